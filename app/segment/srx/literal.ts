/** Rules of plain words as SRX's regular expressions, and back. */
import type { SegmentationRule } from "../../model/settings.ts";

const wordUnit = "[\\p{L}\\p{M}\\p{N}]";
const noWordBefore = `(?<!${wordUnit})`;
const noWordAfter = `(?!${wordUnit})`;
const closing = "[\\p{Pe}\\p{Pf}\"'”’»›]*";

type Sides = Pick<SegmentationRule, "before" | "after">;

function expression(words: string): string {
  const body = words
    .trim()
    .replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")
    .replace(/\s+/gu, "\\s+");
  const open = /^[\p{L}\p{M}\p{N}]/u.test(words.trim()) ? noWordBefore : "";
  const close = /[\p{L}\p{M}\p{N}]$/u.test(words.trim()) ? noWordAfter : "";
  return open + body + close;
}

/** The expressions that stand for a rule's words. */
export function expressionsOf({ before, after }: Sides): Sides {
  return {
    before: before.trim() === "" ? "" : expression(before) + closing,
    after: after.trim() === "" ? "" : `\\s*${expression(after)}`,
  };
}

/** The words that two expressions were written for, or null where they say something else. */
export function wordsOf(patterns: Sides): Sides | null {
  const plain = (pattern: string): string =>
    pattern
      .replace(noWordBefore, "")
      .replace(noWordAfter, "")
      .replace(/\\s\+/g, " ")
      .replace(/\\([$()*+.?[\\\]^{|}])/g, "$1");
  const words = {
    before: plain(patterns.before.endsWith(closing) ? patterns.before.slice(0, -closing.length) : patterns.before), // prettier-ignore
    after: plain(patterns.after.replace(/^\\s\*/, "")),
  };
  const again = expressionsOf(words);
  return again.before === patterns.before && again.after === patterns.after
    ? words
    : null;
}
