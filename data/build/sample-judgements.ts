/**
 * A reviewer's judgement of the five sample texts, as data: what corresponds,
 * what has no counterpart, and where the versions drift apart. Segments and
 * words are named by quotes, so nothing here depends on offsets.
 */
import { claimDrifts } from "./sample-drifts-claims.ts";
import { factDrifts } from "./sample-drifts-facts.ts";
import { formDrifts } from "./sample-drifts-form.ts";
import { gapDrifts } from "./sample-drifts-gaps.ts";
import { nameDrifts } from "./sample-drifts-names.ts";
import { quotationDrifts } from "./sample-drifts-quotations.ts";
import { termDrifts } from "./sample-drifts-terms.ts";
import type { SampleDrift } from "./sample-shape.ts";

export { corrections, units } from "./sample-units.ts";
export { sampleVersions } from "./sample-shape.ts";
export type {
  Beginning,
  SampleCorrection,
  SampleDrift,
  SampleMention,
  SampleUnit,
  SampleVersion,
} from "./sample-shape.ts";

/** All accepted, in the order a reviewer should meet them. */
export const drifts: readonly SampleDrift[] = [
  ...factDrifts,
  ...nameDrifts,
  ...claimDrifts,
  ...quotationDrifts,
  ...termDrifts,
  ...gapDrifts,
  ...formDrifts,
];
