/**
 * Words quoted in a report must neither act nor mislead. Marks that turn the
 * direction of what follows, and control characters, are shown by their number;
 * those that only help Arabic and Hebrew to be read right stay.
 */
const misleading = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]/gu; // prettier-ignore

/** The words with what can't be seen made visible: a line break is a space, U+202E is written `[U+202E]`. */
export function visible(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(misleading, (found) => {
      const code = found.charCodeAt(0).toString(16).toUpperCase();
      return `[U+${code.padStart(4, "0")}]`;
    });
}

/** Visible words as the content or a quoted attribute of HTML. */
export function escapeHtml(words: string): string {
  return visible(words).replace(/[&<>"'`]/g, (found) => entities[found] ?? "");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};
