/** XLIFF's namespaces under the prefixes that its specification uses, whatever a file calls them. */
import type { Element } from "../xml/read-xml.ts";

const prefixes: Readonly<Record<string, string>> = {
  "urn:oasis:names:tc:xliff:document:2.0": "",
  "urn:oasis:names:tc:xliff:document:2.2": "",
  "urn:oasis:names:tc:xliff:matches:2.0": "mtc:",
  "urn:oasis:names:tc:xliff:glossary:2.0": "gls:",
  "urn:oasis:names:tc:xliff:fs:2.0": "fs:",
  "urn:oasis:names:tc:xliff:metadata:2.0": "mda:",
  "urn:oasis:names:tc:xliff:resourcedata:2.0": "res:",
  "urn:oasis:names:tc:xliff:changetracking:2.0": "ctr:",
  "urn:oasis:names:tc:xliff:changetracking:2.1": "ctr:",
  "urn:oasis:names:tc:xliff:sizerestriction:2.0": "slr:",
  "urn:oasis:names:tc:xliff:validation:2.0": "val:",
  "http://www.w3.org/2005/11/its": "its:",
  "urn:oasis:names:tc:xliff:itsm:2.1": "itsm:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
};

const declarations = "http://www.w3.org/2000/xmlns/";

/** An element with everything in it. Text of elements that hold no text is kept only where it is not blank. */
export interface XliffNode {
  /** "segment", "mda:meta"; "{uri}name" for what is no part of XLIFF. */
  readonly name: string;
  /** By the same rule; declarations of namespaces are dropped. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly parent: XliffNode | null;
  children: (XliffNode | string)[];
}

export function nodeOf(element: Element, parent: XliffNode | null): XliffNode {
  const { name, space, attributes, spaces, line } = element;
  const named: Record<string, string> = {};
  for (const [written, value] of Object.entries(attributes)) {
    const uri = spaces[written];
    if (uri === declarations || written === "xmlns") continue;
    const own = uri === undefined ? written : fullName(uri, written);
    // A key of a plain object, which "__proto__" must not be.
    named[own === "__proto__" ? "_" : own] = value;
  }
  return {
    name: fullName(space, name),
    attributes: named,
    line,
    parent,
    children: [],
  };
}

function fullName(space: string, name: string): string {
  const local = name.slice(name.indexOf(":") + 1);
  const prefix = prefixes[space];
  return prefix === undefined ? `{${space}}${local}` : prefix + local;
}

export function isForeign(name: string): boolean {
  return name.startsWith("{");
}

/** "mda:" of "mda:meta"; empty for the core, the URI for foreign names. */
export function spaceOf(name: string): string {
  if (isForeign(name)) return name.slice(0, name.lastIndexOf("}") + 1);
  return name.slice(0, name.indexOf(":") + 1);
}

export function elementsIn(node: XliffNode): readonly XliffNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

/** The elements inside the children of that name. */
export function elementsNamed(
  node: XliffNode,
  name: string,
): readonly XliffNode[] {
  return elementsIn(node)
    .filter((child) => child.name === name)
    .flatMap(elementsIn);
}

/** All elements below, in document order. */
export function* descendants(node: XliffNode): Generator<XliffNode> {
  for (const child of node.children)
    if (typeof child !== "string") {
      yield child;
      yield* descendants(child);
    }
}

/** The nearest element of that name around a node, or null. */
export function ancestor(node: XliffNode, name: string): XliffNode | null {
  for (let at = node.parent; at !== null; at = at.parent)
    if (at.name === name) return at;
  return null;
}

/** All text below. */
export function textIn(node: XliffNode): string {
  return node.children
    .map((child) => (typeof child === "string" ? child : textIn(child)))
    .join("");
}

/** Takes each broken rule: where to read about it, what is wrong, and the element's line. */
export type Say = (rule: string, text: string, node: XliffNode) => void;
