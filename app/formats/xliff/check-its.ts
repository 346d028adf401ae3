/** The rules of the ITS module (5.9): what its attributes need and exclude. */
import { idsOf } from "./lookups.ts";
import { ancestor, type Say, spaceOf, type XliffNode } from "./names.ts";

const categories = new Set("allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate".split(" ")); // prettier-ignore

const agents = "org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef".split(" "); // prettier-ignore

/** An attribute and those that can't stand beside it. */
const exclusions: readonly (readonly [string, readonly string[]])[] = [
  ["locQualityIssuesRef", ["locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"]], // prettier-ignore
  ["locQualityRatingScore", ["locQualityRatingVote"]],
  ["taIdentRef", ["taSource", "taIdent"]],
  ["provenanceRecordsRef", agents],
];

/** An attribute that makes a mark an ITS annotation, whose type is its:generic. */
const generic = "annotatorsRef locQualityIssuesRef locQualityIssueType locQualityIssueComment locQualityRatingScore locQualityRatingVote taIdentRef taSource taIdent taClassRef mtConfidence provenanceRecordsRef allowedCharacters localeFilterList org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef".split(" "); // prettier-ignore

/** A threshold, and the value that must be given here or above. */
const thresholds = [
  ["locQualityRatingScoreThreshold", "locQualityRatingScore"],
  ["locQualityRatingVoteThreshold", "locQualityRatingVote"],
] as const;

/** A confidence says little without the tool that is so sure (ITS 2.0, 5.7). */
const confidences = [
  ["mtConfidence", "mt-confidence"],
  ["taConfidence", "text-analysis"],
  ["termConfidence", "terminology"],
] as const;

function isAnnotated(node: XliffNode, category: string): boolean {
  for (let at: XliffNode | null = node; at !== null; at = at.parent)
    if (at.attributes["its:annotatorsRef"]?.includes(`${category}|`) === true)
      return true;
  return false;
}

export function checkIts(node: XliffNode, say: Say): void {
  checkElement(node, say);
  const its = (name: string): string | undefined => node.attributes[`its:${name}`]; // prettier-ignore
  const names = Object.keys(node.attributes);
  if (!names.some((name) => ["its:", "itsm:"].includes(spaceOf(name)))) return;
  if (
    !names.every((name) => name === "its:version" || !name.startsWith("its")) &&
    !isVersioned(node)
  )
    // prettier-ignore
    say("its:version", "ITS needs its:version on an element around it.", node);
  for (const [name, others] of exclusions)
    for (const other of others)
      if (its(name) !== undefined && its(other) !== undefined)
        say(`its:${name}`, `its:${name} and its:${other} exclude each other.`, node); // prettier-ignore
  for (const [threshold, value] of thresholds)
    if (its(threshold) !== undefined && !isGivenAbove(node, `its:${value}`))
      say(`its:${threshold}`, `its:${threshold} needs its:${value}.`, node);
  if ((its("taSource") === undefined) !== (its("taIdent") === undefined))
    say("its:taSource", "its:taSource and its:taIdent come together.", node);
  for (const [value, category] of confidences)
    if (its(value) !== undefined && !isAnnotated(node, category))
      say(`its:${value}`, `its:${value} needs its:annotatorsRef to say whose it is.`, node); // prettier-ignore
  checkAnnotators(node, its("annotatorsRef"), say);
  checkReference(node, "locQualityIssues", say);
  checkReference(node, "provenanceRecords", say);
  const { type } = node.attributes;
  const isMark = node.name === "mrk" || node.name === "sm";
  const isAnnotation =
    generic.some((name) => its(name) !== undefined) ||
    names.some((name) => name.startsWith("itsm:"));
  if (
    isMark &&
    isAnnotation &&
    type !== undefined &&
    type !== "its:generic" &&
    !isTerm(node)
  )
    // prettier-ignore
    say("its:generic", "A mark with ITS needs the type its:generic.", node);
}

/** Terminology has its own types; its annotators are its own. */
function isTerm({ attributes }: XliffNode): boolean {
  const { type = "" } = attributes;
  return (
    /^(term|its:term-no)$/.test(type) &&
    Object.keys(attributes).every((name) => !name.startsWith("its") || ["its:termConfidence", "its:version"].includes(name)) // prettier-ignore
  );
}

function checkElement(node: XliffNode, say: Say): void {
  const { attributes, name } = node;
  if (
    name === "its:locQualityIssue" &&
    attributes["locQualityIssueType"] === undefined &&
    attributes["locQualityIssueComment"] === undefined
  )
    // prettier-ignore
    say(name, "A locQualityIssue needs a type or a comment.", node);
  if (name === "its:provenanceRecord" && !agents.some((one) => attributes[one] !== undefined)) // prettier-ignore
    say(name, "A provenanceRecord needs to name a person, organisation or tool.", node); // prettier-ignore
}

function isVersioned(node: XliffNode): boolean {
  for (let at: XliffNode | null = node; at !== null; at = at.parent)
    if (at.attributes["its:version"] !== undefined) return true;
  return false;
}

function isGivenAbove(node: XliffNode, name: string): boolean {
  for (let at: XliffNode | null = node; at !== null; at = at.parent)
    if (at.attributes[name] !== undefined) return true;
  return false;
}

/** "localization-quality-issue|http://tool.example translate|…", each category once. */
function checkAnnotators(
  node: XliffNode,
  value: string | undefined,
  say: Say,
): void {
  // prettier-ignore
  if (value === undefined) return;
  const seen = new Set<string>();
  for (const word of value.trim().split(/\s+/)) {
    const bar = word.indexOf("|");
    const category = word.slice(0, Math.max(0, bar));
    if (!categories.has(category) || bar === word.length - 1)
      say("its:annotatorsRef", `“${word.slice(0, 60)}” is no category of ITS with a tool.`, node); // prettier-ignore
    else if (seen.has(category))
      say("its:annotatorsRef", `The category ${category} is named twice.`, node); // prettier-ignore
    seen.add(category);
  }
}

function checkReference(node: XliffNode, list: string, say: Say): void {
  const name = `its:${list}Ref`;
  const ref = node.attributes[name];
  if (ref === undefined) return;
  const unit = ancestor(node, "unit");
  const isInUnit =
    unit !== null &&
    ref.startsWith("#its=") &&
    idsOf(unit).lists.has(`${list} ${ref.slice(5)}`);
  const isOutside = unit === null || /^#(f|g|u)=/.test(ref);
  if (!isInUnit && !isOutside)
    say(name, `${name} has to name an its:${list} of its unit, not ${ref}.`, node); // prettier-ignore
}
