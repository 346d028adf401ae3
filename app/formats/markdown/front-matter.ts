/** The description that some tools put at the head of a Markdown file (YAML or TOML between lines of signs). */
import { linesOf } from "../lines.ts";

export interface FrontMatter {
  readonly title: string;
  readonly language: string | null;
  /** UTF-16 units that it takes; 0 = there is none. */
  readonly length: number;
}

/** Longer ones are text between rules. */
const mostLines = 200;

export function frontMatter(text: string): FrontMatter {
  const none = { title: "", language: null, length: 0 };
  const sign = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text)?.[1];
  if (sign === undefined) return none;
  const lines = linesOf(text.slice(0, 65_536)).slice(0, mostLines);
  const end = lines.findIndex(
    (line, at) =>
      at > 0 &&
      (line.trimEnd() === sign || (sign === "---" && line.trimEnd() === "...")),
  );
  const inner = lines.slice(1, end);
  // Words between two rules are no description.
  if (end < 1 || !inner.some((line) => /^[\w-]+\s*[:=]/.test(line)))
    return none;
  const valueOf = (key: string): string => {
    const line = inner.find((each) => new RegExp(`^${key}\\s*[:=]`).test(each));
    const value = line?.slice(line.search(/[:=]/) + 1).trim() ?? "";
    return value.replace(/^(["'])(.*)\1$/, "$2");
  };
  const language = valueOf("lang(?:uage)?").replaceAll("_", "-");
  return {
    title: valueOf("title"),
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language)
      ? language
      : null,
    length: lines.slice(0, end + 1).join("").length,
  };
}
