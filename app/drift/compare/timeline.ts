/**
 * Since when something has been so, over the whole text: versions that date the
 * same subject (the same names) differently, though the passages do not align.
 * Durations are tied to dates through the year of the text.
 */
import type { Range } from "../../model/range.ts";
import type { Task } from "../../task/task.ts";
import type { Fact } from "../facts/fact.ts";
import type { DriftInput, DriftMention, DriftProposal } from "./proposal.ts";
import { mayBeSame, type NameWord } from "./name-words.ts";
import { listed } from "./wording.ts";

/** A statement of when something began. */
interface Beginning extends Range {
  readonly version: number;
  readonly segment: number;
  readonly year: number;
  /** A duration gives the year within a few only. */
  readonly slack: number;
  readonly names: readonly NameWord[];
}

export interface TimelineTools {
  readonly factsOf: (version: number, segment: number) => readonly Fact[];
  /** Where the words that qualify a fact at an offset begin ("nearly a decade"). */
  readonly leadOf: (version: number, segment: number, start: number) => number;
  readonly namesOf: (version: number, segment: number) => readonly NameWord[];
}

/** So many names two passages must share to be on the same subject. */
const leastShared = 2;
/** Texts with more beginnings than this are chronicles, in which every year is another event. */
const mostBeginnings = 40;

export function timelineDrifts(
  input: DriftInput,
  tools: TimelineTools,
  task: Task,
): readonly DriftProposal[] {
  const all = beginnings(input, tools, task);
  const dated = all.filter(({ slack }) => slack === 0);
  if (dated.length === 0 || dated.length > mostBeginnings) return [];
  const taken = new Set<Beginning>();
  return dated.flatMap((one): DriftProposal[] => {
    if (taken.has(one)) return [];
    const rivals = dated.filter((other) =>
      !taken.has(other) && other.version !== one.version && other.year !== one.year &&
      shared(one, other) >= leastShared); // prettier-ignore
    // A version that has both years tells two events apart.
    const group = [one, ...rivals];
    const years = new Set(group.map(({ year }) => year));
    const tellsApart = input.versions.some((_, version) => new Set(dated.filter((each) => each.version === version && shared(one, each) >= leastShared).map(({ year }) => year)).size > 1); // prettier-ignore
    if (rivals.length === 0 || tellsApart) return [];
    const support = all.filter((each) => each.slack > 0 && shared(one, each) >= leastShared && [...years].some((year) => Math.abs(year - each.year) <= each.slack)); // prettier-ignore
    const same = dated.filter((each) => !group.includes(each) && years.has(each.year) && shared(one, each) >= leastShared); // prettier-ignore
    const whole = [...group, ...same];
    for (const each of whole) taken.add(each);
    return [proposalOf(input, whole, support)];
  });
}

function proposalOf(
  input: DriftInput,
  dated: readonly Beginning[],
  support: readonly Beginning[],
): DriftProposal {
  const id = ({ version }: Beginning): string =>
    input.versions[version]?.id ?? "";
  const words = ({ version, start, end }: Beginning): string => input.versions[version]?.text.slice(start, end).replace(/\s+/g, " ") ?? ""; // prettier-ignore
  const byYear = new Map<number, string[]>();
  for (const each of dated)
    if (byYear.get(each.year)?.includes(id(each)) !== true)
      byYear.set(each.year, [...(byYear.get(each.year) ?? []), id(each)]);
  const groups = [...byYear].sort((a, b) => a[1].length - b[1].length || b[0] - a[0]); // prettier-ignore
  const [fewest, next] = groups;
  const isTold = fewest !== undefined && next !== undefined && fewest[1].length < next[1].length; // prettier-ignore
  const dates = groups.map(([year, ids]) => `${listed(ids)} ${ids.length === 1 ? "dates" : "date"} it from ${year}`); // prettier-ignore
  const lengths = [...new Set(support.map((each) => `${id(each)} says “${words(each)}”`))]; // prettier-ignore
  const mentions = input.versions.flatMap(({ id: version }, n) =>
    [...dated, ...support]
      .filter((each) => each.version === n)
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }): DriftMention => ({ version, start, end })),
  );
  return {
    type: "date",
    relation: "conflict",
    severity: "major",
    mentions,
    odd: isTold ? fewest[1] : [],
    confidence: 0.5,
    reason: `${[...dates, ...lengths].join("; ")}.`,
  };
}

function beginnings(
  input: DriftInput,
  { factsOf, leadOf, namesOf }: TimelineTools,
  task: Task,
): readonly Beginning[] {
  const found: Beginning[] = [];
  const lengths: (Omit<Beginning, "year" | "slack"> & { years: number; slack: number })[] = []; // prettier-ignore
  let now = 0;
  input.versions.forEach(({ segments }, version) =>
    segments.forEach(({ start: offset }, segment) => {
      if (segment % 64 === 0) task.checkpoint();
      for (const fact of factsOf(version, segment)) {
        const place = { start: fact.start + offset, end: fact.end + offset, version, segment }; // prettier-ignore
        if (fact.kind === "date") {
          const year = fact.parts.find(({ part }) => part === "year")?.value;
          if (year === undefined) continue;
          if (fact.parts.length === 3) now = Math.max(now, year);
          if (fact.isStart === true) found.push({ ...place, year, slack: 0, names: namesOf(version, segment) }); // prettier-ignore
        } else if (fact.kind === "duration") {
          const years = yearsOf(fact.amount, fact.unit);
          if (years >= 5 && fact.exactness !== "exact") lengths.push({ ...place, start: leadOf(version, segment, place.start), years, slack: Math.max(2, years / 4), names: namesOf(version, segment) }); // prettier-ignore
        }
      }
    }),
  );
  if (now > 0) for (const { years, ...rest } of lengths) found.push({ ...rest, year: Math.round(now - years) }); // prettier-ignore
  return found;
}

function yearsOf(amount: number | null, unit: string | null): number {
  if (unit === "decade") return 10 * (amount ?? 1);
  return unit === "year" ? (amount ?? 0) : 0;
}

function shared(a: Beginning, b: Beginning): number {
  return a.names.filter((name) => b.names.some((other) => mayBeSame(name, other, true))).length; // prettier-ignore
}
