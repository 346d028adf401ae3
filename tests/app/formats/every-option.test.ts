import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import type { ExportOptions } from "../../../app/contract/formats.ts";
import { corpusOf } from "../../../app/formats/corpus.ts";
import { allLosses } from "../../../app/formats/export-preview.ts";
import type { Source } from "../../../app/formats/format.ts";
import { formats } from "../../../app/formats/table.ts";
import { readProjectFile } from "../../../app/formats/project-file.ts";
import { type Project, severities } from "../../../app/model/records.ts";
import { projectArbitrary } from "../project-arbitrary.ts";

const writers = formats.flatMap(({ info, writer }) =>
  writer === null ? [] : [{ id: info.id, writer }],
);

/** Random options over a random choice of the versions, in any order. */
function optionsArbitrary(project: Project): fc.Arbitrary<ExportOptions> {
  const ids = project.versions.map(({ id }) => id);
  return fc.record({
    versions: fc.shuffledSubarray(ids, { minLength: Math.min(2, ids.length) }),
    only: fc.constantFrom("all" as const, "confirmed" as const),
    least: fc.constantFrom(0, 0.5, 1),
    withoutDrift: fc.constantFrom(null, ...severities),
    nulls: fc.constantFrom("keep" as const, "drop" as const),
    rows: fc.constantFrom("units" as const, "segments" as const),
    metadata: fc.boolean(),
    pairs: fc.boolean(),
  });
}

function source(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    bytes: () => bytes,
    text: () => [new TextDecoder().decode(bytes)],
  };
}

/** An export's files, or the sentence that refuses it. */
function exported(
  writer: (typeof writers)[number]["writer"],
  project: Project,
  options: ExportOptions,
): string | readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  try {
    const corpus = corpusOf(project, options);
    for (const loss of allLosses(writer, corpus, options))
      expect(loss.trim()).not.toBe("");
    return [...writer.files(corpus, options)].map(({ name, content }) => ({
      name,
      bytes: new Uint8Array(Buffer.concat([...content].map((part) => Buffer.from(part)))), // prettier-ignore
    }));
  } catch (error) {
    if (error instanceof Failure && error.code === "refused") return error.message; // prettier-ignore
    throw error;
  }
}

function expectSound(
  { id, writer }: (typeof writers)[number],
  project: Project,
  options: ExportOptions,
): void {
  const files = exported(writer, project, options);
  expect(exported(writer, project, options)).toEqual(files);
  if (typeof files === "string") return;
  for (const { name, bytes } of files)
    if (bytes.length > 0)
      expect(writer.check(source(name === "" ? `export.${id}` : name, bytes)), `${id} ${name}`).toEqual([]); // prettier-ignore
}

describe("every writer, whatever is asked for", () => {
  const { project: sample } = readProjectFile(
    readFileSync(
      new URL("../../../data/sample/sample.pentapla.json", import.meta.url),
      "utf8",
    ),
  );
  it.each(writers)("$id: the sample", (format) => {
    fc.assert(
      fc.property(optionsArbitrary(sample), (options) => {
        expectSound(format, sample, options);
      }),
      { numRuns: 6, seed: 7 },
    );
  });

  it.each(writers)("$id: random projects", (format) => {
    fc.assert(
      fc.property(
        projectArbitrary
          .filter(({ versions }) => versions.length > 1)
          .chain((project) => fc.tuple(fc.constant(project), optionsArbitrary(project))), // prettier-ignore
        ([project, options]) => {
          expectSound(format, project, options);
        },
      ),
      { numRuns: 60 },
    );
  });
});
