/** Quotation marks of all languages (CLDR's delimiters) and where each opens or closes. */

export interface Mark {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  /** A letter or figure of a quotation follows, and none stands before. */
  readonly looksOpening: boolean;
  /** What is quoted stands before, and no letter follows. */
  readonly looksClosing: boolean;
  /** An apostrophe looks the same: it opens only with a partner. */
  readonly isSingle: boolean;
}

/** By which marks one that opened is closed; languages differ, and so do writers. */
export const closers: Readonly<Record<string, string>> = {
  "“": "”\"", "”": "”“", "„": "“”\"", "‟": "”", '"': '"”“', "″": "″\"",
  "«": "»", "»": "«»", "‹": "›", "›": "‹›",
  "‘": "’'", "‚": "‘’", "'": "'", "’": "’",
  "「": "」", "『": "』", "〈": "〉", "《": "》", "〝": "〞〟", "＂": "＂",
}; // prettier-ignore

const signs = new Set([...Object.keys(closers), ...Object.values(closers).flatMap((each) => Array.from(each))]); // prettier-ignore
const singles = new Set(["‘", "’", "‚", "'"]);
const pattern = new RegExp(`[${[...signs].join("")}]`, "gu");

/** All marks of a text in order; ``two backticks'' are not looked for. */
export function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(pattern)].flatMap((match): Mark[] => {
    const [sign] = match;
    const start = match.index;
    const end = start + sign.length;
    const before = text.slice(Math.max(0, start - 1), start);
    const after = text.slice(end, end + 1);
    const inside = /^[\s\u00a0\u202f]$/u;
    // French sets a space inside the marks.
    const isWide = sign === "«" || sign === "»" || sign === "‹" || sign === "›";
    const next = isWide && inside.test(after) ? text.slice(end + 1, end + 2) : after; // prettier-ignore
    const last = isWide && inside.test(before) ? text.slice(Math.max(0, start - 2), start - 1) : before; // prettier-ignore
    // Brackets of scripts without spaces stand anywhere; elision goes before guillemets (d’«).
    const isBracket = /[\p{Ps}\p{Pe}]/u.test(sign) && !/[„‚]/.test(sign);
    const isFree = isBracket || before === "" || /[\s\p{Ps}\p{Pi}\p{Pd}"'„‚:]/u.test(before) || (isWide && /['’]/.test(before)); // prettier-ignore
    const isEnd = isBracket || after === "" || !/[\p{L}\p{N}]/u.test(after);
    const mark: Mark = {
      sign,
      start,
      end,
      looksOpening: isFree && (closers[sign] !== undefined) && /[\p{L}\p{N}\p{Ps}\p{Pi}\p{Po}\p{Sc}„‚"'[]/u.test(next) && !(isWide && inside.test(before) && inside.test(after) && sign === "»"), // prettier-ignore
      looksClosing: isEnd && last !== "" && !/\s/u.test(last),
      isSingle: singles.has(sign),
    };
    return isMeasure(text, mark) ? [] : [mark];
  });
}

/** Feet and inches, minutes and seconds: 6'2", 5″. */
function isMeasure(text: string, { sign, start }: Mark): boolean {
  return /["'″’”]/.test(sign) && /\p{Nd}(?:['’]\s?\p{Nd}{1,2})?$/u.test(text.slice(Math.max(0, start - 6), start)) && !new RegExp(`[${sign}“„]`, "u").test(text.slice(0, start).replace(/\p{Nd}['"″’”]/gu, "")); // prettier-ignore
}
