/** Reads the content of an OpenDocument text (OASIS ODF 1.3, part 3): what a reader sees. */
import type { SegmentKind } from "../../model/records.ts";
import type { Element, XmlHandler } from "../xml/read-xml.ts";
import { Styles } from "./styles.ts";

export interface Paragraph {
  readonly words: string;
  readonly kind: SegmentKind;
  readonly inCell: boolean;
}

export interface Met {
  deletions: number;
  comments: number;
  hidden: number;
  contents: number;
  readonly letters: Map<string, number>;
  allLetters: number;
}

interface OpenParagraph {
  readonly parts: string[];
  readonly style: string | null;
  readonly isHeading: boolean;
  /** Text boxes that hang on it. */
  readonly after: Paragraph[];
  isAfterSpace: boolean;
}

const contents = new Set(["table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography"]); // prettier-ignore
const skippedElements = new Set(["tracked-changes", "note-citation", "annotation", "ruby-text", "forms", "number", "hidden-text", "desc", "title", "object", "event-listeners", "script"]); // prettier-ignore

/** A handler for the content, and before it for the part with the named styles. */
export class ContentReader implements XmlHandler {
  readonly paragraphs: Paragraph[] = [];
  /** Footnotes and endnotes, in their order. */
  readonly notes: Paragraph[] = [];
  readonly met: Met = { deletions: 0, comments: 0, hidden: 0, contents: 0, letters: new Map(), allLetters: 0 }; // prettier-ignore
  readonly #styles = new Styles();
  readonly #open: OpenParagraph[] = [];
  readonly #spans: (string | null)[] = [];
  #skipped = 0;
  #items = 0;
  #cells = 0;
  #notesOpen = 0;
  #isBody = false;

  open(element: Element): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const { name, attributes } = element;
    if (name === "body") this.#isBody = true;
    if (!this.#isBody) {
      this.#styles.open(element);
      return;
    }
    if (this.#isSkipped(element)) {
      this.#skipped = 1;
      return;
    }
    switch (name) {
      case "p":
      case "h":
        this.#open.push({
          parts: [],
          style: attributes["text:style-name"] ?? null,
          isHeading: name === "h",
          after: [],
          isAfterSpace: true,
        });
        break;
      case "span":
        this.#spans.push(attributes["text:style-name"] ?? null);
        break;
      case "list-item":
      case "list-header":
        this.#items += 1;
        break;
      case "table-cell":
        this.#cells += 1;
        break;
      case "note-body":
        this.#notesOpen += 1;
        break;
      case "s":
        this.#sayAsIs(" ".repeat(Math.min(1_000, Math.max(1, Number(attributes["text:c"] ?? 1) || 1)))); // prettier-ignore
        break;
      case "tab":
        this.#sayAsIs("\t");
        break;
      case "line-break":
        this.#sayAsIs("\n");
        break;
      default:
        break;
    }
  }

  text(text: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#skipped > 0 || paragraph === undefined) return;
    let run = text.replace(/[ \t\r\n]+/g, " ");
    if (paragraph.isAfterSpace && run.startsWith(" ")) run = run.slice(1);
    if (run === "") return;
    if (this.#isHidden(paragraph)) {
      this.met.hidden += 1;
      return;
    }
    paragraph.parts.push(run);
    paragraph.isAfterSpace = run.endsWith(" ");
    this.#count(run, paragraph);
  }

  close(element: Element): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (!this.#isBody) {
      this.#styles.close(element);
      return;
    }
    switch (element.name) {
      case "p":
      case "h":
        this.#closeParagraph();
        break;
      case "span":
        this.#spans.pop();
        break;
      case "list-item":
      case "list-header":
        this.#items -= 1;
        break;
      case "table-cell":
        this.#cells -= 1;
        break;
      case "note-body":
        this.#notesOpen -= 1;
        break;
      case "body":
        this.#isBody = false;
        break;
      default:
        break;
    }
  }

  #isSkipped({ name, attributes }: Element): boolean {
    if (contents.has(name)) this.met.contents += 1;
    else if (name === "annotation") this.met.comments += 1;
    else if (name === "tracked-changes") this.met.deletions += 1;
    else if (
      name === "section" &&
      (attributes["text:display"] ?? "true") !== "true"
    )
      this.met.hidden += 1; // prettier-ignore
    else return skippedElements.has(name);
    return true;
  }

  #isHidden(paragraph: OpenParagraph): boolean {
    return (
      this.#styles.of("paragraph", paragraph.style).isHidden ||
      this.#spans.some((name) => this.#styles.of("text", name).isHidden)
    );
  }

  #sayAsIs(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || this.#isHidden(paragraph)) return;
    paragraph.parts.push(text);
    paragraph.isAfterSpace = text === "\n";
  }

  #count(text: string, paragraph: OpenParagraph): void {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) return;
    this.met.allLetters += letters;
    const key = /[\u0590-\u08ff]/.test(text) ? "complexLanguage" : "language";
    let language = this.#styles.of("paragraph", paragraph.style)[key];
    for (const name of this.#spans)
      language = this.#styles.of("text", name)[key] ?? language;
    if (language !== null)
      this.met.letters.set(language, (this.met.letters.get(language) ?? 0) + letters); // prettier-ignore
  }

  #closeParagraph(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { kind } = this.#styles.of("paragraph", open.style);
    const paragraph: Paragraph = {
      words: open.parts.join(""),
      kind: open.isHeading ? "heading" : (kind ?? (this.#items > 0 ? "item" : "sentence")), // prettier-ignore
      inCell: this.#cells > 0,
    };
    const outer = this.#open.at(-1);
    const list = this.#notesOpen > 0 ? this.notes : outer === undefined ? this.paragraphs : outer.after; // prettier-ignore
    list.push(paragraph, ...open.after);
  }
}
