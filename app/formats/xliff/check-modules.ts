/** The rules of XLIFF's modules (section 5), one function an element. */
import { checkCodes } from "./check-codes.ts";
import { checkMarks } from "./check-marks.ts";
import { checkUnique, isSameKind } from "./check-unit.ts";
import { idsOf, insideOf, resourcesIn, sizeDataIn } from "./lookups.ts";
import { ancestor, descendants, elementsIn, elementsNamed, isForeign, type Say, type XliffNode } from "./names.ts"; // prettier-ignore
import { inlineOn, sides } from "./passages.ts";

/** What an element of a module must keep; `unit` is closed, so that all of it can be looked up. */
export function checkModule(node: XliffNode, say: Say): void {
  moduleRules[node.name]?.(node, say);
}

const moduleRules: Readonly<
  Record<string, (node: XliffNode, say: Say) => void>
> = {
  // prettier-ignore
  "mtc:matches": (node, say) => {
    checkUnique(elementsIn(node), "matches", say);
    for (const match of elementsIn(node)) checkMatch(match, say);
  },
  "gls:glossary": (node, say) => {
    const named = [...descendants(node)];
    checkUnique(named.filter(({ name }) => name === "gls:glossEntry" || name === "gls:translation"), "glossary entries", say); // prettier-ignore
    for (const one of named) {
      if (one.name === "gls:glossEntry" && !elementsIn(one).some(({ name }) => name === "gls:translation" || name === "gls:definition")) // prettier-ignore
        say("gls:glossEntry", "A glossEntry needs a translation or a definition.", one); // prettier-ignore
      const { ref } = one.attributes;
      if (ref !== undefined && !isSpan(one, ref.replace("#", "")))
        say("gls:ref", `ref has to name words of the unit, not ${ref}.`, one);
    }
  },
  "mda:metadata": (node, say) => {
    checkUnique([node, ...descendants(node)], "groups of metadata", say);
  },
  "res:resourceData": (node, say) => {
    checkUnique(elementsIn(node), "resource items", say);
  },
  "res:resourceItemRef": (node, say) => {
    const { ref } = node.attributes;
    const scopes = ["unit", "group", "file"].flatMap((name) => ancestor(node, name) ?? []); // prettier-ignore
    const lists = scopes.map(resourcesIn);
    // Where a file lists none, its resources are known elsewhere.
    if ((lists.at(-1)?.size ?? 0) > 0 && !lists.some((list) => list.has(ref)))
      say("res:ref", `ref names ${ref ?? ""}, which is no resource of its file.`, node); // prettier-ignore
  },
  "res:resourceItem": (node, say) => {
    const inside = elementsIn(node).filter(({ name }) => name !== "res:reference"); // prettier-ignore
    for (const one of inside) {
      const isEmpty = one.children.length === 0;
      if (isEmpty === (one.attributes["href"] === undefined))
        say("href", `${one.name} has either content or href.`, one);
      if (isEmpty && node.attributes["mimeType"] === undefined)
        say("mimeType", "A resourceItem with an outer resource needs mimeType.", node); // prettier-ignore
    }
  },
  "val:rule": (node, say) => {
    const given = ["isPresent", "isNotPresent", "startsWith", "endsWith"].filter((name) => node.attributes[name] !== undefined); // prettier-ignore
    const custom = Object.keys(node.attributes).filter((name) => isForeign(name)); // prettier-ignore
    if (given.length + Math.min(1, custom.length) !== 1)
      say("val:rule", "A rule has exactly one of isPresent, isNotPresent, startsWith, endsWith and a rule of its own.", node); // prettier-ignore
    const { occurs, existsInSource, isPresent, isNotPresent, disabled } = node.attributes; // prettier-ignore
    if (occurs !== undefined && isPresent === undefined)
      say("occurs", "occurs needs isPresent.", node);
    if (existsInSource !== undefined && (given.length !== 1 || isNotPresent !== undefined)) // prettier-ignore
      say("existsInSource", "existsInSource needs isPresent, startsWith or endsWith.", node); // prettier-ignore
    if (disabled === "yes" && node.parent?.parent?.name === "file")
      say("disabled", "A rule of a file can't be disabled.", node);
  },
  "ctr:revisions": checkRevisions,
};

/** A match is held to the same rules of codes as a unit, by itself. */
function checkMatch(match: XliffNode, say: Say): void {
  const { ref = "", type, subType } = match.attributes;
  if (!ref.startsWith("#") || !isSpan(match, ref.slice(1)))
    say("mtc:ref", `ref has to name words of the unit, such as #m1, not ${ref}.`, match); // prettier-ignore
  if (subType !== undefined && type === undefined)
    say("mtc:subType", "subType needs type.", match);
  const inside = elementsIn(match);
  const source = inside.find(({ name }) => name === "source") ?? null;
  const target = inside.find(({ name }) => name === "target") ?? null;
  const data = elementsNamed(match, "originalData");
  const unit = ancestor(match, "unit");
  checkUnique(data, "data", say);
  checkCodes([{ source, target: null }], data, say);
  checkCodes([{ source: null, target }], data, say);
  const twins = new Map(
    inlineOn([{ source, target: null }], "source").map((node) => [node.attributes["id"], node]), // prettier-ignore
  );
  for (const node of inlineOn([{ source: null, target }], "target")) {
    const twin = twins.get(node.attributes["id"]);
    if (node.attributes["id"] !== undefined && twin !== undefined && !isSameKind(twin, node)) // prettier-ignore
      say("id", `The id ${node.attributes["id"]} is that of a ${twin.name} in the source of the match.`, node); // prettier-ignore
  }
  for (const side of sides) {
    const inline = inlineOn([{ source, target }], side);
    checkUnique(inline, "codes of a match", say);
    if (unit !== null) checkMarks(inline, unit, say);
  }
}

/** Whether a reference, without "#", names a segment or something inline of the unit around. */
function isSpan(node: XliffNode, ref: string): boolean {
  const unit = ancestor(node, "unit");
  if (unit === null) return false;
  const isTarget = ref.startsWith("t=");
  const id = isTarget ? ref.slice(2) : ref;
  const { sources, targets } = idsOf(unit);
  return isTarget ? targets.has(id) : sources.has(id);
}

function checkRevisions(node: XliffNode, say: Say): void {
  const { appliesTo = "", ref, currentVersion } = node.attributes;
  const scope = ancestor(node, "unit") ?? ancestor(node, "group") ?? ancestor(node, "file"); // prettier-ignore
  if (scope === null) return;
  const { byName, byId } = insideOf(scope);
  const named = byName.get(appliesTo) ?? [];
  const referred = ref === undefined ? undefined : byId.get(ref);
  if (named.length === 0)
    say("ctr:appliesTo", `appliesTo names ${appliesTo}, which is not there.`, node); // prettier-ignore
  if (currentVersion !== undefined && !elementsIn(node).some(({ attributes }) => attributes["version"] === currentVersion)) // prettier-ignore
    say("ctr:currentVersion", `No revision has the version ${currentVersion}.`, node); // prettier-ignore
  if (ref !== undefined && referred === undefined)
    say("ctr:ref", `ref names ${ref}, which is not there.`, node);
  if (ref === undefined && named.length > 1 && named.some(({ attributes }) => attributes["id"] !== undefined)) // prettier-ignore
    say("ctr:ref", `Of several ${appliesTo}, ref has to say which one is meant.`, node); // prettier-ignore
  const subject = referred ?? (named.length === 1 ? named[0] : undefined);
  for (const revision of elementsIn(node)) {
    const seen = new Set<string>();
    for (const item of elementsIn(revision)) {
      const { property = "" } = item.attributes;
      if (property !== "content" && subject !== undefined && subject.attributes[property] === undefined) // prettier-ignore
        say("ctr:property", `property has to be content or an attribute of the ${appliesTo}, not ${property}.`, item); // prettier-ignore
      if (seen.has(property))
        say("ctr:property", `A revision has two items for ${property}.`, item);
      seen.add(property);
    }
  }
}

/** Rules of the attributes of modules, on whatever element they stand. */
export function checkModuleAttributes(node: XliffNode, say: Say): void {
  const { attributes } = node;
  if (!Object.keys(attributes).some((name) => /^(fs|slr):/.test(name))) return;
  const isLoose = node.name === "ec" && attributes["isolated"] !== "yes";
  for (const name of [
    "fs:fs",
    "fs:subFs",
    "slr:equivStorage",
    "slr:sizeInfo",
    "slr:sizeInfoRef",
  ])
    // prettier-ignore
    if (isLoose && attributes[name] !== undefined)
      say(name, `${name} on an ec needs isolated to be yes.`, node);
  if (attributes["fs:subFs"] !== undefined && attributes["fs:fs"] === undefined)
    say("fs:subFs", "fs:subFs needs fs:fs.", node);
  const { "slr:sizeInfo": info, "slr:sizeInfoRef": infoRef } = attributes;
  if (infoRef !== undefined) {
    if (info !== undefined)
      say("slr:sizeInfo", "slr:sizeInfo and slr:sizeInfoRef exclude each other.", node); // prettier-ignore
    if (!isSizeData(node, infoRef))
      say("slr:sizeInfoRef", `slr:sizeInfoRef names ${infoRef}, which stands in no slr:data beside or above.`, node); // prettier-ignore
  }
  const profiles = elementsIn(ancestor(node, "file") ?? node).find(({ name }) => name === "slr:profiles"); // prettier-ignore
  for (const [name, profile] of sizes) {
    const value = attributes[name];
    const used = profiles?.attributes[profile];
    // Other profiles have rules of their own.
    if (value === undefined || used?.startsWith("xliff:") === false) continue;
    const pattern = name.endsWith("Restriction") ? restriction : /^\d+$/;
    if (!pattern.test(value.trim()))
      say(name, `${name} has to be ${pattern === restriction ? "*, a number, or two such as 5,10 or 5,*" : "a number"}, not ${value}.`, node); // prettier-ignore
  }
}

const restriction = /^(?:\*|\d+|\d+,\s*(?:\d+|\*))$/;
const sizes = [
  ["slr:sizeRestriction", "generalProfile"],
  ["slr:sizeInfo", "generalProfile"],
  ["slr:storageRestriction", "storageProfile"],
  ["slr:equivStorage", "storageProfile"],
] as const;

function isSizeData(node: XliffNode, id: string): boolean {
  for (let at = node.parent; at !== null; at = at.parent)
    if (sizeDataIn(at).has(id)) return true;
  return false;
}

/** Elements of extensions have ids of their own, unique in the file, group or unit that they stand in. */
export function checkExtensionIds(scope: XliffNode, say: Say): void {
  const outer = elementsIn(scope).filter(({ name }) => isForeign(name));
  checkUnique(outer.flatMap((one) => [one, ...descendants(one)]), "elements of an extension", say); // prettier-ignore
}
