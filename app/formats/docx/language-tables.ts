/** Tables of a Word document whose columns are languages: a row is a unit. */
import { counted } from "../../command/wording.ts";
import type { UnitStatus } from "../../model/records.ts";
import { isSpace } from "../../text/space.ts";
import { headingLanguage } from "../delimited/heading-language.ts";
import type { ReadText, ReadUnit } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { alignedTexts, type AlignedRow, type CellSegment, type Column } from "../text/aligned-texts.ts"; // prettier-ignore
import { type Cell, type Item, paragraphsOf, type Table } from "./stories.ts";

/** The style of our own tables, and the head of their first column where they have one about the units. */
export const ownStyle = "PentaplaTable";
export const unitHead = "Unit";

interface Head {
  /** Of each language, its column. */
  readonly columns: readonly (Column & { readonly at: number })[];
  readonly isOwn: boolean;
  readonly hasUnits: boolean;
}

/**
 * The texts and units of the tables whose first row names a language a column;
 * null where the document is something else, or where such tables hold less
 * than half of its words.
 */
export function readLanguageTables(
  items: readonly Item[],
  report: ReadingReport,
): {
  readonly texts: readonly ReadText[];
  readonly units: readonly ReadUnit[];
} | null {
  let head: Head | null = null;
  const rows: AlignedRow[] = [];
  const used = new Set<Item>();
  for (const item of items) {
    if (item.kind !== "table") continue;
    const own = headOf(item.table);
    if (own === null || (head !== null && !isSame(head, own))) continue;
    head ??= own;
    used.add(item);
    rows.push(...item.table.rows.slice(1).map((row) => rowOf(row, own)));
  }
  if (head === null) return null;
  const inside = letters(items.filter((item) => used.has(item)));
  const outside = items.filter((item) => !used.has(item));
  const outsideLetters = letters(outside);
  if (!head.isOwn && inside < outsideLetters) return null;
  const { texts, units } = alignedTexts(head.columns, rows);
  if (!head.isOwn && texts.length < 2) return null;
  const left = [...paragraphsOf(outside)].filter(({ words }) => !isSpace(words)); // prettier-ignore
  if (left.length > 0 && !head.isOwn)
    report.say("info", `${counted(left.length, "paragraph")} outside of the table not read.`); // prettier-ignore
  return { texts, units };
}

function headOf({ rows, style }: Table): Head | null {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return null;
  const isOwn = style === ownStyle;
  const hasUnits = isOwn && wordsOf(first[0]) === unitHead;
  const columns: (Column & { at: number })[] = [];
  for (const [at, cell] of first.entries()) {
    if (at === 0 && hasUnits) continue;
    const words = wordsOf(cell);
    // Beside languages only a number's column is expected.
    if (isSpace(words) || /^(?:id|no\.?|nr\.?|#|№)$/i.test(words)) continue;
    const language = languageOf(cell, isOwn);
    if (language === null) return null;
    columns.push({ language, title: isOwn ? words : "", at });
  }
  const isDistinct = new Set(columns.map(({ language }) => language)).size === columns.length; // prettier-ignore
  return columns.length >= 2 && isDistinct
    ? { columns, isOwn, hasUnits }
    : null;
}

/** `German`, `de`, `Deutsch (de)`; in our own tables the tag is the last paragraph. */
function languageOf(cell: Cell, isOwn: boolean): string | null {
  const last = cell.paragraphs.at(-1)?.words.trim() ?? "";
  if (isOwn) return last;
  const words = wordsOf(cell);
  const bracketed = /^(.{1,60}?)\s*[([]([^()[\]]{2,40})[)\]]$/.exec(words);
  return (
    headingLanguage(words, false) ??
    (bracketed === null
      ? null
      : (headingLanguage(bracketed[2] ?? "", false) ??
        headingLanguage(bracketed[1] ?? "", false)))
  );
}

function isSame(a: Head, b: Head): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every(({ language }, at) => b.columns[at]?.language === language)
  );
}

function rowOf(row: readonly Cell[], head: Head): AlignedRow {
  const cells = head.columns.map(({ at }) => row[at]?.paragraphs ?? []);
  const filled = cells.map((paragraphs): CellSegment[] =>
    paragraphs
      .filter(({ isAbsent, words }) => !isAbsent && !isSpace(words))
      .map(({ words, kind, position }) => ({
        words,
        kind,
        ...(position === null ? {} : { position }),
      })),
  );
  const about = head.hasUnits ? (row[0]?.paragraphs ?? []).map(({ words }) => words.trim()) : null; // prettier-ignore
  return {
    cells: filled,
    absent: cells.flatMap((list, at) =>
      list.some(({ isAbsent }) => isAbsent) ? [at] : [],
    ),
    ...(about === null ? unsaid : judgement(about)),
  };
}

const unsaid = { status: "suggested" as UnitStatus, confidence: 1 };

/** What the first column says: "confirmed", "suggested, 0.83", "not linked". */
function judgement(lines: readonly string[]): {
  readonly status: UnitStatus | null;
  readonly confidence: number;
} {
  for (const line of lines) {
    const said = /^(confirmed|suggested|not linked)(?:, ([01](?:\.\d{1,20})?))?$/.exec(line); // prettier-ignore
    if (said === null) continue;
    const confidence = Math.min(1, Number(said[2] ?? 1));
    if (said[1] === "not linked") return { status: null, confidence };
    return { status: said[1] === "confirmed" ? "confirmed" : "suggested", confidence }; // prettier-ignore
  }
  return unsaid;
}

function wordsOf(cell: Cell | undefined): string {
  return (cell?.paragraphs[0]?.words ?? "").trim();
}

function letters(items: readonly Item[]): number {
  let count = 0;
  for (const { words } of paragraphsOf(items)) count += words.trim().length;
  return count;
}
