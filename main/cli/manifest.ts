/** A manifest: TSV with a header `doc` and language codes, a row a document with its files. */
import { dirname, resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { readTextFile } from "../text/read-text-file.ts";
import { languagesOf } from "./texts.ts";

export interface ManifestDocument {
  readonly doc: string;
  readonly files: readonly string[];
  readonly languages: readonly string[];
}

/** Reads a manifest. Files are relative to it; throws a Failure that names the line. */
export async function readManifest(
  path: string,
): Promise<readonly ManifestDocument[]> {
  const { text } = await readTextFile(resolve(path), path);
  const [header, ...rows] = text
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ cells: line.split("\t"), lineNumber: at + 1, line }))
    .filter(({ line }) => line.trim() !== "");
  if (header?.cells[0]?.trim() !== "doc" || header.cells.length < 3)
    throw new Failure(
      "unreadable",
      `${path}: the first line must be “doc” and two or more language codes, parted by tabs.`,
    );
  const languages =
    languagesOf(header.cells.slice(1).join(","), `${path}, line 1`) ?? [];
  const seen = new Set<string>();
  return rows.map(({ cells, lineNumber }) => {
    const doc = cells[0]?.trim() ?? "";
    const wrong = (why: string): Failure =>
      new Failure("unreadable", `${path}, line ${lineNumber}: ${why}`);
    // It becomes a file name where -o is a folder.
    if (doc === "" || /[/\\:*?"<>|\0]/.test(doc) || /^\.+$/.test(doc))
      throw wrong(`“${doc}” can't name a document.`);
    if (seen.has(doc)) throw wrong(`the document ${doc} is there twice.`);
    seen.add(doc);
    if (cells.length > header.cells.length)
      throw wrong(
        `it has ${cells.length} cells; the header has ${header.cells.length}.`,
      );
    const present = languages.flatMap((language, at) => {
      const file = cells[at + 1]?.trim() ?? "";
      return file === ""
        ? []
        : [{ language, file: resolve(dirname(path), file) }];
    });
    if (present.length < 2)
      throw wrong(`${doc} needs files in two languages or more.`);
    return {
      doc,
      files: present.map(({ file }) => file),
      languages: present.map(({ language }) => language),
    };
  });
}
