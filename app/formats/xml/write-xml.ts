/** Writes XML 1.0 that every parser takes. */

// What XML 1.0 (section 2.2) can't hold, not even as a reference.
const unwritable =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Parsers turn these into spaces or line feeds unless they are references.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text between tags; characters that XML can't hold become U+FFFD (see {@link countUnwritable}). */
export function xmlText(text: string): string {
  return text
    .replace(unwritable, "\uFFFD")
    .replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** An attribute with its quotes: ` name="value"`; nothing where the value is undefined. */
export function xmlAttribute(name: string, value: string | undefined): string {
  if (value === undefined) return "";
  const written = value
    .replace(unwritable, "\uFFFD")
    .replace(
      /[&<>"\t\n\r]/g,
      (character) => references[character] ?? character,
    );
  return ` ${name}="${written}"`;
}

/** How many characters of a text {@link xmlText} has to replace. */
export function countUnwritable(text: string): number {
  return text.match(unwritable)?.length ?? 0;
}
