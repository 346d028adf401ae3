import type { LogisticModel } from "./logistic.ts";

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
  /** For each segment beyond two to two. */
  readonly more: number;
  /** Two neighbours, or one of three, in another order. */
  readonly swap: number;
}

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

/** Everything fitted, so that the fitting script can try its own. */
export interface AlignModels {
  readonly weights: AlignWeights;
  /** Whether two segments belong together by likeness alone; features in similarity.ts. */
  readonly free: LogisticModel;
  /** Whether a bead's segments belong together; features in bead-trust.ts. */
  readonly bead: LogisticModel;
  /** The same once the other versions have been heard. */
  readonly beadAgain: LogisticModel;
  /** Whether all members of a unit belong together; features in confidence.ts. */
  readonly unit: LogisticModel;
}

/** Models for pairs of versions whose words are known beforehand, and for others. */
export interface ModelSet {
  readonly plain: AlignModels;
  readonly known: AlignModels;
}
