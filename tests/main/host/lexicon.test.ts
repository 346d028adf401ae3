import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadLexicon } from "../../../main/host/lexicon.ts";
import { dataFile } from "../../../main/host/data-folder.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lexicon-"));
const file = path.join(folder, "words.bin");

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe("loadLexicon", () => {
  test("reads the shipped vectors of five languages", () => {
    const { rows } = loadLexicon();
    expect([...rows.keys()].sort()).toEqual(["ar", "de", "en", "fr", "it"]);
  });

  test.each([
    ["an empty file", () => Buffer.alloc(0)],
    ["a file of something else", () => Buffer.from("PK no vectors in here")],
    [
      "a file cut short",
      () =>
        fs.readFileSync(dataFile("lexicon", "words.bin")).subarray(0, 90_000),
    ],
  ])("says of %s in one sentence which file it is", (_, content) => {
    fs.writeFileSync(file, content());
    expect(() => loadLexicon(file)).toThrow(
      `${file} does not hold word vectors.`,
    );
  });

  test("says which file is missing", () => {
    const missing = path.join(folder, "none.bin");
    expect(() => loadLexicon(missing)).toThrow(missing);
  });
});
