/** Alignment by length alone (Gale & Church 1993): the baseline every engine has to beat. */
import type { Task } from "../task/task.ts";
import type { AlignVersion } from "./aligner.ts";
import { bandThrough } from "./band.ts";
import type { Bead } from "./bead.ts";
import { BeadScorer } from "./bead-score.ts";
import { indexVersion } from "./indexed-version.ts";
import { lengthModel } from "./length.ts";
import { findMatches } from "./matches.ts";
import { searchBeads } from "./search-beads.ts";
import { lengthOnlyWeights } from "./weights.ts";
import { linkWords } from "./word-links.ts";

/** Beads of two versions in order, at most two segments a side. */
export function galeChurch(
  versionA: AlignVersion,
  versionB: AlignVersion,
  task: Task,
): readonly Bead[] {
  const a = indexVersion(versionA);
  const b = indexVersion(versionB);
  const band = bandThrough(a.count, b.count, [], 0);
  const model = lengthModel(a.lettersInAll, b.lettersInAll);
  const scorer = new BeadScorer(a, b, model, lengthOnlyWeights, [
    a.mass,
    b.mass,
  ]);
  const start = { a: 0, b: 0 };
  scorer.enter(
    findMatches(
      a,
      b,
      linkWords(a, b, [], () => undefined),
      band,
      start,
    ),
    start,
  );
  return searchBeads(
    band,
    scorer,
    lengthOnlyWeights.none,
    { rows: 2, columns: 2 },
    () => task.checkpoint(),
  );
}
