import type { Band } from "./band.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
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
): Matches {
  const rows = band.low.length - 1;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const rowStart = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) {
    low[i] = at(band.low, i);
    high[i] = Math.max(at(low, i), at(band.high, i + 1));
    rowStart[i + 1] = at(rowStart, i) + at(high, i) - at(low, i);
  }
  const start = new Int32Array(at(rowStart, rows) + 1);
  const slotsA = new Growing();
  const slotsB = new Growing();
  const values = new Growing();
  const rowA: number[] = [];
  const rowB: number[] = [];
  const rowCell: number[] = [];
  const rowValue: number[] = [];
  for (let i = 0; i < rows; i++) {
    rowA.length = rowB.length = rowCell.length = rowValue.length = 0;
    const base = at(rowStart, i);
    const first = at(low, i) + from.b;
    const last = at(high, i) + from.b;
    const slotEnd = at(a.slotStart, from.a + i + 1);
    for (let slot = at(a.slotStart, from.a + i); slot < slotEnd; slot++) {
      const type = at(a.slotType, slot);
      const weight = at(a.weight, type);
      if (weight < leastWeight) continue;
      const end = at(links.start, type + 1);
      for (let link = at(links.start, type); link < end; link++) {
        const partner = at(links.partner, link);
        const value =
          Math.min(weight, at(b.weight, partner)) * at(links.strength, link);
        if (value < leastWeight / 2) continue;
        const postingEnd = at(b.postingStart, partner + 1);
        let posting = firstPosting(b, partner, first);
        for (; posting < postingEnd; posting++) {
          const slotB = at(b.postings, posting);
          const j = at(b.slotSegment, slotB);
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
    for (const cell of rowCell) start[cell + 1] = at(start, cell + 1) + 1;
    let sum = written;
    const cells = at(rowStart, i + 1);
    start[base] = written;
    for (let cell = base; cell < cells; cell++) {
      sum += at(start, cell + 1);
      start[cell + 1] = sum;
    }
    slotsA.extend(rowCell.length);
    slotsB.extend(rowCell.length);
    values.extend(rowCell.length);
    for (let n = rowCell.length - 1; n >= 0; n--) {
      const cell = rowCell[n] ?? 0;
      const place = at(start, cell + 1) - 1;
      start[cell + 1] = place;
      slotsA.data[place] = rowA[n] ?? 0;
      slotsB.data[place] = rowB[n] ?? 0;
      values.data[place] = rowValue[n] ?? 0;
    }
    // Placing moved every start of the row back to the end of the cell before it.
    for (let cell = base; cell < cells; cell++)
      start[cell] = at(start, cell + 1);
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
  let low = at(b.postingStart, type);
  let high = at(b.postingStart, type + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(b.slotSegment, at(b.postings, middle)) < from) low = middle + 1;
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
