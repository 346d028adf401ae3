/** What is about to be imported: files, how each is to be read, and the texts found in them in their order. */
import type { FileRef } from "../../../app/contract/files.ts";
import type { FormatId } from "../../../app/contract/formats.ts";
import type {
  ImportChoice,
  ImportFiles,
  ImportPreview,
  ImportRequest,
  ImportText,
} from "../../../app/contract/imports.ts";
import type { Direction, Segmentation } from "../../../app/model/records.ts";
import { directionOf, uniqueVersionId } from "../../../app/text/language.ts";

/** What the user corrected; the rest is detected. */
export interface Reading {
  readonly encoding?: string;
  readonly format?: FormatId;
  readonly segmentation?: Segmentation;
  /** By the text's place in the file. */
  readonly languages?: Readonly<Record<string, string>>;
}

export interface DraftFile {
  readonly ref: FileRef;
  readonly reading: Reading;
  /** Null while the file is being read. */
  readonly preview: ImportPreview | null;
}

export interface DraftState {
  readonly files: readonly DraftFile[];
  /** Keys of rows, as far as the user has put them in order. */
  readonly order: readonly string[];
  /** Keys of texts taken out. */
  readonly out: readonly string[];
  /** Directions chosen, by key. */
  readonly dirs: Readonly<Record<string, Direction>>;
}

/** A text of a file, or a file as such: one being read, one that can't be, one with links or terms alone. */
export interface DraftRow {
  readonly key: string;
  readonly file: DraftFile;
  readonly text: ImportText | null;
  readonly dir: Direction;
}

export const emptyDraft: DraftState = {
  files: [],
  order: [],
  out: [],
  dirs: {},
};

/** `state` with those of `refs` that are not among its files yet. */
export function withFiles(
  state: DraftState,
  refs: readonly FileRef[],
): DraftState {
  const fresh = refs.filter(
    ({ id }) => !state.files.some(({ ref }) => ref.id === id),
  );
  const files = fresh.map((ref) => ({ ref, reading: {}, preview: null }));
  return { ...state, files: [...state.files, ...files] };
}

/** The rows in their order. */
export function rowsOf({
  files,
  order,
  out,
  dirs,
}: DraftState): readonly DraftRow[] {
  const rows = files.flatMap((file): DraftRow[] => {
    const texts = file.preview?.ok === true ? file.preview.texts : [];
    if (texts.length === 0)
      return [{ key: file.ref.id, file, text: null, dir: "ltr" }];
    return texts.flatMap((text) => {
      const key = `${file.ref.id}/${text.part}`;
      const dir = dirs[key] ?? directionOf(text.language);
      return out.includes(key) ? [] : [{ key, file, text, dir }];
    });
  });
  const rank = ({ key, file }: DraftRow): number => {
    const own = order.indexOf(key);
    const at = own < 0 ? order.indexOf(file.ref.id) : own;
    return at < 0 ? order.length : at;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
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

/** Takes a text out, and its file with the last of its texts. */
export function withoutRow(state: DraftState, row: DraftRow): DraftState {
  const left = rowsOf(state).filter(
    ({ key, file }) => key !== row.key && file.ref.id === row.file.ref.id,
  );
  if (left.length > 0) return { ...state, out: [...state.out, row.key] };
  const { id } = row.file.ref;
  return {
    ...state,
    files: state.files.filter(({ ref }) => ref.id !== id),
    out: state.out.filter((key) => !key.startsWith(`${id}/`)),
  };
}

/** A file's row changed: how it is read (it is read anew then), or how its text runs. */
export function withReading(
  state: DraftState,
  row: DraftRow,
  reading: Reading,
): DraftState {
  const files = state.files.map((file) =>
    file.ref.id === row.file.ref.id
      ? { ...file, reading: { ...file.reading, ...reading }, preview: null }
      : file,
  );
  return { ...state, files };
}

export function withLanguage(
  state: DraftState,
  row: DraftRow,
  language: string,
): DraftState {
  const { languages } = row.file.reading;
  return withReading(state, row, {
    languages: { ...languages, [row.text?.part ?? 0]: language },
  });
}

/** How the host is to read a file. */
export function requestOf({
  ref,
  reading,
}: Pick<DraftFile, "ref" | "reading">): ImportRequest {
  const { encoding, format, segmentation, languages } = reading;
  return {
    ref,
    ...(encoding === undefined ? {} : { encoding }),
    ...(format === undefined ? {} : { format }),
    ...(segmentation === undefined ? {} : { segmentation }),
    ...(languages === undefined ? {} : { languages }),
  };
}

/**
 * What is asked of the host, ids made unique; null while a file is being read
 * or can't be. `taken`: ids of the project that the texts join; a text that it
 * has already is not added again.
 */
export function importOf(
  state: DraftState,
  taken: readonly string[] = [],
): ImportFiles | null {
  if (state.files.some(({ preview }) => preview?.ok !== true)) return null;
  const ids = [...taken];
  const texts = rowsOf(state).flatMap((row): ImportChoice[] => {
    const { text, file, dir } = row;
    // A column of a table may be empty.
    if (text === null || text.segmentCount === 0) return [];
    const same = text.same !== null && taken.includes(text.same) ? text.same : null; // prettier-ignore
    const id = same ?? uniqueVersionId(text.language, ids);
    ids.push(id);
    return [
      {
        file: state.files.findIndex(({ ref }) => ref.id === file.ref.id),
        part: text.part,
        id,
        attach: same !== null,
        title: "",
        dir,
      },
    ];
  });
  return { files: state.files.map(requestOf), texts };
}

/** A title for the project: the first heading of a text, else the first file's stem. */
export function suggestTitle(state: DraftState): string {
  for (const { text } of rowsOf(state)) {
    const heading = text?.segments.find(({ kind }) => kind === "heading");
    if (heading !== undefined && heading.text.length <= 120)
      return heading.text.replace(/\s+/g, " ").trim();
  }
  return state.files[0]?.ref.name.replace(/\.[^.]*$/, "") ?? "";
}
