import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusOf } from "../../../../app/formats/corpus.ts";
import { oneLine } from "../../../../app/formats/delimited/cell-text.ts";
import { csv } from "../../../../app/formats/delimited/csv.ts";
import { tsv } from "../../../../app/formats/delimited/tsv.ts";
import { jsonl } from "../../../../app/formats/jsonl/jsonl.ts";
import { corpusArbitrary } from "../corpus-arbitrary.ts";
import { everything, expectHeld, plainSource, readTogether, written } from "../round-trip.ts"; // prettier-ignore

const cases = [
  { format: tsv, words: oneLine },
  { format: csv, words: (text: string) => text },
  { format: jsonl, words: (text: string) => text },
];

describe.each(cases)("$format.info.id", ({ format, words }) => {
  it.each(["units", "segments"] as const)(
    "reads back random projects, a row for each of the %s",
    (rows) => {
      fc.assert(
        fc.property(corpusArbitrary(), fc.boolean(), (project, metadata) => {
          const changes = { rows, metadata };
          const options = everything(project, changes);
          const [file] = written(format, project, changes);
          if (file === undefined || format.writer === null) throw new Error("no file"); // prettier-ignore
          expect(format.writer.check(plainSource(file.name, file.content))).toEqual([]); // prettier-ignore
          const read = readTogether([{ file, format }]);
          expectHeld(corpusOf(project, options), read, format.writer.holds, options, words); // prettier-ignore
          expect(written(format, project, changes)).toEqual([file]);
        }),
      );
    },
  );
});
