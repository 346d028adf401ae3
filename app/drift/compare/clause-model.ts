/** Written by data/build/fit-clauses.ts on NTREX-128: the weights of a bias and of the features of unmatched.ts. */
import type { ClauseKind } from "./unmatched.ts";

/** For units of two versions, where nobody else bears witness, and of more. */
export const clauseModel: Readonly<
  Record<
    "two" | "more",
    Partial<Readonly<Record<ClauseKind, readonly number[]>>>
  >
> = {
  two: {
    missing: [-4.456, 0.297, 0.263, 0.263, 0.793, 1.298, 0.048, 1.352, 0],
  },
  more: {
    missing: [-6.711, 0.391, 0.088, 0.127, 1.517, 0.772, 0.396, 1.925, 0.413],
    extra: [-6.176, 0.389, 0.088, 0.088, 1.121, -1.625, 0.514, 1.27],
  },
};
