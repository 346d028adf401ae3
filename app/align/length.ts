/**
 * Length evidence after Gale & Church (1993): how much likelier two lengths are
 * as translations than as strangers. We take the ratio's logarithm, whose
 * spread shrinks with length, instead of their difference of characters.
 */
export interface LengthModel {
  /** Mean of ln(letters of B / letters of A). */
  readonly mean: number;
}

/** Letters of equal length that a text of few sentences is taken to go on with. */
const usual = 100;

/** The overall ratio of two versions' letters. */
export function lengthModel(lettersA: number, lettersB: number): LengthModel {
  return { mean: Math.log((lettersB + usual) / (lettersA + usual)) };
}

/** The log-likelihood ratio: above 0 where lengths fit, down to -6 where they cannot. */
export function lengthFit(
  model: LengthModel,
  lettersA: number,
  lettersB: number,
): number {
  const ratio = Math.log((lettersB + 3) / (lettersA + 3)) - model.mean;
  const mean = (lettersA + lettersB) / 2;
  // Short segments vary more: spread .2 for long ones, .45 at 20 letters.
  const spread = Math.sqrt(0.035 + 3.2 / (mean + 3));
  const z = ratio / spread;
  return Math.max(-6, Math.log(0.9 / spread) - (z * z) / 2);
}
