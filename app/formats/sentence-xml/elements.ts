/** What the elements of TEI, XCES and their kin mean to a reader of sentences. */
import type { SegmentKind } from "../../model/records.ts";
import type { Element } from "../xml/read-xml.ts";

/** Of which nothing is read: metadata, notes, and one of two readings of the same words. */
export const silentElements: ReadonlySet<string> = new Set([
  "teiHeader", "cesHeader", "header", "standOff", "linkGrp", "spanGrp",
  "note", "fw", "figDesc", "del", "rdg", "sic", "orig", "surplus",
]); // prettier-ignore

/** Whose language is that of a text. A div speaks for a text of its own only right under the body. */
export const textElements: ReadonlySet<string> = new Set([
  "TEI", "TEI.2", "text", "doc", "document", "cesDoc", "cesAna", "letsmt", "body",
]); // prettier-ignore

/** Where one paragraph ends and another begins. */
export const blockElements: ReadonlySet<string> = new Set([
  "p", "head", "ab", "l", "lg", "item", "list", "div", "div1", "div2", "div3", "body", "text", "front", "back", "title",
  "byline", "caption", "quote", "sp", "speaker", "table", "row", "cell", "h1", "h2", "h3", "li", "ul", "ol",
]); // prettier-ignore

const kinds: Readonly<Record<string, SegmentKind>> = {
  head: "heading", title: "heading", h1: "heading", h2: "heading", h3: "heading",
  byline: "byline", caption: "caption", item: "item", li: "item",
}; // prettier-ignore

/** The kind that an element gives to the segments in it; null = none. */
export function kindOfElement(name: string): SegmentKind | null {
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? null) : null;
}

/** `xml:id` or `id`; empty for none. */
export function idOf(attributes: Element["attributes"]): string {
  return attributes["xml:id"] ?? attributes["id"] ?? "";
}

/** `xml:lang`, `lang` or `language`, as a tag; null for none. */
export function languageOfElement(
  attributes: Element["attributes"],
): string | null {
  const found = attributes["xml:lang"] ?? attributes["lang"] ?? attributes["language"] ?? ""; // prettier-ignore
  return found.trim() === "" ? null : found.trim().replaceAll("_", "-");
}
