/** What the styles of an OpenDocument text say of its paragraphs and words. */
import type { SegmentKind } from "../../model/records.ts";
import type { Element } from "../xml/read-xml.ts";

export interface Style {
  readonly kind: SegmentKind | null;
  readonly isHidden: boolean;
  /** Of Western, and of Arabic and Hebrew writing. */
  readonly language: string | null;
  readonly complexLanguage: string | null;
}

interface Stated {
  readonly name: string;
  readonly base: string | null;
  isHidden?: boolean;
  language?: string;
  complexLanguage?: string;
}

const plain: Style = { kind: null, isHidden: false, language: null, complexLanguage: null }; // prettier-ignore
/** Styles are based on others; more steps than this are a circle. */
const mostSteps = 20;

/** Named styles of paragraphs and words; the default styles, which are the program's, count for nothing. */
export class Styles {
  readonly #stated = new Map<string, Stated>();
  #open: Stated | null = null;

  of(family: "paragraph" | "text", name: string | null): Style {
    let style: Style = plain;
    const chain: Stated[] = [];
    for (let at = name; at !== null && chain.length < mostSteps;) {
      const stated = this.#stated.get(`${family} ${at}`);
      if (stated === undefined) break;
      chain.push(stated);
      at = stated.base;
    }
    for (const stated of chain.toReversed())
      style = {
        kind: kindByName(stated.name) ?? style.kind,
        isHidden: stated.isHidden ?? style.isHidden,
        language: stated.language ?? style.language,
        complexLanguage: stated.complexLanguage ?? style.complexLanguage,
      };
    // A style that the file doesn't describe may still be one of those known by name.
    return chain.length === 0 ? { ...plain, kind: kindByName(name ?? "") } : style; // prettier-ignore
  }

  open({ name, attributes }: Element): void {
    if (name === "style") {
      const id = attributes["style:name"] ?? "";
      this.#open = { name: id, base: attributes["style:parent-style-name"] ?? null }; // prettier-ignore
      this.#stated.set(`${attributes["style:family"] ?? ""} ${id}`, this.#open);
    } else if (name === "text-properties" && this.#open !== null) {
      const display = attributes["text:display"];
      if (display !== undefined) this.#open.isHidden = display !== "true";
      const language = tagOf(attributes["fo:language"], attributes["fo:country"]); // prettier-ignore
      if (language !== null) this.#open.language = language;
      const complex = tagOf(attributes["style:language-complex"], attributes["style:country-complex"]); // prettier-ignore
      if (complex !== null) this.#open.complexLanguage = complex;
    }
  }

  close({ name }: Element): void {
    if (name === "style") this.#open = null;
  }
}

function tagOf(
  language: string | undefined,
  country: string | undefined,
): string | null {
  if (language === undefined || !/^[a-z]{2,3}$/i.test(language)) return null;
  return /^[A-Z]{2}$/.test(country ?? "") ? `${language}-${country ?? ""}` : language; // prettier-ignore
}

function kindByName(name: string): SegmentKind | null {
  if (/^(?:Title|Subtitle|Heading(?:_20_\d+)?)$/.test(name)) return "heading";
  return /^(?:Caption|Illustration|Figure|Drawing|Table|Text)$/.test(name)
    ? "caption"
    : null;
}
