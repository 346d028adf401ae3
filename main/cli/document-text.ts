/** The words of a document (DOCX, EPUB, subtitles …) where a command takes texts. */
import { extname } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import type { FormatId } from "../../app/contract/formats.ts";
import { readerOf } from "../../app/formats/table.ts";
import { idleTask } from "../../app/task/task.ts";
import { openSource } from "../formats/open-source.ts";
import { readTextFile } from "../text/read-text-file.ts";

/** What is known by its ending as a document rather than as a text that is taken letter by letter. */
const documents: Readonly<Record<string, FormatId>> = {
  ".docx": "docx",
  ".odt": "odt",
  ".epub": "epub",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".srt": "srt",
  ".vtt": "vtt",
};

export interface DocumentText {
  readonly text: string;
  /** As the document says it; null where it doesn't. */
  readonly language: string | null;
}

/** The file's text; of a document its words alone. Throws a Failure in one sentence for what can't be read, or holds several texts. */
export async function readDocument(
  path: string,
  name: string,
): Promise<DocumentText> {
  const format = documents[extname(name).toLowerCase()];
  const reader = format === undefined ? null : readerOf(format);
  if (reader === null)
    return { text: (await readTextFile(path, name)).text, language: null };
  const { texts } = reader.read(openSource(path, name), idleTask);
  const [first, ...more] = texts;
  if (first === undefined || more.length > 0)
    throw new Failure(
      "unreadable",
      `${name} holds ${texts.length} texts, not one. Import it with pentapla import.`,
    );
  return { text: first.text, language: first.language };
}
