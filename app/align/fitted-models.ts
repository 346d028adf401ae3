/** Written by data/build/fit-align.ts. */
import type { ModelSet } from "./weights.ts";

export const fittedModels: ModelSet = {
  plain: {
    weights: {
      matched: 0.525,
      unmatched: 0.045,
      length: 2,
      markBoth: 0.8,
      markOne: -1.1,
      none: -2.1,
      oneToTwo: -2.56,
      oneToThree: -5.12,
      oneToFour: -7.5,
      twoToTwo: -6,
      more: -4,
      swap: -3,
    },
    free: [-3.712, -3.233, 20.988, 0.866, 0.04, -0.974, 0.046, 7.914],
    bead: [-2.513, -0.024, 0.235, 0.302, -1.072, 0.01, 1.047, 0, 0.308],
    beadAgain: [
      -2.882, 0.016, -0.029, 0.117, -0.778, 0.733, -0.296, 4.582, 0.261,
    ],
    unit: [
      -0.116, 0.133, 0.298, -1.69, -0.523, 0.082, 5.997, -0.393, -0.65, 0.464,
    ],
  },
  known: {
    weights: {
      matched: 0.387,
      unmatched: 0.07,
      length: 2.2,
      markBoth: 0.8,
      markOne: -1.1,
      none: -2.1,
      oneToTwo: -3.2,
      oneToThree: -6.4,
      oneToFour: -7.5,
      twoToTwo: -6,
      more: -4,
      swap: -3,
    },
    free: [-4.344, 1.933, 19.014, 0.856, 0.012, -0.843, 0.245, 5.65],
    bead: [-3.403, 0.038, -0.12, 0.29, -1.356, -0.104, 1.328, 0, 0.438],
    beadAgain: [
      -3.5, 0.096, -0.024, 0.135, -1.102, 0.499, -0.349, 5.188, 0.344,
    ],
    unit: [
      -0.085, 0.273, 0.242, -2.64, -0.55, -0.026, 9.182, -0.546, -1.009, 0.349,
    ],
  },
};
