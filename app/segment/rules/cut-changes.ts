/** What other rules would change in a version as it is cut. */
import type { VersionId } from "../../model/records.ts";
import type { SegmentationRule } from "../../model/settings.ts";
import type { Segmenter } from "../segmenter.ts";

/** A version that is cut into sentences. */
export interface CutVersion {
  readonly id: VersionId;
  readonly text: string;
  /** Offsets behind its segments, ascending. */
  readonly ends: readonly number[];
}

/** A cut behind the word that ends at `end`, which appears or vanishes. */
export interface CutChange {
  readonly end: number;
  readonly kind: "appears" | "vanishes";
}

/**
 * The cuts that differ, in order. Cuts made or taken away by hand stay where
 * the rules say nothing new: only places count that the rules `before` and
 * `after` judge differently or, with `all`, that the rules `after` judge
 * otherwise than the built-in judgement does.
 */
export function cutChanges(
  segmenter: Segmenter,
  version: CutVersion,
  before: readonly SegmentationRule[],
  after: readonly SegmentationRule[],
  all: boolean,
): readonly CutChange[] {
  const endsBy = (rules: readonly SegmentationRule[]): ReadonlySet<number> =>
    new Set(
      segmenter
        .segment(version.text, version.id, "sentences", rules)
        .map(({ end }) => end),
    );
  const olds = endsBy(before);
  const news = endsBy(after);
  const builtIn = all ? endsBy([]) : news;
  const present = new Set(version.ends);
  const changes: CutChange[] = [];
  for (const end of news)
    if (!present.has(end) && !(olds.has(end) && builtIn.has(end)))
      changes.push({ end, kind: "appears" });
  for (const end of present)
    if (!news.has(end) && (olds.has(end) || builtIn.has(end)))
      changes.push({ end, kind: "vanishes" });
  return changes.sort((a, b) => a.end - b.end);
}
