/** Holds an element against the grammar: its content, its text, its attributes. */
import { isSpace } from "../../text/space.ts";
import { grammar, manyTimes, moduleAttributes, modulePlaces } from "./grammar.ts"; // prettier-ignore
import { elementsIn, isForeign, type Say, spaceOf, type XliffNode } from "./names.ts"; // prettier-ignore
import { isValueKind, kinds, type ValueKind } from "./values.ts";

interface Part {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

interface Attribute {
  readonly kind: ValueKind;
  readonly isNeeded: boolean;
}

interface Rule {
  readonly parts: readonly Part[];
  readonly isMixed: boolean;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** null = any. */
  readonly foreign: readonly string[] | null;
}

const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(grammar).map(
    ([name, { content = "", mixed, attributes = "", foreign = "" }]) => [
      // prettier-ignore
      name,
      {
        parts: words(content).map(part),
        isMixed: mixed === true,
        attributes: new Map(words(attributes).map(attribute)),
        foreign: foreign === "any" ? null : words(foreign),
      },
    ],
  ),
);

const modular = new Map(words(moduleAttributes).map(attribute));

function words(list: string): readonly string[] {
  return list.split(" ").filter((word) => word !== "");
}

function part(written: string): Part {
  const times = /[?*+]$/.exec(written)?.[0] ?? "";
  const names = written
    .replace(/[?*+]$/, "")
    .replace(/[()]/g, "")
    .split("|");
  return {
    names,
    least: times === "" || times === "+" ? 1 : 0,
    most: times === "" || times === "?" ? 1 : Infinity,
  };
}

function attribute(written: string): [string, Attribute] {
  const colon = written.lastIndexOf(":");
  const name = written.slice(0, colon);
  const kind = written.slice(colon + 1);
  if (!isValueKind(kind)) throw new Error(`No kind of value: ${written}`);
  return [name.replace("!", ""), { kind, isNeeded: name.endsWith("!") }];
}

/** Whether white space in an element is nothing but layout. */
export function holdsText(name: string): boolean {
  return rules.get(name)?.isMixed ?? true;
}

/** Says every rule of the schemas that an element breaks; foreign ones have none. */
export function checkStructure(node: XliffNode, say: Say): void {
  const rule = rules.get(node.name);
  if (rule === undefined) {
    if (!isForeign(node.name))
      say(node.name, `XLIFF has no element ${node.name}.`, node);
    return;
  }
  checkContent(node, rule, say);
  checkAttributes(node, rule, say);
}

function checkContent(
  node: XliffNode,
  { parts, isMixed }: Rule,
  say: Say,
): void {
  // prettier-ignore
  if (!isMixed && node.children.some((child) => typeof child === "string" && !isSpace(child))) // prettier-ignore
    say(node.name, `${node.name} can't hold text.`, node);
  const own = spaceOf(node.name);
  const counts = parts.map(() => 0);
  const seen = new Set<string>();
  let at = 0;
  for (const child of elementsIn(node)) {
    const isOther = spaceOf(child.name) !== own;
    const found = parts.findIndex(
      ({ names }) =>
        names.includes(child.name) || (isOther && names.includes("other")),
    );
    if (found < 0)
      say(node.name, `${shown(child)} can't stand in ${node.name}.`, child);
    else if (found < at)
      say(node.name, `${shown(child)} has to come earlier in ${node.name}.`, child); // prettier-ignore
    else at = found;
    const count = (counts[found] ?? 0) + 1;
    if (found >= 0) counts[found] = count;
    if (count > (parts[found]?.most ?? Infinity))
      say(node.name, `${node.name} has more than one ${shown(child)}.`, child);
    checkPlace(child, node, seen, say);
  }
  parts.forEach(({ names, least }, index) => {
    if ((counts[index] ?? 0) < least)
      say(node.name, `${node.name} needs ${names.join(" or ")}.`, node);
  });
}

/** The prose says where modules belong, and once each. */
function checkPlace(
  child: XliffNode,
  node: XliffNode,
  seen: Set<string>,
  say: Say,
): void {
  // prettier-ignore
  const places = modulePlaces[child.name];
  if (places === undefined) return;
  if (grammar[node.name] !== undefined && !words(places).includes(node.name))
    say(child.name, `${child.name} can't stand in ${node.name}.`, child);
  if (seen.has(child.name) && !manyTimes.has(child.name))
    say(child.name, `${node.name} has more than one ${child.name}.`, child);
  seen.add(child.name);
}

function checkAttributes(node: XliffNode, rule: Rule, say: Say): void {
  for (const [name, { isNeeded }] of rule.attributes)
    if (isNeeded && node.attributes[name] === undefined)
      say(name, `${node.name} needs ${name}.`, node);
  for (const [name, value] of Object.entries(node.attributes)) {
    const own = rule.attributes.get(name);
    const known = own ?? modular.get(name);
    const space = spaceOf(name);
    const isAllowed =
      own !== undefined ||
      (space !== "" && (rule.foreign === null || rule.foreign.includes(space)));
    if (!isAllowed)
      say(
        name.slice(name.lastIndexOf("}") + 1),
        `${node.name} can't have ${shownName(name)}.`,
        node,
      );
    else if (known !== undefined && !kinds[known.kind].fits(value))
      say(name, `${name} of ${node.name} has to be ${kinds[known.kind].words}, not “${value.slice(0, 60)}”.`, node); // prettier-ignore
    else if (known === undefined && space !== "" && !isForeign(name))
      say(name, `XLIFF has no attribute ${name}.`, node);
  }
}

function shown({ name }: XliffNode): string {
  return shownName(name);
}

function shownName(name: string): string {
  return isForeign(name) ? `${name.slice(name.lastIndexOf("}") + 1)} of another namespace` : name; // prettier-ignore
}
