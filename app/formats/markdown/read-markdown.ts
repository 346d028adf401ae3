/** Markdown (CommonMark with GitHub's tables and footnotes): its words without markup. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import type { SegmentKind } from "../../model/records.ts";
import { nothingRead, type Reader } from "../format.ts";
import { addBlocks } from "../html/read-blocks.ts";
import { parseHtml } from "../html/parse-html.ts";
import { readingReport } from "../reading-report.ts";
import { cellKind, documentText, type DocumentText } from "../text/document-text.ts"; // prettier-ignore
import { idleTask, type Task } from "../../task/task.ts";
import { expectBearable } from "./bearable.ts";
import { frontMatter } from "./front-matter.ts";

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree["children"][number];

export const markdownReader: Reader = {
  recognises: (name) => (/\.(?:md|markdown|mdown|mkd)$/i.test(name) ? 0.9 : 0),
  read(source, task) {
    const pieces: string[] = [];
    for (const piece of source.text()) {
      task.checkpoint();
      pieces.push(piece);
    }
    const written = pieces.join("");
    const { title, language, length } = frontMatter(written);
    const body = written.slice(length);
    expectBearable(source.name, body);
    const report = readingReport();
    const tree = fromMarkdown(body, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const sink = documentText();
    const walker = new Walker(source.name, sink, task);
    walker.walk(tree.children, "sentence");
    const notes = walker.notes;
    for (const note of notes) walker.walk(note, "sentence");
    if (notes.length > 0)
      report.say("info", `${counted(notes.length, "footnote")} stand at the end of the text.`); // prettier-ignore
    if (length > 0)
      report.say("info", "The description at its head is not part of the text.", 1); // prettier-ignore
    if (sink.isEmpty)
      throw new Failure("unreadable", `${source.name} holds no words.`);
    return {
      ...nothingRead,
      texts: [
        {
          language,
          title: title === "" ? walker.title : title,
          document: "",
          text: sink.text(),
          segments: null,
          ids: null,
          blocks: sink.blocks(),
        },
      ],
      report: report.lines(),
    };
  },
};

/** Goes through the tree; its depth is bounded before. */
class Walker {
  readonly notes: (readonly Node[])[] = [];
  title = "";
  readonly #name: string;
  readonly #sink: DocumentText;
  readonly #task: Task;

  constructor(name: string, sink: DocumentText, task: Task) {
    this.#name = name;
    this.#sink = sink;
    this.#task = task;
  }

  walk(nodes: readonly Node[], kind: SegmentKind): void {
    for (const node of nodes) this.#block(node, kind);
  }

  #block(node: Node, kind: SegmentKind): void {
    this.#task.checkpoint();
    switch (node.type) {
      case "heading": {
        const words = wordsOf(node.children);
        if (node.depth === 1 && this.title === "") this.title = words.trim();
        this.#sink.paragraph(words, "heading");
        break;
      }
      case "paragraph": {
        const [only, ...others] = node.children;
        const isPicture = only?.type === "image" && others.length === 0;
        this.#sink.paragraph(wordsOf(node.children), isPicture ? "caption" : kind); // prettier-ignore
        break;
      }
      case "listItem":
        this.walk(node.children, "item");
        break;
      case "list":
      case "blockquote":
        this.walk(node.children, kind);
        break;
      case "table":
        for (const row of node.children)
          for (const cell of row.children) {
            const words = wordsOf(cell.children);
            this.#sink.paragraph(words, cellKind(words));
          }
        break;
      case "code":
        this.#sink.paragraph(node.value, "other");
        break;
      case "html":
        addBlocks(parseHtml(this.#name, node.value), this.#sink, idleTask);
        break;
      case "footnoteDefinition":
        this.notes.push(node.children);
        break;
      default:
        break;
    }
  }
}

/** The words of what stands in a line, and in pictures what stands for them. */
function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case "text":
        case "inlineCode":
          return node.value;
        case "break":
          return "\n";
        case "image":
        case "imageReference":
          return node.alt ?? "";
        case "html":
          return /^<br\s*\/?>$/i.test(node.value) ? "\n" : "";
        case "emphasis":
        case "strong":
        case "delete":
        case "link":
        case "linkReference":
          return wordsOf(node.children);
        default:
          return "";
      }
    })
    .join("");
}
