/** Reads WordprocessingML (ECMA-376 part 1, section 17): what a reader sees with all changes accepted. */
import type { SegmentKind } from "../../model/records.ts";
import { attribute } from "../xml/qualified.ts";
import type { Element, XmlHandler } from "../xml/read-xml.ts";
import { kindOfStyle } from "./parts.ts";
import type { Cell, Item, Paragraph, Table } from "./stories.ts";
import { isOn, type Styles } from "./styles.ts";

/** What was met and isn't text, counted for the report. */
export interface Met {
  deletions: number;
  comments: number;
  hidden: number;
  contents: number;
  symbols: number;
  isFieldOpen: boolean;
  /** Letters by the language that their run states. */
  readonly letters: Map<string, number>;
  allLetters: number;
  /** Footnotes and endnotes in the order in which they are named: "footnote 2". */
  readonly notes: string[];
}

interface OpenParagraph {
  readonly parts: string[];
  /** Text boxes that hang on it. */
  readonly after: Item[];
  /** In how many tables it stands. */
  readonly depth: number;
  kind: SegmentKind | null;
  style: string | null;
  position: number | null;
  isJoined: boolean;
}

interface Run {
  isHidden: boolean;
  isRtl: boolean;
  style: string | null;
  language: string | null;
  bidiLanguage: string | null;
}

interface OpenTable {
  readonly table: Table;
  row: Cell[];
  cell: { paragraphs: Paragraph[]; span: number } | null;
  isRowDeleted: boolean;
}

const skippedElements = new Set(["del", "moveFrom", "rt", "sectPr"]); // prettier-ignore

/** A handler for one part; its stories are whole when the part is read. */
export class StoryReader implements XmlHandler {
  /** By name: "body", "footnote 2". */
  readonly stories = new Map<string, Item[]>();
  readonly met: Met;
  readonly #styles: Styles;
  readonly #names: string[] = [];
  #skipped = 0;
  #story: Item[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  #pending: OpenParagraph | null = null;
  readonly #tables: OpenTable[] = [];
  readonly #runs: Run[] = [];
  readonly #fields: ("instruction" | "result")[] = [];
  readonly #choices: boolean[] = [];
  readonly #controls: { isSkipped: boolean }[] = [];
  #isText = false;

  constructor(styles: Styles, met: Met) {
    this.#styles = styles;
    this.met = met;
  }

  open(element: Element): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#isSkipped(element)) {
      this.#skipped = 1;
      return;
    }
    this.#take(element);
    this.#names.push(element.name);
  }

  text(text: string): void {
    if (this.#skipped > 0 || !this.#isText) return;
    this.#say(text);
  }

  close(element: Element): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#names.pop();
    switch (element.name) {
      case "t":
        this.#isText = false;
        break;
      case "r":
        this.#runs.pop();
        break;
      case "p":
        this.#closeParagraph();
        break;
      case "tc":
        this.#closeCell();
        break;
      case "tr":
        this.#closeRow();
        break;
      case "tbl":
        this.#closeTable();
        break;
      case "AlternateContent":
        this.#choices.pop();
        break;
      case "sdt":
        this.#controls.pop();
        break;
      case "body":
      case "footnote":
      case "endnote":
        this.#flushPending();
        if (this.#fields.length > 0) this.met.isFieldOpen = true;
        this.#fields.length = 0;
        break;
      default:
        break;
    }
  }

  #isSkipped(element: Element): boolean {
    const parent = this.#names.at(-1);
    const top = this.#choices.length - 1;
    switch (element.name) {
      case "Choice":
        if (this.#choices[top] === true) return true;
        this.#choices[top] = true;
        return false;
      case "Fallback":
        return this.#choices[top] === true;
      case "sdtContent":
        if (this.#controls.at(-1)?.isSkipped !== true) return false;
        this.met.contents += 1;
        return true;
      case "del":
      case "moveFrom":
        // In these places they speak of a paragraph's mark or a row.
        if (parent === "rPr" || parent === "trPr") return false;
        this.met.deletions += 1;
        return true;
      case "footnote":
      case "endnote": {
        const type = attribute(element, "type");
        return type !== null && type !== "normal";
      }
      default:
        return skippedElements.has(element.name);
    }
  }

  #take(element: Element): void {
    const value = attribute(element, "val");
    const parent = this.#names.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    switch (element.name) {
      case "body":
        this.#begin("body");
        break;
      case "footnote":
      case "endnote":
        this.#begin(`${element.name} ${attribute(element, "id") ?? ""}`);
        break;
      case "AlternateContent":
        this.#choices.push(false);
        break;
      case "sdt":
        this.#controls.push({ isSkipped: false });
        break;
      case "docPartGallery":
        if (value === "Table of Contents") this.#skipControl();
        break;
      case "showingPlcHdr":
        if (isOn(value)) this.#skipControl();
        break;
      case "p":
        this.#openParagraph();
        break;
      case "pStyle":
        if (paragraph !== undefined && parent === "pPr") paragraph.style = value; // prettier-ignore
        break;
      case "outlineLvl":
        if (paragraph !== undefined && Number(value) < 9) paragraph.kind = "heading"; // prettier-ignore
        break;
      case "numId":
        if (paragraph !== undefined && value !== "0") paragraph.kind ??= "item";
        break;
      case "r":
        this.#runs.push({ isHidden: false, isRtl: false, style: null, language: null, bidiLanguage: null }); // prettier-ignore
        break;
      case "rStyle":
      case "vanish":
      case "rtl":
      case "lang":
        if (parent === "rPr" && run !== undefined)
          takeRunProperty(run, element);
        break;
      case "del":
        if (parent === "trPr") this.#deleteRow();
        else if (paragraph !== undefined && this.#names.at(-2) === "pPr") paragraph.isJoined = true; // prettier-ignore
        break;
      case "t":
        this.#isText = true;
        break;
      case "tab":
      case "ptab":
        if (parent === "r") this.#say("\t");
        break;
      case "br":
      case "cr":
        if (parent === "r") this.#say("\n");
        break;
      case "noBreakHyphen":
        this.#say("\u2011");
        break;
      case "softHyphen":
        this.#say("\u00ad");
        break;
      case "sym":
        this.#saySymbol(attribute(element, "char") ?? "");
        break;
      case "fldChar":
        this.#field(attribute(element, "fldCharType"));
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.met.notes.push(`${element.name.replace("Reference", "")} ${attribute(element, "id") ?? ""}`); // prettier-ignore
        break;
      case "commentReference":
        this.met.comments += 1;
        break;
      case "bookmarkStart":
        if (paragraph !== undefined) paragraph.position ??= positionIn(attribute(element, "name")); // prettier-ignore
        break;
      case "tbl":
        this.#flushPending();
        this.#tables.push({ table: { rows: [], style: "" }, row: [], cell: null, isRowDeleted: false }); // prettier-ignore
        break;
      case "tblStyle": {
        const table = this.#tables.at(-1)?.table;
        if (table !== undefined) table.style = value ?? "";
        break;
      }
      case "tc": {
        const table = this.#tables.at(-1);
        if (table !== undefined) table.cell = { paragraphs: [], span: 1 };
        break;
      }
      case "gridSpan": {
        const cell = this.#tables.at(-1)?.cell;
        const span = Number(value);
        if (cell && span > 1 && span < 64) cell.span = span;
        break;
      }
      default:
        break;
    }
  }

  #begin(name: string): void {
    this.#story = [];
    this.stories.set(name, this.#story);
  }

  #skipControl(): void {
    const control = this.#controls.at(-1);
    if (control !== undefined) control.isSkipped = true;
  }

  #deleteRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.isRowDeleted = true;
    this.met.deletions += 1;
  }

  #field(type: string | null): void {
    const last = this.#fields.length - 1;
    if (type === "begin") this.#fields.push("instruction");
    else if (type === "separate" && last >= 0) this.#fields[last] = "result";
    else if (type === "end") this.#fields.pop();
  }

  #saySymbol(code: string): void {
    const number = parseInt(code, 16);
    // Numbers in the private area mean a glyph of some font.
    if (number > 0x1f && number < 0xd800)
      this.#say(String.fromCharCode(number));
    else this.met.symbols += 1;
  }

  #say(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#fields.includes("instruction")) return;
    const run = this.#runs.at(-1);
    const style = this.#styles.of(run?.style ?? null);
    const own = this.#styles.of(paragraph.style);
    if (run?.isHidden === true || style.isHidden || own.isHidden) {
      if (text.trim() !== "") this.met.hidden += 1;
      return;
    }
    paragraph.parts.push(text);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) return;
    this.met.allLetters += letters;
    const isRtl = run?.isRtl === true || /[\u0590-\u08ff]/.test(text);
    const language = isRtl
      ? (run?.bidiLanguage ?? style.bidiLanguage ?? own.bidiLanguage)
      : (run?.language ?? style.language ?? own.language);
    if (language !== null)
      this.met.letters.set(language, (this.met.letters.get(language) ?? 0) + letters); // prettier-ignore
  }

  #openParagraph(): void {
    const pending = this.#paragraphs.length === 0 ? this.#pending : null;
    this.#pending = this.#paragraphs.length === 0 ? null : this.#pending;
    this.#paragraphs.push({
      parts: pending?.parts ?? [],
      after: pending?.after ?? [],
      depth: this.#tables.length,
      kind: pending?.kind ?? null,
      style: null,
      position: null,
      isJoined: false,
    });
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop();
    if (open === undefined) return;
    // Its mark is deleted: the next paragraph goes on with it.
    if (open.isJoined && this.#paragraphs.length + this.#tables.length === 0) {
      this.#pending = open;
      return;
    }
    for (const each of [this.#itemOf(open), ...open.after]) this.#emit(each);
  }

  /** What stands in a text box comes behind the paragraph that holds the box. */
  #emit(item: Item): void {
    const outer = this.#paragraphs.at(-1);
    if (outer !== undefined && this.#tables.length <= outer.depth)
      outer.after.push(item); // prettier-ignore
    else this.#put(item);
  }

  #itemOf(open: OpenParagraph): Item {
    const style = this.#styles.of(open.style);
    const kind = open.kind === "heading" ? open.kind : (style.kind ?? open.kind); // prettier-ignore
    return {
      kind: "paragraph",
      paragraph: {
        words: open.parts.join(""),
        kind: kindOfStyle(open.style) ?? kind ?? "sentence",
        isContents: style.isContents,
        position: open.position,
        isAbsent: open.style === "PentaplaAbsent",
      },
    };
  }

  #put(item: Item): void {
    const cell = this.#tables.at(-1)?.cell;
    if (!cell) this.#story.push(item);
    else if (item.kind === "paragraph") cell.paragraphs.push(item.paragraph);
    else
      for (const row of item.table.rows)
        for (const { paragraphs } of row) cell.paragraphs.push(...paragraphs);
  }

  #flushPending(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending !== null)
      for (const each of [this.#itemOf(pending), ...pending.after]) this.#put(each); // prettier-ignore
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (table?.cell) table.row.push(table.cell);
    if (table !== undefined) table.cell = null;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (!table.isRowDeleted) table.table.rows.push(table.row);
    table.row = [];
    table.isRowDeleted = false;
  }

  #closeTable(): void {
    const open = this.#tables.pop();
    if (open === undefined) return;
    this.#emit({ kind: "table", table: open.table });
  }
}

function takeRunProperty(run: Run, element: Element): void {
  const value = attribute(element, "val");
  if (element.name === "rStyle") run.style = value;
  else if (element.name === "vanish") run.isHidden = isOn(value);
  else if (element.name === "rtl") run.isRtl = isOn(value);
  else {
    run.language = value ?? run.language;
    run.bidiLanguage = attribute(element, "bidi") ?? run.bidiLanguage;
  }
}

/** Our own bookmarks name a segment's column and place: `_p2_17`. */
function positionIn(bookmark: string | null): number | null {
  const place = /^_p\d{1,3}_(\d{1,9})$/.exec(bookmark ?? "")?.[1];
  return place === undefined ? null : Number(place);
}
