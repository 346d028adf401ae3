/** The versions of a project that is being made: files, and how each is to be read. */
import type {
  FileRef,
  NewVersion,
  TextPreview,
} from "../../../app/contract/files.ts";
import type { Direction, Segmentation } from "../../../app/model/records.ts";
import { directionOf, uniqueVersionId } from "../../../app/text/language.ts";
import type { Reading } from "../use-preview.ts";

export interface DraftFile {
  readonly ref: FileRef;
  /** What the user corrected; the rest is detected. */
  readonly reading: Reading;
  readonly dir: Direction | null;
  /** Null while the file is being read. */
  readonly preview: TextPreview | null;
}

export function draftOf(ref: FileRef): DraftFile {
  return { ref, reading: {}, dir: null, preview: null };
}

/** `files` and those of `refs` that are not among them yet. */
export function withFiles(
  files: readonly DraftFile[],
  refs: readonly FileRef[],
): readonly DraftFile[] {
  const fresh = refs.filter(
    ({ id }) => !files.some(({ ref }) => ref.id === id),
  );
  return [...files, ...fresh.map(draftOf)];
}

/** The item at `from` moved to stand at `to`. */
export function moved<T>(
  items: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function languageOfDraft({ reading, preview }: DraftFile): string {
  return reading.language ?? (preview?.ok === true ? preview.language : "");
}

export function directionOfDraft(file: DraftFile): Direction {
  if (file.dir !== null) return file.dir;
  if (file.reading.language != null) return directionOf(file.reading.language);
  return file.preview?.ok === true ? file.preview.dir : "ltr";
}

export function segmentationOfDraft({ reading }: DraftFile): Segmentation {
  return reading.segmentation ?? "sentences";
}

/** The versions as they will be made, ids made unique; null while a file can't be read. `taken`: ids of the project they join. */
export function versionsOf(
  files: readonly DraftFile[],
  taken: readonly string[] = [],
): readonly NewVersion[] | null {
  const ids = [...taken];
  const versions: NewVersion[] = [];
  for (const file of files) {
    if (file.preview?.ok !== true) return null;
    const id = uniqueVersionId(languageOfDraft(file), ids);
    ids.push(id);
    versions.push({
      ref: file.ref,
      id,
      title: "",
      dir: directionOfDraft(file),
      encoding: file.preview.encoding,
      segmentation: segmentationOfDraft(file),
    });
  }
  return versions;
}

/** A title for the project: the first heading of a text, else the first file's stem. */
export function suggestTitle(files: readonly DraftFile[]): string {
  for (const { preview } of files) {
    if (preview?.ok !== true) continue;
    const heading = preview.segments.find(({ kind }) => kind === "heading");
    if (heading !== undefined && heading.text.length <= 120)
      return heading.text.replace(/\s+/g, " ").trim();
  }
  return files[0]?.ref.name.replace(/\.[^.]*$/, "") ?? "";
}
