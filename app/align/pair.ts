import type { Bead } from "./bead.ts";
import type { CellBonus } from "./bead-score.ts";
import { BeadScorer, widest } from "./bead-score.ts";
import type { Band, Point } from "./band.ts";
import { bandThrough } from "./band.ts";
import { mutualBest } from "./candidates.ts";
import { risingChain } from "./chain.ts";
import {
  cognates,
  sameNumbers,
  sameWords,
  soundAcrossScripts,
} from "./evidence-words.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { learntWords } from "./learnt-words.ts";
import { lengthModel } from "./length.ts";
import { findMatches } from "./matches.ts";
import { searchBeads } from "./search-beads.ts";
import type { Task } from "../task/task.ts";
import type { AlignWeights } from "./weights.ts";
import { alignWeights } from "./weights.ts";
import type { WordEvidence, WordLinks } from "./word-links.ts";
import { linkWords } from "./word-links.ts";

/** Word evidence that needs no data beside the texts. */
export const ownEvidence: readonly WordEvidence[] = [
  sameNumbers,
  sameWords,
  cognates,
  soundAcrossScripts,
];

export interface PairOptions {
  readonly evidence?: readonly WordEvidence[];
  readonly weights?: AlignWeights;
  /** Whether neighbours may swap places. */
  readonly swaps?: boolean;
  /** Points (prefixes of both sides, rising) that no bead spans. */
  readonly stops?: readonly Point[];
}

/** Tables up to this many cells are searched whole. */
export const wholeTable = 500_000;
/** Columns searched around the path of the coarse pass. */
const finePad = 8;
const coarsePad = 24;
/** From this many linked beads on the texts can teach a lexicon. */
const enoughBeads = 60;

/** Beads of two versions and what is known about their words. */
export interface PairResult {
  readonly beads: readonly Bead[];
  readonly links: WordLinks;
}

/** Aligns two versions: a first pass, a lexicon learnt from it, a second pass. */
export function alignIndexed(
  a: IndexedVersion,
  b: IndexedVersion,
  task: Task,
  options: PairOptions = {},
): PairResult {
  const evidence = options.evidence ?? ownEvidence;
  const links = linkWords(a, b, evidence);
  const first = searchPair(a, b, links, task, options);
  const trusted = first.filter(
    (bead) => bead.score > 0 && bead.a < bead.aEnd && bead.b < bead.bEnd,
  );
  if (trusted.length < enoughBeads) return { beads: first, links };
  const richer = linkWords(a, b, [...evidence, learntWords(trusted)]);
  return {
    beads: searchPair(a, b, richer, task, options, pathOf(first)),
    links: richer,
  };
}

/** One search with the words as they are; `path`, where known, narrows it. */
export function searchPair(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  task: Task,
  options: PairOptions,
  path?: readonly Point[],
  bonus?: CellBonus,
): readonly Bead[] {
  const weights = options.weights ?? alignWeights;
  const model = lengthModel(a.lettersInAll, b.lettersInAll);
  const scorer = new BeadScorer(a, b, model, weights, bonus);
  const checkpoint = (): void => task.checkpoint();
  const search = (
    region: Region,
    band: Band,
    coarse: boolean,
  ): readonly Bead[] => {
    scorer.enter(findMatches(a, b, links, band, region), region);
    const size = coarse ? 2 : widest;
    const swap =
      options.swaps === true && !coarse ? { swap: weights.swap } : {};
    const reach = { rows: size, columns: size, ...swap };
    return searchBeads(band, scorer, weights.none, reach, checkpoint).map(
      (bead) => moved(bead, region),
    );
  };
  return regionsBetween(options.stops ?? [], a.count, b.count).flatMap(
    (region) => {
      const rows = region.aEnd - region.a;
      const columns = region.bEnd - region.b;
      const whole = (points: readonly Point[], pad: number): Band =>
        bandThrough(rows, columns, inside(points, region), pad);
      if (rows * columns <= wholeTable)
        return search(region, whole([], 0), false);
      let known = path;
      if (known === undefined) {
        const chain = risingChain(mutualBest(a, b, links, checkpoint), b.count);
        known = pathOf(search(region, whole(chain, coarsePad), true));
      }
      return search(region, whole(known, finePad), false);
    },
  );
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
    a: bead.a + by.a,
    aEnd: bead.aEnd + by.a,
    b: bead.b + by.b,
    bEnd: bead.bEnd + by.b,
    score: bead.score,
  };
}
