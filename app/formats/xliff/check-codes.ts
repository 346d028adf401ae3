/** The rules of inline codes: pairs, original data, copies, and what editors may not do to them (4.3.1, 4.7). */
import type { Say, XliffNode } from "./names.ts";
import { descendants } from "./names.ts";
import { hintOf, inlineOn, isCode, type Passage, type Side, sides } from "./passages.ts"; // prettier-ignore

/** `data`: the unit's original data. */
export function checkCodes(
  passages: readonly Pick<Passage, Side>[],
  data: readonly XliffNode[],
  say: Say,
): void {
  const dataIds = new Set(data.map(({ attributes }) => attributes["id"]));
  const byId = new Map<string | undefined, XliffNode>();
  const everywhere = sides.flatMap((side) => inlineOn(passages, side));
  for (const node of everywhere)
    if (!byId.has(node.attributes["id"])) byId.set(node.attributes["id"], node);
  for (const node of everywhere) {
    if (!isCode(node)) continue;
    checkHints(node, say);
    checkData(node, dataIds, say);
    checkCopy(node, byId, say);
  }
  for (const side of sides) {
    const codes = inlineOn(passages, side).filter(isCode);
    checkPairs(codes, say);
    checkSequences(codes, say);
  }
  const kept = new Set(inlineOn(passages, "target").map(keyOf));
  for (const passage of passages) checkKept(passage, kept, say);
}

function checkHints(node: XliffNode, say: Say): void {
  const { type, subType, canReorder, startRef, id, dir } = node.attributes;
  if (subType !== undefined) {
    if (type === undefined) say("subType", "subType needs type.", node);
    const wanted = /^xlf:(lb|pb|b|i|u)$/.test(subType) ? "fmt" : "ui";
    if (subType.startsWith("xlf:") && (type !== wanted || !/^xlf:(lb|pb|b|i|u|var)$/.test(subType))) // prettier-ignore
      say("subType", `subType ${subType} does not go with type ${type ?? "(none)"}.`, node); // prettier-ignore
  }
  if (canReorder !== undefined && canReorder !== "yes")
    for (const hint of ["canCopy", "canDelete"])
      if (hintOf(node, hint) !== "no")
        say("canReorder", `A code with canReorder ${canReorder} needs ${hint} to be no.`, node); // prettier-ignore
  for (const [start, end] of pairedAttributes)
    if (
      (node.attributes[start] === undefined) !==
      (node.attributes[end] === undefined)
    )
      // prettier-ignore
      say(start, `${start} and ${end} come together.`, node);
  if (node.name !== "ec") return;
  if (hintOf(node, "isolated") === "yes") {
    if (id === undefined || startRef !== undefined)
      say("isolated", "An isolated ec needs id and can't have startRef.", node);
  } else {
    if (startRef === undefined || id !== undefined)
      say("startRef", "An ec that is not isolated needs startRef and can't have id.", node); // prettier-ignore
    if (dir !== undefined)
      say("dir", "Only an isolated ec can have dir.", node);
  }
}

const pairedAttributes = [
  ["dataRefStart", "dataRefEnd"],
  ["subFlowsStart", "subFlowsEnd"],
  ["equivStart", "equivEnd"],
] as const;

function checkData(
  node: XliffNode,
  dataIds: ReadonlySet<string | undefined>,
  say: Say,
): void {
  for (const name of ["dataRef", "dataRefStart", "dataRefEnd"]) {
    const ref = node.attributes[name];
    if (ref !== undefined && !dataIds.has(ref))
      say(name, `${name} names ${ref}, which is no data of this unit.`, node);
  }
}

function checkCopy(
  node: XliffNode,
  byId: ReadonlyMap<string | undefined, XliffNode>,
  say: Say,
): void {
  const { copyOf } = node.attributes;
  if (copyOf === undefined) return;
  if (hasData(node))
    say("copyOf", "A code with original data can't have copyOf.", node);
  const base = byId.get(copyOf);
  if (base === undefined)
    say("copyOf", `copyOf names ${copyOf}, which is no code of this unit.`, node); // prettier-ignore
  else if (hasData(base))
    say("copyOf", `copyOf names ${copyOf}, which has original data: its copies name that.`, node); // prettier-ignore
  else if (hintOf(base, "canCopy") === "no")
    say("canCopy", `copyOf names ${copyOf}, which must not be copied.`, node);
}

function hasData({ attributes }: XliffNode): boolean {
  return (
    attributes["dataRef"] !== undefined ||
    attributes["dataRefStart"] !== undefined ||
    attributes["dataRefEnd"] !== undefined
  );
}

/** A start code and its end stand in one unit, in this order, and agree, unless they are isolated. */
function checkPairs(codes: readonly XliffNode[], say: Say): void {
  const begun = new Map<string, XliffNode>();
  const ended = new Set<string>();
  for (const node of codes) {
    const { id = "", startRef = "" } = node.attributes;
    if (node.name === "sc") begun.set(id, node);
    if (node.name !== "ec" || startRef === "") continue;
    const start = begun.get(startRef);
    if (start === undefined)
      say("startRef", `An ec ends ${startRef}, which no sc before it begins.`, node); // prettier-ignore
    else if (hintOf(start, "isolated") === "yes")
      say("isolated", `The sc ${startRef} is isolated, but its ec stands in the same unit.`, start); // prettier-ignore
    else checkAgreement(start, node, say);
    if (ended.has(startRef))
      say("startRef", `The sc ${startRef} has two ec.`, node);
    ended.add(startRef);
  }
  for (const [id, start] of begun)
    if (hintOf(start, "isolated") === "no" && !ended.has(id))
      say("isolated", `The sc ${id} has no ec behind it in its unit, and is not isolated.`, start); // prettier-ignore
}

function checkAgreement(start: XliffNode, end: XliffNode, say: Say): void {
  for (const hint of ["canCopy", "canDelete", "canOverlap", "canReorder"]) {
    const wanted = hintOf(start, hint).replace("firstNo", "no");
    if (hintOf(end, hint) !== wanted)
      say(hint, `${hint} of an ec has to be ${wanted}, as its sc has it.`, end);
  }
}

/** A code that must not be reordered follows one that begins or continues a fixed sequence. */
function checkSequences(codes: readonly XliffNode[], say: Say): void {
  codes.forEach((node, at) => {
    if (hintOf(node, "canReorder") !== "no") return;
    const before = codes[at - 1];
    if (before === undefined || hintOf(before, "canReorder") === "yes")
      say("canReorder", "A code with canReorder no has to follow one with firstNo or no.", node); // prettier-ignore
  });
}

/** Codes that must not be deleted, and fixed sequences, stand in the target too. */
function checkKept(
  { source, target }: Pick<Passage, Side>,
  anywhere: ReadonlySet<string>,
  say: Say,
): void {
  if (source === null || target === null) return;
  const kept = [...descendants(target)].filter(isCode);
  const codes = [...descendants(source)].filter(isCode);
  const isSegment = source.parent?.name !== "ignorable";
  codes.forEach((node, at) => {
    const key = keyOf(node);
    if (isSegment && hintOf(node, "canDelete") === "no" && !anywhere.has(key))
      say("canDelete", `The code ${key} must not be deleted, but its target lacks it.`, node); // prettier-ignore
    const before = codes[at - 1];
    if (hintOf(node, "canReorder") !== "no" || before === undefined) return;
    const there = kept.findIndex((code) => keyOf(code) === key);
    const previous = kept[there - 1];
    if (there >= 0 && (previous === undefined || keyOf(previous) !== keyOf(before))) // prettier-ignore
      say("canReorder", `The code ${key} must follow ${keyOf(before)} in the target as it does in the source.`, kept[there] ?? node); // prettier-ignore
  });
}

function keyOf({ attributes }: XliffNode): string {
  return attributes["id"] ?? `/${attributes["startRef"] ?? ""}`;
}
