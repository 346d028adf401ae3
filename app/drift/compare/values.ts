/** Proposals from values: what most versions of a unit state and one states otherwise, or not at all. */
import type { DriftType, VersionId } from "../../model/records.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import type { DriftMention, DriftProposal } from "./proposal.ts";
import type { Row } from "./rows.ts";
import { sameUnit, sameValue } from "./same-value.ts";
import { mentionOf, type UnitMember, type UnitView, wordsOf } from "./unit-view.ts"; // prettier-ignore
import { first, rivalryOf, strongest, valueGroups } from "./value-groups.ts";
import { listed } from "./wording.ts";

export function valueDrifts(view: UnitView): readonly DriftProposal[] {
  return valueGroups(view).flatMap(({ main, rivals }): DriftProposal[] => {
    if (rivals.length > 0) return [conflict(view, main, rivals)];
    const alone = missing(view, main) ?? onlyOfTwo(view, main);
    return alone === null ? [] : [alone];
  });
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
  const vague = vaguerRows(all);
  const isVaguer = vague.length > 0;
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

/** Rows that name only an order of magnitude in which all the others lie; none where that is not the difference. */
export function vaguerRows(rows: readonly Row[]): readonly Row[] {
  const vague = rows.filter((row) => strongest(row).exactness === "vague");
  const isDifference = vague.length < rows.length && vague.every((row) => rows.every((other) => includes(strongest(row), strongest(other)))); // prettier-ignore
  return isDifference ? vague : [];
}

/** "Millions" may be any number of them below the next order of magnitude. */
function includes(vague: Atom, { value }: Atom): boolean {
  return vague.value !== null && value !== null && value >= vague.value && value < vague.value * 1000; // prettier-ignore
}

/** The version that alone lacks a value in figures, also around the passage; null where there is none. */
export function lackingOf(view: UnitView, row: Row): UnitMember | null {
  const count = view.members.length;
  if (count < 3 || row.versions.size !== count - 1 || row.occurrence > 1) return null; // prettier-ignore
  if (!row.entries.every(({ atom }) => isFirm(atom))) return null;
  const lacking = view.members.find(({ version }) => !row.versions.has(version)); // prettier-ignore
  return lacking === undefined || statesNear(lacking, strongest(row)) ? null : lacking; // prettier-ignore
}

function missing(view: UnitView, row: Row): DriftProposal | null {
  const lacking = lackingOf(view, row);
  if (lacking === null) return null;
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

/** A value in figures that one of two versions states: which of them deviates nobody can tell. */
function onlyOfTwo(view: UnitView, row: Row): DriftProposal | null {
  const other = view.members.find(({ version }) => !row.versions.has(version)); // prettier-ignore
  if (view.members.length !== 2 || row.versions.size !== 1 || other === undefined) return null; // prettier-ignore
  if (row.occurrence > 1 || !row.entries.every(({ atom }) => isFirm(atom)) || statesNear(other, strongest(row))) return null; // prettier-ignore
  const own = view.members.find(({ version }) => row.versions.has(version));
  return {
    type: typeOf(strongest(row)),
    relation: "extra",
    severity: "minor",
    mentions: view.members.flatMap((member) => member === other ? [emptyMention(other, view, row)] : mentionsOf(view, [row])), // prettier-ignore
    odd: [],
    confidence: confidenceOf(0.75, row, view),
    reason: `${own?.id ?? ""} has “${quoteOf(view, row)}”, for which ${other.id} has no value.`,
  };
}

/** Where about the missing words would stand: as far into the passage as in the others. */
export function emptyMention(
  lacking: UnitMember,
  view: UnitView,
  row: Row,
): DriftMention {
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
