/** Dragging a segment by its margin onto a segment of another column, to link the two. */

export interface DragPlace {
  readonly column: number;
  readonly index: number;
}

export interface DragOwner {
  /** The segment under a point of the page, if any. */
  segmentAt(x: number, y: number): DragPlace | null;
  /** Shows where a drop would link; null = nowhere. */
  showTarget(target: DragPlace | null): void;
  /** Near the window's edge while dragging. */
  scrollBy(px: number): void;
  drop(from: DragPlace, to: DragPlace): void;
  /** Window of the text in the page. */
  bounds(): DOMRect;
}

const threshold = 4;
const edge = 36;

/** Follows the pointer from a press on a margin until it is released; Escape cancels. */
export function startDrag(
  owner: DragOwner,
  from: DragPlace,
  label: string,
  start: { readonly clientX: number; readonly clientY: number },
): void {
  const chip = document.createElement("div");
  chip.className = "tx-drag";
  chip.textContent = label;
  let target: DragPlace | null = null;
  let isDragging = false;
  let point = { x: start.clientX, y: start.clientY };
  let timer = 0;

  const retarget = () => {
    const place = owner.segmentAt(point.x, point.y);
    target = place === null || place.column === from.column ? null : place;
    owner.showTarget(target);
  };
  const scrollAtEdge = () => {
    const { top, bottom } = owner.bounds();
    if (point.y < top + edge) owner.scrollBy(-12);
    else if (point.y > bottom - edge) owner.scrollBy(12);
    else return;
    retarget();
  };
  const onMove = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY };
    if (!isDragging) {
      const far = Math.hypot(point.x - start.clientX, point.y - start.clientY);
      if (far < threshold) return;
      isDragging = true;
      document.body.append(chip);
      timer = window.setInterval(scrollAtEdge, 16);
    }
    chip.style.transform = `translate(${point.x + 12}px, ${point.y + 10}px)`;
    retarget();
  };
  const end = (isDropped: boolean) => {
    const goal = target;
    clearInterval(timer);
    chip.remove();
    owner.showTarget(null);
    window.removeEventListener("pointermove", onMove, true);
    window.removeEventListener("pointerup", onUp, true);
    window.removeEventListener("pointercancel", onCancel, true);
    window.removeEventListener("keydown", onKey, true);
    if (isDropped && isDragging && goal !== null) owner.drop(from, goal);
  };
  const onUp = () => end(true);
  const onCancel = () => end(false);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  window.addEventListener("pointermove", onMove, true);
  window.addEventListener("pointerup", onUp, true);
  window.addEventListener("pointercancel", onCancel, true);
  window.addEventListener("keydown", onKey, true);
}
