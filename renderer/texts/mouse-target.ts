/** What Monaco says the mouse is over, in lines and offsets. */
import type { LinePlace } from "./line-place.ts";
import { editor } from "./monaco.ts";

/** Where the mouse is over; null over padding and zones. */
export function placeOf(target: editor.IMouseTarget): LinePlace | null {
  const { type, position } = target;
  const isText =
    type === editor.MouseTargetType.CONTENT_TEXT ||
    type === editor.MouseTargetType.CONTENT_EMPTY ||
    type === editor.MouseTargetType.GUTTER_LINE_DECORATIONS ||
    type === editor.MouseTargetType.GUTTER_LINE_NUMBERS;
  return isText
    ? { line: position.lineNumber - 1, offset: position.column - 1 }
    : null;
}

/** True over the room for glyph and number. */
export function isMargin({ type }: editor.IMouseTarget): boolean {
  return (
    type === editor.MouseTargetType.GUTTER_LINE_DECORATIONS ||
    type === editor.MouseTargetType.GUTTER_LINE_NUMBERS ||
    type === editor.MouseTargetType.GUTTER_GLYPH_MARGIN
  );
}
