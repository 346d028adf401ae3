/** Proposals from words without a counterpart: a clause that one version of a unit lacks, alone has, or words otherwise. */
import type { Range } from "../../model/range.ts";
import { clauseModel } from "./clause-model.ts";
import type { DriftMention, DriftProposal } from "./proposal.ts";
import { type ClauseCandidate, clauseCandidates } from "./unmatched.ts";
import { type UnitView, wordsOf } from "./unit-view.ts";
import type { WordSide } from "./word-evidence.ts";
import { listed } from "./wording.ts";

/** Least score (log odds as fitted) at which it is proposed. */
const least = { missing: 2.5, extra: 3.4, replaced: 99 } as const;
/** Where nobody else bears witness more is asked for. */
const leastOfTwo = { missing: 2.6, extra: 99, replaced: 99 } as const;
/** Other words of the same length are a free translation, nothing missing. */
const leastByLength = 0.4;
/** So sure must the link be. */
const leastConfidence = 0.3;

/** `ratios[a][b]`: length of version b to that of a, by place in the input. */
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
  const limits = isTwo ? leastOfTwo : least;
  const found = clauseCandidates(sides, lengths, textOf)
    .map((candidate) => ({
      candidate,
      score: scoreOf(candidate.features, weights[candidate.kind] ?? []),
    })) // prettier-ignore
    .filter(
      ({ candidate, score }) =>
        score >= limits[candidate.kind] &&
        (candidate.kind === "replaced" ||
          (candidate.features[6] ?? 0) >= leastByLength),
    )
    .sort((a, b) => b.score - a.score);
  const taken = new Set<number>();
  return found.flatMap(({ candidate, score }): DriftProposal[] => {
    if (taken.has(candidate.odd)) return [];
    taken.add(candidate.odd);
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
  const deviating = view.members[odd];
  if (deviating === undefined) return null;
  const mentions = view.members.flatMap(({ id }, n): DriftMention[] => {
    const run = runs[n];
    return run === null || run === undefined ? [] : [{ version: id, start: run.start, end: run.end }]; // prettier-ignore
  });
  const having = view.members.filter((_, n) => n !== odd && !isEmpty(runs[n]));
  const shown = kind === "extra" ? deviating : having[0];
  const range = shown === undefined ? null : runs[view.members.indexOf(shown)];
  if (shown === undefined || range === null || range === undefined) return null;
  const words = `“${short(wordsOf(shown, range))}”`;
  const confidence = Math.round((1 / (1 + Math.exp(-score / 2))) * (0.5 + 0.5 * view.confidence) * 1000) / 1000; // prettier-ignore
  const length = range.end - range.start;
  const isTwo = view.members.length === 2;
  const shared = { mentions, odd: [deviating.id], confidence };
  if (kind === "extra")
    return { type: "addition", relation: "extra", severity: length > 40 ? "major" : "minor", ...shared, reason: `Only ${deviating.id} has ${words}.` }; // prettier-ignore
  const others = listed(having.map(({ id }) => id));
  return {
    type: "omission",
    relation: "missing",
    severity: length > 40 ? "major" : "minor",
    ...shared,
    reason: isTwo
      ? `${others} has ${words}, for which ${deviating.id} has no words.`
      : `${deviating.id} lacks words for ${words}, which ${others} ${having.length === 1 ? "has" : "have"}.`,
  };
}

function isEmpty(range: Range | null | undefined): boolean {
  return range === null || range === undefined || range.start === range.end;
}

/** Long passages are quoted by their ends. */
function short(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 40).trimEnd()} … ${words.slice(-30).trimStart()}`; // prettier-ignore
}
