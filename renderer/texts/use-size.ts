import { type RefObject, useLayoutEffect, useState } from "react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A changed width rewraps every text, so that it is taken up when it rests. */
const restMs = 100;

/** The size of an element; null before the first measurement. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let timer = 0;
    const measure = (): Size => ({
      width: element.clientWidth,
      height: element.clientHeight,
    });
    setSize(measure());
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const next = measure();
        setSize((known) =>
          known?.width === next.width && known.height === next.height
            ? known
            : next,
        );
      }, restMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [ref]);
  return size;
}
