/** The size of a text in words, the base of a score. */

/** Words as Unicode (UAX #29) parts them: figures count, marks do not; languages without spaces are parted by the runtime's dictionary. */
export function countWords(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(knownOr(language), {
    granularity: "word",
  });
  let count = 0;
  for (const piece of pieces(text))
    for (const { isWordLike } of segmenter.segment(piece))
      if (isWordLike === true) count += 1;
  return count;
}

const pieceLength = 500;

/** The text in pieces that end before white space, where no word goes on: what `Intl.Segmenter` costs grows with the square of the length (V8 in Node 20). */
function* pieces(text: string): Iterable<string> {
  const space = /\s/g;
  for (let from = 0; from < text.length;) {
    space.lastIndex = from + pieceLength;
    const to = space.exec(text)?.index ?? text.length;
    yield text.slice(from, to);
    from = to;
  }
}

function knownOr(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "und";
  } catch {
    return "und";
  }
}
