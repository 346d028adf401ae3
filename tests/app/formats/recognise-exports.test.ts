import { describe, expect, it } from "vitest";
import { formats, recognise } from "../../../app/formats/table.ts";
import { buildProject } from "../project-builder.ts";
import { written } from "./round-trip.ts";

const pair = buildProject({ de: ["Eins.", "Zwei."], fr: ["Un.", "Deux."] }, { de: [0], fr: [0] }, { de: [1], fr: [1] }); // prettier-ignore
const ids = ["tei", "xces", "intertext", "hunalign", "ladder", "vecalign", "moses", "tsv", "csv", "json", "jsonl"] as const; // prettier-ignore

describe("what is written is recognised again", () => {
  it.each(ids)("%s", (id) => {
    const format = formats.find(({ info }) => info.id === id);
    if (format === undefined) throw new Error(`there is no ${id}`);
    for (const { name, content } of written(format, pair)) {
      const found = recognise(name.split("/").at(-1) ?? "", content.slice(0, 4096)); // prettier-ignore
      // Lists of numbers come with files of sentences.
      expect(found?.info.id, name).toBe(name.endsWith(".snt") ? "moses" : id);
    }
  });
});
