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
    free: [-3.759, -5.26, 26.411, 1.295, 0, -1.046, 0.068, 6.242],
    bead: [-1.963, -0.019, 0.2, 0.35, -1.26, -0.126, 1.208, 0, 0.23],
    beadAgain: [
      -2.51, -0.012, 0.078, 0.205, -0.81, 0.547, -0.272, 5.206, 0.245,
    ],
    unit: [
      -0.061, -0.084, 0.429, -2.936, -0.483, 0.214, 6.427, -0.68, -0.65, 0.46,
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
    free: [-3.961, -0.529, 23.624, 1.407, -0.062, -0.897, 0.17, 2.854],
    bead: [-3.081, 0.061, 0.055, 0.322, -1.468, -0.361, 1.301, 0, 0.381],
    beadAgain: [-3.538, 0.089, 0.07, 0.164, -1.089, 0.111, 0.038, 5.498, 0.359],
    unit: [
      0.119, 0.181, 0.232, -3.534, -0.442, 0.114, 9.462, -0.362, -1.148, 0.297,
    ],
  },
};
