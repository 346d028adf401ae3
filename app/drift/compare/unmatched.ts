/**
 * Runs of words that some versions of a unit have and others have not:
 * candidates for clauses dropped or added, with what speaks for them as
 * numbers, which clause-model.ts weighs.
 */
import type { Range } from "../../model/range.ts";
import { missingIn, onlyHere, type WordSide } from "./word-evidence.ts";

/** Words of one side, by their places in it. */
interface WordRun extends Range {
  /** First and last content word. */
  readonly first: number;
  readonly last: number;
  /** Logarithm of odds. */
  readonly evidence: number;
}

export type ClauseKind = "missing" | "extra";

export interface ClauseCandidate {
  readonly kind: ClauseKind;
  /** The sides that deviate. */
  readonly odd: readonly number[];
  /** The words of each side that has them; elsewhere the empty range where they would stand, or null. */
  readonly runs: readonly (Range | null)[];
  readonly features: readonly number[];
}

/** How long a unit's versions are, and how long they should be: characters a character, `ratios[a][b]` of b to a. */
export interface Lengths {
  readonly own: readonly number[];
  readonly ratios: readonly (readonly number[])[];
}

/** Places among the features: the run's share of its passage, the evidence from lengths. */
export const shareFeature = 4;
export const lengthFeature = 6;

/** Variance of a length a character (Gale and Church 1993 found 6.8). */
const lengthVariance = 5;
const most = 10;
const mark = /[,،;؛:()\u2013\u2014-]/;

/** The words between two offsets of a side. */
export type TextOf = (side: number, start: number, end: number) => string;

/** What one side or, of four or more, two lack; what one alone has. */
export function clauseCandidates(
  sides: readonly WordSide[],
  lengths: Lengths,
  textOf: TextOf,
): readonly ClauseCandidate[] {
  const known = [...sides.keys()].filter((n) => sides[n]?.isKnown === true && sides[n].words.length > 0); // prettier-ignore
  const alone = known.map((n) => [n]);
  const pairs = known.length < 4 ? [] : known.flatMap((a) => known.flatMap((b) => (a < b ? [[a, b]] : []))); // prettier-ignore
  return [
    ...[...alone, ...pairs].flatMap((odd) => missing(sides, known, odd, lengths, textOf) ?? []), // prettier-ignore
    ...(known.length < 3 ? [] : known.flatMap((odd) => extra(sides, known, odd, lengths, textOf) ?? [])), // prettier-ignore
  ];
}

function missing(
  sides: readonly WordSide[],
  known: readonly number[],
  odd: readonly number[],
  lengths: Lengths,
  textOf: TextOf,
): ClauseCandidate | null {
  const having = known.filter((n) => !odd.includes(n));
  const found = sides.map((side, n) => {
    if (!having.includes(n)) return null;
    const witnesses = having.filter((other) => other !== n);
    return bestRun(side, (word) => mean(odd.map((lacking) => missingIn(side, word, lacking, witnesses)))); // prettier-ignore
  });
  if (having.filter((n) => found[n] !== null).length * 2 <= having.length) return null; // prettier-ignore
  const places = odd.map((n) => placeIn(sides, n, found));
  if (places.some((place) => place === null)) return null;
  const length = Math.min(...odd.map((lacking) => mean(having.map((n) => lengthEvidence(lengths, n, lacking, found[n] ?? null))))); // prettier-ignore
  return {
    kind: "missing",
    odd,
    runs: found.map((run, n) => (odd.includes(n) ? gapAt(places[odd.indexOf(n)] ?? null) : run)), // prettier-ignore
    features: [...runFeatures(sides, having, found, lengths, textOf), length, agreement(sides, having, found)], // prettier-ignore
  };
}

function extra(
  sides: readonly WordSide[],
  known: readonly number[],
  odd: number,
  lengths: Lengths,
  textOf: TextOf,
): ClauseCandidate | null {
  const side = sides[odd];
  const run = side === undefined ? null : bestRun(side, (word) => onlyHere(side, word, known.length - 1)); // prettier-ignore
  if (run === null) return null;
  const others = known.filter((n) => n !== odd);
  const only = sides.map((_, n) => (n === odd ? run : null));
  const length = Math.min(...others.map((n) => lengthEvidence(lengths, odd, n, run))); // prettier-ignore
  return {
    kind: "extra",
    odd: [odd],
    runs: sides.map((_, n) => n === odd ? run : others.includes(n) ? gapAt(placeIn(sides, n, only)) : null), // prettier-ignore
    features: [...runFeatures(sides, [odd], only, lengths, textOf), length],
  };
}

function gapAt(place: Range | null): Range | null {
  return place === null ? null : { start: place.start, end: place.start };
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

/** Evidence (mean, least, second least), edges at marks, share of the passage, words. */
function runFeatures(
  sides: readonly WordSide[],
  having: readonly number[],
  runs: readonly (WordRun | null)[],
  lengths: Lengths,
  textOf: TextOf,
): readonly number[] {
  const evidence = having.map((n) => Math.min(most, runs[n]?.evidence ?? 0));
  const [least = 0, second = least] = [...evidence].sort((a, b) => a - b);
  const edges = having.map((n) => edgesAtMarks(sides, n, runs[n] ?? null, textOf)); // prettier-ignore
  const shares = having.map((n) => rangeLength(runs[n]) / Math.max(1, lengths.own[n] ?? 1)); // prettier-ignore
  const words = having.map((n) => {
    const run = runs[n] ?? null;
    return run === null ? 0 : Math.min(8, run.last - run.first + 1);
  });
  return [mean(evidence), Math.min(8, least), Math.min(8, second), mean(edges), mean(shares), mean(words)]; // prettier-ignore
}

/** 0 to 2: how many ends of a run stand at a mark or at the passage's end. */
function edgesAtMarks(
  sides: readonly WordSide[],
  n: number,
  run: WordRun | null,
  textOf: TextOf,
): number {
  const { words = [], member } = sides[n] ?? {};
  if (run === null) return 0;
  const before = words[run.first - 1]?.end ?? member?.passages[0]?.start ?? run.start; // prettier-ignore
  const after = words[run.last + 1]?.start ?? member?.passages.at(-1)?.end ?? run.end; // prettier-ignore
  const left = run.first === 0 || mark.test(textOf(n, before, run.start));
  const right = run.last === words.length - 1 || mark.test(textOf(n, run.end, after)); // prettier-ignore
  return Number(left) + Number(right);
}

/** Share of the words of the runs that have their counterparts in the others' runs. */
function agreement(
  sides: readonly WordSide[],
  having: readonly number[],
  runs: readonly (WordRun | null)[],
): number {
  let [inside, linked] = [0, 0];
  for (const a of having)
    for (const b of having) {
      const [one, two] = [runs[a] ?? null, runs[b] ?? null];
      const partners = sides[a]?.partners[b];
      if (a === b || one === null || two === null || partners === undefined) continue; // prettier-ignore
      for (let word = one.first; word <= one.last; word++) {
        const partner = partners[word] ?? -1;
        if (partner < 0) continue;
        linked++;
        if (partner >= two.first && partner <= two.last) inside++;
      }
    }
  return linked === 0 ? 0 : inside / linked;
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

/** Where in a side the runs of the others would stand: between the counterparts of the words around the surest. */
function placeIn(
  sides: readonly WordSide[],
  odd: number,
  runs: readonly (WordRun | null)[],
): Range | null {
  const side = sides[odd];
  const [n, run] = [...runs.entries()].sort((a, b) => (b[1]?.evidence ?? 0) - (a[1]?.evidence ?? 0))[0] ?? []; // prettier-ignore
  if (side === undefined || n === undefined || run === undefined || run === null) return null; // prettier-ignore
  const partners = sides[n]?.partners[odd];
  const [first, last] = [side.member.passages[0], side.member.passages.at(-1)];
  if (partners === undefined || first === undefined || last === undefined) return null; // prettier-ignore
  const near = (from: number, step: 1 | -1): number | null => {
    for (let at = from; at >= 0 && at < partners.length; at += step) {
      const word = side.words[partners[at] ?? -1];
      if (word !== undefined) return step < 0 ? word.end : word.start;
    }
    return null;
  };
  const start = near(run.first - 1, -1) ?? first.start;
  const end = near(run.last + 1, 1) ?? last.end;
  return start <= end ? { start, end } : { start: end, end: start };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length; // prettier-ignore
}

function rangeLength(range: Range | null | undefined): number {
  return range === null || range === undefined ? 0 : range.end - range.start;
}
