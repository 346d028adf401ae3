import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useState,
} from "react";
import { columnMax, columnMin } from "../../app/view/columns.ts";
import { setColumnWidth } from "../state/layout.ts";

interface ColumnEdgeProps {
  readonly version: string;
  readonly left: number;
  readonly width: number;
}

const step = 16;

function clamp(width: number): number {
  return Math.round(Math.min(columnMax, Math.max(columnMin, width)));
}

/** The right edge of a column: drag it, or ← → on it; double-click or Enter balances. A line follows the pointer; text wraps anew on release only. */
export function ColumnEdge({
  version,
  left,
  width,
}: ColumnEdgeProps): ReactNode {
  const [dragged, setDragged] = useState<number | null>(null);
  const [start, setStart] = useState(0);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setStart(event.clientX);
    setDragged(width);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (dragged !== null) setDragged(clamp(width + event.clientX - start));
  };
  const onPointerUp = (): void => {
    if (dragged !== null && dragged !== width) setColumnWidth(version, dragged);
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by !== undefined) setColumnWidth(version, clamp(width + by));
    else if (event.key === "Enter") setColumnWidth(version, null);
    else if (event.key === "Escape") setDragged(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={`tx-edge${dragged === null ? "" : " is-dragged"}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${version}`}
      aria-valuemin={columnMin}
      aria-valuemax={columnMax}
      aria-valuenow={Math.round(dragged ?? width)}
      tabIndex={0}
      title="Drag to resize, double-click to balance"
      style={{ left: left + (dragged ?? width) }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDragged(null)}
      onDoubleClick={() => setColumnWidth(version, null)}
      onKeyDown={onKeyDown}
    />
  );
}
