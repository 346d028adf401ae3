/** A string of one side, worth comparing, and the number it goes by. */
export interface Keyed {
  readonly id: number;
  readonly text: string;
}

export interface SimilarOptions {
  /** Letters a gram. */
  readonly n: number;
  /** Least Dice coefficient. */
  readonly floor: number;
  readonly checkpoint: () => void;
}

/**
 * Pairs whose letter n-grams overlap enough, found over
 * an index of n-grams so that the work grows with what is shared, not with the
 * product of the sides.
 */
export function similarStrings(
  listA: readonly Keyed[],
  listB: readonly Keyed[],
  { n, floor, checkpoint }: SimilarOptions,
  found: (a: Keyed, b: Keyed, dice: number) => void,
): void {
  if (listA.length === 0 || listB.length === 0) return;
  const index = new Map<string, number[]>();
  const sizeB = new Int32Array(listB.length);
  listB.forEach((entry, place) => {
    if ((place & 1023) === 0) checkpoint();
    const grams = gramsOf(entry.text, n);
    sizeB[place] = grams.length;
    for (const gram of grams) {
      const list = index.get(gram);
      if (list === undefined) index.set(gram, [place]);
      else list.push(place);
    }
  });
  const shared = new Int32Array(listB.length);
  listA.forEach((entry, count) => {
    if ((count & 511) === 0) checkpoint();
    const grams = gramsOf(entry.text, n);
    const touched: number[] = [];
    for (const gram of grams)
      for (const place of index.get(gram) ?? []) {
        const before = shared[place] ?? 0;
        if (before === 0) touched.push(place);
        shared[place] = before + 1;
      }
    for (const place of touched) {
      const other = listB[place];
      const common = shared[place] ?? 0;
      shared[place] = 0;
      const dice = (2 * common) / (grams.length + (sizeB[place] ?? 0));
      if (dice >= floor && other !== undefined) found(entry, other, dice);
    }
  });
}

function gramsOf(text: string, n: number): readonly string[] {
  const padded = `^${text}$`;
  const grams = new Set<string>();
  for (let i = 0; i + n <= padded.length; i++)
    grams.add(padded.slice(i, i + n));
  return [...grams];
}
