/** The size of a text in words, the base of a score. */

/** Words as Unicode (UAX #29) parts them: figures count, marks do not; languages without spaces are parted by the runtime's dictionary. */
export function countWords(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(knownOr(language), {
    granularity: "word",
  });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text))
    if (isWordLike === true) count += 1;
  return count;
}

function knownOr(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "und";
  } catch {
    return "und";
  }
}
