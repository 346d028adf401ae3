/** Paragraphs and runs of words in WordprocessingML. */
import { languageOf } from "../../text/language.ts";
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";

export interface RunLook {
  /** The id of the words' version. */
  readonly language?: string;
  readonly isRtl?: boolean;
  /** A drift mentions the words. */
  readonly isMarked?: boolean;
}

/** A run with its line breaks and tabs; nothing for no words. */
export function run(words: string, look: RunLook = {}): string {
  if (words === "") return "";
  const properties = [
    look.isMarked === true ? '<w:color w:val="B0360F"/><w:u w:val="wave" w:color="B0360F"/>' : "", // prettier-ignore
    look.isRtl === true ? "<w:rtl/>" : "",
    languageProperty(look),
  ].join("");
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${content(words)}</w:r>`;
}

/** Word takes one language for writing from the left, one for writing from the right. */
function languageProperty({ language, isRtl }: RunLook): string {
  if (language === undefined) return "";
  const tag = languageOf(language);
  return `<w:lang${xmlAttribute(isRtl === true ? "w:bidi" : "w:val", tag)}/>`;
}

function content(words: string): string {
  return words
    .split(/(\r\n|[\r\n\t])/)
    .map((part) =>
      part === ""
        ? ""
        : part === "\t"
          ? "<w:tab/>"
          : /^[\r\n]/.test(part)
            ? "<w:br/>"
            : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`,
    )
    .join("");
}

export function paragraph(
  runs: readonly string[],
  { style, isRtl }: { readonly style: string | null; readonly isRtl: boolean },
): string {
  const properties = `${style === null ? "" : `<w:pStyle w:val="${style}"/>`}${isRtl ? "<w:bidi/>" : ""}`;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs.join("")}</w:p>`;
}
