/** Finding entries by words, and showing which letters were meant. */

export interface Match {
  /** Smaller is better. */
  readonly rank: number;
  /** Ranges of the title to mark, in order. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/**
 * Every word asked for must begin a word of the title or of `also`, or stand
 * anywhere in the title; null = it does not fit.
 */
export function matchWords(
  asked: string,
  title: string,
  also = "",
): Match | null {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  const inTitle = fold(title);
  const inAlso = ` ${fold(also)}`;
  const marks: [number, number][] = [];
  let rank = 0;
  for (const [order, word] of words.entries()) {
    const atStart = inTitle.startsWith(word) && order === 0;
    const begin = atStart ? 0 : wordStart(inTitle, word);
    if (begin >= 0) {
      marks.push([begin, begin + word.length]);
      rank += atStart ? 0 : 1 + begin / 100;
      continue;
    }
    const inside = inTitle.indexOf(word);
    if (inside >= 0) {
      marks.push([inside, inside + word.length]);
      rank += 3 + inside / 100;
    } else if (inAlso.includes(` ${word}`)) rank += 5;
    else return null;
  }
  return { rank, marks: marks.sort(([a], [b]) => a - b) };
}

function wordStart(text: string, word: string): number {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escape(word)}`, "u").exec(
    text,
  );
  return found?.index ?? -1;
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Lower case, letter for letter, so that ranges fit the title as it is. */
function fold(text: string): string {
  return text.replace(/./gsu, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  });
}
