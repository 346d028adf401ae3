/** Numbers fitted by data/build/fit-align.ts; see that script for what they were fitted on. */
export interface AlignWeights {
  /** Gain for a unit of matched word weight. */
  readonly matched: number;
  /** Loss for a unit of word weight left without a match. */
  readonly unmatched: number;
  readonly length: number;
  /** Gain or loss for each mark that stands on both sides or on one alone. */
  readonly markBoth: number;
  readonly markOne: number;
  /** Log prior of one segment left alone. */
  readonly none: number;
  /** Log priors of beads by the number of segments beyond one on each side. */
  readonly oneToTwo: number;
  readonly oneToThree: number;
  readonly oneToFour: number;
  readonly twoToTwo: number;
  readonly more: number;
  /** Two neighbours, or one of three, in another order. */
  readonly swap: number;
}

export const alignWeights: AlignWeights = {
  matched: 0.5,
  unmatched: 0,
  length: 1,
  markBoth: 0.5,
  markOne: -0.5,
  none: -2.5,
  oneToTwo: -2,
  oneToThree: -4,
  oneToFour: -6,
  twoToTwo: -8,
  more: -11,
  swap: -4,
};

/** Gale & Church's priors for beads, relative to one-to-one: lengths decide alone. */
export const lengthOnlyWeights: AlignWeights = {
  matched: 0,
  unmatched: 0,
  length: 1,
  markBoth: 0,
  markOne: 0,
  none: Math.log(0.0099 / 0.89) + 1,
  oneToTwo: Math.log(0.089 / 2 / 0.89),
  oneToThree: -20,
  oneToFour: -20,
  twoToTwo: Math.log(0.011 / 0.89),
  more: -20,
  swap: -20,
};
