import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { corpusOf, rowText } from "../../../app/formats/corpus.ts";
import { oneLine } from "../../../app/formats/delimited/cell-text.ts";
import type { Format } from "../../../app/formats/format.ts";
import { hunalign } from "../../../app/formats/hunalign/hunalign.ts";
import { ladder } from "../../../app/formats/ladder/ladder.ts";
import { cleanLine } from "../../../app/formats/moses/clean-line.ts";
import { joinMoses } from "../../../app/formats/moses/join-moses.ts";
import { moses } from "../../../app/formats/moses/moses.ts";
import { vecalign } from "../../../app/formats/vecalign/vecalign.ts";
import { corpusArbitrary } from "./corpus-arbitrary.ts";
import { everything, expectHeld, plainSource, readTogether, written } from "./round-trip.ts"; // prettier-ignore
import type { Project } from "../../../app/model/records.ts";

/** The files of an export, or null where the format says why it can't hold the project. */
function exported(format: Format, project: Project, metadata: boolean) {
  try {
    return written(format, project, { metadata });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "refused") throw error;
    expect(error.message).toMatch(/ instead\.$/);
    return null;
  }
}

const cases = [
  {
    format: hunalign,
    // Segments without a link read like stated gaps in both, as their losses say.
    ownAbsent: false,
    words: (text: string) => oneLine(text).replace(/~{3,}/g, "~~"),
  },
  { format: ladder, ownAbsent: false, words: oneLine },
  { format: vecalign, ownAbsent: true, words: oneLine },
];

describe.each(cases)("$format.info.id", ({ format, ownAbsent, words }) => {
  it("reads back random pairs", () => {
    let refused = 0;
    fc.assert(
      fc.property(corpusArbitrary({ maxVersions: 2 }), fc.boolean(), (project, metadata) => {
        const files = exported(format, project, metadata);
        if (files === null) {
          refused += 1;
          return;
        }
        if (format.writer === null) throw new Error("no writer");
        for (const { name, content } of files)
          expect(format.writer.check(plainSource(name, content)), content).toEqual([]);
        const full = files.filter(({ content }) => content !== "");
        if (full.length < files.length) return;
        const read = readTogether(
          full.map((file) => ({ file, format: file.name.endsWith(".snt") ? moses : format })),
        );
        // Neither file names its languages; both keep the order of the sides.
        const texts = read.texts.map((text, at) => ({ ...text, language: project.versions[at]?.id ?? "" }));
        const options = everything(project, { metadata });
        const { holds } = format.writer;
        expectHeld(corpusOf(project, options), { ...read, texts }, { ...holds, absent: holds.absent && ownAbsent }, options, words);
        expect(exported(format, project, metadata)).toEqual(files);
      }),
    );
    expect(refused > 0).toBe(format === ladder);
  });
}); // prettier-ignore

describe("moses", () => {
  it("writes line by line what all versions have, and joins the files again", () => {
    fc.assert(
      fc.property(corpusArbitrary(), (project) => {
        const files = exported(moses, project, true);
        if (files === null) return;
        const counts = files.map(({ content }) => content.split("\n").length);
        expect(new Set(counts).size).toBe(1);
        for (const { name, content } of files)
          expect(moses.writer?.check(plainSource(name, content))).toEqual([]);
        const { texts } = readTogether(files.map((file) => ({ file, format: moses }))); // prettier-ignore
        const corpus = corpusOf(project, everything(project));
        const lines = corpus.rows
          .filter(
            ({ unit, members }) =>
              unit !== null && members.every((list) => list.length > 0),
          ) // prettier-ignore
          .map((row) =>
            corpus.versions.map((_, at) => cleanLine(rowText(corpus, row, at))),
          ) // prettier-ignore
          .filter((line) => !line.includes(""));
        const found = joinMoses(texts).map(({ members }) =>
          members.map(({ text, segments: [segment = 0] }) => {
            const range = texts[text]?.segments?.[segment];
            return texts[text]?.text.slice(range?.start, range?.end);
          }),
        );
        expect(found).toEqual(lines);
      }),
    );
  });
});
