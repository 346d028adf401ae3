/** What the styles of a Word document say of its paragraphs and words. */
import type { SegmentKind } from "../../model/records.ts";
import { attribute } from "../xml/qualified.ts";
import type { Element, XmlHandler } from "../xml/read-xml.ts";

export interface Style {
  /** Null = running text. */
  readonly kind: SegmentKind | null;
  readonly isContents: boolean;
  readonly isHidden: boolean;
  readonly language: string | null;
  readonly bidiLanguage: string | null;
}

/** What a style states itself; undefined = what the style it is based on says. */
interface Stated {
  name: string;
  base: string | null;
  kind?: SegmentKind;
  isHidden?: boolean;
  language?: string;
  bidiLanguage?: string;
  isDefault: boolean;
}

const plain: Style = { kind: null, isContents: false, isHidden: false, language: null, bidiLanguage: null }; // prettier-ignore

/** Styles are based on others; more steps than this are a circle. */
const mostSteps = 20;

export class Styles {
  readonly #stated = new Map<string, Stated>();
  readonly #settled = new Map<string, Style>();

  /** The style of this id, plain where there is none. */
  of(id: string | null): Style {
    if (id === null) return plain;
    const known = this.#settled.get(id);
    if (known !== undefined) return known;
    const style = this.#settle(id);
    this.#settled.set(id, style);
    return style;
  }

  #settle(id: string): Style {
    let style: Style = plain;
    const chain: Stated[] = [];
    for (let at: string | null = id; at !== null && chain.length < mostSteps;) {
      const stated: Stated | undefined = this.#stated.get(at);
      if (stated === undefined) break;
      chain.push(stated);
      at = stated.base;
    }
    for (const stated of chain.toReversed()) {
      const name = stated.name.toLowerCase();
      style = {
        kind: kindByName(name) ?? stated.kind ?? style.kind,
        isContents: /^(?:toc|index) \d|^toc heading|^table of figures/.test(name), // prettier-ignore
        isHidden: stated.isHidden ?? style.isHidden,
        // The default style's language is that of the program, not of the text.
        language: (stated.isDefault ? undefined : stated.language) ?? style.language, // prettier-ignore
        bidiLanguage: (stated.isDefault ? undefined : stated.bidiLanguage) ?? style.bidiLanguage, // prettier-ignore
      };
    }
    return style;
  }

  /** Reads the styles part. */
  handler(): XmlHandler {
    let open: Stated | null = null;
    return {
      open: (element) => {
        if (element.name === "style") {
          open = {
            name: "",
            base: null,
            isDefault: isOn(attribute(element, "default") ?? "0"),
          };
          this.#stated.set(attribute(element, "styleId") ?? "", open);
        } else if (open !== null) take(open, element);
      },
      close: (element) => {
        if (element.name === "style") open = null;
      },
    };
  }
}

function take(style: Stated, element: Element): void {
  const value = attribute(element, "val");
  switch (element.name) {
    case "name":
      style.name = value ?? "";
      break;
    case "basedOn":
      style.base = value;
      break;
    case "outlineLvl":
      if (Number(value) < 9) style.kind = "heading";
      break;
    case "numPr":
      style.kind ??= "item";
      break;
    case "vanish":
      style.isHidden = isOn(value);
      break;
    case "lang": {
      if (value !== null) style.language = value;
      const bidi = attribute(element, "bidi");
      if (bidi !== null) style.bidiLanguage = bidi;
      break;
    }
    default:
      break;
  }
}

/** Word keeps the names of its own styles in English. */
function kindByName(name: string): SegmentKind | null {
  if (/^(?:heading [1-9]|title|subtitle)$/.test(name)) return "heading";
  if (name === "caption") return "caption";
  return /^list(?: bullet| number| paragraph)?(?: \d)?$/.test(name)
    ? "item"
    : null;
}

/** A switch: there without a value means on. */
export function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off|none)$/.test(value);
}
