/**
 * A segment is shown as one line. Everything an editor or a browser could take
 * for a line break is shown as a space, one UTF-16 unit for one; CR LF alone
 * shrinks, two units to one. All offsets pass through here.
 */

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** The line that shows a segment's text. */
export function lineOf(text: string): string {
  return text.replace(lineBreaks, " ");
}

/** The offset in the line of an offset in the segment's text; between CR and LF counts as before them. */
export function toLineOffset(text: string, offset: number): number {
  let pairs = 0;
  for (
    let at = text.indexOf("\r\n");
    at >= 0 && at < offset;
    at = text.indexOf("\r\n", at + 2)
  )
    pairs += 1;
  return offset - pairs;
}

/** The offset in the segment's text of an offset in its line; never between CR and LF. */
export function toTextOffset(text: string, lineOffset: number): number {
  let offset = lineOffset;
  for (
    let at = text.indexOf("\r\n");
    at >= 0 && at < offset;
    at = text.indexOf("\r\n", at + 2)
  )
    offset += 1;
  return offset;
}
