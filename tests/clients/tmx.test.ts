import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type ExportOptions, wholeExport } from "../../app/contract/formats.ts"; // prettier-ignore
import { corpusOf } from "../../app/formats/corpus.ts";
import { writeTmx } from "../../app/formats/tmx/write-tmx.ts";
import type { Project } from "../../app/model/records.ts";
import { projectArbitrary } from "../app/project-arbitrary.ts";
import { buildProject, withDrift } from "../app/project-builder.ts";

const dtd = fileURLToPath(
  new URL("../../../shared/bench/formats/schemas/tmx14.dtd", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "pentapla-tmx-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function has(...command: readonly [string, ...string[]]): boolean {
  const [program, ...args] = command;
  return spawnSync(program, args, { timeout: 60_000 }).status === 0;
}

function writeFiles(
  project: Project,
  more: Partial<ExportOptions> = {},
): string[] {
  const options: ExportOptions = {
    ...wholeExport(project.versions.map(({ id }) => id)),
    ...more,
  };
  return [...writeTmx(corpusOf(project, options), options)].map(
    ({ name, content }) => {
      const path = join(folder, name === "" ? "all.tmx" : name);
      writeFileSync(path, [...content].map(String).join(""));
      return path;
    },
  );
}

const project = withDrift(
  buildProject(
    {
      de: ["Das Haus ist groß & alt.", "Er sagt „ja“ < nein.", "Drittens."],
      ar: ["البيت كبير وقديم.", 'قال "نعم".', "١٢ 😀"],
      fr: ["La maison est grande.", "Oui."],
    },
    { de: [0], ar: [0], fr: [0] },
    { de: [1], ar: [1, 2], fr: [1] },
    { members: { de: [2] }, absent: ["ar", "fr"] },
  ),
  { de: "groß", ar: "" },
  { reason: "Says less & less." },
);

describe.skipIf(!has("xmllint", "--version") || !existsSync(dtd))(
  "xmllint with tmx14.dtd (skipped where either is absent)",
  () => {
    function validate(paths: readonly string[]): void {
      const { status, stderr } = spawnSync("xmllint", [
        "--noout",
        "--nonet",
        "--dtdvalid",
        dtd,
        ...paths,
      ]);
      expect(status, stderr.toString()).toBe(0);
    }

    it("finds our TMX valid", () => {
      validate(writeFiles(project));
      validate(writeFiles(project, { pairs: true }));
      validate(writeFiles(project, { metadata: false }));
    });

    it("finds that of random projects valid", () => {
      const samples = fc.sample(projectArbitrary, { numRuns: 20, seed: 7 });
      for (const sample of samples) validate(writeFiles(sample));
    });
  },
);

// The system's Python: the toolkit is a Debian package.
const python = "/usr/bin/python3";
const script =
  "import sys\nfrom translate.storage import factory\nfor path in sys.argv[1:]:\n  store = factory.getobject(path)\n  print(len([unit for unit in store.units if unit.source and unit.target]))\n  print(store.units[0].target)";

describe.skipIf(!has(python, "-c", "import translate.storage.tmx"))(
  "translate-toolkit (skipped where it is absent)",
  () => {
    it("reads as many pairs as there are units", () => {
      const paths = writeFiles(project, { pairs: true });
      const { stdout, stderr } = spawnSync(python, ["-c", script, ...paths]);
      expect(stdout.toString().trim().split("\n"), stderr.toString()).toEqual([
        "2",
        "البيت كبير وقديم.",
        "2",
        "La maison est grande.",
      ]);
    });
  },
);

describe.skipIf(!has("omegat", "--help"))(
  "OmegaT (skipped where it is absent)",
  () => {
    it("opens a project with our TMX as memory and translates from it", () => {
      const root = join(folder, "omegat");
      for (const part of [
        "source",
        "target",
        "tm/auto",
        "omegat",
        "glossary",
        "dictionary",
        "conf",
      ])
        // prettier-ignore
        mkdirSync(join(root, part), { recursive: true });
      const entries = ["source_dir", "target_dir", "tm_dir", "glossary_dir", "dictionary_dir"].map((name) => `<${name}>__DEFAULT__</${name}>`); // prettier-ignore
      writeFileSync(
        join(root, "omegat.project"),
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<omegat><project version="1.0">${entries.join("")}<source_lang>de</source_lang><target_lang>ar</target_lang><sentence_seg>true</sentence_seg></project></omegat>\n`,
      );
      writeFileSync(
        join(root, "source/a.txt"),
        "Das Haus ist groß & alt.\nNicht im Gedächtnis.\n",
      );
      const [path = ""] = writeFiles(project);
      writeFileSync(join(root, "tm/auto/ours.tmx"), readFileSync(path));
      const { stdout } = spawnSync(
        "omegat",
        ["--mode=console-translate", `--config-dir=${join(root, "conf")}`, "--disable-project-locking", "--no-team", root], // prettier-ignore
        { timeout: 120_000, env: { ...process.env, HOME: root } },
      );
      expect(readFileSync(join(root, "target/a.txt"), "utf8"), stdout.toString()).toBe("البيت كبير وقديم.\nNicht im Gedächtnis.\n"); // prettier-ignore
    }, 150_000);
  },
);
