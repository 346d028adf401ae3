/** Proposals from names that all other versions of a unit name and one leaves out, there and near. */
import type { Fact, NameFact } from "../facts/fact.ts";
import { mayBeSame, type NameWord } from "./name-words.ts";
import type { NameSide } from "./names.ts";
import type { DriftMention, DriftProposal } from "./proposal.ts";
import { mentionOf, type UnitView, wordsOf } from "./unit-view.ts";
import { listed } from "./wording.ts";

/** Shorter keys are alike by chance. */
const leastKey = 4;
const leastVersions = 4;
/** Versions in which it must be seen as a name; elsewhere a word that sounds like it will do. */
const leastNaming = 2;

interface Named {
  readonly side: NameSide;
  readonly fact: NameFact;
  readonly offset: number;
}

export function missingNames(
  view: UnitView,
  sides: readonly NameSide[],
): readonly DriftProposal[] {
  if (sides.length < leastVersions) return [];
  const named = sides.flatMap((side): Named[] =>
    side.member.passages.flatMap(({ facts }) =>
      facts.flatMap(({ fact, offset }) => isSure(fact) ? [{ side, fact, offset }] : []))); // prettier-ignore
  const done = new Set<string>();
  return named.flatMap((one): DriftProposal[] => {
    const { key } = one.fact;
    if (done.has(key)) return [];
    done.add(key);
    const same = named.filter(({ fact }) => fact.key === key);
    const words = one.side.words.filter(({ start, end }) => start >= one.fact.start + one.offset && end <= one.fact.end + one.offset); // prettier-ignore
    const silent = sides.filter((side) => same.every((other) => other.side !== side) && !isSpoken(words, side, key)); // prettier-ignore
    const [lacking, ...more] = silent;
    const having = sides.filter((side) => !silent.includes(side));
    const isTold = new Set(same.map(({ side }) => side)).size >= leastNaming;
    if (lacking === undefined || more.length > 0 || words.length === 0 || !isTold) return []; // prettier-ignore
    return [proposalOf(view, lacking, having, same)];
  });
}

function isSure(fact: Fact): fact is NameFact {
  return fact.kind === "name" && fact.isSure && fact.of === "person" && fact.key.replace(/ /g, "").length >= leastKey; // prettier-ignore
}

/** Whether a word of the name stands in the version's unit, or the name in the passages around. */
function isSpoken(
  words: readonly NameWord[],
  { words: own, member }: NameSide,
  key: string,
): boolean {
  const keys = key.split(" ");
  if (member.around.some((fact) => fact.kind === "name" && fact.key.split(" ").some((part) => keys.includes(part)))) return true; // prettier-ignore
  return words.some((word) => own.some((other) => mayBeSame(word, other)));
}

function proposalOf(
  view: UnitView,
  lacking: NameSide,
  having: readonly NameSide[],
  same: readonly Named[],
): DriftProposal {
  const [shown] = same;
  const mentions = view.members.flatMap((member): DriftMention[] => {
    const own = same.find(({ side }) => side.member === member);
    if (own !== undefined) return [mentionOf(member, { start: own.fact.start + own.offset, end: own.fact.end + own.offset })]; // prettier-ignore
    const at = member === lacking.member ? member.passages[0]?.start : undefined; // prettier-ignore
    return at === undefined ? [] : [{ version: member.id, start: at, end: at }];
  });
  const words = shown === undefined ? "" : wordsOf(shown.side.member, { start: shown.fact.start + shown.offset, end: shown.fact.end + shown.offset }); // prettier-ignore
  return {
    type: "name",
    relation: "missing",
    severity: "minor",
    mentions,
    odd: [lacking.member.id],
    confidence: Math.round(0.6 * (0.5 + 0.5 * view.confidence) * 1000) / 1000,
    reason: `${lacking.member.id} does not name “${words}”, whom ${listed(having.map(({ member }) => member.id))} name.`,
  };
}
