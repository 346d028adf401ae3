/**
 * Alignment against two peers on the same texts in one run: hunalign (null
 * dictionary, -realign, tokenised) and Gale & Church. Quality on Text+Berg and
 * the five-way PUD tasks, reliability of the confidence, CPU time and memory by
 * size.
 * Run: npx tsx tests/bench/align.ts [--large]
 */
import { pathToFileURL } from "node:url";
import { versionOf } from "../../data/build/align-cases.ts";
import { align, alignPair, createAligner } from "../../app/align/align.ts";
import type { AlignVersion } from "../../app/align/aligner.ts";
import type { Bead } from "../../app/align/bead.ts";
import { vectorWords } from "../../app/align/evidence-vectors.ts";
import { galeChurch } from "../../app/align/gale-church.ts";
import { loadLexicon } from "../../main/host/lexicon.ts";
import { idleTask } from "../../app/task/task.ts";
import type { Link } from "./align-data.ts";
import { readPud, readTextBerg } from "./align-data.ts";
import { emptyTally, f1, projected, scores, tally } from "./align-score.ts";
import type { Hunalign } from "./hunalign.ts";
import { loadHunalign } from "./hunalign.ts";
import { benchSizes } from "./align-size.ts";
import { benchTrust, printReliability } from "./align-trust.ts";
import { printTable } from "./measure.ts";

const show = (value: number): string => value.toFixed(3);

const linkOf = (bead: Bead): Link => [
  range(bead.a, bead.aEnd),
  range(bead.b, bead.bEnd),
];

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);

const evidence = [vectorWords(loadLexicon())];
const alignAsShipped = createAligner(evidence);

type Engine = (a: AlignVersion, b: AlignVersion) => readonly Link[];

function engines(hunalign: Hunalign): ReadonlyMap<string, Engine> {
  return new Map<string, Engine>([
    ["pentapla", (a, b) => alignPair(a, b, idleTask, { evidence }).map(linkOf)],
    ["plain", (a, b) => alignPair(a, b, idleTask).map(linkOf)],
    ["hunalign", (a, b) => hunalign(lines(a), lines(b))],
    ["Gale-Church", (a, b) => galeChurch(a, b, idleTask).map(linkOf)],
  ]);
}

const lines = ({ text, segments }: AlignVersion): readonly string[] =>
  segments.map(({ start, end }) => text.slice(start, end));

function benchTextBerg(hunalign: Hunalign): void {
  const document = readTextBerg();
  if (document === undefined) {
    console.log("Text+Berg skipped: ../shared/bench/align/textberg is absent");
    return;
  }
  const a = versionOf(document.srcLang, document.src);
  const b = versionOf(document.tgtLang, document.tgt);
  const rows = [...engines(hunalign)].map(([name, engine]) => {
    const sum = emptyTally();
    tally(document.gold, engine(a, b), sum);
    const { strict, lax } = scores(sum);
    return [name, show(strict), show(lax)];
  });
  printTable("Text+Berg dev, de-fr", [
    ["engine", "strict F1", "lax F1"],
    ...rows,
  ]);
}

/** Hunalign's links with English joined into units: the star that n-way users build today. */
function star(
  hunalign: Hunalign,
  versions: readonly AlignVersion[],
): readonly Readonly<Record<string, readonly number[]>>[] {
  const centre = versions.find(({ id }) => id === "en") ?? versions[0];
  if (centre === undefined) return [];
  const joined = centre.segments.map(
    (_, s) => new Map([[centre.id, new Set([s])]]),
  );
  for (const other of versions) {
    if (other === centre) continue;
    for (const [own, theirs] of hunalign(lines(centre), lines(other))) {
      const first = joined[own[0] ?? -1];
      if (first === undefined || theirs.length === 0) continue;
      for (const s of own) {
        const more = joined[s];
        if (more === undefined || more === first) continue;
        for (const [id, set] of more) {
          const known = first.get(id) ?? new Set<number>();
          for (const t of set) known.add(t);
          first.set(id, known);
        }
        for (const t of more.get(centre.id) ?? []) joined[t] = first;
      }
      const known = first.get(other.id) ?? new Set<number>();
      for (const t of theirs) known.add(t);
      first.set(other.id, known);
    }
  }
  return [...new Set(joined)].map((unit) =>
    Object.fromEntries(
      [...unit].map(([id, set]) => [id, [...set].sort((p, q) => p - q)]),
    ),
  );
}

type Units = readonly Readonly<Record<string, readonly number[]>>[];

function benchPud(hunalign: Hunalign): void {
  const documents = readPud();
  if (documents.length === 0) {
    console.log("PUD skipped: ../shared/bench/align/pud is absent");
    return;
  }
  const sure: { readonly confidence: number; readonly right: boolean }[] = [];
  const rows = [...new Set(documents.map(({ variant }) => variant))].map(
    (variant) => {
      const own = documents.filter((document) => document.variant === variant);
      const ours = new UnitScores();
      const plain = new UnitScores();
      const theirs = new UnitScores();
      for (const { langs, sentences, gold } of own) {
        const versions = langs.map((id) => versionOf(id, sentences[id] ?? []));
        const units = alignAsShipped({ versions }, idleTask);
        ours.add(
          langs,
          gold,
          units.map(({ members }) => members),
        );
        plain.add(
          langs,
          gold,
          align({ versions }, idleTask).map(({ members }) => members),
        );
        theirs.add(langs, gold, star(hunalign, versions));
        const exact = new Set(gold.map((unit) => keyOf(unit, langs)));
        for (const { members, confidence } of units)
          sure.push({ confidence, right: exact.has(keyOf(members, langs)) });
      }
      return [variant, ...ours.shown(), ...plain.shown(), ...theirs.shown()];
    },
  );
  printTable("PUD, five versions (exactly right units: F1)", [
    [
      "variant",
      "strict F1",
      "units",
      "plain strict F1",
      "units",
      "hunalign star strict F1",
      "units",
    ],
    ...rows,
  ]);
  printReliability("PUD (right: exactly)", sure);
}

class UnitScores {
  readonly #pairs = new Map<string, ReturnType<typeof emptyTally>>();
  #right = 0;
  #proposed = 0;
  #gold = 0;

  add(langs: readonly string[], gold: Units, units: Units): void {
    langs.forEach((one, x) =>
      langs.slice(x + 1).forEach((other) => {
        const sum = this.#pairs.get(`${one} ${other}`) ?? emptyTally();
        tally(projected(gold, one, other), projected(units, one, other), sum);
        this.#pairs.set(`${one} ${other}`, sum);
      }),
    );
    const isFull = (unit: Units[number]): boolean =>
      langs.filter((id) => (unit[id] ?? []).length > 0).length > 1;
    const exact = new Set(
      gold.filter(isFull).map((unit) => keyOf(unit, langs)),
    );
    const full = units.filter(isFull);
    this.#right += full.filter((unit) => exact.has(keyOf(unit, langs))).length;
    this.#proposed += full.length;
    this.#gold += exact.size;
  }

  shown(): readonly string[] {
    const strict = [...this.#pairs.values()].map((sum) => scores(sum).strict);
    const mean = strict.reduce((sum, value) => sum + value, 0) / strict.length;
    const units = f1(this.#right / this.#proposed, this.#right / this.#gold);
    return [show(mean), show(units)];
  }
}

const keyOf = (unit: Units[number], langs: readonly string[]): string =>
  langs.map((id) => (unit[id] ?? []).join()).join("|");

/** Prints every table; with --large also 30,000 and 100,000 sentences a side. */
export async function benchAlign(): Promise<void> {
  const hunalign = await loadHunalign();
  const large = process.argv.includes("--large") ? [30_000, 100_000] : [];
  benchSizes([1000, 10_000, ...large]);
  benchTextBerg(hunalign);
  benchPud(hunalign);
  benchTrust(alignAsShipped);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchAlign();
