/** Proposals from negation and certainty: one version denies, doubts or vouches for what the others do not. */
import type { Range } from "../../model/range.ts";
import type { DriftType, Severity } from "../../model/records.ts";
import type { Stance } from "../facts/fact.ts";
import type { NameSide } from "./names.ts";
import { counterpart } from "./places.ts";
import type { DriftProposal } from "./proposal.ts";
import {
  mentionOf,
  type UnitMember,
  type UnitView,
  wordsOf,
} from "./unit-view.ts";
import { listed } from "./wording.ts";

interface Finding extends Range {
  readonly stance: Stance;
  readonly isSoft: boolean;
  readonly isQuoted: boolean;
}

/** What a version must say, and what a version that does not say it must not say either. */
interface Rule {
  readonly type: DriftType;
  readonly severity: Severity;
  readonly says: (finding: Finding) => boolean;
  /** Signs that it may be said in other words. */
  readonly hints: (finding: Finding) => boolean;
  /** Whether a finding of one version alone counts, and of all but one. */
  readonly alone: number;
  readonly lacking: number;
  /** At least two of those that say it must say it in this way. */
  readonly firm?: (finding: Finding) => boolean;
  /** Most of the others must say this where one alone is sure. */
  readonly against?: (finding: Finding) => boolean;
  /** Also compared by what is quoted and what not. */
  readonly isOfSpeech?: boolean;
  readonly word: string;
  readonly notWord: string;
}

const is = (...stances: readonly Stance[]) => ({ stance, isSoft }: Finding): boolean => stances.includes(stance) && !isSoft; // prettier-ignore
const unsure = is("hearsay", "claim", "denial", "conditional", "possible", "might"); // prettier-ignore
const soft = ({ stance, isSoft }: Finding): boolean => stance === "negation" && isSoft; // prettier-ignore

const rules: readonly Rule[] = [
  {
    type: "negation", severity: "critical", says: is("negation"), hints: soft, alone: 0.6, lacking: 0.6, isOfSpeech: true,
    word: "negates", notWord: "does not negate",
  },
  {
    type: "certainty", severity: "major", says: is("sure"), hints: () => false, alone: 0.6, lacking: 0, against: unsure,
    word: "is sure of it", notWord: "is not sure of it",
  },
  {
    type: "certainty", severity: "major", says: is("hearsay", "claim", "denial"),
    hints: is("conditional", "assert", "possible", "might"), alone: 0.6, lacking: 0.6, isOfSpeech: true,
    word: "does not vouch for it", notWord: "states it as a fact",
  },
  {
    type: "certainty", severity: "major", says: is("conditional"),
    hints: is("hearsay", "claim", "denial", "assert", "possible", "might", "modal"), alone: 0.5, lacking: 0, isOfSpeech: true,
    word: "does not vouch for it", notWord: "states it as a fact",
  },
  {
    type: "certainty", severity: "major", says: is("possible"),
    hints: is("might", "modal", "hearsay", "conditional", "claim"), alone: 0.5, lacking: 0.6,
    word: "says it may be so", notWord: "states it as a fact",
  },
  {
    type: "certainty", severity: "major", says: is("possible", "might", "modal"),
    hints: is("hearsay", "conditional", "claim"), alone: 0, lacking: 0.5, firm: is("possible", "might"),
    word: "says it may be so", notWord: "states it as a fact",
  },
]; // prettier-ignore

export function stanceDrifts(
  view: UnitView,
  sides: readonly NameSide[],
): readonly DriftProposal[] {
  if (sides.length < 3) return [];
  const findings = sides.map(({ member }) => findingsOf(member));
  const proposals: DriftProposal[] = [];
  for (const [n, part] of partsOf(sides, findings).entries())
    for (const rule of rules) {
      if (n > 0 && rule.isOfSpeech !== true) continue;
      if (proposals.some(({ type }) => type === rule.type)) continue;
      const found = byRule(view, sides, part, rule);
      if (found !== null) proposals.push(found);
    }
  return proposals;
}

function findingsOf(member: UnitMember): readonly Finding[] {
  const quotes = quotesOf(member);
  return member.passages.flatMap(({ facts }) =>
    facts.flatMap(({ fact, offset }): Finding[] => {
      if (fact.kind !== "stance") return [];
      const [start, end] = [fact.start + offset, fact.end + offset];
      const isQuoted = quotes.some((quote) => quote.start <= start && quote.end >= end); // prettier-ignore
      return [{ start, end, stance: fact.stance, isSoft: fact.isSoft, isQuoted }]; // prettier-ignore
    }),
  );
}

/** All that is said, and, where all versions quote, what their writers say and what is quoted by themselves. */
function partsOf(
  sides: readonly NameSide[],
  findings: readonly (readonly Finding[])[],
): readonly (readonly (readonly Finding[])[])[] {
  const isQuoting = sides.every(({ member }) => quotesOf(member).length > 0);
  const only = (isQuoted: boolean): readonly (readonly Finding[])[] =>
    findings.map((list) => list.filter((finding) => finding.isQuoted === isQuoted)); // prettier-ignore
  return isQuoting ? [findings, only(false), only(true)] : [findings];
}

/** What stands between a version's quotation marks. */
function quotesOf({ passages }: UnitMember): readonly Range[] {
  return passages.flatMap(({ facts }) =>
    facts.flatMap(({ fact, offset }) => fact.kind === "quotation" ? [{ start: fact.start + offset, end: fact.end + offset }] : [])); // prettier-ignore
}

function byRule(
  view: UnitView,
  sides: readonly NameSide[],
  findings: readonly (readonly Finding[])[],
  rule: Rule,
): DriftProposal | null {
  const saying = findings.map((list) => list.find(rule.says));
  const having = sides.filter((_, n) => saying[n] !== undefined);
  const without = sides.filter((_, n) => saying[n] === undefined);
  const isAlone = having.length === 1;
  const isLacking = without.length === 1;
  const base = isAlone ? rule.alone : isLacking ? rule.lacking : 0;
  const [odd] = isAlone ? having : without;
  if (base === 0 || odd === undefined) return null;
  const hinted = (side: NameSide): boolean => (findings[sides.indexOf(side)] ?? []).some(rule.hints); // prettier-ignore
  // What hints at it in every version is something else that they all say.
  const isShared = sides.every(hinted);
  if (!isShared && (isAlone ? without.some(hinted) : hinted(odd))) return null;
  const { firm, against } = rule;
  const isAgainst = (side: NameSide): boolean => against !== undefined && (findings[sides.indexOf(side)] ?? []).some(against); // prettier-ignore
  if (against !== undefined && without.filter(isAgainst).length * 2 <= without.length) return null; // prettier-ignore
  if (firm !== undefined && findings.filter((list) => list.some(firm)).length < 2) return null; // prettier-ignore
  const ids = (list: readonly NameSide[]): string => listed(list.map(({ member }) => member.id)); // prettier-ignore
  const others = isAlone ? without : having;
  const places = having.flatMap((side) => {
    const range = saying[sides.indexOf(side)];
    return range === undefined ? [] : [{ side, range }];
  });
  const mentions = sides.flatMap((side) => {
    const own = saying[sides.indexOf(side)];
    if (own !== undefined) return [mentionOf(side.member, own)];
    const guess = side === odd ? (sureIn(findings[sides.indexOf(side)] ?? [], rule) ?? counterpart(side, places)) : null; // prettier-ignore
    return guess === null ? [] : [mentionOf(side.member, guess)];
  });
  const [first] = places;
  const quote = first === undefined ? "" : wordsOf(first.side.member, first.range); // prettier-ignore
  return {
    type: rule.type,
    relation: "conflict",
    severity: rule.severity,
    mentions,
    odd: [odd.member.id],
    confidence:
      Math.round(
        base *
          (0.7 + 0.1 * Math.min(3, others.length)) *
          (0.5 + 0.5 * view.confidence) *
          1000,
      ) / 1000,
    reason: isAlone
      ? `${odd.member.id} alone ${rule.word} (“${quote}”); ${ids(others)} do not.`
      : `${odd.member.id} ${rule.notWord}; ${ids(others)} have a word for it (“${quote}”).`,
  };
}

/** Words by which the odd version says the contrary: certainly, for perhaps. */
function sureIn(findings: readonly Finding[], rule: Rule): Range | null {
  return rule.type === "certainty" ? (findings.find(({ stance }) => stance === "sure") ?? null) : null; // prettier-ignore
}
