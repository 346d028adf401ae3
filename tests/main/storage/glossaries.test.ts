import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGlossaryShelf } from "../../../main/storage/glossaries.ts";

const glossary = {
  name: "Law",
  entries: [{ terms: { de: ["Klage"], en: ["lawsuit", "action"] } }],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-glossaries-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the same content is kept once, under the same id", async () => {
  const shelf = createGlossaryShelf(folder);
  const id = await shelf.keep(glossary);
  expect(await shelf.keep(structuredClone(glossary))).toBe(id);
  expect(await readdir(join(folder, "glossaries"))).toEqual([`${id}.json`]);
  expect(await shelf.load(id)).toEqual(glossary);
});

test("what is not here, damaged or no id at all is null", async () => {
  const shelf = createGlossaryShelf(folder);
  const id = await shelf.keep(glossary);
  await writeFile(join(folder, "glossaries", `${id}.json`), "{");
  expect(await shelf.load(id)).toBeNull();
  expect(await shelf.load("0".repeat(32))).toBeNull();
  await writeFile(join(folder, "secret.json"), JSON.stringify(glossary));
  expect(await shelf.load("../secret")).toBeNull();
});

test("more than are kept at hand are found again", async () => {
  const shelf = createGlossaryShelf(folder);
  const all = Array.from({ length: 12 }, (_, n) => ({ ...glossary, name: `Law ${n}` })); // prettier-ignore
  const ids = await Promise.all(all.map((each) => shelf.keep(each)));
  for (const turn of [ids, ids.toReversed()])
    for (const id of turn)
      expect(await shelf.load(id)).toEqual(all[ids.indexOf(id)]);
});
