// What some tool or other takes for the end of a line (Python's splitlines, Java's readers), and other controls.
const unclean = /\r\n|[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g;

/** The words on one line without control characters; each is a space, none at the ends. */
export function cleanLine(words: string): string {
  return words.replace(unclean, " ").trim();
}
