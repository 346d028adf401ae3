import { describe, expect, it } from "vitest";
import { readFile, type ReadTools } from "../../../app/formats/read-file.ts";
import {
  expectBearable,
  runningText,
} from "../../../app/formats/running-text.ts";
import { apply } from "../../../app/change/apply.ts";
import { importFiles } from "../../../app/import/import-files.ts";
import { idleTask } from "../../../app/task/task.ts";
import { emptyProject } from "../../../app/workbench/new-project.ts";
import { sourceOf } from "./fuzz.ts";
import { plainSource } from "./round-trip.ts";

const tools: ReadTools = {
  segmenter: { segment: () => [] },
  guess: () => null,
  fromName: () => null,
};

function refusal(name: string, content: string): string {
  try {
    readFile(plainSource(name, content), content.slice(0, 4096), {}, tools, idleTask); // prettier-ignore
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

describe("what would fill the memory is refused in a sentence", () => {
  it("more versions than any book has", () => {
    const heads = Array.from({ length: 300 }, (_, at) => `en-x-${at + 10}`);
    const cells = heads.map((_, at) => `words ${at}.`);
    expect(
      refusal("wide.tsv", `${heads.join("\t")}\n${cells.join("\t")}\n`),
    ).toBe(
      // prettier-ignore
      "wide.tsv holds 300 texts; up to 200 can be versions of one. Take the file apart.",
    );
  });

  it("more running text than is cut in seconds, unless its lines are segments", () => {
    const words = "Again and again. ".repeat(1_000_000);
    expect(refusal("long.txt", words)).toBe(
      "long.txt holds more running text than 16 million characters, the most that is cut into sentences. Take it apart.",
    );
    const read = readFile(plainSource("long.txt", words), "", { segmentation: "lines", format: "text" }, tools, idleTask); // prettier-ignore
    expect(read.texts).toHaveLength(1);
  });

  it("more segments than can be worked with", () => {
    expect(() => {
      expectBearable(1_000_001);
    }).toThrow("A text of more than a million segments is not read. Take the file apart."); // prettier-ignore
  });

  it("the same words named without end", () => {
    const text = runningText();
    const words = "x ".repeat(5_000_000);
    expect(() => {
      for (let at = 0; at < 100; at++) text.add(words);
    }).toThrow("A text of more than 200 million characters is not read. Take the file apart."); // prettier-ignore
  });
});

describe("what is only large is read", () => {
  it("130,000 linked rows are one change", () => {
    const rows = Array.from({ length: 130_000 }, (_, at) => `Satz ${at}.\tPhrase ${at}.\n`).join(""); // prettier-ignore
    const source = sourceOf("large.tsv", `de\tfr\n${rows}`);
    const file = readFile(source, "de\tfr\n", {}, tools, idleTask);
    const choices = ["de", "fr"].map((id, part) => ({ file: 0, part, id, attach: false, title: "", dir: "ltr" as const })); // prettier-ignore
    const empty = emptyProject("");
    const { change } = importFiles(empty, [{ name: "large.tsv", file }], choices, { by: "", at: "2026-01-01T00:00:00Z" }); // prettier-ignore
    expect(apply(empty, change).units).toHaveLength(130_000);
  });
});
