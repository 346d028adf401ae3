/** Written by data/build/fit-align.ts. */
import type { ModelSet } from "./weights.ts";

export const fittedModels: ModelSet = {
  plain: {
    weights: {
      matched: 0.42,
      unmatched: 0.016,
      length: 1.6,
      markBoth: 0.8,
      markOne: -1.1,
      none: -2.1,
      oneToTwo: -2,
      oneToThree: -4,
      oneToFour: -7.5,
      twoToTwo: -6,
      more: -11,
      swap: -3,
    },
    free: [-2.566, 5.893, 40.365, 1.48, 0.105, -1.262, 0.029],
    bead: [-0.385, -0.01, 0.183, 0.516, -0.552, -0.061, 1.003, 0, 0.23],
    beadAgain: [
      -0.698, -0.002, -0.044, 0.452, -0.451, 0.105, 0.357, 3.894, 0.225,
    ],
    unit: [0.866, 0.219, 0.364, -5.974, -0.501, -0.017],
  },
  known: {
    weights: {
      matched: 0.151,
      unmatched: 0.032,
      length: 1.6,
      markBoth: 0.8,
      markOne: -1.1,
      none: -2.1,
      oneToTwo: -2,
      oneToThree: -4,
      oneToFour: -7.5,
      twoToTwo: -6,
      more: -11,
      swap: -3,
    },
    free: [-2.819, 8.694, 32.717, 0.858, 0.077, -1.124, 0.223],
    bead: [1.805, 0.184, -0.093, 0.8, -0.549, -0.258, 1.9, 0, 0.107],
    beadAgain: [
      0.161, 0.068, -0.216, 0.605, -0.585, 0.274, 0.823, 3.486, 0.125,
    ],
    unit: [1.094, 0.341, 0.264, -6.045, -0.672, 0.117],
  },
};
