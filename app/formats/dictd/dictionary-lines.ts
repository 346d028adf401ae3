/** FreeDict's layout, as its stylesheets for dictd print it. */

/** Longer lines are explanations. */
const longest = 400;

/** The headword of a line such as `Abend /ˈaːbn̩t/ <n, masc>`; null for a line of another kind. */
export function headwordIn(line: string): string | null {
  if (line.length > longest || /^\s/.test(line)) return null;
  let rest = line.trimEnd();
  let isHead = false;
  if (rest.endsWith(">")) {
    const at = rest.lastIndexOf(" <");
    if (at > 0) {
      rest = rest.slice(0, at);
      isHead = true;
    }
  }
  while (rest.endsWith("/")) {
    const at = rest.lastIndexOf(" /", rest.length - 2);
    if (at <= 0) break;
    rest = rest.slice(0, at);
    isHead = true;
  }
  const words = bare(rest);
  return isHead && words !== "" && !/^\d+\. /.test(words) ? words : null;
}

/** The translations in a line: `1. suit, action (at law)` → suit, action. */
export function termsInLine(line: string): readonly string[] {
  // A heading of a field ("Meteorologie:") is none.
  if (line.length > longest || /[:：]\s*$/.test(line)) return [];
  return bare(line.replace(/^\s*\d{1,3}\. /, "").replace(/\s\d{1,3}\.\s*$/, ""))
    .split(/[,;،؛]/)
    .map((term) => term.trim())
    .filter((term) => term !== "");
}

/** Without remarks in brackets. */
function bare(words: string): string {
  return words
    .replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
