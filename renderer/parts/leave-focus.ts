import type { MouseEvent } from "react";

/** For `onMouseDown` of a bar of tools: a click on a button leaves the focus in the texts, where the single keys act. */
export function leaveFocus(event: MouseEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest("select, input") === null)
    event.preventDefault();
}
