import type { Band } from "./band.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import type { WordLinks } from "./word-links.ts";

/**
 * Which words match in every pair of segments inside a band, kept sparse: the
 * pair (i, j) has the entries `start[c]` … `start[c + 1]`, c =
 * `rowStart[i] + j - low[i]`.
 */
export interface Matches {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly rowStart: Int32Array;
  readonly start: Int32Array;
  readonly slotA: Int32Array;
  readonly slotB: Int32Array;
  /** What the match explains: strength times the smaller of the two words' weights. */
  readonly value: Float32Array;
}

/** Words that weigh less say nothing. */
const leastWeight = 1.2;

/** Segment pairs (i, j) with j in `low[i]` … `high[i] - 1`, so that a prefix band serves as it is. */
export function findMatches(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  band: Band,
  from: { readonly a: number; readonly b: number },
  checkpoint: () => void = () => undefined,
): Matches {
  const rows = band.low.length - 1;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const rowStart = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) {
    low[i] = band.low[i] as number;
    high[i] = Math.max(low[i] as number, band.high[i + 1] as number);
    rowStart[i + 1] =
      (rowStart[i] as number) + (high[i] as number) - (low[i] as number);
  }
  const start = new Int32Array((rowStart[rows] as number) + 1);
  const slotsA = new Growing();
  const slotsB = new Growing();
  const values = new Growing();
  const rowA: number[] = [];
  const rowB: number[] = [];
  const rowCell: number[] = [];
  const rowValue: number[] = [];
  for (let i = 0; i < rows; i++) {
    if ((i & 255) === 0) checkpoint();
    rowA.length = rowB.length = rowCell.length = rowValue.length = 0;
    const base = rowStart[i] as number;
    const first = (low[i] as number) + from.b;
    const last = (high[i] as number) + from.b;
    const slotEnd = a.slotStart[from.a + i + 1] as number;
    for (let slot = a.slotStart[from.a + i] as number; slot < slotEnd; slot++) {
      const type = a.slotType[slot] as number;
      const weight = a.weight[type] as number;
      if (weight < leastWeight) continue;
      const end = links.start[type + 1] as number;
      for (let link = links.start[type] as number; link < end; link++) {
        const partner = links.partner[link] as number;
        const value =
          Math.min(weight, b.weight[partner] as number) *
          (links.strength[link] as number);
        if (value < leastWeight / 2) continue;
        const postingEnd = b.postingStart[partner + 1] as number;
        let posting = firstPosting(b, partner, first);
        for (; posting < postingEnd; posting++) {
          const slotB = b.postings[posting] as number;
          const j = b.slotSegment[slotB] as number;
          if (j >= last) break;
          rowA.push(slot);
          rowB.push(slotB);
          rowCell.push(base + j - first);
          rowValue.push(value);
        }
      }
    }
    // A counting sort by cell; the counts of a row end up as its starts.
    const written = slotsA.length;
    for (const cell of rowCell)
      start[cell + 1] = (start[cell + 1] as number) + 1;
    let sum = written;
    const cells = rowStart[i + 1] as number;
    start[base] = written;
    for (let cell = base; cell < cells; cell++) {
      sum += start[cell + 1] as number;
      start[cell + 1] = sum;
    }
    slotsA.extend(rowCell.length);
    slotsB.extend(rowCell.length);
    values.extend(rowCell.length);
    for (let n = rowCell.length - 1; n >= 0; n--) {
      const cell = rowCell[n] ?? 0;
      const place = (start[cell + 1] as number) - 1;
      start[cell + 1] = place;
      slotsA.data[place] = rowA[n] ?? 0;
      slotsB.data[place] = rowB[n] ?? 0;
      values.data[place] = rowValue[n] ?? 0;
    }
    // Placing moved every start of the row back to the end of the cell before it.
    for (let cell = base; cell < cells; cell++)
      start[cell] = start[cell + 1] as number;
    start[cells] = slotsA.length;
  }
  return {
    low,
    high,
    rowStart,
    start,
    slotA: Int32Array.from(slotsA.data.subarray(0, slotsA.length)),
    slotB: Int32Array.from(slotsB.data.subarray(0, slotsB.length)),
    value: Float32Array.from(values.data.subarray(0, values.length)),
  };
}

/** The first posting of a type in segment `from` or later. */
function firstPosting(b: IndexedVersion, type: number, from: number): number {
  let low = b.postingStart[type] as number;
  let high = b.postingStart[type + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((b.slotSegment[b.postings[middle] as number] as number) < from)
      low = middle + 1;
    else high = middle;
  }
  return low;
}

class Growing {
  data = new Float64Array(1024);
  length = 0;
  extend(by: number): void {
    this.length += by;
    if (this.length <= this.data.length) return;
    const larger = new Float64Array(
      Math.max(this.length, this.data.length * 2),
    );
    larger.set(this.data);
    this.data = larger;
  }
}
