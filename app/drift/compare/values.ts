/** Proposals from values: what most versions of a unit state and one states otherwise, or not at all. */
import type { DriftType, VersionId } from "../../model/records.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import type { DriftProposal } from "./proposal.ts";
import { type Entry, mergeRows, type Row, rowsOf } from "./rows.ts";
import { rivalry, sameUnit, sameValue } from "./same-value.ts";
import { mentionOf, type UnitMember, type UnitView, wordsOf } from "./unit-view.ts"; // prettier-ignore
import { listed } from "./wording.ts";

/** Rows below this do not state the same thing. */
const leastRivalry = 0.5;

export function valueDrifts(view: UnitView): readonly DriftProposal[] {
  const atoms = new Map(
    view.members.map(({ version, passages }) => [
      version,
      passages.flatMap(({ facts }) =>
        facts.flatMap(({ fact, offset }) => atomsOf(fact, offset)),
      ),
    ]),
  );
  const strict = rowsOf(atoms);
  const proposals: DriftProposal[] = [];
  const claimed = new Set<Row>();
  const pair = (rows: readonly Row[], least: number): void => {
    const bySize = [...rows].sort((a, b) => b.versions.size - a.versions.size);
    for (const row of bySize) {
      if (claimed.has(row) || row.versions.size === count) continue;
      const rivals = rivalsOf(row, rows, claimed, count, least);
      if (rivals.length === 0) continue;
      claimed.add(row);
      for (const rival of rivals) claimed.add(rival);
      proposals.push(conflict(view, row, rivals));
    }
  };
  const count = view.members.length;
  // The same number of another unit is a rival before a bare number is a match.
  pair(strict, 1);
  const rows = mergeRows(strict, claimed);
  pair(rows, leastRivalry);
  for (const row of rows)
    if (!claimed.has(row)) {
      const alone = missing(view, row);
      if (alone !== null) proposals.push(alone);
    }
  return proposals;
}

/** Rows that state something else in place of `row`, best first, none of a version twice. */
function rivalsOf(
  row: Row,
  rows: readonly Row[],
  claimed: ReadonlySet<Row>,
  count: number,
  least: number,
): readonly Row[] {
  const isMajority = row.versions.size * 2 > count || count === 2;
  if (!isMajority || isWeak(row)) return [];
  const taken = new Set(row.versions);
  const rivals: Row[] = [];
  const candidates = rows
    .filter((other) => other !== row && !claimed.has(other) && other.versions.size <= row.versions.size)
    .map((other) => ({ other, score: rivalryOf(row, other) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.other.versions.size - a.other.versions.size); // prettier-ignore
  for (const { other } of candidates) {
    if ([...other.versions].some((version) => taken.has(version))) continue;
    rivals.push(other);
    for (const version of other.versions) taken.add(version);
  }
  return rivals;
}

function rivalryOf(row: Row, other: Row): number {
  const [a, b] = [strongest(row), strongest(other)];
  const score = rivalry(a, b);
  if (!isWeak(other)) return score;
  // "One" and the article look alike: only with the same unit do they state an amount.
  return a.unit !== null && a.unit === b.unit ? score - 0.1 : 0;
}

function strongest(row: Row): Atom {
  return row.entries.reduce((best, { atom }) => strength(atom) > strength(best) ? atom : best, first(row).atom); // prettier-ignore
}

function strength(atom: Atom): number {
  return (atom.isWeak ? 0 : 4) + (atom.unit === null ? 0 : 2) + (atom.hasFigures ? 1 : 0); // prettier-ignore
}

function first(row: Row): Entry {
  const [entry] = row.entries;
  if (entry === undefined) throw new Error("A row has an entry.");
  return entry;
}

/** A row of which every entry says little by itself. */
function isWeak(row: Row): boolean {
  return row.entries.every(({ atom }) => atom.isWeak);
}

function conflict(
  view: UnitView,
  row: Row,
  rivals: readonly Row[],
): DriftProposal {
  const all = [row, ...rivals];
  const odd = row.versions.size * 2 > view.members.length && row.versions.size > 1 ? rivals : []; // prettier-ignore
  const oddVersions = new Set(odd.flatMap((rival) => [...rival.versions]));
  const ids = (versions: ReadonlySet<number>): VersionId[] =>
    view.members.filter(({ version }) => versions.has(version)).map(({ id }) => id); // prettier-ignore
  const reasons = all.map((each) => `${listed(ids(each.versions))} ${each.versions.size === 1 ? "has" : "have"} “${quoteOf(view, each)}”`); // prettier-ignore
  const [most = "", ...others] = reasons;
  const vague = all.filter((each) => strongest(each).exactness === "vague");
  const isVaguer = vague.length > 0 && vague.length < all.length && vague.every((each) => all.every((other) => includes(strongest(each), strongest(other)))); // prettier-ignore
  const score = Math.min(...rivals.map((rival) => rivalryOf(row, rival)));
  return {
    type: typeOf(strongest(row)),
    relation: isVaguer ? "vaguer" : "conflict",
    severity: isVaguer ? "minor" : "major",
    mentions: mentionsOf(view, all),
    odd: isVaguer ? ids(new Set(vague.flatMap((each) => [...each.versions]))) : ids(oddVersions), // prettier-ignore
    confidence: confidenceOf(0.5 + 0.4 * score, row, view),
    reason: `${others.join("; ")}; ${most}.`,
  };
}

/** "Millions" may be any number of them below the next order of magnitude. */
function includes(vague: Atom, { value }: Atom): boolean {
  return vague.value !== null && value !== null && value >= vague.value && value < vague.value * 1000; // prettier-ignore
}

/** A value in figures that one version alone lacks. */
function missing(view: UnitView, row: Row): DriftProposal | null {
  const count = view.members.length;
  if (count < 3 || row.versions.size !== count - 1 || row.occurrence > 1) return null; // prettier-ignore
  if (!row.entries.every(({ atom }) => isFirm(atom))) return null;
  const lacking = view.members.find(({ version }) => !row.versions.has(version)); // prettier-ignore
  if (lacking === undefined || statesNear(lacking, strongest(row))) return null;
  const ids = view.members.filter(({ version }) => row.versions.has(version)).map(({ id }) => id); // prettier-ignore
  return {
    type: typeOf(strongest(row)),
    relation: "missing",
    severity: "major",
    mentions: [...mentionsOf(view, [row]), emptyMention(lacking, view, row)],
    odd: [lacking.id],
    confidence: confidenceOf(0.7, row, view),
    reason: `${lacking.id} lacks “${quoteOf(view, row)}”, which ${listed(ids)} ${ids.length === 1 ? "has" : "have"}.`,
  };
}

/** Where about the missing words would stand: as far into the passage as in the others. */
function emptyMention(
  lacking: UnitMember,
  view: UnitView,
  row: Row,
): DriftProposal["mentions"][number] {
  // prettier-ignore
  const entry = first(row);
  const member = view.members.find(({ version }) => version === entry.version);
  const [passage] = lacking.passages;
  const [other] = member?.passages ?? [];
  if (passage === undefined || other === undefined) return { version: lacking.id, start: 0, end: 0 }; // prettier-ignore
  const share = Math.min(1, Math.max(0, (entry.atom.start - other.start) / (other.end - other.start))); // prettier-ignore
  const near = passage.start + Math.round(share * passage.text.length);
  const space = passage.text.lastIndexOf(" ", near - passage.start);
  const at = space < 0 ? passage.start : passage.start + space;
  return { version: lacking.id, start: at, end: at };
}

/** Stated exactly and in figures. */
function isFirm(atom: Atom): boolean {
  return atom.hasFigures && !atom.isWeak && atom.value !== null && atom.exactness !== "vague" && atom.kind !== "weekday" && atom.kind !== "month"; // prettier-ignore
}

function statesNear(member: UnitMember, atom: Atom): boolean {
  return member.around.some((fact) => atomsOf(fact, 0).some((other) => sameValue(other, atom) || (other.value === null && atom.unit !== null && sameUnit(other.unit ?? "", atom.unit)))); // prettier-ignore
}

function mentionsOf(
  view: UnitView,
  rows: readonly Row[],
): DriftProposal["mentions"] {
  return view.members.flatMap((member) =>
    rows
      .flatMap(({ entries }) => entries)
      .filter(({ version }) => version === member.version)
      .map(({ atom }) => mentionOf(member, atom)),
  );
}

function quoteOf(view: UnitView, row: Row): string {
  const { version, atom } = first(row);
  const member = view.members.find((each) => each.version === version);
  return member === undefined ? "" : wordsOf(member, atom);
}

/** Lower where the unit itself is unsure and where few versions agree. */
function confidenceOf(base: number, row: Row, view: UnitView): number {
  const share = row.versions.size / view.members.length;
  const value = base * (0.6 + 0.4 * share) * (0.5 + 0.5 * view.confidence);
  return Math.round(value * 1000) / 1000;
}

export function typeOf(atom: Atom): DriftType {
  switch (atom.kind) {
    case "number":
    case "money":
    case "percent":
    case "unit":
    case "duration":
      return atom.kind;
    case "year":
    case "day":
    case "decade":
    case "century":
    case "time":
    case "month":
    case "weekday":
    case "relative":
      return "date";
    case "place":
      return "name";
    case "code":
      return "number";
  }
}
