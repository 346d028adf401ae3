/** Proposals from names: one that the other versions share and one version replaces by another name. */
import type { Fact } from "../facts/fact.ts";
import type { DriftProposal } from "./proposal.ts";
import { isExonym, mayBeSame, type NameWord } from "./name-words.ts";
import type { Spelling } from "./spelling.ts";
import { mentionOf, type UnitMember, type UnitView, wordsOf } from "./unit-view.ts"; // prettier-ignore
import { listed } from "./wording.ts";

export interface NameSide {
  readonly member: UnitMember;
  readonly spelling: Spelling;
  readonly words: readonly NameWord[];
  readonly nouns: NounSigns;
  /** Whether a word is in the language's vocabulary, as few names are. */
  readonly isWord: (word: NameWord) => boolean;
}

/** By which common nouns are told where capitals do not tell; folded. */
export interface NounSigns {
  readonly behind: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
}

/** So far apart, as a share of the passage, two names may stand that are in each other's place. */
const reach = 0.35;

export function nameDrifts(
  view: UnitView,
  sides: readonly NameSide[],
): readonly DriftProposal[] {
  if (sides.length < 3) return [];
  const proposals: DriftProposal[] = [];
  const done = new Set<string>();
  for (const side of sides) {
    if (side.spelling.capitalisesNouns || isTitleCase(side)) continue;
    for (const word of side.words) {
      if (!isCandidate(word, side) || done.has(word.folded)) continue;
      done.add(word.folded);
      const found = driftOf(view, sides, word);
      if (found !== null) proposals.push(found);
    }
  }
  return withoutTwins(proposals);
}

/** In headings where every word has a capital, capitals tell no names. */
function isTitleCase({ words, spelling }: NameSide): boolean {
  const long = words.filter(({ folded, isLatin }) => isLatin && folded.length >= 4); // prettier-ignore
  const small = long.filter(({ isCapital }) => !isCapital).length;
  return !spelling.capitalisesNouns && long.length >= 3 && small * 3 < long.length; // prettier-ignore
}

function isCandidate(word: NameWord, { spelling, member }: NameSide): boolean {
  // Countries are facts and compared as such.
  if (member.passages.some(({ facts }) => facts.some(({ fact, offset }) => isValue(fact) && fact.start + offset < word.end && fact.end + offset > word.start))) return false; // prettier-ignore
  return word.isLatin && word.isCapital && word.folded.length >= 3 && /\p{Ll}/u.test(word.text) && !spelling.small.has(word.folded); // prettier-ignore
}

/** Part of a name of several words. */
function isCompound(word: NameWord, { words, spelling }: NameSide): boolean {
  if (spelling.capitalisesNouns) return false;
  const at = words.indexOf(word);
  return [words[at - 1], words[at + 1]].some((other) =>
    other !== undefined && other.isCapital && !spelling.small.has(other.folded) &&
    Math.min(Math.abs(other.start - word.end), Math.abs(word.start - other.end)) <= 2); // prettier-ignore
}

/** Alike but for an ending: Trump and Trumps, Roma and Rome. */
function spellAlike(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shortest && a[prefix] === b[prefix]) prefix++;
  return prefix >= 3 && prefix >= Math.max(a.length, b.length) - 2 && prefix >= shortest - 1; // prettier-ignore
}

interface Found {
  readonly side: NameSide;
  readonly word: NameWord;
}

function driftOf(
  view: UnitView,
  sides: readonly NameSide[],
  name: NameWord,
): DriftProposal | null {
  const having: Found[] = [];
  const lacking: NameSide[] = [];
  for (const side of sides) {
    const same = side.words.find(({ folded }) => folded === name.folded) ?? side.words.find((word) => mayBeSame(word, name)); // prettier-ignore
    if (same === undefined) lacking.push(side);
    else if (same.isLatin === name.isLatin) having.push({ side, word: same });
    else {
      const witness = side.words.find((word) => mayBeSame(word, name, true));
      if (witness === undefined) return null;
      having.push({ side, word: witness });
    }
  }
  const latin = having.filter(({ word }) => word.isLatin);
  const [suspect] = lacking;
  // Another script spells names, but translates titles: where it lacks the word too, it is no name.
  if (lacking.length !== 1 || suspect === undefined || having.length < 2 || isTitleCase(suspect)) return null; // prettier-ignore
  const isCapital = latin.every(({ word }) => word.isCapital);
  // Names stay as they are; what every language spells in its own way is a word or a country.
  if (!latin.every(({ word }) => spellAlike(word.folded, name.folded))) return null; // prettier-ignore
  if (!isCapital || latin.length < 2 || having.length < Math.min(3, sides.length - 1)) return null; // prettier-ignore
  // In another script titles are translated, names alone are spelt: only a name by itself is missed there.
  if (suspect.words.every(({ isLatin }) => !isLatin) && latin.some(({ side, word }) => isCompound(word, side))) return null; // prettier-ignore
  const isFirst = latin.some(({ word }) => word.isInitial);
  const wanted = latin.reduce((sum, { word }) => sum + word.position, 0) / latin.length; // prettier-ignore
  const instead = replacement(suspect, sides, wanted, isFirst);
  if (instead === null) return null;
  // Rodano for Rhône, Pechino for Peking: a name's own form in the language.
  const forms = suspect.spelling.capitalisesNouns ? [instead] : suspect.words.filter(({ isCapital }) => isCapital); // prettier-ignore
  if (forms.some((word) => isExonym(word, name))) return null;
  const others = having.map(({ side }) => side.member.id);
  const [firstFound] = having;
  if (firstFound === undefined) return null;
  const mentions = view.members.flatMap((member) => {
    if (member === suspect.member) return [mentionOf(member, instead)];
    const found = having.find(({ side }) => side.member === member);
    return found === undefined ? [] : [mentionOf(member, found.word)];
  });
  return {
    type: "name",
    relation: "conflict",
    severity: "major",
    mentions,
    odd: [suspect.member.id],
    confidence: Math.round((instead.isLatin ? 0.75 : 0.5) * (0.5 + 0.5 * view.confidence) * 1000) / 1000, // prettier-ignore
    reason: `${suspect.member.id} has “${wordsOf(suspect.member, instead)}” where ${listed(others)} ${others.length === 1 ? "names" : "name"} “${wordsOf(firstFound.side.member, firstFound.word)}”.`,
  };
}

/** The name that `side` has in place of one at `wanted`: a word like none in the other versions. */
function replacement(
  side: NameSide,
  sides: readonly NameSide[],
  wanted: number,
  isFirst: boolean,
): NameWord | null {
  const others = sides.filter((other) => other !== side).flatMap(({ words }) => words.filter(({ isCapital }) => isCapital)); // prettier-ignore
  const near = side.words
    .filter(
      (word) =>
        (isFirst || !word.isInitial) &&
        isStranger(word, side) &&
        !others.some((other) => mayBeSame(other, word)),
    ) // prettier-ignore
    .map((word) => ({
      word,
      apart: Math.abs(word.position - wanted) + nounLikeness(word, side),
    })) // prettier-ignore
    .filter(
      ({ word, apart }) =>
        apart <= reach && (word.isLatin || nounLikeness(word, side) === 0),
    ) // prettier-ignore
    .sort((a, b) => a.apart - b.apart);
  return near[0]?.word ?? null;
}

/** Whether a fact states a value that is compared as such. */
function isValue({ kind }: Fact): boolean {
  return kind !== "name" && kind !== "quotation" && kind !== "stance";
}

/** Neither a fact nor a word that the version has in small letters or often. */
function isStranger(
  word: NameWord,
  { spelling, member, isWord }: NameSide,
): boolean {
  if (word.folded.length < 3 || spelling.small.has(word.folded) || (word.isLatin && !word.isCapital)) return false; // prettier-ignore
  const isFact = member.passages.some(({ facts }) => facts.some(({ fact, offset }) => isValue(fact) && fact.start + offset < word.end && fact.end + offset > word.start)); // prettier-ignore
  if (isFact || (word.isInitial && isWord(word))) return false;
  return (word.isLatin || (spelling.counts.get(word.folded) ?? 0) <= 2); // prettier-ignore
}

/** More than 0 for a word that is rather a common noun than a name. */
function nounLikeness(word: NameWord, side: NameSide): number {
  if (word.isLatin && !side.spelling.capitalisesNouns) return word.isInitial ? 0.1 : 0; // prettier-ignore
  const { behind, endings, beginnings } = side.nouns;
  const at = side.words.indexOf(word);
  const before = side.words[at - 1];
  const isBehind = before !== undefined && before.end + 1 === word.start && (behind.has(before.folded) || (/e[nmrs]?$/.test(before.folded) && !before.isCapital && behind.size > 0)); // prettier-ignore
  const isNoun = isBehind || endings.some((ending) => word.folded.endsWith(ending)) || beginnings.some((beginning) => word.folded.startsWith(beginning)); // prettier-ignore
  return isNoun ? 0.3 : 0;
}

/** Parts of one name replaced by the same words are one drift. */
function withoutTwins(
  proposals: readonly DriftProposal[],
): readonly DriftProposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ odd, mentions }) => {
    const own = mentions.find(({ version }) => version === odd[0]);
    const key = `${odd.join()} ${own?.start ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
