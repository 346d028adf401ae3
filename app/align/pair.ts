import { defaultAlignSettings } from "../model/align-settings.ts";
import type { Bead } from "./bead.ts";
import type { CellBonus } from "./bead-score.ts";
import { BeadScorer } from "./bead-score.ts";
import type { Band, Point } from "./band.ts";
import { bandThrough } from "./band.ts";
import { mutualBest } from "./candidates.ts";
import { risingChain } from "./chain.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { evidenceOf } from "./knowledge.ts";
import { learntWords } from "./learnt-words.ts";
import { lengthModel } from "./length.ts";
import { findMatches } from "./matches.ts";
import { searchBeads } from "./search-beads.ts";
import type { Task } from "../task/task.ts";
import type { AlignModels, AlignWeights, ModelSet } from "./weights.ts";
import { fittedModels } from "./fitted-models.ts";
import type { WordEvidence, WordLinks } from "./word-links.ts";
import { areKnown, linkedMasses, linkWords } from "./word-links.ts";

export interface PairOptions {
  /** Knowledge beside the texts' own. */
  readonly evidence?: readonly WordEvidence[];
  /** For pairs whose words are known, and for others. */
  readonly models?: ModelSet;
  /** Whether neighbours may swap places. */
  readonly swaps?: boolean;
  /** Most segments of one version in a bead. */
  readonly widest?: number;
  /** Points (prefixes of both sides, rising) that no bead spans. */
  readonly stops?: readonly Point[];
}

/** Tables up to this many cells are searched whole. */
export const wholeTable = 500_000;
/** Columns searched around the path of the coarse pass. */
const finePad = 5;
const usualWidest = defaultAlignSettings.widest;
const coarsePad = 16;
/** From this many linked beads on the texts can teach a lexicon. */
const enoughBeads = 60;

/** Beads of two versions and what is known about their words. */
export interface PairResult {
  readonly beads: readonly Bead[];
  readonly links: WordLinks;
  readonly models: AlignModels;
}

/** Aligns two versions: a coarse pass with small beads, a lexicon learnt from it, a fine pass around its path. */
export function alignIndexed(
  a: IndexedVersion,
  b: IndexedVersion,
  task: Task,
  options: PairOptions = {},
): PairResult {
  const evidence = evidenceOf(options);
  const checkpoint = (): void => task.checkpoint();
  const links = linkWords(a, b, evidence, checkpoint);
  const set = options.models ?? fittedModels;
  const models = areKnown(a, links) ? set.known : set.plain;
  const search = { ...options, weights: models.weights };
  const coarse = searchCoarse(a, b, links, task, search);
  const trusted = coarse.filter(
    (bead) => bead.score > 0 && bead.a < bead.aEnd && bead.b < bead.bEnd,
  );
  const richer =
    trusted.length < enoughBeads
      ? links
      : linkWords(a, b, [learntWords(trusted)], checkpoint, links);
  const beads = searchFine(a, b, richer, task, search, pathOf(coarse));
  return { beads, links: richer, models };
}

/** What a search needs beside texts and links. */
export interface SearchOptions extends Pick<
  PairOptions,
  "swaps" | "stops" | "widest"
> {
  readonly weights: AlignWeights;
}

function searchCoarse(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  task: Task,
  options: SearchOptions,
): readonly Bead[] {
  const isWhole = a.count * b.count <= wholeTable;
  const chain = isWhole
    ? []
    : risingChain(
        mutualBest(a, b, links, () => task.checkpoint()),
        b.count,
      );
  const search = regionSearch(a, b, links, task, options, 2);
  return regionsBetween(options.stops ?? [], a.count, b.count).flatMap(
    (region) => {
      const rows = region.aEnd - region.a;
      const columns = region.bEnd - region.b;
      const points = rows * columns <= wholeTable ? [] : inside(chain, region);
      return search(
        region,
        bandThrough(rows, columns, points, points.length > 0 ? coarsePad : 0),
      );
    },
  );
}

/** A search with beads of every size near a known path. */
export function searchFine(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  task: Task,
  options: SearchOptions,
  path: readonly Point[],
  bonus?: CellBonus,
): readonly Bead[] {
  const { widest = usualWidest } = options;
  const search = regionSearch(a, b, links, task, options, widest, bonus);
  return regionsBetween(options.stops ?? [], a.count, b.count).flatMap(
    (region) =>
      search(
        region,
        bandThrough(
          region.aEnd - region.a,
          region.bEnd - region.b,
          inside(path, region),
          Math.max(finePad, widest + 1),
        ),
      ),
  );
}

function regionSearch(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  task: Task,
  options: SearchOptions,
  size: number,
  bonus?: CellBonus,
): (region: Region, band: Band) => readonly Bead[] {
  const { weights } = options;
  const model = lengthModel(a.lettersInAll, b.lettersInAll);
  const scorer = new BeadScorer(
    a,
    b,
    model,
    weights,
    linkedMasses(a, b, links),
    bonus,
  );
  const swap = options.swaps === true && size > 2 ? { swap: weights.swap } : {};
  return (region, band) => {
    const checkpoint = (): void => task.checkpoint();
    scorer.enter(findMatches(a, b, links, band, region, checkpoint), region);
    return searchBeads(
      band,
      scorer,
      weights.none,
      { rows: size, columns: size, ...swap },
      checkpoint,
    ).map((bead) => moved(bead, region));
  };
}

/** The prefixes that a sequence of beads passes through. */
export function pathOf(beads: readonly Bead[]): readonly Point[] {
  return beads.map((bead) => ({ a: bead.aEnd, b: bead.bEnd }));
}

interface Region {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** What lies between points that no bead may span. */
function regionsBetween(
  stops: readonly Point[],
  countA: number,
  countB: number,
): readonly Region[] {
  const ends = [...stops, { a: countA, b: countB }];
  return ends.flatMap((end, n) => {
    const { a, b } = ends[n - 1] ?? { a: 0, b: 0 };
    const region = { a, aEnd: end.a, b, bEnd: end.b };
    return region.a < region.aEnd || region.b < region.bEnd ? [region] : [];
  });
}

function inside(points: readonly Point[], region: Region): readonly Point[] {
  return points.flatMap(({ a, b }) =>
    a > region.a && a < region.aEnd && b >= region.b && b <= region.bEnd
      ? [{ a: a - region.a, b: b - region.b }]
      : [],
  );
}

function moved(bead: Bead, by: Point): Bead {
  return {
    ...bead,
    a: bead.a + by.a,
    aEnd: bead.aEnd + by.a,
    b: bead.b + by.b,
    bEnd: bead.bEnd + by.b,
  };
}
