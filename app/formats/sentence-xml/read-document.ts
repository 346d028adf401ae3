/** Reads documents whose sentences are marked up: TEI, XCES, InterText and their kin. */
import { type SegmentKind, segmentKinds } from "../../model/records.ts";
import { isSpace } from "../../text/space.ts";
import type { ReadingReport } from "../reading-report.ts";
import type { Element, XmlHandler } from "../xml/read-xml.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { blockElements, idOf, kindOfElement, languageOfElement, silentElements, textElements } from "./elements.ts"; // prettier-ignore
import { joinedTokens, type Token } from "./tokens.ts";

interface Level {
  readonly name: string;
  /** `xml:space="preserve"`: white space is the text's own. */
  readonly isExact: boolean;
  readonly language: string | null;
  readonly kind: SegmentKind | null;
}

/** `names` are the elements that are segments, as a first walk found them. */
export function documentReader(
  names: ReadonlySet<string>,
  report: ReadingReport,
): { readonly handler: XmlHandler; readonly drafts: Drafts } {
  const drafts = createDrafts();
  const levels: Level[] = [];
  let part = 0;
  let quiet = 0;
  let title = "";
  let titleParts: string[] | null = null;
  let headerLanguage: string | null = null;
  /** Of the segment that is open, or of what stands outside of one. */
  let tokens: Token[] = [];
  let isToken = false;
  let segment: Element | null = null;
  let segmentDepth = 0;
  /** White space due before the next segment, where the file's own doesn't count. */
  let due = "";

  const draft = (): ReturnType<Drafts["at"]> =>
    drafts.at(part, levels.at(-1)?.language ?? headerLanguage, title);

  /** Ends a segment, or what stands outside of all of them. */
  const flush = (): void => {
    const isExact = levels.at(-1)?.isExact ?? false;
    const words = joinedTokens(tokens, isExact);
    tokens = [];
    if (isSpace(words)) {
      if (isExact && words !== "") draft().gap(words);
      else if (words !== "" && due === "") due = " ";
      if (segment !== null)
        report.say("info", "Empty sentences were left out.");
      return;
    }
    const text = draft();
    if (isExact) text.gap("");
    else if (text.count > 0) text.gap(due === "" ? " " : due);
    due = "";
    const isStray = segment === null && names.size > 0;
    if (isStray)
      report.say("repaired", "Words outside of sentences became segments of their own."); // prettier-ignore
    const type = segment?.attributes["type"];
    const kind =
      segmentKinds.find((name) => name === type) ??
      levels.findLast((level) => level.kind !== null)?.kind ??
      (isStray ? "other" : "sentence");
    const id = segment === null ? "" : idOf(segment.attributes);
    if (!drafts.add(words, kind, id))
      report.say("repaired", `The id ${id.replace(/\s+/g, " ").slice(0, 60)} stands twice; links mean the first.`, segment?.line); // prettier-ignore
  };

  const openLevel = ({ name, attributes }: Element): void => {
    const outer = levels.at(-1);
    const space = attributes["xml:space"];
    const speaks =
      outer === undefined ||
      textElements.has(name) ||
      (name.startsWith("div") && outer.name === "body");
    levels.push({
      name,
      isExact: space === undefined ? (outer?.isExact ?? false) : space === "preserve", // prettier-ignore
      language: (speaks ? languageOfElement(attributes) : null) ?? outer?.language ?? null, // prettier-ignore
      kind: kindOfElement(name),
    });
  };

  const handler: XmlHandler = {
    open(element) {
      const { name, attributes } = element;
      const isBorder = blockElements.has(name) || names.has(name);
      if (isBorder && segment === null && quiet === 0) flush();
      if (name === "TEI" || name === "TEI.2") {
        part += 1;
        headerLanguage = null;
        title = "";
      }
      openLevel(element);
      if (silentElements.has(name)) {
        quiet += 1;
        if (name === "note") report.say("info", "Notes are not read.");
      }
      if (quiet > 0) {
        if (name === "title" || name === "h.title") titleParts ??= [];
        if (name === "language")
          headerLanguage ??= attributes["ident"] ?? attributes["iso639"] ?? null; // prettier-ignore
        return;
      }
      if (name === "body" || (levels.length === 1 && name === "doc")) draft();
      if (blockElements.has(name) && segment === null)
        due = name === "l" || name === "item" || name === "li" ? "\n" : "\n\n";
      if (names.has(name) && (segmentDepth += 1) === 1) segment = element;
      if (name === "w" || name === "pc") {
        isToken = true;
        tokens.push({ text: "", isWord: true, join: attributes["join"] ?? "" });
      } else if (name === "lb" || name === "br")
        tokens.push({ text: " ", isWord: false, join: "" });
    },
    text(words) {
      titleParts?.push(words);
      if (quiet > 0 || levels.length === 0) return;
      const last = tokens.at(-1);
      if (isToken && last !== undefined)
        tokens[tokens.length - 1] = { ...last, text: last.text + words };
      else tokens.push({ text: words, isWord: false, join: "" });
    },
    close({ name }) {
      if (name === "w" || name === "pc") isToken = false;
      if (quiet === 0 && names.has(name)) {
        segmentDepth -= 1;
        if (segmentDepth === 0) {
          flush();
          segment = null;
        }
      }
      const isOutside = segment === null && quiet === 0;
      if (isOutside && (blockElements.has(name) || levels.length === 1)) {
        flush();
        if (blockElements.has(name)) due = "\n\n";
      }
      if (titleParts !== null && (name === "title" || name === "h.title")) {
        if (title === "") title = titleParts.join("").replace(/\s+/g, " ").trim(); // prettier-ignore
        titleParts = null;
      }
      if (silentElements.has(name)) quiet -= 1;
      levels.pop();
    },
  };
  return { handler, drafts };
}
