import { describe, expect, test } from "vitest";
import type { ImportText } from "../../../app/contract/imports.ts";
import {
  type DraftState,
  emptyDraft,
  importOf,
  moved,
  rowsOf,
  suggestTitle,
  withFiles,
  withLanguage,
  withoutRow,
} from "../../../renderer/dialogs/new-project/draft.ts";

function refOf(name: string) {
  return { id: name, name, importOnly: false };
}

function textOf(part: number, language: string): ImportText {
  return {
    part,
    language,
    languageFrom: "name",
    title: "",
    dir: "ltr",
    length: 5,
    segmentCount: 1,
    kindCounts: {},
    segments: [{ text: "Hallo.", kind: "sentence" }],
    isCut: false,
    same: null,
    warnings: [],
  };
}

/** A draft of files that were read, each with texts in these languages. */
function draft(
  files: Readonly<Record<string, readonly string[]>>,
  more: Partial<ImportText> = {},
): DraftState {
  const state = withFiles(emptyDraft, Object.keys(files).map(refOf));
  return {
    ...state,
    files: state.files.map((file) => ({
      ...file,
      preview: {
        ok: true,
        ref: file.ref,
        format: "text",
        formatName: "Plain text",
        encoding: "utf-8",
        encodings: [],
        texts: (files[file.ref.name] ?? []).map((language, part) => ({
          ...textOf(part, language),
          ...more,
        })),
        unitCount: 0,
        linkCount: 0,
        linkedDocuments: [],
        glossary: null,
        report: [],
      },
    })),
  };
}

function idsOf(state: DraftState, taken: readonly string[] = []) {
  return importOf(state, taken)?.texts.map(({ id }) => id);
}

describe("what is imported", () => {
  test("gets ids of its own where two texts share a language", () => {
    const state = draft({ "a.txt": ["de"], "b.tmx": ["de", "fr"] });
    expect(idsOf(state)).toEqual(["de", "de-x-2", "fr"]);
  });

  test("keeps clear of the ids of the project it joins", () => {
    expect(idsOf(draft({ "a.txt": ["de"] }), ["de", "fr"])).toEqual(["de-x-2"]);
  });

  test("is attached, not added, where the project has the text already", () => {
    const state = draft({ "a.tmx": ["de"] }, { same: "de-x-old" });
    expect(importOf(state, ["de-x-old"])?.texts).toMatchObject([
      { id: "de-x-old", attach: true },
    ]);
    expect(importOf(state)?.texts).toMatchObject([{ id: "de", attach: false }]);
  });

  test("is read anew when its language is corrected, and told so by its place in the file", () => {
    const state = draft({ "a.tmx": ["de", "fr"] });
    const row = rowsOf(state)[1];
    if (row === undefined) throw new Error("There is no second row.");
    const corrected = withLanguage(state, row, "it");
    expect(importOf(corrected)).toBeNull();
    expect(corrected.files[0]).toMatchObject({
      preview: null,
      reading: { languages: { 1: "it" } },
    });
  });

  test("waits until every file is read", () => {
    expect(importOf(withFiles(emptyDraft, [refOf("a.txt")]))).toBeNull();
  });

  test("follows the order of the rows, whichever file they are of", () => {
    const state = draft({ "a.tmx": ["de", "fr"], "b.txt": ["ar"] });
    const order = moved(rowsOf(state), 2, 0).map(({ key }) => key);
    expect(idsOf({ ...state, order })).toEqual(["ar", "de", "fr"]);
  });

  test("leaves out the texts taken out, and a file with its last text", () => {
    const state = draft({ "a.tmx": ["de", "fr"], "b.txt": ["ar"] });
    const [de, , ar] = rowsOf(state);
    if (de === undefined || ar === undefined) throw new Error("Rows missing.");
    expect(idsOf(withoutRow(state, de))).toEqual(["fr", "ar"]);
    expect(withoutRow(state, ar).files).toHaveLength(1);
  });
});

test("the title is the first heading, else the first file's name", () => {
  const headed = draft(
    { "b.txt": ["fr"] },
    { segments: [{ text: "Le\ntitre", kind: "heading" }] },
  );
  expect(suggestTitle(headed)).toBe("Le titre");
  expect(suggestTitle(draft({ "a.b.txt": ["de"] }))).toBe("a.b");
});

test("a file is added once and moved within the list only", () => {
  const state = withFiles(emptyDraft, [refOf("a"), refOf("b")]);
  expect(withFiles(state, [refOf("b"), refOf("c")]).files).toHaveLength(3);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});
