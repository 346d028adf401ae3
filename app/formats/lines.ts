const line = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g;

/** The lines of a text, each with its line end; they concatenate to it. */
export function linesOf(text: string): readonly string[] {
  return text.match(line) ?? [];
}
