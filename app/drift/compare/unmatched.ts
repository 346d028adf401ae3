/**
 * Runs of words that one version of a unit lacks, alone has, or has others in
 * the place of: candidates with what speaks for them as numbers, which
 * clause-model.ts weighs.
 */
import type { Range } from "../../model/range.ts";
import { missingIn, onlyHere, type WordSide } from "./word-evidence.ts";

/** Words of one side, by their places in it. */
export interface WordRun extends Range {
  /** First and last content word. */
  readonly first: number;
  readonly last: number;
  /** Logarithm of odds. */
  readonly evidence: number;
}

export type ClauseKind = "missing" | "extra" | "replaced";

export interface ClauseCandidate {
  readonly kind: ClauseKind;
  /** The side that deviates. */
  readonly odd: number;
  /** What each side has; in the odd one the words in their place, an empty range where there are none. */
  readonly runs: readonly (Range | null)[];
  readonly features: readonly number[];
}

/** How long a unit's versions are, and how long they should be: characters a character, `ratios[a][b]` of b to a. */
export interface Lengths {
  readonly own: readonly number[];
  readonly ratios: readonly (readonly number[])[];
}

/** Variance of a length a character (Gale and Church 1993 found 6.8). */
const lengthVariance = 5;
const most = 10;
const mark = /[,،;؛:()\u2013\u2014-]/;

/** Up to three candidates a side. `textOf` gives the words between two offsets of a side. */
export function clauseCandidates(
  sides: readonly WordSide[],
  lengths: Lengths,
  textOf: (side: number, start: number, end: number) => string,
): readonly ClauseCandidate[] {
  return sides.flatMap(({ isKnown, words }, odd): ClauseCandidate[] => {
    if (!isKnown || words.length === 0) return [];
    const found: ClauseCandidate[] = [];
    const missing = missingRuns(sides, odd);
    const withRuns = [...missing.keys()].filter((n) => n !== odd && sides[n]?.isKnown === true); // prettier-ignore
    const runs = withRuns.flatMap((n) => missing[n] ?? []);
    if (runs.length * 2 <= withRuns.length || runs.length === 0) return extra(sides, odd, lengths, textOf); // prettier-ignore
    const place = placeIn(sides, odd, missing);
    const length = mean(withRuns.map((n) => lengthEvidence(lengths, n, odd, missing[n] ?? null))); // prettier-ignore
    const common = runFeatures(sides, withRuns, missing, lengths, textOf);
    if (place !== null) {
      const gap = { start: place.start, end: place.start };
      found.push({
        kind: "missing",
        odd,
        runs: missing.map((run, n) => (n === odd ? gap : run)),
        features: [...common, length],
      });
      const own = ownRun(sides, odd, place);
      if (own !== null)
        found.push({
          kind: "replaced",
          odd,
          runs: missing.map((run, n) => (n === odd ? own : run)),
          features: [...common, length, Math.min(most, own.evidence), own.last - own.first + 1, quoted(sides, odd, own, textOf)], // prettier-ignore
        });
    }
    return [...found, ...extra(sides, odd, lengths, textOf)];
  });
}

/** What `odd` alone has, where there are two others or more to say so. */
function extra(
  sides: readonly WordSide[],
  odd: number,
  lengths: Lengths,
  textOf: (side: number, start: number, end: number) => string,
): ClauseCandidate[] {
  const side = sides[odd];
  if (side === undefined || sides.length < 3) return [];
  const others = sides.length - 1;
  const run = bestRun(side, (word) => onlyHere(side, word, others));
  if (run === null) return [];
  const length = mean(sides.flatMap((_, n) => (n === odd ? [] : [lengthEvidence(lengths, odd, n, run)]))); // prettier-ignore
  const only = sides.map((_, n) => (n === odd ? run : null));
  const runs = sides.map((other, n): Range | null => {
    if (n === odd) return run;
    const place = placeIn(sides, n, only);
    return place === null || other.words.length === 0 ? null : { start: place.start, end: place.start }; // prettier-ignore
  });
  const features = [
    ...runFeatures(sides, [odd], only, lengths, textOf),
    length,
  ];
  return [{ kind: "extra", odd, runs, features }];
}

/** The run with most evidence; null where every word speaks against one. */
function bestRun(
  side: WordSide,
  evidence: (word: number) => number,
): WordRun | null {
  let best: WordRun | null = null;
  let first = 0;
  let sum = 0;
  side.words.forEach(({ end }, last) => {
    if (sum <= 0) {
      sum = 0;
      first = last;
    }
    sum += evidence(last);
    const start = side.words[first]?.start ?? 0;
    if (sum > 0 && sum > (best?.evidence ?? 0)) best = { first, last, start, end, evidence: sum }; // prettier-ignore
  });
  return best;
}

function missingRuns(
  sides: readonly WordSide[],
  odd: number,
): readonly (WordRun | null)[] {
  return sides.map((side, n) => {
    if (n === odd || !side.isKnown) return null;
    const witnesses = [...sides.keys()].filter((other) => other !== n && other !== odd && sides[other]?.isKnown === true); // prettier-ignore
    return bestRun(side, (word) => missingIn(side, word, odd, witnesses));
  });
}

/** Evidence (mean, least, second least), share of edges at marks, share of the passage, words. */
function runFeatures(
  sides: readonly WordSide[],
  having: readonly number[],
  runs: readonly (WordRun | null)[],
  lengths: Lengths,
  textOf: (side: number, start: number, end: number) => string,
): readonly number[] {
  const evidence = having.map((n) => Math.min(most, runs[n]?.evidence ?? 0));
  const sorted = [...evidence].sort((a, b) => a - b);
  const edges = having.map((n) => {
    const run = runs[n];
    const { words = [], member } = sides[n] ?? {};
    if (run === null || run === undefined) return 0;
    const before = words[run.first - 1]?.end ?? member?.passages[0]?.start ?? run.start; // prettier-ignore
    const after = words[run.last + 1]?.start ?? member?.passages.at(-1)?.end ?? run.end; // prettier-ignore
    const left = run.first === 0 || mark.test(textOf(n, before, run.start));
    const right = run.last === words.length - 1 || mark.test(textOf(n, run.end, after)); // prettier-ignore
    return Number(left) + Number(right);
  });
  const shares = having.map((n) => rangeLength(runs[n]) / Math.max(1, lengths.own[n] ?? 1)); // prettier-ignore
  const words = having.map((n) => Math.min(8, wordsIn(runs[n])));
  const [least = 0, second = least] = sorted;
  return [mean(evidence), Math.min(8, least), Math.min(8, second), mean(edges), mean(shares), mean(words)]; // prettier-ignore
}

/** Above 0 where `other` is as long as `having` would be without the run. */
function lengthEvidence(
  { own, ratios }: Lengths,
  having: number,
  other: number,
  run: Range | null,
): number {
  const ratio = ratios[having]?.[other] ?? 1;
  const expected = (own[having] ?? 0) * ratio;
  const length = own[other] ?? 0;
  const variance = Math.max(1, lengthVariance * expected);
  const whole = (length - expected) ** 2 / variance;
  const without = (length - expected + rangeLength(run) * ratio) ** 2 / variance; // prettier-ignore
  return Math.max(-4, Math.min(4, (whole - without) / 2));
}

/** Where in `odd` the runs of the others would stand: between the counterparts of the words around the surest. */
function placeIn(
  sides: readonly WordSide[],
  odd: number,
  runs: readonly (WordRun | null)[],
): Range | null {
  const side = sides[odd];
  const best = [...runs.entries()].sort((a, b) => (b[1]?.evidence ?? 0) - (a[1]?.evidence ?? 0))[0]; // prettier-ignore
  const [n, run] = best ?? [];
  if (side === undefined || n === undefined || run === undefined || run === null) return null; // prettier-ignore
  const partners = sides[n]?.partners[odd];
  const [first, last] = [side.member.passages[0], side.member.passages.at(-1)];
  if (partners === undefined || first === undefined || last === undefined) return null; // prettier-ignore
  const near = (from: number, step: 1 | -1): number | null => {
    for (let at = from; at >= 0 && at < partners.length; at += step) {
      const partner = partners[at] ?? -1;
      const word = side.words[partner];
      if (word !== undefined) return step < 0 ? word.end : word.start;
    }
    return null;
  };
  const start = near(run.first - 1, -1) ?? first.start;
  const end = near(run.last + 1, 1) ?? last.end;
  return start <= end ? { start, end } : { start: end, end: start };
}

/** The words of `odd` at a place that no other has. */
function ownRun(
  sides: readonly WordSide[],
  odd: number,
  place: Range,
): WordRun | null {
  const side = sides[odd];
  if (side === undefined) return null;
  const others = sides.length - 1;
  return bestRun(side, (word) => {
    const { start = 0, end = 0 } = side.words[word] ?? {};
    return start >= place.start && end <= place.end ? onlyHere(side, word, others) : -most; // prettier-ignore
  });
}

/** 1 where the words stand in a quotation. */
function quoted(
  sides: readonly WordSide[],
  odd: number,
  { start, end }: Range,
  textOf: (side: number, start: number, end: number) => string,
): number {
  const passage = sides[odd]?.member.passages.find((each) => each.start <= start && end <= each.end); // prettier-ignore
  if (passage === undefined) return 0;
  const before = textOf(odd, passage.start, start).match(/["“”„«»]/g)?.length ?? 0; // prettier-ignore
  const after = textOf(odd, end, passage.end).match(/["“”„«»]/g)?.length ?? 0;
  return before % 2 === 1 && after >= 1 ? 1 : 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length; // prettier-ignore
}

function rangeLength(range: Range | null | undefined): number {
  return range === null || range === undefined ? 0 : range.end - range.start;
}

function wordsIn(run: WordRun | null | undefined): number {
  return run === null || run === undefined ? 0 : run.last - run.first + 1;
}
