import type { Point } from "./band.ts";
import type { Candidate } from "./candidates.ts";

/** Neighbours on either side that have to lie on the same diagonal. */
const witnesses = 3;

/**
 * The heaviest run of candidates that rises on both sides (weighted longest
 * increasing subsequence over a Fenwick tree), without those whose neighbours
 * in the run lie elsewhere.
 */
export function risingChain(
  candidates: readonly Candidate[],
  columns: number,
): readonly Point[] {
  const best = new Float64Array(columns + 2);
  const from = new Int32Array(columns + 2).fill(-1);
  const previous = new Int32Array(candidates.length).fill(-1);
  let end = -1;
  let heaviest = 0;
  candidates.forEach((candidate, n) => {
    let total = 0;
    for (let k = candidate.b; k > 0; k -= k & -k)
      if ((best[k] ?? 0) > total) {
        total = best[k] ?? 0;
        previous[n] = from[k] ?? -1;
      }
    total += candidate.margin;
    for (let k = candidate.b + 1; k <= columns; k += k & -k)
      if (total > (best[k] ?? 0)) {
        best[k] = total;
        from[k] = n;
      }
    if (total > heaviest) {
      heaviest = total;
      end = n;
    }
  });
  const chain: Point[] = [];
  for (let n = end; n >= 0; n = previous[n] ?? -1) {
    const candidate = candidates[n];
    if (candidate !== undefined) chain.push({ a: candidate.a, b: candidate.b });
  }
  return supported(chain.reverse());
}

function supported(chain: readonly Point[]): readonly Point[] {
  return chain.filter((point, n) => {
    let agree = 0;
    for (let k = n - witnesses; k <= n + witnesses; k++) {
      const other = chain[k];
      if (k === n || other === undefined) continue;
      const spanA = Math.abs(other.a - point.a);
      const spanB = Math.abs(other.b - point.b);
      if (Math.abs(spanA - spanB) <= 4 + 0.4 * Math.max(spanA, spanB)) agree++;
    }
    return agree >= Math.min(witnesses - 1, chain.length - 1);
  });
}
