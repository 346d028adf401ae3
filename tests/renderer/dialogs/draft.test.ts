import { describe, expect, test } from "vitest";
import type { TextPreview } from "../../../app/contract/files.ts";
import {
  type DraftFile,
  draftOf,
  moved,
  suggestTitle,
  versionsOf,
  withFiles,
} from "../../../renderer/dialogs/new-project/draft.ts";

function refOf(name: string) {
  return { id: name, name, importOnly: false };
}

function readFile(
  name: string,
  language: string,
  more: Partial<Extract<TextPreview, { ok: true }>> = {},
): DraftFile {
  return {
    ...draftOf(refOf(name)),
    preview: {
      ok: true,
      ref: refOf(name),
      encoding: "utf-8",
      encodings: [],
      language,
      languageFrom: "name",
      dir: "ltr",
      length: 5,
      segmentCount: 1,
      kindCounts: {},
      segments: [{ text: "Hallo.", kind: "sentence" }],
      warnings: [],
      ...more,
    },
  };
}

describe("the versions of a new project", () => {
  test("get ids of their own where two files share a language", () => {
    const versions = versionsOf([
      readFile("a.txt", "de"),
      readFile("b.txt", "de"),
    ]);
    expect(versions?.map(({ id }) => id)).toEqual(["de", "de-x-2"]);
  });

  test("keep clear of the ids of the project they join", () => {
    const versions = versionsOf([readFile("a.txt", "de")], ["de", "fr"]);
    expect(versions?.[0]?.id).toBe("de-x-2");
  });

  test("follow what the user corrected", () => {
    const file = {
      ...readFile("a.txt", "de"),
      reading: { language: "ar", segmentation: "lines" as const },
    };
    expect(versionsOf([file])?.[0]).toMatchObject({
      id: "ar",
      dir: "rtl",
      segmentation: "lines",
    });
    expect(versionsOf([{ ...file, dir: "ltr" }])?.[0]?.dir).toBe("ltr");
  });

  test("wait until every file is read", () => {
    expect(versionsOf([draftOf(refOf("a.txt"))])).toBeNull();
  });
});

test("the title is the first heading, else the first file's name", () => {
  const headed = readFile("b.txt", "fr", {
    segments: [{ text: "Le\ntitre", kind: "heading" }],
  });
  expect(suggestTitle([readFile("a.txt", "de"), headed])).toBe("Le titre");
  expect(suggestTitle([readFile("a.b.txt", "de")])).toBe("a.b");
});

test("a file is added once and moved within the list only", () => {
  const files = withFiles([], [refOf("a"), refOf("b")]);
  expect(withFiles(files, [refOf("b"), refOf("c")])).toHaveLength(3);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});
