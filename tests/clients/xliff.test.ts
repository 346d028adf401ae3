import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type ExportOptions, wholeExport } from "../../app/contract/formats.ts"; // prettier-ignore
import { corpusOf } from "../../app/formats/corpus.ts";
import { writeXliff } from "../../app/formats/xliff/write-xliff.ts";
import type { Project } from "../../app/model/records.ts";
import { projectArbitrary } from "../app/project-arbitrary.ts";
import { buildProject, withDrift } from "../app/project-builder.ts";

const schemas = fileURLToPath(
  new URL("../../../shared/bench/formats/schemas/xliff-2.1/", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "pentapla-xliff-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { timeout: 60_000 }).status === 0;
}

function writeFiles(
  project: Project,
  more: Partial<ExportOptions> = {},
): string[] {
  const options: ExportOptions = {
    ...wholeExport(project.versions.map(({ id }) => id)),
    pairs: true,
    ...more,
  };
  return [...writeXliff(corpusOf(project, options), options)].map(
    ({ name, content }) => {
      const path = join(folder, name === "" ? "pair.xlf" : name);
      writeFileSync(path, [...content].map(String).join(""));
      return path;
    },
  );
}

const project = withDrift(
  buildProject(
    {
      de: ["Das Haus ist groß & alt.", "Er sagt\u0007 „ja“.", "Drittens."],
      ar: ["قال نعم.", "البيت كبير.", "وقديم."],
      fr: ["La maison est grande.", "Oui."],
    },
    { de: [0], ar: [1, 2], fr: [0] },
    { de: [1], ar: [0], fr: [1] },
    { members: { de: [2] }, absent: ["ar", "fr"] },
  ),
  { de: "groß", ar: "" },
  { reason: "Says less & less." },
);

/** The core takes foreign content as it comes; only with the modules' schemas beside it is that checked. */
const together = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="${schemas}xliff_core_2.0.xsd"/>
<xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="${schemas}metadata.xsd"/>
<xs:import namespace="http://www.w3.org/2005/11/its" schemaLocation="${schemas}its.xsd"/>
</xs:schema>
`;

describe.skipIf(!has("xmllint", "--version") || !existsSync(schemas))(
  "xmllint with the schemas of OASIS (skipped where either is absent)",
  () => {
    const schema = join(folder, "together.xsd");

    function validate(paths: readonly string[]): void {
      writeFileSync(schema, together);
      const { status, stderr } = spawnSync("xmllint", [
        "--noout",
        "--nonet",
        "--schema",
        schema,
        ...paths,
      ]);
      expect(status, stderr.toString()).toBe(0);
    }

    it("finds our XLIFF valid, with issues, crossings and control characters", () => {
      validate(writeFiles(project));
      validate(writeFiles(project, { metadata: false }));
      validate(writeFiles(project, { nulls: "drop" }));
    });

    it("finds that of random projects valid", () => {
      const samples = fc.sample(projectArbitrary, { numRuns: 20, seed: 11 });
      for (const sample of samples) validate(writeFiles(sample));
    });
  },
);

// The system's Python: the toolkit is a Debian package. Before 3.16 it knows XLIFF 1 only.
const python = "/usr/bin/python3";
const script =
  "import sys\nfrom translate.storage import xliff2\nfor path in sys.argv[1:]:\n  store = xliff2.Xliff2File.parsefile(path)\n  print(len([unit for unit in store.units if unit.source and unit.target]))";

describe.skipIf(!has(python, "-c", "import translate.storage.xliff2"))(
  "translate-toolkit with XLIFF 2 (skipped where it is absent or older than 3.16)",
  () => {
    it("reads as many pairs as there are units", () => {
      const paths = writeFiles(project, { nulls: "drop" });
      const { stdout, stderr } = spawnSync(python, ["-c", script, ...paths]);
      expect(stdout.toString().trim().split("\n"), stderr.toString()).toEqual([
        "2",
        "2",
      ]);
    });
  },
);
