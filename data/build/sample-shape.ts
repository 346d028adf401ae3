import type {
  DriftRelation,
  DriftType,
  SegmentKind,
  Severity,
} from "../../app/model/records.ts";

export const sampleVersions = ["ar", "en", "fr", "de", "it"] as const;
export type SampleVersion = (typeof sampleVersions)[number];

/** A segment named by the words that begin it; `nth` (from 1, in text order) where those words stand more than once in the version. */
export type Beginning =
  string | { readonly begins: string; readonly nth: number };

/** A unit as the reviewer judged it: `members` and `absent` together name all five versions. */
export interface SampleUnit {
  readonly members: Readonly<
    Partial<Record<SampleVersion, readonly Beginning[]>>
  >;
  readonly absent: readonly SampleVersion[];
}

/** Words a drift speaks of, exact to the character, unique in the version or else in the segment `in`. With `empty` the mention is the place before or after them, where something is missing. */
export interface SampleMention {
  readonly version: SampleVersion;
  readonly words: string;
  readonly in?: Beginning;
  readonly empty?: "before" | "after";
}

/** A drift the reviewer accepted. */
export interface SampleDrift {
  readonly type: DriftType;
  readonly relation: DriftRelation;
  readonly severity: Severity;
  readonly odd: readonly SampleVersion[];
  readonly reason: string;
  readonly comment: string;
  readonly mentions: readonly SampleMention[];
}

/** What the reviewer changed in the segmenter's cut, in order. `merge` and `split` name the words that begin the second part. */
export type SampleCorrection =
  | { readonly version: SampleVersion; readonly split: string }
  | { readonly version: SampleVersion; readonly merge: string }
  | {
      readonly version: SampleVersion;
      readonly begins: Beginning;
      readonly kind: SegmentKind;
    };

/** The words stand in the version. */
export function said(
  version: SampleVersion,
  words: string,
  within?: Beginning,
): SampleMention {
  return within === undefined
    ? { version, words }
    : { version, words, in: within };
}

/** Something is missing right after the words. */
export function gapAfter(
  version: SampleVersion,
  words: string,
  within?: Beginning,
): SampleMention {
  return { ...said(version, words, within), empty: "after" };
}
