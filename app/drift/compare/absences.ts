/**
 * Passages that some versions have and whose words stand nowhere near in the
 * others. Links alone do not tell: what is not linked may be there all the same,
 * in a longer neighbour or unnoticed.
 */
import type { Task } from "../../task/task.ts";
import type { FactFinder } from "../facts.ts";
import type { WordForms } from "./content-words.ts";
import { coverages } from "./coverage.ts";
import type { PassageLinks } from "./passage-links.ts";
import type { DriftInput, DriftMention, DriftProposal } from "./proposal.ts";
import { readPassage } from "./read-unit.ts";
import type { UnitMember } from "./unit-view.ts";
import { onlyHere, wordSides } from "./word-evidence.ts";
import { listed } from "./wording.ts";

/** Shorter passages are headings and scraps whose absence says little. */
const leastLength = 25;
/** Share of one of two versions that must be linked with the other: else they are texts of their own, and a passage alone is no news. */
const leastCoverage = 0.6;
/** Logarithm of odds, over all lacking versions. */
const leastEvidence = 2;
/** Segments of another version in which a passage is looked for, at most. */
const mostSegments = 12;

export interface AbsenceTools {
  readonly finder: FactFinder;
  readonly forms: WordForms;
}

/** `handled`: "version segment" of what is proposed already. */
export function absences(
  input: DriftInput,
  links: PassageLinks,
  handled: ReadonlySet<string>,
  tools: AbsenceTools,
  task: Task,
): readonly DriftProposal[] {
  if (tools.forms.vectors === null) return [];
  const coverage = coverages(input, links);
  const seen = new Set<number>();
  return input.versions.flatMap(({ segments }, version) =>
    segments.flatMap((_, segment): DriftProposal[] => {
      if (segment % 8 === 0) task.checkpoint();
      if (handled.has(`${version} ${segment}`)) return [];
      const unit = links.unitOf[version]?.[segment] ?? -1;
      if (unit >= 0 && seen.has(unit)) return [];
      if (unit >= 0) seen.add(unit);
      const found = absence(input, links, coverage, tools, version, segment);
      return found === null ? [] : [found];
    }),
  );
}

function absence(
  input: DriftInput,
  links: PassageLinks,
  coverage: readonly (readonly number[])[],
  { finder, forms }: AbsenceTools,
  version: number,
  segment: number,
): DriftProposal | null {
  const unit = links.unitOf[version]?.[segment] ?? -1;
  const having = input.versions.flatMap((_, n) => {
    const own = unit >= 0 ? links.segmentsOf(unit, n) : n === version ? [segment] : []; // prettier-ignore
    return own.length === 0 ? [] : [{ version: n, segments: own }];
  });
  const lacking = [...input.versions.keys()].filter((n) => having.every((each) => each.version !== n)); // prettier-ignore
  if (lacking.length === 0) return null;
  const places = lacking.map((n) => windowIn(input, links, having, n));
  const members = having.map(({ version: n, segments }) => memberOf(input, finder, n, segments)); // prettier-ignore
  const [first] = members;
  const ranges = members.map(({ passages }) => ({ start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 })); // prettier-ignore
  if (first === undefined || ranges.some(({ start, end }) => end - start < leastLength)) return null; // prettier-ignore
  const absent: { version: number; at: number; evidence: number }[] = [];
  for (const [n, place] of places.entries()) {
    const other = lacking[n] ?? 0;
    const covered = having.every((each) => Math.max(coverage[each.version]?.[other] ?? 0, coverage[other]?.[each.version] ?? 0) >= leastCoverage); // prettier-ignore
    if (place === null || !covered) return null;
    const window = memberOf(input, finder, other, place.segments);
    const values = members.map((member) => evidenceOf(member, window, forms));
    const evidence = values.reduce((sum, value) => sum + value, 0) / values.length; // prettier-ignore
    // Neither there nor surely absent: nothing can be said.
    if (evidence < 0) return null;
    absent.push({ version: other, at: place.at, evidence });
  }
  const evidence = absent.reduce((sum, each) => sum + each.evidence, 0) / absent.length; // prettier-ignore
  if (evidence < leastEvidence) return null;
  const id = (n: number): string => input.versions[n]?.id ?? "";
  const mentions = input.versions.flatMap((_, n): DriftMention[] => {
    const own = having.findIndex((each) => each.version === n);
    const range = ranges[own];
    if (range !== undefined) return [{ version: id(n), ...range }];
    const gap = absent.find((each) => each.version === n);
    return gap === undefined ? [] : [{ version: id(n), start: gap.at, end: gap.at }]; // prettier-ignore
  });
  const isExtra = having.length <= lacking.length;
  const odd = isExtra ? having.map((each) => id(each.version)) : lacking.map(id); // prettier-ignore
  const names = listed(odd);
  const isOne = odd.length === 1;
  return {
    type: isExtra ? "addition" : "omission",
    relation: isExtra ? "extra" : "missing",
    severity: "major",
    mentions,
    odd,
    confidence: Math.round(Math.min(0.9, 0.45 + evidence / 20) * 1000) / 1000,
    reason: isExtra
      ? `Only ${names} ${isOne ? "has" : "have"} this passage.`
      : `${names} ${isOne ? "lacks" : "lack"} a passage that ${listed(having.map((each) => id(each.version)))} ${having.length === 1 ? "has" : "have"}.`,
  };
}

function memberOf(
  input: DriftInput,
  finder: FactFinder,
  version: number,
  segments: readonly number[],
): UnitMember {
  const { id } = input.versions[version] ?? { id: "und" };
  const passages = segments.flatMap((segment) => readPassage(finder, input, version, segment)); // prettier-ignore
  return { version, id, language: finder.lexicon(id).language, passages, around: [] }; // prettier-ignore
}

/** Above 0 where the words of a passage have no counterparts in another. */
function evidenceOf(
  member: UnitMember,
  window: UnitMember,
  forms: WordForms,
): number {
  const sides = wordSides({ members: [member, window], confidence: 1 }, forms);
  const [side, other] = sides ?? [];
  if (side?.isKnown !== true || other?.isKnown !== true) return -1;
  return side.words.reduce((sum, _, word) => sum + onlyHere(side, word, 1), 0);
}

/** The segments of `version` between the neighbours of a passage, with these; null where they are far apart. */
function windowIn(
  input: DriftInput,
  links: PassageLinks,
  having: readonly {
    readonly version: number;
    readonly segments: readonly number[];
  }[],
  version: number,
): { readonly segments: readonly number[]; readonly at: number } | null {
  const all = input.versions[version]?.segments ?? [];
  const neighbour = (step: 1 | -1): readonly number[] | null => {
    for (const { version: n, segments } of having) {
      let at = (step < 0 ? segments[0] : segments.at(-1)) ?? 0;
      for (;;) {
        at += step;
        const unit = links.unitOf[n]?.[at];
        if (unit === undefined) break;
        const own = unit < 0 ? [] : links.segmentsOf(unit, version);
        if (own.length > 0) return own;
      }
    }
    return null;
  };
  const before = neighbour(-1);
  const after = neighbour(1);
  const first = before?.[0] ?? 0;
  const last = after?.at(-1) ?? all.length - 1;
  if (all.length === 0 || last < first || last - first >= mostSegments) return null; // prettier-ignore
  const at = before === null ? (all[0]?.start ?? 0) : (all[before.at(-1) ?? 0]?.end ?? 0); // prettier-ignore
  return { segments: Array.from({ length: last - first + 1 }, (_, n) => first + n), at }; // prettier-ignore
}
