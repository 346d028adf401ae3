/** Longest word that makes a rule. */
const longest = 60;

/** The word that a segment ends with, its full stop included: an abbreviation of several parts whole ("z. B."). Empty where there is none. */
export function lastWord(text: string): string {
  const bare = text.trimEnd().replace(/[\p{Pe}\p{Pf}"'”’»›]+$/u, "");
  const parts = /(?:^|[\s(])((?:\p{L}\p{M}*\p{L}?\.[ \u00a0\u202f]?)+\S*)$/u.exec(bare)?.[1]; // prettier-ignore
  const word = parts ?? /\S+$/u.exec(bare)?.[0] ?? "";
  const own = word.replace(/^[\p{Ps}\p{Pi}"'„‚«‹“]+/u, "");
  return own.length > longest || !/[\p{L}\p{N}]/u.test(own) ? "" : own;
}
