/** What the versions of a unit state, side by side: a row a fact, whether they agree or not. */
import type { AgreementKind, AgreementSign } from "../../contract/agreement.ts";
import type { Range } from "../../model/range.ts";
import type { DriftType } from "../../model/records.ts";
import type { Atom } from "./atoms.ts";
import type { Fact } from "../facts/fact.ts";
import { normalValue } from "./normal-value.ts";
import type { Row } from "./rows.ts";
import type { UnitMember, UnitView } from "./unit-view.ts";
import { wordsOf } from "./unit-view.ts";
import { strongest, type ValueGroup, valueGroups } from "./value-groups.ts";
import { emptyMention, lackingOf, typeOf, vaguerRows } from "./values.ts";

/** Offsets into the version's text. */
export interface FactCell extends Range {
  readonly value: string;
  readonly sign: AgreementSign;
}

export interface FactRow {
  readonly kind: AgreementKind;
  readonly type: DriftType;
  readonly label: string;
  /** By place of the version in the input; only members of the unit. */
  readonly cells: ReadonlyMap<number, FactCell>;
}

/** One fact of one version in a row that is being made. */
interface Statement extends Range {
  readonly version: number;
  readonly fact: Fact;
  readonly sign: AgreementSign;
}

interface OpenRow {
  readonly type: DriftType;
  readonly statements: Statement[];
  readonly missing: Map<number, number>;
}

export function agreementOf(view: UnitView): readonly FactRow[] {
  const rows: OpenRow[] = [];
  for (const group of valueGroups(view)) {
    if (rowsIn(group).every(({ entries }) => entries.every(({ atom }) => atom.isWeak))) continue; // prettier-ignore
    const next = openRow(view, group);
    // The parts of one date are compared one by one and shown as one.
    const same = rows.find(({ statements }) => statements.some((one) => next.statements.some((other) => one.fact === other.fact && one.version === other.version && one.start === other.start))); // prettier-ignore
    if (same === undefined) rows.push(next);
    else {
      same.statements.push(...next.statements);
      for (const [version, place] of next.missing) same.missing.set(version, place); // prettier-ignore
    }
  }
  const first = ({ statements }: OpenRow): number => Math.min(...statements.map(({ version, start }) => version * 1e9 + start)); // prettier-ignore
  return [
    ...rows.sort((a, b) => first(a) - first(b)).map((row) => closed(view, row)),
    ...stanceRows(view),
  ];
}

function rowsIn({ main, rivals }: ValueGroup): readonly Row[] {
  return [main, ...rivals];
}

function openRow(view: UnitView, group: ValueGroup): OpenRow {
  const { main, rivals } = group;
  const count = view.members.length;
  const isMajority = main.versions.size * 2 > count && main.versions.size > 1;
  const vague = rivals.length > 0 ? vaguerRows(rowsIn(group)) : [];
  const alone: AgreementSign = main.versions.size === 1 ? "extra" : "same";
  const statements = rowsIn(group).flatMap((row) => {
    const isUsual = vague.length > 0 ? !vague.includes(row) : row === main && isMajority; // prettier-ignore
    const sign = rivals.length === 0 ? alone : isUsual ? "same" : vague.length > 0 ? "vaguer" : "differs"; // prettier-ignore
    return row.entries.map(({ version, atom }) => statementOf(version, atom, sign)); // prettier-ignore
  });
  const lacking = rivals.length === 0 ? lackingOf(view, main) : null;
  const missing = new Map<number, number>();
  if (lacking !== null)
    missing.set(lacking.version, emptyMention(lacking, view, main).start);
  return { type: typeOf(strongest(main)), statements, missing };
}

function statementOf(
  version: number,
  { fact, offset }: Atom,
  sign: AgreementSign,
): Statement {
  return { version, fact, sign, start: fact.start + offset, end: fact.end + offset }; // prettier-ignore
}

const signOrder: readonly AgreementSign[] = [
  "same", "none", "extra", "vaguer", "missing", "differs",
]; // prettier-ignore

function closed(
  view: UnitView,
  { type, statements, missing }: OpenRow,
): FactRow {
  const cells = new Map<number, FactCell>();
  for (const member of view.members)
    cells.set(member.version, cellOf(member, statements, missing));
  const [first] = view.members.flatMap((member) => statements.filter(({ version }) => version === member.version).map((one) => wordsOf(member, one))); // prettier-ignore
  const kinds = statements.map(({ fact }) => kindOf(fact));
  return { kind: kinds.find((kind) => kind !== "number") ?? "number", type, label: first ?? "", cells }; // prettier-ignore
}

function cellOf(
  member: UnitMember,
  statements: readonly Statement[],
  missing: ReadonlyMap<number, number>,
): FactCell {
  const own = statements.filter(({ version }) => version === member.version);
  const facts = own.filter(({ fact, start }, n) => own.findIndex((other) => other.fact === fact && other.start === start) === n); // prettier-ignore
  const [one] = facts;
  if (one === undefined) {
    const gap = missing.get(member.version);
    const place = gap ?? member.passages[0]?.start ?? 0;
    return { value: "", sign: gap === undefined ? "none" : "missing", start: place, end: place }; // prettier-ignore
  }
  const sign = own.reduce<AgreementSign>((worst, each) => signOrder.indexOf(each.sign) > signOrder.indexOf(worst) ? each.sign : worst, one.sign); // prettier-ignore
  return {
    value: facts.map((each) => normalValue(each.fact, wordsOf(member, each))).join(" "), // prettier-ignore
    sign,
    start: one.start,
    end: one.end,
  };
}

function kindOf(fact: Fact): AgreementKind {
  switch (fact.kind) {
    case "relative":
      return "date";
    case "stance":
      return fact.stance === "negation" ? "negation" : "certainty";
    case "code":
      return "number";
    case "number":
    case "money":
    case "percent":
    case "unit":
    case "duration":
    case "date":
    case "time":
    case "place":
    case "name":
    case "quotation":
      return fact.kind;
  }
}

/** Denial and doubt, a row each, where a version speaks so. */
function stanceRows(view: UnitView): readonly FactRow[] {
  return (["negation", "certainty"] as const).flatMap((type): FactRow[] => {
    const found = view.members.map((member) => ({
      member,
      statement: member.passages
        .flatMap(({ facts }) => facts)
        .find(({ fact }) => fact.kind === "stance" && !fact.isSoft && kindOf(fact) === type && isTelling(fact.stance)), // prettier-ignore
    }));
    const saying = found.filter(({ statement }) => statement !== undefined).length; // prettier-ignore
    const silent = found.length - saying;
    if (saying === 0) return [];
    const isKnown = found.length >= 3;
    const open = found.flatMap(({ member, statement }) => {
      const sign: AgreementSign = isKnown && saying === 1 && silent > 0 ? "extra" : "same"; // prettier-ignore
      return statement === undefined ? [] : [{ version: member.version, fact: statement.fact, sign, start: statement.fact.start + statement.offset, end: statement.fact.end + statement.offset }]; // prettier-ignore
    });
    return [closed(view, { type, statements: open, missing: new Map() })];
  });
}

/** Weak signs, such as "can" and "says", stand in most texts. */
function isTelling(stance: string): boolean {
  return stance !== "modal" && stance !== "said" && stance !== "sure" && stance !== "assert"; // prettier-ignore
}
