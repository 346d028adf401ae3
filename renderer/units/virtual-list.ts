import {
  type VirtualItem,
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from "@tanstack/react-virtual";
import { useLayoutEffect, useReducer, useState } from "react";

export interface VirtualListOptions {
  readonly count: number;
  /** Height in px of a row not yet measured. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
  readonly scroller: HTMLElement | null;
  /** A row that stays mounted however far it is scrolled away; -1 = none. */
  readonly pinned: number;
  /** Height in px of what sticks to the top of the scroller, before the rows. */
  readonly head: number;
  /** Room in px under the last row. */
  readonly foot: number;
}

export interface VirtualList {
  readonly items: readonly VirtualItem[];
  /** px, with the foot. */
  readonly height: number;
  readonly measure: (row: Element | null) => void;
  readonly scrollTo: (index: number, align: "auto" | "center") => void;
}

/**
 * Rows of unequal height of which only those near the window exist. A hook of
 * our own over the library's core: its own hook is known to defeat memoization.
 */
export function useVirtualList(options: VirtualListOptions): VirtualList {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [list] = useState(
    () => new Virtualizer<HTMLElement, Element>(coreOptions(options, render)),
  );
  list.setOptions(coreOptions(options, render));
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return {
    items: list.getVirtualItems(),
    height: list.getTotalSize(),
    measure: list.measureElement,
    scrollTo: (index, align) => list.scrollToIndex(index, { align }),
  };
}

function coreOptions(
  { count, estimate, keyOf, scroller, pinned, head, foot }: VirtualListOptions,
  render: () => void,
): ConstructorParameters<typeof Virtualizer<HTMLElement, Element>>[0] {
  return {
    count,
    getScrollElement: () => scroller,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 6,
    scrollMargin: head,
    scrollPaddingStart: head,
    scrollPaddingEnd: foot,
    paddingEnd: foot,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (pinned < 0 || pinned >= count || near.includes(pinned)) return near;
      return pinned < (near[0] ?? 0) ? [pinned, ...near] : [...near, pinned];
    },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: render,
  };
}
