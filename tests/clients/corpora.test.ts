/** Other people's tools over corpus exports: line counts and well-formedness. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formats } from "../../app/formats/table.ts";
import { buildProject, withDrift } from "../app/project-builder.ts";
import { written } from "../app/formats/round-trip.ts";

const folder = mkdtempSync(join(tmpdir(), "pentapla-corpora-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const project = withDrift(
  buildProject(
    {
      de: ["Titel\n\n", "Es waren 2013 <Leute> & mehr.", "Zeile\neins\u2028zwei.", "Nur hier."],
      ar: ["عنوان\n", "كان هناك ٢٠١١ شخصًا.", "سطر\tواحد."],
      fr: ["Titre\n", "Il y avait du monde.", "Une ligne\u0085deux. 𝒳"],
    },
    { de: [0], ar: [0], fr: [0] },
    { de: [1], ar: [1], fr: [1] },
    { de: [2], ar: [2], fr: [2] },
    { members: { de: [3] }, absent: ["ar"] },
  ),
  { de: "2013", ar: "٢٠١١" },
); // prettier-ignore

function exported(id: string): string[] {
  const format = formats.find(({ info }) => info.id === id);
  if (format === undefined) throw new Error(`there is no ${id}`);
  return written(format, project).map(({ name, content }) => {
    const path = join(folder, id, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
}

function has(program: string): boolean {
  const found = spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
  if (!found) console.log(`Skipped: ${program} is not installed.`);
  return found;
}

describe("corpora in other programs' eyes", () => {
  it.skipIf(!has("wc"))("wc and Python count the same lines in every Moses file", () => {
    const paths = exported("moses");
    expect(paths).toHaveLength(3);
    for (const path of paths)
      expect(spawnSync("wc", ["-l", path], { encoding: "utf8" }).stdout.trim().split(" ")[0]).toBe("3");
    if (!has("python3")) return;
    const script = "import sys\nprint([len(open(p, encoding='utf-8').read().splitlines()) for p in sys.argv[1:]])";
    expect(spawnSync("python3", ["-c", script, ...paths], { encoding: "utf8" }).stdout.trim()).toBe("[3, 3, 3]");
  }); // prettier-ignore

  it.skipIf(!has("xmllint"))("xmllint finds TEI, XCES and InterText well-formed", () => {
    for (const id of ["tei", "xces", "intertext"])
      for (const path of exported(id)) {
        const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", path], { encoding: "utf8" });
        expect(stderr).toBe("");
        expect(status).toBe(0);
      }
  }); // prettier-ignore

  it.skipIf(!has("python3"))("Python's csv module reads the CSV and TSV cell by cell", () => {
    const script = "import csv, sys\nrows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=sys.argv[2]))\nprint(len(rows), len(set(map(len, rows))), rows[3][1].count('\\n'))";
    const csv = spawnSync("python3", ["-c", script, ...exported("csv"), ","], { encoding: "utf8" });
    expect(csv.stdout.trim()).toBe("5 1 1");
    const tsv = spawnSync("python3", ["-c", script, ...exported("tsv"), "\t"], { encoding: "utf8" });
    expect(tsv.stdout.trim()).toBe("5 1 0");
  }); // prettier-ignore
});
