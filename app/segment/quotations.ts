/**
 * Finds quotations and brackets, and those of them whose sentences belong to
 * the sentence around them. A mark without a partner in its paragraph counts
 * for nothing, so it can swallow nothing.
 */
import type { Range } from "../model/range.ts";
import { isSpaceUnit, skipSpace, skipSpaceBack } from "../text/space.ts";
import { closers, terminators } from "./characters.ts";

export interface Quotations {
  /** Offsets of marks that open. */
  readonly opening: ReadonlySet<number>;
  /** Ranges from the opening mark to behind the closing one, within which no sentence ends; in order, none inside another. */
  readonly held: readonly Range[];
}

const marks = /["'“”„‟«»‹›‘’‚()[\]{}「」『』《》〈〉【】（）［］｛｝]/gu;
const partners: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "‟": "”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "‘": "’",
  "‚": "‘’",
  "”": "”",
  "(": ")",
  "[": "]",
  "{": "}",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "（": "）",
  "［": "］",
  "｛": "｝",
  '"': '"',
  "'": "'",
};
/** Marks that open in one language and close in another; the white space around them tells. */
const eitherWay = new Set(["“", "”", "»", "«", "›", "‹", '"', "'"]);
/** A quotation longer than this is cut like any other text: one that stands inside a sentence, and one that begins it. */
const embeddedLength = 300;
const leadingLength = 200;
const word = /[\p{L}\p{N}]/u;
const hebrew = /\p{Script=Hebrew}/u;
const startsOpen = /[\p{Ps}\p{Pi}\p{Pd}"'„‚/]/u;
const endsClosed = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}"']/u;

function opens(text: string, at: number, mark: string, isOpen: boolean) {
  if (!eitherWay.has(mark)) return partners[mark] !== undefined;
  const before = text[at - 1];
  const after = text[at + 1];
  const isFreeBefore =
    before === undefined ||
    isSpaceUnit(before.charCodeAt(0)) ||
    startsOpen.test(before);
  const isFreeAfter =
    after === undefined ||
    isSpaceUnit(after.charCodeAt(0)) ||
    endsClosed.test(after);
  if (mark === "'") return isFreeBefore && !isFreeAfter;
  if (isFreeBefore !== isFreeAfter) return isFreeBefore;
  if (mark === '"') return !isOpen;
  return mark === "“" || mark === "«" || mark === "‹";
}

const terminator = new RegExp(terminators, "u");
const closer = new RegExp(closers, "u");

/** True when a sentence can begin at the offset: nothing, or a finished sentence, stands before it. */
function isAtStart(text: string, at: number): boolean {
  let i = skipSpaceBack(text, 0, at);
  for (let n = 0; n < 8 && i > 0; n++) {
    const before = text.charAt(i - 1);
    if (terminator.test(before)) return true;
    if (!closer.test(before)) return /[\p{Pd}•]/u.test(before) && i < 4;
    i--;
  }
  return i === 0;
}

const continuation =
  /^(?:[,;:،؛、，)\]]|[\p{Pd}]\s*\p{Ll}|[\p{Pi}\p{Ps}"']?\p{Ll}|\([^()]{1,60}\)\s*[.!?,;])/u;

function isContinued(text: string, at: number): boolean {
  const next = skipSpace(text, at, text.length);
  return continuation.test(text.slice(next, next + 70));
}

/** Pairs the quotation marks and brackets of one paragraph, in one pass. */
export function findQuotations(text: string): Quotations {
  const opening = new Set<number>();
  const held: Range[] = [];
  let open: { readonly mark: string; readonly at: number }[] = [];
  for (const found of text.matchAll(marks)) {
    const at = found.index;
    const mark = found[0];
    const before = text[at - 1] ?? " ";
    const after = text[at + 1] ?? " ";
    if (/['’‘]/.test(mark) && word.test(before) && word.test(after)) continue;
    // Hebrew writes acronyms with a quotation mark: צה"ל.
    if (mark === '"' && hebrew.test(before) && hebrew.test(after)) continue;
    let top = open.length - 1;
    while (top >= 0 && !partners[open[top]?.mark ?? ""]?.includes(mark)) top--;
    const opener = open[top];
    if (opener && !(eitherWay.has(mark) && opens(text, at, mark, true))) {
      open = open.slice(0, top);
      const end = at + 1;
      const length = end - opener.at;
      const isHeld =
        length <= embeddedLength &&
        (!isAtStart(text, opener.at) ||
          (length <= leadingLength && isContinued(text, end)));
      if (!isHeld) continue;
      while ((held.at(-1)?.start ?? -1) > opener.at) held.pop();
      if ((held.at(-1)?.end ?? 0) <= opener.at)
        held.push({ start: opener.at, end });
    } else if (opens(text, at, mark, false)) {
      opening.add(at);
      // Nesting deeper than any prose only costs time.
      if (open.length === 16) open.shift();
      open.push({ mark, at });
    }
  }
  return { opening, held };
}
