/** Words as HTML holds them. */

/** Characters that HTML changes or has no way to write. */
export const unwritable =
  /\r\n?|\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Content of an element: line ends become line feeds, what can't be written U+FFFD. */
export function htmlText(words: string): string {
  return words
    .replace(unwritable, (found) => (found.startsWith("\r") ? "\n" : "\ufffd"))
    .replace(/[&<>"]/g, (found) => references[found] ?? found);
}

/** The value of an attribute in double quotes. */
export function htmlAttribute(words: string): string {
  return htmlText(words);
}
