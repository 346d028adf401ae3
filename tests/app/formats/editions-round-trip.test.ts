import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusOf } from "../../../app/formats/corpus.ts";
import { docx } from "../../../app/formats/docx/docx.ts";
import { html } from "../../../app/formats/html/html.ts";
import { allLosses } from "../../../app/formats/export-preview.ts";
import { xlsx } from "../../../app/formats/xlsx/xlsx.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject, withDrift } from "../project-builder.ts";
import { corpusArbitrary } from "./corpus-arbitrary.ts";
import { expectOrderly, sourceOf } from "./fuzz.ts";
import { bytesOf, readWith } from "./packed.ts";
import { everything, expectHeld } from "./round-trip.ts";

const lineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");
const cases = [
  { format: xlsx, words: (text: string) => text },
  { format: html, words: lineFeeds },
  {
    format: docx,
    words: (text: string) => lineFeeds(text).replaceAll("\u0001", "\ufffd"),
  },
];

const plainHolds = { parts: false, crossings: false, kinds: false };

describe.each(cases)("$format.info.id", ({ format, words }) => {
  it.each([
    { rows: "units", metadata: true },
    { rows: "segments", metadata: true },
    { rows: "segments", metadata: false },
    { rows: "units", metadata: false },
  ] as const)(
    "reads back random projects, $rows, metadata $metadata",
    (changes) => {
      fc.assert(
        fc.property(
          fc.oneof(corpusArbitrary(), projectArbitrary),
          (project) => {
            const options = everything(project, changes);
            const bytes = bytesOf(format, project, changes);
            expect(format.writer?.check(sourceOf("x", bytes))).toEqual([]);
            const read = readWith(format, bytes);
            expectOrderly(read);
            if (format.writer === null) throw new Error("not written");
            const isBare = format === xlsx && !changes.metadata && changes.rows === "units"; // prettier-ignore
            const holds = { ...format.writer.holds, ...(isBare ? plainHolds : {}) }; // prettier-ignore
            expectHeld(corpusOf(project, options), read, holds, options, words);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it("gives the same bytes for the same project", () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        expect(bytesOf(format, project)).toEqual(bytesOf(format, project));
      }),
      { numRuns: 10 },
    );
  });

  it("says what drifts and line ends become", () => {
    const project = withDrift(
      buildProject(
        { de: ["Eins\r\nzwei."], ar: ["واحد."] },
        { de: [0], ar: [0] },
      ),
      { de: "zwei", ar: "" },
    );
    const options = everything(project);
    if (format.writer === null) throw new Error("not written");
    const losses = allLosses(format.writer, corpusOf(project, options), options); // prettier-ignore
    expect(losses).toContain(
      "1 drift written for people; importing the file doesn't bring it back.",
    );
  });
});
