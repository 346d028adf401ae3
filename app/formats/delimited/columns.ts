/** What the columns of a table hold, from its heading row or from its first rows. */
import { headingLanguage } from "./heading-language.ts";

/** The columns that are no text, as they are written; reading takes any case. */
export const fields = ["id", "unit", "position", "kind", "status", "confidence", "absent", "issues"] as const; // prettier-ignore
export type Field = (typeof fields)[number];

export interface TextColumn {
  readonly column: number;
  readonly language: string | null;
  /** As the heading has it; empty without one. */
  readonly heading: string;
}

export interface Columns {
  readonly hasHeading: boolean;
  readonly texts: readonly TextColumn[];
  readonly fieldAt: ReadonlyMap<Field, number>;
  /** Cells of a full row, where that is known. */
  readonly width?: number;
  /** Headings, or numbers from 1, of columns that are not read. */
  readonly skipped: readonly string[];
}

const plainHeadings =
  /^(?:source|target|src|trg|tgt|text|segment|translation|term)(?: ?(?:text|segment|term|\d+))?$/i;

/** `rows` are the first ones of the table, the heading row among them where there is one. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const [first = []] = rows;
  return headed(first, rows.slice(1)) ?? unheaded(rows);
}

function headed(
  row: readonly string[],
  below: readonly (readonly string[])[],
): Columns | null {
  const isField = (cell: string): boolean => fieldOf(cell) !== null;
  const filled = row.filter((cell) => cell.trim() !== "");
  // Words such as "id", "is" or "it" are languages and words both: all of a row must be headings, or most.
  const languages = filled.filter((cell) => !isField(cell) && headingLanguage(cell, false) !== null); // prettier-ignore
  const named = filled.filter((cell) => isField(cell));
  const plain = filled.filter((cell) => plainHeadings.test(cell.trim()));
  const isHeading =
    named.length + languages.length + plain.length === filled.length
      ? languages.length + plain.length >= 2 || (named.length > 0 && languages.length > 0) // prettier-ignore
      : filled.every((cell) => cell.length <= 40) && (isPairOf(languages) || isPairOf(plain)); // prettier-ignore
  const isOurs = named.length >= 2;
  if (!isHeading && !(isOurs && filled.every((cell) => isField(cell) || headingLanguage(cell, true) !== null))) return null; // prettier-ignore
  const texts: TextColumn[] = [];
  const fieldAt = new Map<Field, number>();
  const skipped: string[] = [];
  row.forEach((cell, column) => {
    const heading = cell.trim();
    const field = fieldOf(heading);
    const isIndonesian = field === "id" && !holdsIds(below, column);
    if (field !== null && !fieldAt.has(field) && !isIndonesian) {
      fieldAt.set(field, column);
      return;
    }
    const language = headingLanguage(heading, isOurs);
    if (language !== null || plainHeadings.test(heading))
      texts.push({ column, language, heading });
    else skipped.push(heading === "" ? String(column + 1) : heading.replace(/\s+/g, " ").slice(0, 40)); // prettier-ignore
  });
  return { hasHeading: true, texts, fieldAt, width: row.length, skipped };
}

/** Whether a column headed "id", which is the tag of Indonesian too, holds ids: short names with a number in them. */
function holdsIds(
  rows: readonly (readonly string[])[],
  column: number,
): boolean {
  return rows.every((row) => {
    const cell = row[column]?.trim() ?? "";
    return cell === "" || /^\S*\d\S*$/.test(cell);
  });
}

/** Two headings or more, each another. */
function isPairOf(headings: readonly string[]): boolean {
  return headings.length >= 2 && new Set(headings.map((heading) => heading.toLowerCase())).size === headings.length; // prettier-ignore
}

function fieldOf(heading: string): Field | null {
  const name = heading.trim().toLowerCase();
  return fields.find((field) => field === name) ?? null;
}

const number = /^\s*-?\d+(?:[.,]\d+)?(?:e-?\d+)?\s*$/i;

/** Where a sentence of the web comes from. */
const address = /^\s*(?:https?|ftp|file):\/\/\S+\s*$/i;

/** Columns of figures or addresses and columns that say the same in every row (a file's name) are no texts. */
function unheaded(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts: TextColumn[] = [];
  const skipped: string[] = [];
  for (let column = 0; column < width; column++) {
    const cells = rows.flatMap((row) => {
      const cell = row[column]?.trim() ?? "";
      return cell === "" ? [] : [cell];
    });
    const isSame = cells.length > 2 && new Set(cells).size === 1 && column > 1;
    const isFigures = cells.every((cell) => number.test(cell) || address.test(cell)); // prettier-ignore
    if (cells.length === 0 || isSame || isFigures)
      skipped.push(String(column + 1));
    else texts.push({ column, language: null, heading: "" });
  }
  return { hasHeading: false, texts, fieldAt: new Map(), width, skipped };
}
