/** Which words of a unit's versions say the same, so that a window can light them up together. */
import type { VersionId } from "../model/records.ts";
import { commonWords } from "./common-words.ts";
import { fold } from "./fold.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
import type { WordKnowledge } from "./knowledge.ts";
import { evidenceOf, indexWith, languageOf } from "./knowledge.ts";
import type { LinkKind } from "./word-links.ts";
import { linkKinds, linkWords } from "./word-links.ts";
import { eachWord } from "./words.ts";

/** The words of a unit in one version, any number of its segments. */
export interface WordsOfVersion {
  readonly id: VersionId;
  /** Left out: the first part of the id. */
  readonly language?: string;
  readonly text: string;
}

/** A range of a version's text as it was given, UTF-16. */
export interface WordMention {
  readonly version: VersionId;
  readonly start: number;
  readonly end: number;
}

/** Words of two versions or more that are held to say the same. */
export interface MatchedWords {
  readonly mentions: readonly WordMention[];
  /** What shows it, the plainest where several do. */
  readonly how: "same" | "similar" | "number" | "vectors" | "glossary";
}

const howOf: Readonly<Record<LinkKind, MatchedWords["how"]>> = {
  number: "number",
  same: "same",
  cognate: "similar",
  sound: "similar",
  known: "vectors",
  learnt: "vectors",
  glossary: "glossary",
};
const plainest = ["number", "same", "glossary", "similar", "vectors"] as const;

/** Links less sure than this are not shown. */
const leastStrength = 0.4;
/** A word's weight where no other text tells how rare it is. */
const ownWeight = 5;

/** Groups of matching words in the order of their first mention; a word is in one group at most, and may stand within a term of another. */
export function matchedWords(
  versions: readonly WordsOfVersion[],
  knowledge: WordKnowledge = {},
): readonly MatchedWords[] {
  const indexed = versions.map((own) => wordByWord(own, knowledge));
  const groups = new Groups(indexed);
  for (const { x, typeX, y, typeY, kind } of bestLinks(indexed, knowledge))
    groups.join(x, typeX, y, typeY, kind);
  return groups.shown();
}

/** A version of which every word is a segment, so that every occurrence is known, and its terms in one more. */
function wordByWord(
  { id, language = languageOf(id), text }: WordsOfVersion,
  knowledge: WordKnowledge,
): IndexedVersion {
  const segments: { start: number; end: number; kind: "sentence" }[] = [];
  eachWord(text, (surface, start) =>
    segments.push({ start, end: start + surface.length, kind: "sentence" }),
  );
  segments.push({ start: 0, end: text.length, kind: "sentence" });
  const version = { id, text, segments };
  const indexed = indexWith(knowledge, version, language);
  const common = new Set((commonWords[language] ?? "").split(" "));
  const weight = Float64Array.from(indexed.types, ({ form }) =>
    common.has(fold(form)) ? 0 : ownWeight,
  );
  return { ...indexed, language, weight };
}

interface TypeLink {
  readonly x: number;
  readonly typeX: number;
  readonly y: number;
  readonly typeY: number;
  readonly strength: number;
  readonly kind: LinkKind;
}

/** Links of word types, the surest first. */
function bestLinks(
  versions: readonly IndexedVersion[],
  knowledge: WordKnowledge,
): readonly TypeLink[] {
  const found: TypeLink[] = [];
  versions.forEach((a, x) =>
    versions.forEach((b, y) => {
      if (y <= x) return;
      const links = linkWords(a, b, evidenceOf(knowledge), () => undefined);
      for (let typeX = 0; typeX < a.types.length; typeX++)
        for (
          let link = at(links.start, typeX);
          link < at(links.start, typeX + 1);
          link++
        ) {
          const typeY = at(links.partner, link);
          const strength = at(links.strength, link);
          const kind = linkKinds[at(links.kind, link)] ?? "same";
          const weight = Math.min(at(a.weight, typeX), at(b.weight, typeY));
          if (strength >= leastStrength && weight > 0)
            found.push({ x, typeX, y, typeY, strength, kind });
        }
    }),
  );
  return found.sort(
    (p, q) =>
      rankOf(p.kind) - rankOf(q.kind) ||
      q.strength - p.strength ||
      p.x - q.x ||
      p.y - q.y ||
      p.typeX - q.typeX ||
      p.typeY - q.typeY,
  );
}

/** Numbers, terms and equal words first: likeness is only for what those left over. */
const rankOf = (kind: LinkKind): number =>
  kind === "number" || kind === "glossary" || kind === "same" ? 0 : 1;

interface Group {
  /** Version → word type. */
  readonly types: Map<number, number>;
  readonly kinds: Set<LinkKind>;
}

/** Word types of several versions that go together, one a version. */
class Groups {
  readonly #versions: readonly IndexedVersion[];
  readonly #groupOf = new Map<string, Group>();

  constructor(versions: readonly IndexedVersion[]) {
    this.#versions = versions;
  }

  join(
    x: number,
    typeX: number,
    y: number,
    typeY: number,
    kind: LinkKind,
  ): void {
    const one = this.#of(x, typeX);
    const other = this.#of(y, typeY);
    if (one === other) {
      one.kinds.add(kind);
      return;
    }
    if ([...other.types.keys()].some((z) => one.types.has(z))) return;
    for (const [z, type] of other.types) {
      one.types.set(z, type);
      this.#groupOf.set(`${z} ${type}`, one);
    }
    for (const known of other.kinds) one.kinds.add(known);
    one.kinds.add(kind);
  }

  #of(x: number, type: number): Group {
    const key = `${x} ${type}`;
    const known = this.#groupOf.get(key);
    if (known !== undefined) return known;
    const group = { types: new Map([[x, type]]), kinds: new Set<LinkKind>() };
    this.#groupOf.set(key, group);
    return group;
  }

  shown(): readonly MatchedWords[] {
    return [...new Set(this.#groupOf.values())]
      .filter(({ types }) => types.size > 1)
      .map(({ types, kinds }) => {
        const hows = new Set([...kinds].map((kind) => howOf[kind]));
        return {
          mentions: [...types]
            .sort(([x], [y]) => x - y)
            .flatMap(([x, type]) => this.#mentions(x, type)),
          how: plainest.find((how) => hows.has(how)) ?? "similar",
        };
      })
      .sort((p, q) => startOf(p) - startOf(q));
  }

  #mentions(x: number, type: number): readonly WordMention[] {
    const version = this.#versions[x];
    if (version === undefined) return [];
    const whole = version.count - 1;
    const slots = Array.from(
      version.postings.subarray(
        at(version.postingStart, type),
        at(version.postingStart, type + 1),
      ),
    );
    const single = slots.filter(
      (slot) => at(version.slotSegment, slot) !== whole,
    );
    return (single.length > 0 ? single : slots).map((slot) => {
      const start = at(version.slotOffset, slot);
      return {
        version: version.id,
        start,
        end: start + at(version.slotLength, slot),
      };
    });
  }
}

const startOf = ({ mentions }: MatchedWords): number => mentions[0]?.start ?? 0;
