/** The words that the versions of a unit share, as its reasons name them. */
import type { IndexedVersion } from "./indexed-version.ts";
import { at, slotWords } from "./indexed-version.ts";
import { linkKinds, type LinkKind, type WordLinks } from "./word-links.ts";
import { isCommonWord } from "./word-weights.ts";

/** The word links of versions x and y (x before y). */
export type LinksOf = (x: number, y: number) => WordLinks | undefined;

const mostWords = 4;

/** A word of one version with its like in another. */
export interface Shared {
  readonly words: string;
  readonly other: string;
  readonly value: number;
  readonly named: boolean;
  readonly versions: Set<number>;
}

/** What two versions or more of a unit share, by kind. */
export function sharedWords(
  versions: readonly IndexedVersion[],
  unit: readonly (readonly number[])[],
  present: readonly number[],
  linksOf: LinksOf,
): ReadonlyMap<string, Shared[]> {
  const byKind = new Map<string, Shared[]>();
  const byWord = new Map<string, Shared>();
  for (const x of present)
    for (const y of present) {
      const a = versions[x];
      const b = versions[y];
      const links = x < y ? linksOf(x, y) : undefined;
      if (a === undefined || b === undefined || links === undefined) continue;
      const slots = slotsByType(b, unit[y] ?? []);
      for (const [type, slot] of slotsByType(a, unit[x] ?? [])) {
        const best = bestLink(a, b, links, type, slots);
        if (best === undefined) continue;
        const kind = linkKinds[best.kind] ?? "same";
        if (
          kind === "known" &&
          (isCommon(a, type) || isCommon(b, best.partner))
        )
          continue;
        const wordType = a.types[type];
        const words = slotWords(a, slot);
        const other = slotWords(b, best.slot);
        // One line a word, whichever pair of versions shows it.
        const name = `${kind} ${kind === "number" ? (wordType?.key ?? words) : words}`;
        const known = byWord.get(name);
        if (known !== undefined) {
          known.versions.add(x).add(y);
          continue;
        }
        const entry: Shared = {
          words: latinFirst(words, other),
          other: latinFirst(words, other) === words ? other : words,
          value: best.value,
          named:
            kind !== "number" &&
            Math.min(words.length, other.length) > 2 &&
            isNamed(a, type, b, best.partner, kind),
          versions: new Set([x, y]),
        };
        byWord.set(name, entry);
        byKind.set(kind, [...(byKind.get(kind) ?? []), entry]);
      }
    }
  return byKind;
}

const isCommon = (version: IndexedVersion, type: number): boolean =>
  isCommonWord(version.language, version.types[type]?.form ?? "");

/** A word that says something of its segment weighs so much or more. */
const leastContent = 1.2;

/** The words that say something in the member that has most of them. */
export function contentWords(
  versions: readonly IndexedVersion[],
  unit: readonly (readonly number[])[],
  present: readonly number[],
): number {
  return Math.max(
    ...present.map((x) => {
      const version = versions[x];
      if (version === undefined) return 0;
      return [...slotsByType(version, unit[x] ?? []).keys()].filter(
        (type) =>
          at(version.weight, type) >= leastContent &&
          version.types[type]?.kind === "word" &&
          !isCommon(version, type),
      ).length;
    }),
  );
}

/**
 * Whether a word is written as names are in every version whose capitals tell;
 * where none do (German beside Arabic), sounding alike across scripts does.
 */
function isNamed(
  a: IndexedVersion,
  typeA: number,
  b: IndexedVersion,
  typeB: number,
  kind: LinkKind,
): boolean {
  const capitals = [[a, typeA] as const, [b, typeB] as const].flatMap(
    ([version, type]) => {
      const word = version.types[type];
      return word === undefined || word.script === "caseless"
        ? []
        : [{ capital: word.capital, tells: !version.hasCapitalNouns }];
    },
  );
  const telling = capitals.filter(({ tells }) => tells);
  return telling.length > 0
    ? telling.every(({ capital }) => capital > 0.7)
    : kind === "sound" && capitals.some(({ capital }) => capital > 0.7);
}

const latinFirst = (one: string, other: string): string =>
  /\p{Script=Latin}/u.test(one) || !/\p{Script=Latin}/u.test(other)
    ? one
    : other;

/** The word types of segments, each with a slot where it stands. */
export function slotsByType(
  version: IndexedVersion,
  segments: readonly number[],
): ReadonlyMap<number, number> {
  const slots = new Map<number, number>();
  for (const s of segments)
    for (
      let slot = at(version.slotStart, s);
      slot < at(version.slotStart, s + 1);
      slot++
    )
      slots.set(at(version.slotType, slot), slot);
  return slots;
}

function bestLink(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  type: number,
  slots: ReadonlyMap<number, number>,
): { slot: number; partner: number; value: number; kind: number } | undefined {
  let best:
    { slot: number; partner: number; value: number; kind: number } | undefined;
  for (
    let link = at(links.start, type);
    link < at(links.start, type + 1);
    link++
  ) {
    const partner = at(links.partner, link);
    const slot = slots.get(partner);
    const strength = at(links.strength, link);
    if (slot === undefined || strength < 0.4) continue;
    const value =
      Math.min(at(a.weight, type), at(b.weight, partner)) * strength;
    if (value > Math.max(0.8, best?.value ?? 0))
      best = { slot, partner, value, kind: at(links.kind, link) };
  }
  return best;
}

/** The few that weigh most over all versions that have them. */
export function strongest(
  list: readonly Shared[] | undefined,
): readonly Shared[] {
  return [...(list ?? [])]
    .sort((p, q) => q.value * q.versions.size - p.value * p.versions.size)
    .slice(0, mostWords);
}

/** One entry a word, whatever showed it. */
export function distinct(list: readonly Shared[]): readonly Shared[] {
  const seen = new Map<string, Shared>();
  for (const word of list) {
    const name = word.words.toLowerCase();
    const known = seen.get(name);
    if (known === undefined) seen.set(name, word);
    else for (const x of word.versions) known.versions.add(x);
  }
  return [...seen.values()];
}
