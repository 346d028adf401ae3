import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { corpusOf } from "../../../app/formats/corpus.ts";
import { intertext } from "../../../app/formats/intertext/intertext.ts";
import { tei } from "../../../app/formats/tei/tei.ts";
import { xces } from "../../../app/formats/xces/xces.ts";
import { xmlText } from "../../../app/formats/xml/write-xml.ts";
import { corpusArbitrary } from "./corpus-arbitrary.ts";
import { everything, expectHeld, plainSource, readTogether, written } from "./round-trip.ts"; // prettier-ignore

/** What XML leaves of a text. */
function words(text: string): string {
  return text.replace(/[^\r&<>]/gu, (sign) => xmlText(sign));
}

const cases = [
  { format: tei, maxVersions: 5, ownAbsent: true },
  { format: xces, maxVersions: 2, ownAbsent: true },
  // Segments without a link read like stated gaps there, as its losses say.
  { format: intertext, maxVersions: 2, ownAbsent: false },
];

describe.each(cases)("$format.info.id", ({ format, maxVersions, ownAbsent }) => {
  it("reads back random projects", () => {
    let refused = 0;
    fc.assert(
      fc.property(corpusArbitrary({ maxVersions }), fc.boolean(), (project, metadata) => {
        const options = everything(project, { metadata });
        let files: ReturnType<typeof written>;
        try {
          files = written(format, project, { metadata });
        } catch (error) {
          if (!(error instanceof Failure) || error.code !== "refused") throw error;
          expect(error.message).toMatch(/Export .* instead\.$/);
          refused += 1;
          return;
        }
        if (format.writer === null) throw new Error("no writer");
        for (const { name, content } of files)
          expect(format.writer.check(plainSource(name, content))).toEqual([]);
        const read = readTogether(files.map((file) => ({ file, format })));
        const { holds } = format.writer;
        expectHeld(corpusOf(project, options), read, { ...holds, absent: holds.absent && ownAbsent }, options, words);
        expect(written(format, project, { metadata })).toEqual(files);
      }),
    );
    expect(refused > 0).toBe(format === intertext);
  });
}); // prettier-ignore
