/** Evidence in plain words: which numbers, names and words speak for a unit, and what speaks against it. */
import type { Reason } from "../model/records.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
import { segmentMark } from "./segment-marks.ts";
import { lengthFit, lengthModel } from "./length.ts";
import type { LinksOf, Shared } from "./shared-words.ts";
import {
  contentWords,
  distinct,
  sharedWords,
  slotsByType,
  strongest,
} from "./shared-words.ts";

const mostReasons = 6;

/** Reasons for a unit, the strongest first, evidence against last. */
export function reasonsFor(
  versions: readonly IndexedVersion[],
  unit: readonly (readonly number[])[],
  linksOf: LinksOf,
  areNeighboursLinked: boolean,
): readonly Reason[] {
  const present = unit.flatMap((list, x) => (list.length > 0 ? [x] : []));
  const shared = sharedWords(versions, unit, present, linksOf);
  const all = (set: ReadonlySet<number>): string =>
    inVersions(versions, set, present);
  const reasons: { text: string; weight: number }[] = [];
  const numbers = strongest(shared.get("number"));
  if (numbers.length > 0)
    reasons.push({
      text: `${plural(numbers, "Number")} ${listOf(numbers.map((n) => n.words))} ${numbers.length > 1 ? "stand" : "stands"} ${all(union(numbers))}`,
      weight: weightOf(numbers),
    });
  const alike = [
    ...(shared.get("same") ?? []),
    ...(shared.get("sound") ?? []),
    ...(shared.get("cognate") ?? []),
  ];
  const names = strongest(distinct(alike.filter((word) => word.named)));
  if (names.length > 0)
    reasons.push({
      text: `${listOf(names.map((n) => n.words))} ${names.length > 1 ? "are" : "is"} named ${all(union(names))}`,
      weight: weightOf(names),
    });
  const words = strongest(distinct(alike.filter((word) => !word.named)));
  if (words.length > 0)
    reasons.push({
      text: `Words alike: ${words.map(pairOfWords).join(", ")}`,
      weight: weightOf(words),
    });
  const known = distinct(shared.get("known") ?? []);
  if (known.length > 0)
    reasons.push({
      text: `${known.length} of ${contentWords(versions, unit, present)} content words known: ${strongest(known).map(pairOfWords).join(", ")}`,
      weight: weightOf(strongest(known)),
    });
  const terms = strongest(distinct(shared.get("glossary") ?? []));
  if (terms.length > 0)
    reasons.push({
      text: `In your glossaries: ${terms.map(pairOfWords).join(", ")}`.slice(
        0,
        200,
      ),
      weight: 2 * weightOf(terms),
    });
  const learnt = strongest(distinct(shared.get("learnt") ?? []));
  if (learnt.length > 0)
    reasons.push({
      text: `Words that also meet elsewhere: ${learnt.map(pairOfWords).join(", ")}`,
      weight: weightOf(learnt),
    });
  const marks = present.map((x) => marksOf(versions[x], unit[x]));
  if (marks.every((mark) => (mark & segmentMark.heading) !== 0))
    reasons.push({ text: "All are headings", weight: 2 });
  if (marks.every((mark) => (mark & segmentMark.quotation) !== 0))
    reasons.push({ text: "All quote somebody", weight: 1.5 });
  if (marks.every((mark) => (mark & segmentMark.question) !== 0))
    reasons.push({ text: "All are questions", weight: 2.5 });
  const fit = worstLength(versions, unit, present);
  if (fit > 0) reasons.push({ text: "Lengths fit", weight: 1 + fit / 4 });
  if (areNeighboursLinked)
    reasons.push({ text: "Units on either side are linked", weight: 1.2 });
  const against: Reason[] = [];
  if (fit < -2) against.push({ text: "Lengths differ much", against: true });
  const years = differingYears(versions, unit, present);
  if (years !== undefined) against.push({ text: years, against: true });
  return [
    ...reasons
      .sort((p, q) => q.weight - p.weight)
      .slice(0, mostReasons - against.length)
      .map(({ text }) => ({ text: text.slice(0, 500) })),
    ...against,
  ];
}

const weightOf = (list: readonly Shared[]): number =>
  list.reduce((sum, word) => sum + word.value, 0);
const union = (list: readonly Shared[]): ReadonlySet<number> =>
  new Set(list.flatMap((word) => [...word.versions]));
const plural = (list: readonly unknown[], noun: string): string =>
  list.length > 1 ? `${noun}s` : noun;
const pairOfWords = ({ words, other }: Shared): string =>
  words.toLowerCase() === other.toLowerCase() ? words : `${words}–${other}`;

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2
    ? last
    : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function inVersions(
  versions: readonly IndexedVersion[],
  set: ReadonlySet<number>,
  present: readonly number[],
): string {
  if (present.length === 2) return "in both";
  if (present.every((x) => set.has(x))) return "in all";
  return `in ${listOf([...set].sort((p, q) => p - q).map((x) => versions[x]?.id ?? ""))}`;
}

function marksOf(
  version: IndexedVersion | undefined,
  segments: readonly number[] | undefined,
): number {
  let marks = 0;
  if (version !== undefined)
    for (const s of segments ?? []) marks |= at(version.marks, s);
  return marks;
}

function worstLength(
  versions: readonly IndexedVersion[],
  unit: readonly (readonly number[])[],
  present: readonly number[],
): number {
  const sizes = present.map((x) => {
    const version = versions[x];
    if (version === undefined) return { own: 0, mean: 0 };
    return {
      own: (unit[x] ?? []).reduce((sum, s) => sum + at(version.letters, s), 0),
      mean: version.lettersInAll / version.count,
    };
  });
  let worst = Infinity;
  sizes.forEach((one, n) => {
    for (const other of sizes.slice(n + 1)) {
      const model = lengthModel(one.mean * 1000, other.mean * 1000);
      worst = Math.min(worst, lengthFit(model, one.own, other.own));
    }
  });
  return worst;
}

/** Says so where two versions each name one year and it is not the same. */
function differingYears(
  versions: readonly IndexedVersion[],
  unit: readonly (readonly number[])[],
  present: readonly number[],
): string | undefined {
  const years = present.flatMap((x) => {
    const version = versions[x];
    if (version === undefined) return [];
    const own = [...slotsByType(version, unit[x] ?? []).keys()].flatMap(
      (type) => {
        const key = version.types[type]?.key ?? "";
        return /^#(1[5-9]|20)\d\d$/.test(key) ? [key.slice(1)] : [];
      },
    );
    const year = own[0];
    return own.length === 1 && year !== undefined ? [year] : [];
  });
  const different = [...new Set(years)].sort();
  return different.length > 1
    ? `The years differ: ${listOf(different)}`
    : undefined;
}
