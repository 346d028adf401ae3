/** The engine behind the seam of aligner.ts: fixed links out, pairs aligned, links joined, units explained. */
import { defaultAlignSettings } from "../model/align-settings.ts";
import type { Task } from "../task/task.ts";
import type {
  AlignEngine,
  AlignInput,
  AlignVersion,
  SuggestedUnit,
} from "./aligner.ts";
import type { AlignedPair } from "./align-all.ts";
import { alignAll } from "./align-all.ts";
import type { Bead } from "./bead.ts";
import type { PairWords, UnitWords } from "./confidence.ts";
import { unitFeatures } from "./confidence.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { indexVersion } from "./indexed-version.ts";
import { indexWith, languageOf } from "./knowledge.ts";
import { taughtWords } from "./lessons.ts";
import { windowOf } from "./window.ts";
import type { Cluster } from "./join-units.ts";
import { joinUnits } from "./join-units.ts";
import { probability } from "./logistic.ts";
import type { PairOptions } from "./pair.ts";
import { alignIndexed } from "./pair.ts";
import { reasonsFor } from "./reasons.ts";
import type { FreeVersion } from "./settled.ts";
import { fixedPoints, memberKey, withoutFixed } from "./settled.ts";
import { surestParts } from "./surest-parts.ts";
import { inOrder } from "./unit-order.ts";
import type { ModelSet } from "./weights.ts";
import { fittedModels } from "./fitted-models.ts";
import type { WordEvidence } from "./word-links.ts";
import { linkedMasses } from "./word-links.ts";

/** A unit that is right in part is worth a look; one below this is not. */
const leastPartly = 0.04;

/**
 * An engine that aligns any number of versions by what they say themselves and
 * by the knowledge of words it is given. Segments of fixed links are settled:
 * they pin the order down, teach words and appear in no proposed unit.
 */
export function createAligner(
  evidence: readonly WordEvidence[],
  models: ModelSet = fittedModels,
): AlignEngine {
  return (input, task) => {
    const { within } = input;
    if (within === undefined) return alignWith(evidence, models, input, task);
    const { input: part, starts } = windowOf(input, within);
    const asked = new Map(
      Object.entries(within).map(([id, list]) => [id, new Set(list)]),
    );
    return alignWith(evidence, models, part, task)
      .map((unit) => ({ ...unit, members: shifted(unit.members, starts) }))
      .filter(({ members }) =>
        Object.entries(members).some(([id, list]) =>
          list.some((s) => asked.get(id)?.has(s)),
        ),
      );
  };
}

const shifted = (
  members: SuggestedUnit["members"],
  starts: Readonly<Record<string, number>>,
): SuggestedUnit["members"] =>
  Object.fromEntries(
    Object.entries(members).map(([id, list]) => [
      id,
      list.map((s) => s + (starts[id] ?? 0)),
    ]),
  );

/** The engine without any knowledge beside the texts. */
export const align: AlignEngine = createAligner([]);

function alignWith(
  evidence: readonly WordEvidence[],
  models: ModelSet,
  input: AlignInput,
  task: Task,
): readonly SuggestedUnit[] {
  const { fixed, glossaries = [], settings = defaultAlignSettings } = input;
  const free = input.versions.map((version) => withoutFixed(version, fixed));
  const versions = free.map(({ version }) => {
    task.checkpoint();
    return indexWith({ glossaries }, version, languageOf(version.id), () =>
      task.checkpoint(),
    );
  });
  const pairOfFree = <T>(
    x: number,
    y: number,
    make: (one: FreeVersion, other: FreeVersion) => readonly T[],
  ): readonly T[] => {
    const [one, other] = [free[x], free[y]];
    return one === undefined || other === undefined ? [] : make(one, other);
  };
  const { last, graph, known } = alignAll(versions, task, {
    models,
    settings,
    stopsOf: (x, y) =>
      pairOfFree(x, y, (one, other) => fixedPoints(one, other, fixed)),
    evidenceOf: (x, y) => [
      ...evidence,
      ...pairOfFree(x, y, (one, other) =>
        taughtWords(one.whole, other.whole, fixed, glossaries),
      ),
    ],
  });
  const model = (known ? models.known : models.plain).unit;
  task.progress(0.95, "Join into units");
  task.checkpoint();
  const pairOf = pairWords(versions, last);
  const rejected = new Set((fixed?.rejected ?? []).map(memberKey));
  const confidenceOf = (unit: Cluster): number =>
    areSame(versions, unit)
      ? 0.995
      : probability(model, unitFeatures(graph, unit, { versions, pairOf }));
  const judged = joinUnits(graph, () => task.checkpoint()).flatMap(
    (unit, n) => {
      if ((n & 63) === 0) task.checkpoint();
      return surestParts(unit, confidenceOf);
    },
  );
  const confidences = new Map(
    judged.map(({ unit, confidence }) => [unit, confidence]),
  );
  const units = inOrder([...confidences.keys()]);
  const unitOf = unitsBySegment(units, versions);
  return units.flatMap((unit, n): SuggestedUnit[] => {
    if ((n & 63) === 0) task.checkpoint();
    const members = membersOf(unit, free);
    const right = confidences.get(unit) ?? 0;
    const confidence =
      right >= leastPartly
        ? Math.max(right, defaultAlignSettings.least)
        : right;
    if (confidence < settings.least || rejected.has(memberKey(members)))
      return [];
    const reasons = reasonsFor(
      versions,
      unit,
      (x, y) => pairOf(x, y)?.links,
      areNeighboursLinked(unit, unitOf),
    );
    return [{ members, confidence, reasons }];
  });
}

/** Aligns two versions; every segment is in one bead, in the order of the texts save for swapped neighbours. */
export function alignPair(
  a: AlignVersion,
  b: AlignVersion,
  task: Task,
  options: Pick<PairOptions, "swaps" | "evidence"> = {},
): readonly Bead[] {
  const indexed = (version: AlignVersion): IndexedVersion =>
    indexVersion(version, undefined, () => task.checkpoint());
  return alignIndexed(indexed(a), indexed(b), task, options).beads;
}

/** The words that two versions share, counted once a pair. */
export function pairWords(
  versions: readonly IndexedVersion[],
  pairs: readonly AlignedPair[],
): UnitWords["pairOf"] {
  const words = new Map(
    pairs.flatMap(({ x, y, links }): [string, PairWords][] => {
      const [a, b] = [versions[x], versions[y]];
      return a === undefined || b === undefined
        ? []
        : [[`${x} ${y}`, { links, masses: linkedMasses(a, b, links) }]];
    }),
  );
  return (x, y) => words.get(`${x} ${y}`);
}

/** Version → segment → its unit, where it has one. */
type UnitOf = readonly (readonly (Cluster | undefined)[])[];

function unitsBySegment(
  units: readonly Cluster[],
  versions: readonly IndexedVersion[],
): UnitOf {
  const unitOf = versions.map(({ count }) =>
    new Array<Cluster | undefined>(count).fill(undefined),
  );
  for (const unit of units)
    unit.forEach((list, x) => {
      const own = unitOf[x];
      if (own !== undefined) for (const s of list) own[s] = unit;
    });
  return unitOf;
}

/** Whether what stands before is one unit in every version, and what stands behind is another. */
function areNeighboursLinked(unit: Cluster, unitOf: UnitOf): boolean {
  const around = (step: (list: readonly number[]) => number): boolean => {
    const met = new Set(
      unit.flatMap((list, x) =>
        list.length === 0 ? [] : [unitOf[x]?.[step(list)]],
      ),
    );
    return met.size === 1 && !met.has(undefined);
  };
  return (
    around((list) => (list[0] ?? 0) - 1) &&
    around((list) => (list.at(-1) ?? 0) + 1)
  );
}

/** Whether a unit has one segment a version and all are equal to the letter. */
function areSame(versions: readonly IndexedVersion[], unit: Cluster): boolean {
  const hashes = new Set<number | undefined>();
  unit.forEach((list, x) =>
    list.forEach((s) => hashes.add(versions[x]?.hash[s])),
  );
  return hashes.size === 1 && unit.every((list) => list.length < 2);
}

function membersOf(
  unit: Cluster,
  free: readonly FreeVersion[],
): SuggestedUnit["members"] {
  return Object.fromEntries(
    unit.flatMap((list, x) => {
      const own = free[x];
      return list.length === 0 || own === undefined
        ? []
        : [[own.version.id, list.map((s) => own.index[s] ?? 0)]];
    }),
  );
}
