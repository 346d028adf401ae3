import { isKnownLanguage } from "../../text/language.ts";
import type { Task } from "../../task/task.ts";
import { nothingRead, type ReadResult, type Source } from "../format.ts";
import { runningText } from "../running-text.ts";
import { linesIn } from "../source-lines.ts";

/** Files of sentences by their usual endings. */
const sentenceEndings = /\.(?:snt|sent|sents|sentences|stem|tok)$/i;
/** Endings that are languages' codes and other things more often. */
const otherEndings = new Set(["so", "ts", "py", "pl", "cs", "sh", "rs", "rm", "ps", "ml", "br", "tk", "tt", "bm", "la", "md", "srt", "vtt", "tmx", "csv", "tsv", "tar", "zip", "tab", "tbx", "xml", "txt", "doc", "odt", "pdf", "htm", "ids", "dic", "tei", "ces", "log", "dat", "bin", "bak", "old", "new", "org", "tex", "snt", "tok"]); // prettier-ignore

export interface SentenceFileName {
  /** Files of one stem have the same lines; a file of sentences stands for itself. */
  readonly stem: string;
  readonly language: string | null;
  readonly isLineAligned: boolean;
}

/** The stem and language of a name such as `corpus.de` or `de.snt`; null for a name of another kind. */
export function languageOfFile(name: string): SentenceFileName | null {
  if (sentenceEndings.test(name)) {
    const stem = name.replace(sentenceEndings, "");
    const code = stem.split(".").at(-1) ?? "";
    return { stem: name, language: isCode(code) ? code : null, isLineAligned: false }; // prettier-ignore
  }
  const at = name.lastIndexOf(".");
  const code = name.slice(at + 1);
  return at > 0 && isCode(code) && !otherEndings.has(code.toLowerCase())
    ? { stem: name.slice(0, at), language: code, isLineAligned: true }
    : null;
}

function isCode(code: string): boolean {
  return (
    /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(code) && isKnownLanguage(code)
  );
}

/**
 * A segment a line; `ids` are the numbers of the lines, so that files of one
 * stem can be joined ({@link joinMoses}). Empty lines have no segment.
 */
export function readMoses(source: Source, task: Task): ReadResult {
  const { stem, language, isLineAligned } = languageOfFile(source.name) ?? {
    stem: source.name,
    language: null,
    isLineAligned: false,
  };
  const running = runningText();
  const ids: string[] = [];
  for (const { text, number } of linesIn(source, task))
    if (running.add(text) !== null) ids.push(String(number));
  return {
    ...nothingRead,
    texts: [
      {
        language,
        title: "",
        document: stem,
        text: running.text(),
        segments: running.segments(),
        ids,
        ...(isLineAligned ? { isLineAligned } : {}),
      },
    ],
  };
}
