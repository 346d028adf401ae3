/**
 * Fits how much the signs of a clause that was dropped or added weigh
 * (app/drift/compare/clause-model.ts), on NTREX-128: its sentences as they are
 * against sentences in which one version was changed so.
 * Run: npx tsx data/build/fit-clauses.ts [--show N]
 */
import fs from "node:fs";
import { format } from "prettier";
import { WordForms } from "../../app/drift/compare/content-words.ts";
import { readUnit } from "../../app/drift/compare/read-unit.ts";
import {
  type ClauseCandidate,
  clauseCandidates,
  type ClauseKind,
} from "../../app/drift/compare/unmatched.ts";
import { wordSides } from "../../app/drift/compare/word-evidence.ts";
import { createFactFinder } from "../../app/drift/facts.ts";
import { loadFacts } from "../../main/host/facts.ts";
import { loadLexicon } from "../../main/host/lexicon.ts";
import { readCorpus } from "./align-cases.ts";

const corpus = readCorpus("../shared/train/ntrex");
if (corpus === undefined) throw new Error("../shared/train/ntrex is absent.");
const finder = createFactFinder(loadFacts());
const forms = new WordForms(loadLexicon());
const kinds: readonly ClauseKind[] = ["missing", "extra"];
const groups = {
  two: [["en", "de"], ["en", "fr"], ["de", "it"], ["ar", "en"], ["it", "fr"]],
  more: [["en", "de", "fr", "it", "ar"], ["en", "de", "fr", "it"], ["en", "fr", "ar"], ["de", "it", "fr"]],
}; // prettier-ignore

let seed = 1;
/** The same numbers every time. */
function chance(below: number): number {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x7fffffff) * below) % Math.max(1, below);
}

/** Between two commas, or a comma and the end: four words or more, less than half of the sentence. */
function clausesOf(text: string): readonly (readonly [number, number])[] {
  const commas = [...text.matchAll(/[,،](?=\s)/g)].map(({ index }) => index);
  return commas.flatMap((start, n) => {
    const end = commas[n + 1] ?? text.length - 1;
    const words = text.slice(start, end).trim().split(/\s+/).length;
    return words >= 4 && end - start < text.length / 2 ? [[start, end] as const] : []; // prettier-ignore
  });
}

const pick = <T>(list: readonly T[]): T | undefined => list[chance(list.length)]; // prettier-ignore

function changed(
  kind: ClauseKind,
  text: string,
  elsewhere: string,
): string | null {
  if (kind === "missing") {
    const clause = pick(clausesOf(text));
    return clause === undefined ? null : text.slice(0, clause[0]) + text.slice(clause[1]); // prettier-ignore
  }
  const clause = pick(clausesOf(elsewhere));
  const comma = pick([...text.matchAll(/[,،](?=\s)|[.!?]$/g)])?.index;
  if (clause === undefined || comma === undefined) return null;
  return text.slice(0, comma) + elsewhere.slice(...clause) + text.slice(comma);
}

interface Case {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  readonly from: string;
}

function candidatesOf(
  ids: readonly string[],
  texts: readonly string[],
  ratios: readonly (readonly number[])[],
): readonly ClauseCandidate[] {
  const versions = ids.map((id, n) => ({ id, text: texts[n] ?? "", segments: [{ start: 0, end: texts[n]?.length ?? 0, kind: "sentence" as const }] })); // prettier-ignore
  const units = [{ members: Object.fromEntries(ids.map((id) => [id, [0]])), confidence: 1 }]; // prettier-ignore
  const sides = wordSides(readUnit(finder, { versions, units }, 0), forms);
  const lengths = { own: texts.map(({ length }) => length), ratios };
  return sides === null ? [] : clauseCandidates(sides, lengths, (n, start, end) => texts[n]?.slice(start, end) ?? ""); // prettier-ignore
}

const show = Number(process.argv[process.argv.indexOf("--show") + 1] ?? 0);
const model: Record<string, Record<string, number[]>> = {};
for (const [size, sets] of Object.entries(groups)) {
  const cases = new Map<ClauseKind, Case[]>(kinds.map((kind) => [kind, []]));
  for (const ids of sets) {
    const lines = ids.map((id) => corpus[id] ?? []);
    const total = lines.map((list) => list.join("").length);
    const ratios = total.map((a) => total.map((b) => b / a));
    const count = lines[0]?.length ?? 0;
    for (let n = 0; n < count; n++) {
      const texts = lines.map((list) => list[n] ?? "");
      // Some Arabic lines have lost their spaces.
      if (texts.some((text) => text.length > 40 && text.split(" ").length * 14 < text.length)) continue; // prettier-ignore
      const plain = candidatesOf(ids, texts, ratios);
      for (const { kind, odd, features } of plain)
        cases.get(kind)?.push({ features, isTrue: false, from: `${odd.map((at) => ids[at] ?? "").join(" ")}\n   ${texts.join("\n   ")}` }); // prettier-ignore
      for (const kind of kinds) {
        const odd = chance(ids.length);
        const words = changed(kind, texts[odd] ?? "", lines[odd]?.[chance(count)] ?? ""); // prettier-ignore
        if (words === null) continue;
        const found = candidatesOf(ids, texts.map((text, at) => (at === odd ? words : text)), ratios); // prettier-ignore
        for (const each of found)
          if (each.kind === kind && each.odd.length === 1 && each.odd[0] === odd)
            cases.get(kind)?.push({ features: each.features, isTrue: true, from: "" }); // prettier-ignore
      }
    }
  }
  model[size] = {};
  for (const kind of kinds) {
    const list = cases.get(kind) ?? [];
    if (list.length === 0) continue;
    const weights = fit(list);
    (model[size] ??= {})[kind] = weights.map((weight) => Math.round(weight * 1000) / 1000); // prettier-ignore
    report(`${size} ${kind}`, list, weights);
  }
}

function score(
  features: readonly number[],
  weights: readonly number[],
): number {
  return features.reduce((sum, value, n) => sum + value * (weights[n + 1] ?? 0), weights[0] ?? 0); // prettier-ignore
}

/** Logistic regression by gradient descent on standardised features. */
function fit(cases: readonly Case[]): number[] {
  const width = cases[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, n) => cases.map(({ features }) => features[n] ?? 0)); // prettier-ignore
  const means = columns.map((list) => list.reduce((a, b) => a + b, 0) / list.length); // prettier-ignore
  const spreads = columns.map((list, n) => Math.sqrt(list.reduce((sum, value) => sum + (value - (means[n] ?? 0)) ** 2, 0) / list.length) || 1); // prettier-ignore
  const rows = cases.map(({ features }) => features.map((value, n) => (value - (means[n] ?? 0)) / (spreads[n] ?? 1))); // prettier-ignore
  const weights = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < 300; round++) {
    const gradient = new Array<number>(width + 1).fill(0);
    rows.forEach((row, n) => {
      const error = Number(cases[n]?.isTrue) - 1 / (1 + Math.exp(-score(row, weights))); // prettier-ignore
      gradient[0] = (gradient[0] ?? 0) + error;
      row.forEach((value, at) => {
        gradient[at + 1] = (gradient[at + 1] ?? 0) + error * value;
      });
    });
    gradient.forEach((value, at) => {
      weights[at] = (weights[at] ?? 0) + (3 * value) / rows.length;
    });
  }
  const bare = weights.slice(1).map((weight, n) => weight / (spreads[n] ?? 1));
  const bias = bare.reduce((sum, weight, n) => sum - weight * (means[n] ?? 0), weights[0] ?? 0); // prettier-ignore
  return [bias, ...bare];
}

function report(
  name: string,
  cases: readonly Case[],
  weights: readonly number[],
): void {
  const of = (isTrue: boolean): readonly (readonly [number, Case])[] =>
    cases
      .filter((each) => each.isTrue === isTrue)
      .map((each) => [score(each.features, weights), each] as const)
      .sort((a, b) => b[0] - a[0]);
  const [right, wrong] = [of(true), of(false)];
  const sentences = 1997 * (name.startsWith("two") ? groups.two : groups.more).length; // prettier-ignore
  console.log(`${name}: ${right.length} of ${cases.length}, weights ${weights.map((weight) => weight.toFixed(2)).join(" ")}`); // prettier-ignore
  for (const per100 of [0.1, 0.25, 0.5, 1, 2, 5]) {
    const least = wrong[Math.floor((sentences * per100) / 100)]?.[0] ?? -99;
    const found = right.filter(([value]) => value > least).length;
    console.log(`  ${per100} alarms / 100 sentences: from ${least.toFixed(2)}, recall ${(found / right.length).toFixed(2)}`); // prettier-ignore
  }
  for (const [value, { from, features }] of wrong.slice(0, show)) console.log(value.toFixed(2), features.map((each) => each.toFixed(1)).join(" "), from); // prettier-ignore
}

fs.writeFileSync(
  "app/drift/compare/clause-model.ts",
  await format(
    `/** Written by data/build/fit-clauses.ts on NTREX-128: the weights of a bias and of the features of unmatched.ts. */
import type { ClauseKind } from "./unmatched.ts";

/** For units of two versions, where nobody else bears witness, and of more. */
export const clauseModel: Readonly<Record<"two" | "more", Partial<Readonly<Record<ClauseKind, readonly number[]>>>>> = ${JSON.stringify(model)};
`,
    { parser: "typescript" },
  ),
);
