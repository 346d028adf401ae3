/** Large exports are made piece by piece: the pieces are small, and nothing keeps them. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Corpus, corpusOf } from "../../../app/formats/corpus.ts";
import { writerOf } from "../../../app/formats/table.ts";
import { generateProject } from "../../bench/generate.ts";
import { everything } from "./round-trip.ts";

const count = 20_000;
const project = generateProject(count);
const options = everything(project);
let corpus: Corpus;
beforeAll(() => {
  corpus = corpusOf(project, options);
});

describe(`5 × ${count} segments`, () => {
  it.each(["tsv", "csv", "jsonl", "moses", "xces", "vecalign", "hunalign"] as const)("are written in small pieces: %s", (id) => {
    const writer = writerOf(id);
    if (writer === null) throw new Error(`${id} is not written`);
    let total = 0;
    let longest = 0;
    for (const { content } of writer.files(corpus, options))
      for (const piece of content) {
        total += piece.length;
        longest = Math.max(longest, piece.length);
      }
    expect(total).toBeGreaterThan(1_000_000);
    expect(longest).toBeLessThan(4_000);
  }); // prettier-ignore

  it("begin to come before the rest is made", () => {
    const [file] = writerOf("tsv")?.files(corpus, options) ?? [];
    const start = process.memoryUsage().heapUsed;
    const rows = (file?.content ?? [])[Symbol.iterator]();
    for (let n = 0; n < 10; n++) expect(rows.next().done).toBe(false);
    expect(process.memoryUsage().heapUsed - start).toBeLessThan(4_000_000);
  });
});
