/** The rules of annotations: mrk, sm and em (4.7.3), and where their references lead. */
import { ancestor, type Say, type XliffNode } from "./names.ts";
import { readFragment } from "./fragments.ts";
import { idsOf } from "./lookups.ts";

/** `inline`: everything inside one side of the unit. */
export function checkMarks(
  inline: readonly XliffNode[],
  unit: XliffNode,
  say: Say,
): void {
  const begun = new Set<string>();
  const ended = new Set<string>();
  for (const node of inline) {
    const { id = "", startRef = "" } = node.attributes;
    if (node.name === "em") {
      if (!begun.has(startRef))
        say("startRef", `An em ends ${startRef}, which no sm before it begins.`, node); // prettier-ignore
      if (ended.has(startRef))
        say("startRef", `The sm ${startRef} has two em.`, node);
      ended.add(startRef);
    }
    if (node.name === "sm") begun.add(id);
    if (node.name === "sm" || node.name === "mrk") checkMark(node, unit, say);
  }
  for (const node of inline)
    if (node.name === "sm" && !ended.has(node.attributes["id"] ?? ""))
      say("sm", `The sm ${node.attributes["id"] ?? ""} has no em behind it in its unit.`, node); // prettier-ignore
}

function checkMark(node: XliffNode, unit: XliffNode, say: Say): void {
  const { type, ref, value } = node.attributes;
  if (type?.startsWith("xlf:") === true)
    say("type", "The prefix xlf of type is reserved.", node);
  if (type === "mtc:match" && ref !== undefined)
    say("ref", "A mark of type mtc:match can't have ref.", node);
  if (type === "comment" && (value === undefined) === (ref === undefined))
    say("type", "A comment needs either value or ref.", node);
  if (ref?.startsWith("#") !== true) return;
  const selectors = readFragment(ref.slice(1));
  if (typeof selectors === "string")
    say("ref", `The reference ${ref} is wrong: ${selectors}.`, node);
  else if (type === "comment") {
    const file = ancestor(unit, "file")?.attributes["id"];
    const isHere = selectors.every(({ prefix, id }, at) => {
      if (prefix === "f") return id === file && selectors.length > 2;
      if (prefix === "u") return id === unit.attributes["id"];
      if (prefix === "g") return true;
      return (
        prefix === "n" &&
        at === selectors.length - 1 &&
        idsOf(unit).notes.has(id)
      );
    });
    if (!isHere || selectors.at(-1)?.prefix !== "n")
      say("ref", `A comment's reference has to lead to a note of its unit, not to ${ref}.`, node); // prettier-ignore
  }
}
