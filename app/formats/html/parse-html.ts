/** Parses HTML from strangers as browsers do (WHATWG), within bounds. */
import { defaultTreeAdapter, parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { Failure } from "../../contract/failure.ts";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** As deep as browsers go. */
const deepest = 512;

export interface HtmlProblem {
  readonly code: string;
  readonly line: number;
}

/**
 * The tree of a page. Throws a Failure "unreadable" where elements stand more
 * than 512 deep, or where the parser makes far more elements than are written
 * (unclosed formatting is repeated in every paragraph). `onProblem` hears of
 * what is not valid.
 */
export function parseHtml(
  name: string,
  text: string,
  onProblem: ((problem: HtmlProblem) => void) | null = null,
): HtmlDocument {
  let depth = 0;
  let elements = 0;
  const mostElements = text.length / 2 + 1_000;
  return parse(text, {
    scriptingEnabled: false,
    onParseError:
      onProblem === null
        ? null
        : ({ code, startLine }) => {
            onProblem({ code, line: startLine });
          },
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tagName, namespace, attributes) => {
        elements += 1;
        if (elements > mostElements)
          throw new Failure(
            "unreadable",
            `${name} is not read: its elements are never closed and repeat without end.`,
          );
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > deepest)
          throw new Failure(
            "unreadable",
            `${name} is not read: its elements stand more than ${deepest} deep in each other.`,
          );
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** What XHTML may close in itself (`<title/>`), HTML doesn't: such elements are written out. */
export function xhtmlAsHtml(text: string): string {
  return text
    .replace(/^\s*<\?xml[^>]*>/, "")
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(
      /<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)\/>/g,
      (whole, tag: string, rest: string) =>
        voidElements.has(tag.toLowerCase())
          ? whole
          : `<${tag}${rest}></${tag}>`,
    );
}

const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "), // prettier-ignore
);

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** All elements below, in document order. */
export function* elementsIn(parent: HtmlParent): Generator<HtmlElement> {
  const open: HtmlNode[] = parent.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

/** All text below, in document order. */
export function textIn(parent: HtmlParent): string {
  const open: HtmlNode[] = parent.childNodes.toReversed();
  const parts: string[] = [];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    if (node.nodeName === "#text" && "value" in node) parts.push(node.value);
    else if (isElement(node))
      for (const child of node.childNodes.toReversed()) open.push(child);
  return parts.join("");
}
