/** Proposals from words without a counterpart: a clause that one version of a unit lacks, alone has, or words otherwise. */
import type { Range } from "../../model/range.ts";
import { clauseModel } from "./clause-model.ts";
import type { DriftMention, DriftProposal } from "./proposal.ts";
import {
  type ClauseCandidate,
  clauseCandidates,
  lengthFeature,
  shareFeature,
} from "./unmatched.ts";
import { type UnitView, wordsOf } from "./unit-view.ts";
import type { WordSide } from "./word-evidence.ts";
import { listed } from "./wording.ts";

/** Least score, the log odds as fitted: from there on about one alarm in 200 sentences of a translation, where nobody else bears witness as many. */
const least = { missing: 2.9, extra: 3 } as const;
const leastOfTwo = 2.6;
/** Other words of the same length are a free translation, nothing missing. */
const leastByLength = 0.4;
/** Share of the words of a clause that its versions must have in common. */
const leastAgreement = 0.3;
/** What makes up more of its passage is another text, not a clause. */
const mostShare = 0.5;
/** So sure must the link be. */
const leastConfidence = 0.3;
/** Shorter ones are details. */
const longClause = 40;

/** `sides` as of {@link wordSides}, null where words are unknown; `ratios[a][b]`: length of version b to that of a, by place in the input. */
export function clauseDrifts(
  view: UnitView,
  sides: readonly WordSide[] | null,
  ratios: readonly (readonly number[])[],
): readonly DriftProposal[] {
  if (sides === null || view.confidence < leastConfidence) return [];
  const own = view.members.map(({ passages }) => passages.reduce((sum, { start, end }) => sum + end - start, 0)); // prettier-ignore
  const lengths = { own, ratios: view.members.map((a) => view.members.map((b) => ratios[a.version]?.[b.version] ?? 1)) }; // prettier-ignore
  const textOf = (side: number, start: number, end: number): string => textBetween(view, side, start, end); // prettier-ignore
  const isTwo = view.members.length === 2;
  const weights = clauseModel[isTwo ? "two" : "more"];
  const found = clauseCandidates(sides, lengths, textOf)
    .map((candidate) => ({
      candidate,
      score: scoreOf(candidate.features, weights[candidate.kind] ?? []),
    })) // prettier-ignore
    .filter(({ candidate: { kind, features }, score }) => {
      if ((features[lengthFeature] ?? 0) < leastByLength) return false;
      if (kind === "missing" && (features[shareFeature] ?? 0) > mostShare) return false; // prettier-ignore
      if (isTwo) return score >= leastOfTwo;
      return score >= least[kind] && (kind === "extra" || (features[lengthFeature + 1] ?? 0) >= leastAgreement); // prettier-ignore
    })
    .sort((a, b) => b.score - a.score);
  const taken = new Set<number>();
  return found.flatMap(({ candidate, score }): DriftProposal[] => {
    if (candidate.odd.some((n) => taken.has(n))) return [];
    for (const n of candidate.odd) taken.add(n);
    const proposal = proposalOf(view, candidate, score);
    return proposal === null ? [] : [proposal];
  });
}

function scoreOf(
  features: readonly number[],
  [bias = -99, ...weights]: readonly number[],
): number {
  return features.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), bias); // prettier-ignore
}

function textBetween(
  { members }: UnitView,
  side: number,
  start: number,
  end: number,
): string {
  return (members[side]?.passages ?? [])
    .map((passage) =>
      passage.text.slice(
        Math.max(0, start - passage.start),
        Math.max(0, end - passage.start),
      ),
    ) // prettier-ignore
    .join(" ");
}

function proposalOf(
  view: UnitView,
  { kind, odd, runs }: ClauseCandidate,
  score: number,
): DriftProposal | null {
  const mentions = view.members.flatMap(({ id }, n): DriftMention[] => {
    const run = runs[n];
    return run === null || run === undefined ? [] : [{ version: id, start: run.start, end: run.end }]; // prettier-ignore
  });
  const having = view.members.filter((_, n) => !isEmpty(runs[n]));
  const [shown] = having;
  const range = shown === undefined ? null : runs[view.members.indexOf(shown)];
  if (shown === undefined || range === null || range === undefined) return null;
  const deviating = view.members.flatMap(({ id }, n) => (odd.includes(n) ? [id] : [])); // prettier-ignore
  const words = `“${short(wordsOf(shown, range))}”`;
  const sure = (1 / (1 + Math.exp(-score / 2))) * (0.5 + 0.5 * view.confidence);
  const shared = {
    mentions,
    odd: deviating,
    confidence: Math.round(sure * 1000) / 1000,
    severity: range.end - range.start >= longClause ? ("major" as const) : ("minor" as const), // prettier-ignore
  };
  if (kind === "extra")
    return { type: "addition", relation: "extra", ...shared, reason: `Only ${listed(deviating)} has ${words}.` }; // prettier-ignore
  const others = listed(having.map(({ id }) => id));
  const lacks = deviating.length === 1 ? "lacks" : "lack";
  return {
    type: "omission",
    relation: "missing",
    ...shared,
    reason: `${listed(deviating)} ${lacks} words for ${words}, which ${others} ${having.length === 1 ? "has" : "have"}.`, // prettier-ignore
  };
}

function isEmpty(range: Range | null | undefined): boolean {
  return range === null || range === undefined || range.start === range.end;
}

/** Long passages are quoted by their ends. */
function short(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 40).trimEnd()} … ${words.slice(-30).trimStart()}`; // prettier-ignore
}
