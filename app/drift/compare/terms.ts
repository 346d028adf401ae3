/** Proposals from the project's glossaries: a term stands in one version, and another has none of those the glossary gives for it. */
import type { Glossary } from "../../model/glossary.ts";
import type { Task } from "../../task/task.ts";
import type { DriftInput, DriftMention, DriftProposal } from "./proposal.ts";
import type { Spelling } from "./spelling.ts";
import { createTermBook, type Term, type TermBook, type TermPlace } from "./terms-book.ts"; // prettier-ignore
import { areAkin, holdsTerm, type TermWord, termWords } from "./terms-words.ts";
import { normaliseSpace } from "./wording.ts";

/** A term with more translations than this has no one meaning. */
const mostAlternatives = 4;
/** Where the alignment is sure and the others use the term. */
const mostSure = 0.85;
/** A single version with the term against two or more without: it may mean something else there. */
const whenAlone = 0.7;

interface Side {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly start: number;
  readonly words: readonly TermWord[];
  readonly places: readonly TermPlace[];
}

/** What one version calls for and another lacks. */
interface Lack {
  readonly side: Side;
  readonly place: TermPlace;
  readonly lacking: Side;
  readonly wanted: readonly Term[];
}

/** Checks the units at these places of the input. */
export function termDrifts(
  input: DriftInput,
  wanted: readonly number[],
  spellings: readonly Spelling[],
  task: Task,
): readonly DriftProposal[] {
  const glossaries: readonly Glossary[] = input.glossaries ?? [];
  const languages = new Set(input.versions.map(({ id }) => baseOf(id)));
  const book = glossaries.length === 0 ? null : createTermBook(glossaries, languages); // prettier-ignore
  if (book === null) return [];
  return wanted.flatMap((n) => {
    task.checkpoint();
    const sides = sidesOf(input, n, spellings, book);
    const lacks = sides.flatMap((side) => sides.flatMap((other) => lacksBetween(side, other))); // prettier-ignore
    return proposalsOf(sides, lacks, input.units[n]?.confidence ?? 1);
  });
}

const baseOf = (id: string): string => (id.split("-")[0] ?? "").toLowerCase();

function sidesOf(
  { versions, units }: DriftInput,
  n: number,
  spellings: readonly Spelling[],
  book: TermBook,
): readonly Side[] {
  return versions.flatMap(({ id, text, segments }, version): Side[] => {
    const ranges = (units[n]?.members[id] ?? []).flatMap((segment) => segments[segment] ?? []); // prettier-ignore
    const [first] = ranges;
    const language = baseOf(id);
    if (first === undefined || !book.has(language)) return [];
    const words = ranges.flatMap(({ start, end }) => termWords(text.slice(start, end), language, start)); // prettier-ignore
    const places = book.find(words, language, spellings[version]?.capitalisesNouns ?? false); // prettier-ignore
    return [{ id, language, text, start: first.start, words, places }];
  });
}

/** Each term once, at its first place. */
function lacksBetween(side: Side, lacking: Side): readonly Lack[] {
  if (side === lacking) return [];
  const said = new Set<string>();
  return side.places.flatMap((place): Lack[] => {
    const wanted = wantedIn(place, lacking.language);
    const name = wanted.map(({ text }) => text).join("\n");
    if (wanted.length === 0 || wanted.length > mostAlternatives) return [];
    if (said.has(name)) return [];
    said.add(name);
    return wanted.some(({ words }) => holdsTerm(lacking.words, words)) ? [] : [{ side, place, lacking, wanted }]; // prettier-ignore
  });
}

/** Entries with the same term are meanings of it: any will do. */
function wantedIn({ entries }: TermPlace, language: string): readonly Term[] {
  const terms = entries.flatMap((entry) => entry.terms.get(language) ?? []);
  return [...new Map(terms.map((term) => [term.text, term])).values()];
}

/** One for a term and the version that lacks it, with the words of all that have it. */
function proposalsOf(
  sides: readonly Side[],
  lacks: readonly Lack[],
  confidence: number,
): readonly DriftProposal[] {
  const said = new Set<Lack>();
  const sameAs = (lack: Lack): readonly Lack[] =>
    lacks.filter((other) => other.lacking === lack.lacking && isSameTerm(other.place, lack.place)); // prettier-ignore
  // What most versions say comes first: the others deviate from it.
  const byCount = [...lacks].sort((a, b) => sameAs(b).length - sameAs(a).length); // prettier-ignore
  return byCount.flatMap((lack): DriftProposal[] => {
    if (said.has(lack)) return [];
    const same = sameAs(lack);
    const rival = lacks.find((other) => !said.has(other) && isRival(lack, other)); // prettier-ignore
    const silenced = rival === undefined ? [] : lacks.filter(({ side, place }) => side === rival.side && place === rival.place); // prettier-ignore
    for (const one of [...same, ...silenced]) said.add(one);
    const { lacking, place } = lack;
    const without = lacks.filter((other) => isSameTerm(other.place, place)).map((other) => other.lacking); // prettier-ignore
    const isAlone = same.length === 1 && new Set(without).size > 1;
    const mentions = sides.flatMap((side): DriftMention[] => {
      if (side === lacking) return [rival === undefined ? { version: side.id, start: side.start, end: side.start } : mentionOf(side, rival.place)]; // prettier-ignore
      const own = same.find((other) => other.side === side);
      return own === undefined ? [] : [mentionOf(side, own.place)];
    });
    return [
      {
        type: "term",
        relation: rival === undefined ? "missing" : "conflict",
        severity: "minor",
        mentions,
        odd: [lacking.id],
        confidence: Math.round(mostSure * confidence * (isAlone ? whenAlone : 1) * 1000) / 1000, // prettier-ignore
        reason: reasonOf(lack, rival),
      },
    ];
  });
}

function isSameTerm(one: TermPlace, other: TermPlace): boolean {
  return one.entries.some(({ terms }) => other.entries.some((entry) => entry.terms === terms)); // prettier-ignore
}

/** Whether the version that lacks a term has one of another entry in its place, that the first has not. */
function isRival({ side, lacking, place, wanted }: Lack, other: Lack): boolean {
  if (other.side !== lacking || other.lacking !== side) return false;
  const found = lacking.words.slice(other.place.from, other.place.to);
  const term = side.words.slice(place.from, place.to);
  return wanted.some(({ words }) => areAkin(words, found)) || other.wanted.some(({ words }) => areAkin(words, term)); // prettier-ignore
}

function mentionOf({ id, words }: Side, { from, to }: TermPlace): DriftMention {
  return { version: id, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }; // prettier-ignore
}

function reasonOf(
  { side, place, lacking, wanted }: Lack,
  rival: Lack | undefined,
): string {
  const terms = wanted.map(({ text }) => `“${text}”`);
  const has = `${side.id} has “${wordsAt(side, place)}”`;
  const given = terms.length > 1 ? `none of the glossary's ${terms.join(", ")}` : `not the glossary's ${terms.join("")}`; // prettier-ignore
  if (rival === undefined) return `${has}; ${lacking.id} has ${given}.`;
  const meant = rival.wanted.map(({ text }) => `“${text}”`).join(", ");
  return `${has}; ${lacking.id} has “${wordsAt(lacking, rival.place)}”, which the glossary gives for ${meant}, ${terms.length > 1 ? `and ${given}` : given}.`; // prettier-ignore
}

function wordsAt(side: Side, place: TermPlace): string {
  const { start, end } = mentionOf(side, place);
  return normaliseSpace(side.text.slice(start, end));
}
