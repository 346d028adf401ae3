/** The paragraphs of a page as they are shown: what is hidden or no text stays out, white space counts as in CSS. */
import type { SegmentKind } from "../../model/records.ts";
import type { Task } from "../../task/task.ts";
import { cellKind, type DocumentText } from "../text/document-text.ts";
import { attributeOf, type HtmlElement, type HtmlParent, isElement } from "./parse-html.ts"; // prettier-ignore

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const skipped = words(
  "head script style template noscript nav iframe object embed svg math canvas audio video select datalist textarea button input progress meter rt rp noembed noframes dialog",
);
const blocks = words(
  "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre listing plaintext xmp search section summary table caption colgroup tbody thead tfoot tr td th ul",
);

/** Where a paragraph stands; `cell` is judged by its words. */
type Place = SegmentKind | "cell";

const placeOf: Readonly<Record<string, Place>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dt: "item",
  dd: "item",
  figcaption: "caption",
  caption: "caption",
  td: "cell",
  th: "cell",
};

const keepsSpace = words("pre listing xmp plaintext");

/** Adds the paragraphs below `parent` to `sink`. */
export function addBlocks(
  parent: HtmlParent,
  sink: DocumentText,
  task: Task,
  isSkipped: (element: HtmlElement) => boolean = () => false,
): void {
  const line = inlineText();
  const flush = (place: Place): void => {
    const paragraph = line.take();
    sink.paragraph(paragraph, place === "cell" ? cellKind(paragraph) : place);
  };
  const walk = (from: HtmlParent, place: Place, isPre: boolean): void => {
    for (const node of from.childNodes) {
      if (node.nodeName === "#text" && "value" in node)
        line.add(node.value, isPre);
      if (!isElement(node)) continue;
      const name = node.tagName;
      if (name === "br") line.lineBreak();
      if (skipped.has(name) || isHidden(node) || isSkipped(node)) continue;
      if (!blocks.has(name)) {
        walk(node, place, isPre);
        continue;
      }
      task.checkpoint();
      flush(place);
      // What stands in a heading is heading, whatever it is.
      const inner = place === "heading" ? place : (placeOf[name] ?? place);
      walk(node, inner, isPre || keepsSpace.has(name));
      flush(inner);
    }
  };
  walk(parent, "sentence", false);
  flush("sentence");
}

/** Whether a page doesn't show an element. */
export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, "hidden") !== null) return true;
  const style = attributeOf(element, "style");
  return (
    style !== null &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

interface InlineText {
  add(text: string, isPre: boolean): void;
  lineBreak(): void;
  /** What was gathered; begins anew. */
  take(): string;
}

/** Gathers a paragraph: runs of white space are one space, none stands beside a line break. */
export function inlineText(): InlineText {
  let parts: string[] = [];
  let isAfterSpace = true;
  return {
    add(text, isPre) {
      if (text === "") return;
      if (isPre) {
        parts.push(text);
        isAfterSpace = false;
        return;
      }
      let run = text.replace(/[ \t\n\f\r]+/g, " ");
      if (isAfterSpace && run.startsWith(" ")) run = run.slice(1);
      if (run === "") return;
      parts.push(run);
      isAfterSpace = run.endsWith(" ");
    },
    lineBreak() {
      const last = parts.length - 1;
      if (parts[last]?.endsWith(" ")) parts[last] = parts[last].slice(0, -1);
      parts.push("\n");
      isAfterSpace = true;
    },
    take() {
      const text = parts.join("");
      parts = [];
      isAfterSpace = true;
      return text;
    },
  };
}
