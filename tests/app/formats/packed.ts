/** Files for tests of packed formats. */
import { strToU8, zipSync } from "fflate";
import type { ExportOptions } from "../../../app/contract/formats.ts";
import { corpusOf } from "../../../app/formats/corpus.ts";
import type { Format, ReadResult } from "../../../app/formats/format.ts";
import type { Project } from "../../../app/model/records.ts";
import { idleTask } from "../../../app/task/task.ts";
import { sourceOf } from "./fuzz.ts";
import { everything } from "./round-trip.ts";

/** A zip file of these parts. */
export function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The bytes of an export that is one file. */
export function bytesOf(
  { writer, info }: Format,
  project: Project,
  changes: Partial<ExportOptions> = {},
): Uint8Array {
  const options = everything(project, changes);
  if (writer === null) throw new Error(`${info.id} is not written`);
  const parts = [...writer.files(corpusOf(project, options), options)].flatMap(
    ({ content }) =>
      [...content].map((part) =>
        typeof part === "string" ? Buffer.from(part) : part,
      ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export function readWith(
  { reader, info }: Format,
  content: string | Uint8Array,
  name = `file.${info.extensions[0] ?? ""}`,
): ReadResult {
  if (reader === null) throw new Error(`${info.id} is not read`);
  return reader.read(sourceOf(name, content), idleTask);
}

/** The paragraphs of the first text with their kinds, as the file states them: "heading: Title". */
export function paragraphsOf({ texts }: ReadResult): readonly string[] {
  const [text] = texts;
  return (text?.blocks ?? []).map(
    ({ start, end, kind }) => `${kind}: ${text?.text.slice(start, end) ?? ""}`,
  );
}

/** A Word document with this body. */
export function docxOf(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const purposes = Object.keys(more).map((path, at) => {
    const purpose = /word\/(\w+)\.xml/.exec(path)?.[1] ?? "";
    return `<Relationship Id="r${at}" Type="${office}/${purpose}" Target="${purpose}.xml"/>`;
  });
  return zipOf({
    "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${rels}">${purposes.join("")}</Relationships>`,
    "word/document.xml": `<w:document ${wordSpaces}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export const wordSpaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
