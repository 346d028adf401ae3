/** Segments of two versions that correspond: half-open index ranges; an empty side is a null bead. */
export interface Bead {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  /** Log-likelihood ratio of the bead against chance. */
  readonly score: number;
  /**
   * What a bead wider than one to one gains by the first and last segment of A
   * and of B, against leaving that segment alone; Infinity on a side of one.
   */
  readonly gains?: readonly [number, number, number, number];
}
