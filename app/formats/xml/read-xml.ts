/** Reads XML from strangers: well-formed or refused, no entities of its own, no depth without end. */
import { SaxesParser } from "saxes";
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";

/** Deeper than any corpus goes, far below what breaks a stack. */
const deepest = 200;
/** More on one element is an attack, not a text. */
const mostAttributes = 500;

export interface Element {
  /** Without prefix. */
  readonly name: string;
  /** The namespace's URI; empty for none. */
  readonly space: string;
  /** By name as written, prefix and all (`xml:lang`). */
  readonly attributes: Readonly<Record<string, string>>;
  /** The namespace's URI of each attribute with a prefix, by its name as written. */
  readonly spaces: Readonly<Record<string, string>>;
  /** 1-based. */
  readonly line: number;
}

/** What a reader does with each part; text comes in document order, with entities and CDATA resolved. */
export interface XmlHandler {
  open?(element: Element): void;
  text?(text: string): void;
  close?(element: Element): void;
  doctype?(doctype: string): void;
}

/**
 * Walks a document. Throws a Failure "unreadable" with name and line for what
 * is not well-formed (XML 1.0), for entity declarations (they can grow without
 * bound or reach for other files) and for nesting beyond 200 levels.
 */
export function readXml(
  name: string,
  text: Iterable<string>,
  handler: XmlHandler,
  task: Task,
): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Element[] = [];
  const refuse = (why: string): never => {
    // Some of saxes' own sentences end without a full stop, some hold a line end.
    const sentence = why.replace(/\s+/g, " ").replace(/[.\s]*$/, ".");
    throw new Failure(
      "unreadable",
      `${name} can't be read as XML: line ${parser.line}: ${sentence}`,
    );
  };
  parser.on("error", (error) => {
    // saxes puts "line:column: " first.
    refuse(error.message.replace(/^[^:]*:?\d+:\d+: /, ""));
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      refuse(
        "it declares entities, which are not read. Write the characters themselves.",
      );
    handler.doctype?.(doctype);
  });
  parser.on("opentag", (tag) => {
    if (open.length >= deepest)
      refuse(`elements stand more than ${deepest} deep in each other.`);
    const entries = Object.entries(tag.attributes);
    if (entries.length > mostAttributes)
      refuse(`an element has more than ${mostAttributes} attributes.`);
    const element: Element = {
      name: tag.local,
      space: tag.uri,
      attributes: Object.fromEntries(
        entries.map(([key, { value }]) => [key, value]),
      ),
      spaces: Object.fromEntries(
        entries
          .filter(([, { prefix }]) => prefix !== "")
          .map(([key, { uri }]) => [key, uri]),
      ),
      line: parser.line,
    };
    open.push(element);
    handler.open?.(element);
  });
  const onText = (part: string): void => handler.text?.(part);
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined) handler.close?.(element);
  });
  for (const piece of text) {
    task.checkpoint();
    parser.write(piece);
  }
  parser.close();
}
