/** Words as a cell holds them, and back. */

// What a spreadsheet takes for a formula where a cell begins with it (OWASP, "CSV injection").
const formula = /^'*[=+\-@]/;

/** Puts an apostrophe before what a spreadsheet would take for a formula; {@link plainWords} takes it away. */
export function guarded(words: string): string {
  return formula.test(words) ? `'${words}` : words;
}

/** The words of a cell without the apostrophe that keeps a spreadsheet from computing them. */
export function plainWords(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Line ends and tabs inside words, which a line-based table has no way to write. */
const breaking = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** The words on one line: each line end or tab as one space. */
export function oneLine(words: string): string {
  return words.replace(breaking, " ");
}

/** Whether {@link oneLine} changes the words. */
export function breaks(words: string): boolean {
  return words.search(breaking) >= 0;
}
