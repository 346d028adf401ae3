/** Files by others: InterText's and hunalign's own examples. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attachLinks } from "../../../app/formats/attach-links.ts";
import type { ReadResult, ReadText } from "../../../app/formats/format.ts";
import { recognise } from "../../../app/formats/table.ts";
import { idleTask } from "../../../app/task/task.ts";
import { expectOrderly, sourceOf } from "./fuzz.ts";

const folder = new URL("../../../../shared/bench/formats/", import.meta.url);
const isThere = existsSync(folder);
if (!isThere)
  console.log("Skipped: the corpora in ../shared/bench/formats are not here.");

function read(path: string): { result: ReadResult; format: string } {
  const bytes = new Uint8Array(readFileSync(new URL(path, folder)));
  const name = path.split("/").at(-1) ?? "";
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const format = recognise(name, head);
  const result = format?.reader?.read(sourceOf(name, bytes), idleTask);
  if (format === null || result === undefined)
    throw new Error(`nothing reads ${name}`);
  expectOrderly(result);
  return { result, format: format.info.id };
}

function documentsOf(texts: readonly ReadText[]) {
  return texts.map(({ document, ids, segments }) => ({
    name: document,
    ids,
    count: segments?.length ?? 0,
    file: document,
  }));
}

describe.skipIf(!isThere)("corpora by others", () => {
  it("reads InterText's documents and alignment, whose sides are reversed", () => {
    const stem = "intertext/Obama-Inauguracni_rec";
    const { result, format } = read(`${stem}.cs-00.no-00.alignment.xml`);
    expect(format).toBe("intertext");
    const texts = [`${stem}.cs-00.xml`, `${stem}.no-00.xml`].flatMap(
      (path) => read(path).result.texts,
    );
    expect(texts.map(({ language }) => language)).toEqual(["cs", "no"]);
    expect(texts.map(({ segments }) => segments?.length)).toEqual([113, 131]);
    const [links] = result.links;
    if (links === undefined) throw new Error("no links");
    const { units, report } = attachLinks(links, documentsOf(texts));
    expect(report).toEqual([]);
    expect(units).toHaveLength(links.links.length);
    const sentences = units.map(({ members }) => members.map(({ text, segments }) => segments.map((index) => {
      const range = texts[text]?.segments?.[index];
      return texts[text]?.text.slice(range?.start, range?.end);
    }).join(" "))); // prettier-ignore
    expect(sentences[0]).toEqual(["Moji spoluobčané,", "Mine medborgere,"]);
    console.log(`InterText: ${units.length} of ${links.links.length} links attached`); // prettier-ignore
  });

  it("reads hunalign's hand-made ladder over its two texts", () => {
    const { result, format } = read("hunalign/demo.manual.ladder");
    expect(format).toBe("ladder");
    const texts = ["hunalign/demo.hu.stem", "hunalign/demo.en.stem"].map((path) => {
      const found = read(path);
      expect(found.format).toBe("moses");
      return found.result.texts[0];
    }); // prettier-ignore
    const documents = documentsOf(texts.flatMap((text) => text ?? []));
    const [links] = result.links;
    if (links === undefined) throw new Error("no links");
    expect(documents.map(({ count }) => count + 1)).toEqual(links.counts);
    const { units, report } = attachLinks(links, documents.toReversed());
    expect(report.map(({ text }) => text)).toEqual([
      "The texts were told by their number of segments.",
      "1 link left out: the texts don't have the segments that they name, such as 528 of demo.hu.stem.",
    ]);
    expect(units).toHaveLength(links.links.length - 1);
    console.log(`hunalign: ${units.length} of ${links.links.length} steps attached`); // prettier-ignore
  });
});
