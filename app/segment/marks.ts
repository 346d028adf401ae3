/** The marks at the start of an item: bullets, numbers, letters. */
import type { Range } from "../model/range.ts";

/** Signs that are bullets wherever they stand. */
export const bullets = "•‣⁃▪▫●○◦■□◆◇▶►➢➤✓✔✗✘❖⦁∙";

const bullet = `[${bullets}](?:\\s*\\d{1,3}[.)])?\\s*`;
const dash = "[-–—*+·]\\s+";
const number =
  "\\(?(?:\\d{1,3}|[٠-٩۰-۹]{1,3})(?:\\.\\d{1,2}){0,4}(?:\\.?\\)|\\.|[-–]\\s)\\s+";
const letter = "\\(?(?:\\p{L}|[ivxlc]{1,6}|[IVXLC]{1,6})\\.?\\)\\s+";
const mark = new RegExp(`^(?:${bullet}|${dash}|${number}|${letter})`, "u");

/** The length of the item mark a line begins with, its white space included; 0 when there is none. */
export function markLength(text: string, line: Range): number {
  const found = mark.exec(
    text.slice(line.start, Math.min(line.end, line.start + 24)),
  );
  return found ? found[0].length : 0;
}
