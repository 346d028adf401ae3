/** Web pages: their words in reading order, one text a language. */
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import { isSpace } from "../../text/space.ts";
import { nothingRead, type Reader, type ReadText } from "../format.ts";
import { type DocumentText, documentText } from "../text/document-text.ts";
import { attributeOf, elementsIn, type HtmlDocument, type HtmlElement, isElement, parseHtml, textIn, xhtmlAsHtml } from "./parse-html.ts"; // prettier-ignore
import { addBlocks, isHidden } from "./read-blocks.ts";
import { isEdition, readEdition } from "./read-edition.ts";

export const htmlReader: Reader = {
  recognises(name, head) {
    const start = head.trimStart().slice(0, 1_000).toLowerCase();
    const isPage = /<!doctype html|<html[\s>]/.test(start);
    if (/\.(?:html?|xhtml|xht)$/i.test(name)) return isPage ? 0.95 : 0.8;
    return isPage ? 0.7 : 0;
  },
  read(source, task) {
    const pieces: string[] = [];
    for (const piece of source.text()) {
      task.checkpoint();
      pieces.push(piece);
    }
    const written = pieces.join("");
    const isXhtml = /^\s*<\?xml/.test(written) || /<html[^>]{0,500}\sxmlns=/.test(written.slice(0, 2_000)); // prettier-ignore
    const page = parseHtml(
      source.name,
      isXhtml ? xhtmlAsHtml(written) : written,
    );
    if (isEdition(page)) return readEdition(source.name, page);
    const texts = textsOf(page, task);
    if (texts.length === 0)
      throw new Failure(
        "unreadable",
        `${source.name} shows no words: a page that is filled by scripts must be saved from the browser as it is shown.`,
      );
    return {
      ...nothingRead,
      texts,
      report:
        texts.length === 1
          ? []
          : [
              {
                level: "info",
                text: `Its parts are in ${texts.length} languages; each is a text of its own.`,
              },
            ],
    };
  },
};

function textsOf(page: HtmlDocument, task: Task): readonly ReadText[] {
  const title = pageTitle(page);
  const language = pageLanguage(page);
  const body = [...elementsIn(page)].find(({ tagName }) => tagName === "body" || tagName === "frameset"); // prettier-ignore
  if (body === undefined) return [];
  const parts = partsByLanguage(body);
  const made = (parts ?? [{ language, elements: null }]).map((part) => {
    const sink = documentText();
    if (part.elements === null) addBlocks(body, sink, task);
    else for (const element of part.elements) addBlocks(wrapped(element), sink, task); // prettier-ignore
    return readText(sink, part.language, title);
  });
  return made.filter(({ text }) => text !== "");
}

/** The element itself among the blocks, not only what is in it. */
function wrapped(element: HtmlElement): HtmlElement {
  return { ...element, tagName: "div", nodeName: "div", childNodes: [element] };
}

function readText(
  sink: DocumentText,
  language: string | null,
  title: string,
): ReadText {
  return { language, title, document: "", text: sink.text(), segments: null, ids: null, blocks: sink.blocks() }; // prettier-ignore
}

export function pageTitle(page: HtmlDocument): string {
  for (const element of elementsIn(page))
    if (element.tagName === "title")
      return textIn(element).replace(/\s+/g, " ").trim();
  return "";
}

/** What `lang` says of the whole page, else what its description says. */
export function pageLanguage(page: HtmlDocument): string | null {
  let described: string | null = null;
  for (const element of elementsIn(page)) {
    if (element.tagName === "html" || element.tagName === "body") {
      const stated = languageOf(element);
      if (stated !== null) return stated;
    }
    const name =
      attributeOf(element, "http-equiv") ?? attributeOf(element, "property");
    if (
      element.tagName === "meta" &&
      /^(?:content-language|og:locale)$/i.test(name ?? "")
    )
      described ??= tagOf(attributeOf(element, "content"));
  }
  return described;
}

function languageOf(element: HtmlElement): string | null {
  return tagOf(attributeOf(element, "lang") ?? attributeOf(element, "xml:lang")); // prettier-ignore
}

function tagOf(value: string | null): string | null {
  const tag = value?.trim().replaceAll("_", "-") ?? "";
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;
}

interface Part {
  readonly language: string;
  readonly elements: readonly HtmlElement[];
}

/**
 * The parts of a page in several languages: where, below elements that only
 * wrap, every element with words states its language and they differ. Null for
 * a page in one.
 */
function partsByLanguage(body: HtmlElement): readonly Part[] | null {
  let container = body;
  for (;;) {
    const inner = container.childNodes.filter(isElement).filter(hasWords);
    const hasOwnWords = container.childNodes.some(
      (node) => "value" in node && !isSpace(node.value),
    );
    const [only, ...others] = inner;
    if (hasOwnWords || only === undefined) return null;
    if (others.length === 0) {
      container = only;
      continue;
    }
    const parts = new Map<string, HtmlElement[]>();
    for (const element of inner) {
      const language = languageOf(element);
      if (language === null) return null;
      const known = parts.get(language);
      if (known === undefined) parts.set(language, [element]);
      else known.push(element);
    }
    return parts.size < 2
      ? null
      : [...parts].map(([language, elements]) => ({ language, elements }));
  }
}

function hasWords(element: HtmlElement): boolean {
  return (
    !/^(?:script|style|template|noscript|nav)$/.test(element.tagName) &&
    !isHidden(element) &&
    !isSpace(textIn(element))
  );
}
