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
    missing: [-4.409, 0.318, 0.283, 0.283, 0.754, 1.341, 0.003, 1.413],
    replaced: [
      0.558, 0.046, 0.016, 0.016, -0.068, -0.141, -0.391, 0.154, 0.492, -0.277,
      -0.09,
    ],
  },
  more: {
    missing: [-5.717, 0.363, 0.108, 0.077, 1.412, 0.56, 0.336, 1.768],
    extra: [-6.227, 0.395, 0.082, 0.082, 1.095, -2.263, 0.452, 1.436],
    replaced: [
      -1.221, -0.286, 0.36, 0.185, -0.09, 0.827, -0.292, 0.077, 0.46, -0.227,
      -0.11,
    ],
  },
};
