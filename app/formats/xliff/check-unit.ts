/** What the prose of XLIFF 2.1 (section 4) asks of a unit as a whole: names, order, states, languages. */
import {
  descendants,
  elementsNamed,
  type Say,
  type XliffNode,
} from "./names.ts";
import { inlineOn, type Passage, passagesOf, sides } from "./passages.ts"; // prettier-ignore
import { checkCodes } from "./check-codes.ts";
import { checkMarks } from "./check-marks.ts";

/** The languages that the document names. */
export interface Languages {
  readonly srcLang: string;
  readonly trgLang: string | null;
}

export function checkUnit(
  unit: XliffNode,
  languages: Languages,
  say: Say,
): void {
  const passages = passagesOf(unit);
  if (!passages.some(({ node }) => node.name === "segment"))
    say("unit", "A unit needs a segment.", unit);
  checkIds(passages, say);
  checkUnique(elementsNamed(unit, "originalData"), "data", say);
  checkOrder(passages, say);
  for (const passage of passages) {
    checkState(passage, say);
    checkLanguage(passage.source, languages.srcLang, "srcLang", say);
    if (passage.target === null) continue;
    if (languages.trgLang === null)
      say("trgLang", "A document with targets needs trgLang.", passage.target);
    else checkLanguage(passage.target, languages.trgLang, "trgLang", say);
  }
  checkCodes(passages, elementsNamed(unit, "originalData"), say);
  for (const side of sides) checkMarks(inlineOn(passages, side), unit, say);
}

/** No two of the elements have the same id. */
export function checkUnique(
  nodes: readonly XliffNode[],
  what: string,
  say: Say,
): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const id = node.attributes["id"] ?? node.attributes["xml:id"];
    if (id === undefined) continue;
    if (seen.has(id)) say("id", `Two ${what} have the id ${id}.`, node);
    seen.add(id);
  }
}

function checkIds(passages: readonly Passage[], say: Say): void {
  const sources = [
    ...passages.map(({ node }) => node),
    ...inlineOn(passages, "source"),
  ];
  checkUnique(sources, "parts of a unit", say);
  const counts = new Map<string, number>();
  for (const node of [...sources, ...inlineOn(passages, "target")]) {
    const id = node.attributes["id"];
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const { source, target } of passages) {
    if (target === null) continue;
    const twins = source === null ? [] : [...descendants(source)];
    for (const node of descendants(target)) {
      const id = node.attributes["id"];
      const count = counts.get(id ?? "") ?? 0;
      if (id === undefined || count === 1) continue;
      const twin = twins.find(({ attributes }) => attributes["id"] === id);
      if (count > 2 || twin === undefined || !isSameKind(twin, node))
        say("id", `The id ${id} of a ${node.name} in a target has to be that of its ${node.name} in the source, or no other's.`, node); // prettier-ignore
    }
  }
}

/** A pair of codes may be written as one element or as two. */
export function isSameKind(one: XliffNode, other: XliffNode): boolean {
  const kind = ({ name }: XliffNode): string =>
    name === "sc" ? "pc" : name === "sm" ? "mrk" : name;
  return kind(one) === kind(other);
}

/** `order` gives the place of a target among the unit's parts; without it, a target stands where its part does. */
function checkOrder(passages: readonly Passage[], say: Say): void {
  const taken = new Map<number, XliffNode>();
  passages.forEach(({ target }, at) => {
    if (target === null) return;
    const order = Number(target.attributes["order"] ?? at + 1);
    if (order > passages.length)
      say("order", `order has to be at most ${passages.length}, the number of the unit's parts, not ${order}.`, target); // prettier-ignore
    if (taken.has(order))
      say("order", `Two targets of a unit have the place ${order}.`, target);
    taken.set(order, target);
  });
  passages.forEach(({ target }, at) => {
    if (target?.attributes["order"] !== undefined && !taken.has(at + 1))
      say("order", `A target has left the place ${at + 1}, and no other takes it.`, target); // prettier-ignore
  });
}

function checkState({ node, target }: Passage, say: Say): void {
  const { state, subState } = node.attributes;
  if (state !== undefined && state !== "initial" && target === null)
    say("state", `A segment without a target can't be ${state}.`, node);
  if (subState === undefined) return;
  if (state === undefined)
    say("subState", "subState needs state to be given.", node);
  if (subState.startsWith("xlf:"))
    say("subState", "The prefix xlf of subState is reserved.", node);
}

/** An explicit or inherited xml:lang is the document's language, or a narrower one. */
function checkLanguage(
  content: XliffNode | null,
  language: string,
  rule: string,
  say: Say,
): void {
  let found: string | undefined;
  for (let at = content; at !== null && found === undefined; at = at.parent)
    found = at.attributes["xml:lang"];
  if (content === null || found === undefined) return;
  const narrow = found.toLowerCase();
  const wide = language.toLowerCase();
  if (narrow !== wide && !narrow.startsWith(`${wide}-`))
    say(rule, `xml:lang of a ${content.name} is ${found}, but ${rule} is ${language}.`, content); // prettier-ignore
}
