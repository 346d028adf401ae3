/** Text within the XML of a workbook. */
import { xmlText } from "../xml/write-xml.ts";

/**
 * A cell's words as ECMA-376 has them (ST_Xstring): what XML can't hold is
 * written `_x0001_`, and words that look like that are escaped themselves. A
 * carriage return would come back as a line feed. Half a surrogate pair has no
 * form at all and becomes U+FFFD.
 */
export function escapeCell(text: string): string {
  return xmlText(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (found) => {
        const code = found.charCodeAt(0).toString(16).toUpperCase();
        return `_x${code.padStart(4, "0")}_`;
      }),
  );
}

/** The words that {@link escapeCell} wrote, once XML is resolved. */
export function unescapeCell(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
