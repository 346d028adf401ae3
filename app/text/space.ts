/**
 * What counts as white space in a version's text. Segments never begin or end
 * with it, and nothing else lies between them.
 */

/** True when the UTF-16 unit is white space as JavaScript's `\s` has it, or an invisible separator (NEL, zero-width space, word joiner, BOM). */
export function isSpaceUnit(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85;
  return (
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x3000 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    unit === 0x180e
  );
}

/** True when `[start, end)` of the text holds white space only; an empty range does. */
export function isSpace(
  text: string,
  start = 0,
  end: number = text.length,
): boolean {
  for (let i = start; i < end; i++)
    if (!isSpaceUnit(text.charCodeAt(i))) return false;
  return true;
}

/** The offset of the first unit in `[start, end)` that is not white space; `end` when there is none. */
export function skipSpace(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isSpaceUnit(text.charCodeAt(i))) i++;
  return i;
}

/** The offset behind the last unit in `[start, end)` that is not white space; `start` when there is none. */
export function skipSpaceBack(
  text: string,
  start: number,
  end: number,
): number {
  let i = end;
  while (i > start && isSpaceUnit(text.charCodeAt(i - 1))) i--;
  return i;
}
