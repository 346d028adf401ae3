import type { IndexedVersion } from "./indexed-version.ts";
import type { LengthModel } from "./length.ts";
import { lengthFit } from "./length.ts";
import type { Matches } from "./matches.ts";
import type { AlignWeights } from "./weights.ts";

/** Most segments a bead can take on one side, whatever is asked for. */
const widest = 6;

/** What two segments gain that are equal to the letter. */
const sameText = 6;

const noMatches: Matches = {
  low: new Int32Array(0),
  high: new Int32Array(0),
  rowStart: new Int32Array(1),
  start: new Int32Array(1),
  slotA: new Int32Array(0),
  slotB: new Int32Array(0),
  value: new Float32Array(0),
};

/**
 * Scores beads that grow one segment at a time: `open` a stretch of A from row
 * i with n rows, then `grow` it by one segment of B after the other. Each word
 * counts once, with its best partner in the bead.
 */
export class BeadScorer {
  readonly #a: IndexedVersion;
  readonly #b: IndexedVersion;
  #matches: Matches = noMatches;
  readonly #model: LengthModel;
  readonly #weights: AlignWeights;
  readonly #massOfA: Float64Array;
  readonly #massOfB: Float64Array;
  #from: { readonly a: number; readonly b: number } = { a: 0, b: 0 };
  readonly #extra: CellBonus | undefined;
  readonly #bestA: Float32Array;
  readonly #bestB: Float32Array;
  readonly #touchedA: Int32Array;
  readonly #touchedB: Int32Array;
  #touchedCountA = 0;
  #touchedCountB = 0;
  #row = 0;
  #rows = 0;
  #column = 0;
  #columns = 0;
  #matched = 0;
  #mass = 0;
  #lettersA = 0;
  #lettersB = 0;
  #marksA = 0;
  #marksB = 0;
  /** Each segment counts what others say of its best partner, lest wide beads gather more. */
  #bonus = 0;
  readonly #bestOfRow = new Float64Array(widest);

  constructor(
    a: IndexedVersion,
    b: IndexedVersion,
    model: LengthModel,
    weights: AlignWeights,
    masses: readonly [Float64Array, Float64Array],
    extra?: CellBonus,
  ) {
    [this.#massOfA, this.#massOfB] = masses;
    this.#a = a;
    this.#b = b;
    this.#model = model;
    this.#weights = weights;
    this.#extra = extra;
    this.#bestA = new Float32Array(a.slotType.length);
    this.#bestB = new Float32Array(b.slotType.length);
    this.#touchedA = new Int32Array(a.slotType.length);
    this.#touchedB = new Int32Array(b.slotType.length);
  }

  /** Moves to a region: rows and columns count from `from` on, as those of its matches do. */
  enter(
    matches: Matches,
    from: { readonly a: number; readonly b: number },
  ): void {
    this.#matches = matches;
    this.#from = from;
  }

  /** Starts a bead with `rows` segments of A from `row` and none of B yet, at `column`. */
  open(row: number, rows: number, column: number): void {
    for (let n = 0; n < this.#touchedCountA; n++)
      this.#bestA[this.#touchedA[n] as number] = 0;
    for (let n = 0; n < this.#touchedCountB; n++)
      this.#bestB[this.#touchedB[n] as number] = 0;
    this.#touchedCountA = this.#touchedCountB = 0;
    this.#row = row;
    this.#rows = rows;
    this.#column = column;
    this.#columns = 0;
    this.#matched = this.#mass = this.#lettersA = this.#lettersB = 0;
    this.#marksA = this.#marksB = this.#bonus = 0;
    this.#bestOfRow.fill(0);
    for (let i = row + this.#from.a; i < row + rows + this.#from.a; i++) {
      this.#mass += this.#massOfA[i] as number;
      this.#lettersA += this.#a.letters[i] as number;
      this.#marksA |= this.#a.marks[i] as number;
    }
  }

  /** Takes the next segment of B in; the bead's score with it. */
  grow(): number {
    const j = this.#column + this.#columns;
    const matches = this.#matches;
    let bestOfColumn = 0;
    for (let i = this.#row; i < this.#row + this.#rows; i++) {
      if (j < (matches.low[i] as number) || j >= (matches.high[i] as number))
        continue;
      const cell =
        (matches.rowStart[i] as number) + j - (matches.low[i] as number);
      const end = matches.start[cell + 1] as number;
      for (let entry = matches.start[cell] as number; entry < end; entry++) {
        const value = matches.value[entry] as number;
        const slotA = matches.slotA[entry] as number;
        const slotB = matches.slotB[entry] as number;
        const knownA = this.#bestA[slotA] as number;
        if (value > knownA) {
          if (knownA === 0) this.#touchedA[this.#touchedCountA++] = slotA;
          this.#matched += value - knownA;
          this.#bestA[slotA] = value;
        }
        const knownB = this.#bestB[slotB] as number;
        if (value > knownB) {
          if (knownB === 0) this.#touchedB[this.#touchedCountB++] = slotB;
          this.#matched += value - knownB;
          this.#bestB[slotB] = value;
        }
      }
      if (this.#extra === undefined) continue;
      const bonus = this.#extra(i + this.#from.a, j + this.#from.b);
      if (bonus > bestOfColumn) bestOfColumn = bonus;
      const row = i - this.#row;
      const known = this.#bestOfRow[row] as number;
      if (bonus > known) {
        this.#bonus += (bonus - known) / 2;
        this.#bestOfRow[row] = bonus;
      }
    }
    this.#bonus += bestOfColumn / 2;
    this.#columns++;
    this.#mass += this.#massOfB[j + this.#from.b] as number;
    this.#lettersB += this.#b.letters[j + this.#from.b] as number;
    this.#marksB |= this.#b.marks[j + this.#from.b] as number;
    return this.#score();
  }

  #isSame(): boolean {
    return (
      this.#rows === 1 &&
      this.#columns === 1 &&
      (this.#a.hash[this.#row + this.#from.a] as number) ===
        (this.#b.hash[this.#column + this.#from.b] as number)
    );
  }

  #score(): number {
    const w = this.#weights;
    const both = bitCount(this.#marksA & this.#marksB);
    const one = bitCount(this.#marksA ^ this.#marksB);
    return (
      w.matched * this.#matched -
      w.unmatched * Math.max(0, this.#mass - this.#matched) +
      w.length * lengthFit(this.#model, this.#lettersA, this.#lettersB) +
      w.markBoth * both +
      w.markOne * one +
      this.#bonus +
      (this.#isSame() ? sameText : 0) +
      shapePrior(w, this.#rows, this.#columns)
    );
  }
}

/** What else speaks for segment i of A and j of B, as a log-likelihood ratio. */
export type CellBonus = (i: number, j: number) => number;

function shapePrior(w: AlignWeights, rows: number, columns: number): number {
  const small = Math.min(rows, columns);
  const large = Math.max(rows, columns);
  if (small === 1) {
    if (large === 1) return 0;
    if (large === 2) return w.oneToTwo;
    return large === 3 ? w.oneToThree : w.oneToFour + w.more * (large - 4);
  }
  return w.twoToTwo + w.more * (rows + columns - 4);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
