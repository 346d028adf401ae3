/** Words inside a quotation that one version replaces: the others quote the same, it quotes something else. */
import type { Range } from "../../model/range.ts";
import type { WordVectors } from "../../align/word-vectors.ts";
import { cosine } from "./content-words.ts";
import type { DriftMention, DriftProposal } from "./proposal.ts";
import {
  mentionOf,
  type UnitMember,
  type UnitView,
  wordsOf,
} from "./unit-view.ts";
import { rareBuckets, type WeighedWord, type WordSide } from "./word-evidence.ts"; // prettier-ignore
import { listed } from "./wording.ts";

/** Versions that must quote the same besides the odd one. */
const leastAgreeing = 3;
/** Words whose vectors are alike no more than this are of another meaning. */
const mostLikeness = 0.2;
/** More words are another sentence, put freely. */
const mostWords = 2;
/** Longer passages are put freely. */
const longest = 40;
const sureness = 0.6;

interface Quoted {
  /** Place among the members. */
  readonly side: number;
  readonly range: Range;
  /** Places of its content words. */
  readonly words: readonly number[];
}

/** `sides` as of wordSides, null where words are unknown. */
export function quotedWordDrifts(
  view: UnitView,
  sides: readonly WordSide[] | null,
  vectors: WordVectors | null,
): readonly DriftProposal[] {
  if (sides === null || sides.length <= leastAgreeing) return [];
  const lists = sides.map((side, n) => quotedIn(side, n));
  const count = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: count }).flatMap((_, place): DriftProposal[] => {
    // A version that quotes another number of passages is left out.
    const quotes = lists.flatMap((list) => list.length === count ? (list[place] ?? []) : []); // prettier-ignore
    if (quotes.length <= leastAgreeing) return [];
    const found = quotes.flatMap((odd) => replaced(view, sides, odd, quotes, vectors) ?? []); // prettier-ignore
    // Where several deviate, they have it in words of their own.
    return found.length === 1 ? found : [];
  });
}

function quotedIn(side: WordSide, n: number): readonly Quoted[] {
  if (!side.isKnown) return [];
  return rangesIn(side.member).map((range) => ({
    side: n,
    range,
    words: [...side.words.keys()].filter((at) => isIn(side.words[at], range)),
  }));
}

/** Quotations that are no parts of others. */
function rangesIn({ passages }: UnitMember): readonly Range[] {
  return passages.flatMap(({ facts }) =>
    facts.flatMap(({ fact, offset }): Range[] =>
      fact.kind === "quotation" && fact.isOpened && fact.isClosed && fact.depth === 1
        ? [{ start: fact.inner.start + offset, end: fact.inner.end + offset }]
        : []),
  ); // prettier-ignore
}

/** Not one of the words that every text is made of. */
function isTelling({ bucket }: WeighedWord): boolean {
  return bucket >= rareBuckets.plain;
}

function isIn(word: Range | undefined, { start, end }: Range): boolean {
  return word !== undefined && word.start >= start && word.end <= end;
}

function replaced(
  view: UnitView,
  sides: readonly WordSide[],
  odd: Quoted,
  quotes: readonly Quoted[],
  vectors: WordVectors | null,
): DriftProposal | null {
  const side = sides[odd.side];
  const others = quotes.filter((quote) => quote !== odd);
  if (side === undefined || odd.range.end - odd.range.start > longest) return null; // prettier-ignore
  const strange = odd.words.filter((at) => {
    const word = side.words[at];
    return word !== undefined && (side.linked[at] ?? 0) === 0 && isTelling(word) && word.row !== null;
  }); // prettier-ignore
  if (vectors === null || strange.length === 0) return null;
  const shared = sharedWords(sides, odd, others);
  if (shared === null) return null;
  const isOther = (at: number): boolean => {
    const word = side.words[at];
    return shared.every(({ quote, at: there }) => {
      const other = sides[quote.side]?.words[there];
      // A name may be spelt otherwise in another script.
      if (other === undefined || other.row === null) return word?.isLatin === other?.isLatin; // prettier-ignore
      return word !== undefined && word.row !== null && cosine(vectors, word.row, other.row) <= mostLikeness;
    });
  }; // prettier-ignore
  const instead = strange.filter(isOther);
  const [first, last] = [side.words[instead[0] ?? -1], side.words[instead.at(-1) ?? -1]]; // prettier-ignore
  if (first === undefined || last === undefined || instead.length > mostWords) return null; // prettier-ignore
  // With words between that the others have, the whole is said in another way.
  if ((instead.at(-1) ?? 0) - (instead[0] ?? 0) >= instead.length) return null;
  const range = { start: first.start, end: last.end };
  const mentions = view.members.flatMap((member, n): DriftMention[] => {
    if (n === odd.side) return [mentionOf(member, range)];
    const own = shared.find(({ quote }) => quote.side === n);
    const word = sides[n]?.words[own?.at ?? -1];
    return word === undefined ? [] : [mentionOf(member, { start: word.start, end: word.end })]; // prettier-ignore
  });
  const [shown] = shared;
  const witness = sides[shown?.quote.side ?? -1];
  const word = witness?.words[shown?.at ?? -1];
  if (witness === undefined || word === undefined) return null;
  const ids = shared.map(({ quote }) => view.members[quote.side]?.id ?? "");
  return {
    type: "quotation",
    relation: "conflict",
    severity: "major",
    mentions,
    odd: [side.member.id],
    confidence:
      Math.round(sureness * (0.5 + 0.5 * view.confidence) * 1000) / 1000,
    reason: `${side.member.id} quotes “${wordsOf(side.member, range)}” where ${listed(ids)} have “${wordsOf(witness.member, word)}”.`,
  };
}

interface Place {
  readonly quote: Quoted;
  readonly at: number;
}

/** A word that at least three of the others quote and the odd version has nowhere. */
function sharedWords(
  sides: readonly WordSide[],
  odd: Quoted,
  others: readonly Quoted[],
): readonly Place[] | null {
  for (const quote of others)
    for (const at of quote.words) {
      const side = sides[quote.side];
      const word = side?.words[at];
      if (side === undefined || word === undefined || !isTelling(word) || ((side.linked[at] ?? 0) >> odd.side) & 1) continue; // prettier-ignore
      const same = others.flatMap((other): Place[] => {
        if (other === quote) return [{ quote, at }];
        const partner = side.partners[other.side]?.[at] ?? -1;
        const theirs = sides[other.side];
        if (!other.words.includes(partner) || theirs === undefined) return [];
        // Nor may their word stand in the odd version.
        return ((theirs.linked[partner] ?? 0) >> odd.side) & 1 ? [] : [{ quote: other, at: partner }]; // prettier-ignore
      });
      if (same.length >= leastAgreeing) return same;
    }
  return null;
}
