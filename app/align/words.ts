const wordPattern =
  /\p{Nd}{1,3}(?:[.,٬'’\u00a0\u202f ]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫]\p{Nd}+)?|[\p{L}\p{M}]+/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Visits the words and numbers of a text in order; scripts without spaces give
 * every two letters, overlapping. `letters` counts those not visited before.
 */
export function eachWord(
  text: string,
  visit: (surface: string, offset: number, letters: number) => void,
): void {
  for (const match of text.matchAll(wordPattern)) {
    const surface = match[0];
    if (!unspaced.test(surface)) visit(surface, match.index, surface.length);
    else
      for (let at = 0; at < Math.max(1, surface.length - 1); at++)
        visit(
          surface.slice(at, at + 2),
          match.index + at,
          at === 0 ? Math.min(2, surface.length) : 1,
        );
  }
}
