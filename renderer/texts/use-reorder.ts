/** Dragging a version's header to another place among the columns. */
import { type PointerEvent, useState } from "react";
import type { VersionId } from "../../app/model/records.ts";
import { run } from "../state/workbench.ts";

export interface Slot {
  readonly version: VersionId;
  /** px from the heads' left edge to the middle of the column. */
  readonly middle: number;
  readonly left: number;
  /** Place among the project's versions. */
  readonly at: number;
}

export interface Reorder {
  readonly moving: VersionId | null;
  /** px of the line where it would land; null = where it is. */
  readonly line: number | null;
  readonly grip: (version: VersionId, event: PointerEvent) => void;
}

const threshold = 6;

export function useReorder(slots: readonly Slot[], end: number): Reorder {
  const [moving, setMoving] = useState<VersionId | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const grip = (version: VersionId, event: PointerEvent): void => {
    if (event.button !== 0) return;
    const heads = event.currentTarget.parentElement?.getBoundingClientRect();
    const startX = event.clientX;
    const own = slots.find((slot) => slot.version === version);
    if (heads === undefined || own === undefined) return;
    let to: number | null = null;
    let isMoving = false;
    const onMove = (move: globalThis.PointerEvent): void => {
      if (!isMoving && Math.abs(move.clientX - startX) < threshold) return;
      isMoving = true;
      setMoving(version);
      const x = move.clientX - heads.left;
      const before = slots.find((slot) => x < slot.middle);
      const landing = before?.at ?? (slots.at(-1)?.at ?? 0) + 1;
      to = landing > own.at ? landing - 1 : landing;
      setLine(to === own.at ? null : (before?.left ?? end));
    };
    const stop = (isDropped: boolean): void => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("keydown", onKey, true);
      setMoving(null);
      setLine(null);
      if (isDropped && isMoving && to !== null && to !== own.at)
        void run("moveVersion", { version, to });
      // The press began on the menu's button: a drag must not open it.
      if (isMoving)
        window.addEventListener("click", swallow, {
          capture: true,
          once: true,
        });
      setTimeout(() => window.removeEventListener("click", swallow, true), 50);
    };
    const onUp = (): void => stop(true);
    const onKey = (press: KeyboardEvent): void => {
      if (press.key !== "Escape") return;
      press.stopPropagation();
      stop(false);
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("keydown", onKey, true);
  };
  return { moving, line, grip };
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
