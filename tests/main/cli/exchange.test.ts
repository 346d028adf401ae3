import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "./in-process.ts";
import { formatInfos } from "../../../app/formats/table.ts";
import { readProjectFile } from "../../../app/formats/project-file.ts";
import type { Project } from "../../../app/model/records.ts";
import { dataFile } from "../../../main/host/data-folder.ts";

const sample = "sample.pentapla.json";
let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-exchange-"));
  await copyFile(dataFile("sample", sample), at(sample));
  await writeFile(at("en.txt"), "One is here. Two is there.\n");
  await writeFile(at("de.txt"), "Eins ist hier. Zwei ist dort.\n");
  await writeFile(
    at("pairs.tsv"),
    "en\tde\nOne is here.\tEins ist hier.\nTwo is there.\tZwei ist dort.\n",
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function projectAt(name: string): Promise<Project> {
  return readProjectFile(await readFile(at(name), "utf8")).project;
}

describe("pentapla export", () => {
  const written = formatInfos.filter(({ canWrite }) => canWrite);

  it.each(written.map(({ id, reach }) => [id, reach] as const))(
    "writes %s, says what it loses and leaves nothing beside it",
    async (id, reach) => {
      const versions = reach === "n-way" ? [] : ["--versions", "de,it"];
      const out = `out-${id}`;
      const { code, err } = await runCommandLine("export", at(sample), "--to", id, "-o", at(out), ...versions); // prettier-ignore
      if (code === 0) {
        expect(await readdir(folder)).toContain(out);
        expect(err.split("\n").every((line) => line === "" || /\w/.test(line))).toBe(true); // prettier-ignore
      } else {
        expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/^pentapla: .*(TMX|TEI|XCES|JSON)/m) as string }); // prettier-ignore
        expect(await readdir(folder)).not.toContain(out);
      }
      expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]); // prettier-ignore
    },
  );

  it("takes only the versions and the units that are asked for, and says how many stay behind", async () => {
    const { code, out, err } = await runCommandLine("export", at(sample), "--to", "tsv", "--versions", "fr,de", "--only", "confirmed", "--least", "1", "--drop-nulls", "--no-metadata"); // prettier-ignore
    expect(code).toBe(0);
    const [head, ...rows] = out.trimEnd().split("\n");
    expect(head?.split("\t")).toEqual(["fr", "de"]);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.split("\t").every((cell) => cell !== "")).toBe(true); // prettier-ignore
    expect(err).toMatch(/left behind/);
  });

  it("writes a file a pair into a folder with --pairs", async () => {
    const { code } = await runCommandLine("export", at(sample), "--to", "tmx", "--pairs", "-o", at("pairs")); // prettier-ignore
    expect(code).toBe(0);
    expect(await readdir(at("pairs"))).toHaveLength(4);
  });

  it("prints the same bytes every time", async () => {
    const once = await runCommandLine("export", at(sample), "--to", "tmx");
    expect(await runCommandLine("export", at(sample), "--to", "tmx")).toEqual(once); // prettier-ignore
  });

  it.each([
    ["a format that is none", ["--to", "pdf"]],
    ["no format", []],
    ["one version", ["--to", "tmx", "--versions", "de"]],
    ["a version that is not there", ["--to", "tmx", "--versions", "de,xx"]],
    ["a confidence above 1", ["--to", "tmx", "--least", "2"]],
    ["a word that --only does not know", ["--to", "tmx", "--only", "good"]],
  ] as const)("refuses %s in one line", async (_, args) => {
    const { code, out, err } = await runCommandLine("export", at(sample), ...args); // prettier-ignore
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("pentapla import", () => {
  it("makes a project of a table with its links", async () => {
    const { code, out } = await runCommandLine("import", at("pairs.tsv"), "-o", at("a.pentapla.json")); // prettier-ignore
    expect(code).toBe(0);
    expect(out).toMatch(/^en and de added with 4 segments, 2 units imported\./);
    expect((await projectAt("a.pentapla.json")).units).toHaveLength(2);
  });

  it("attaches links with --into where the texts are there already", async () => {
    await runCommandLine("import", at("en.txt"), at("de.txt"), "-o", at("b.pentapla.json")); // prettier-ignore
    const { code, out } = await runCommandLine("import", at("pairs.tsv"), "--into", at("b.pentapla.json")); // prettier-ignore
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^2 units imported/) as string }); // prettier-ignore
    const { versions, units } = await projectAt("b.pentapla.json");
    expect(versions.map(({ id }) => id)).toEqual(["en", "de"]);
    expect(units.map(({ members }) => members)).toEqual([{ en: ["s1"], de: ["s3"] }, { en: ["s2"], de: ["s4"] }]); // prettier-ignore
  });

  it("takes the languages that are named, one a text", async () => {
    const { code } = await runCommandLine("import", at("en.txt"), at("de.txt"), "--lang", "nl,sv", "-o", at("c.pentapla.json")); // prettier-ignore
    expect(code).toBe(0);
    expect((await projectAt("c.pentapla.json")).versions.map(({ id }) => id)).toEqual(["nl", "sv"]); // prettier-ignore
  });

  it.each([
    ["no file", ["-o", "x.pentapla.json"]],
    ["no place", ["en.txt"]],
    ["a file that is not there", ["gone.txt", "-o", "x.pentapla.json"]],
    ["a format that is none", ["en.txt", "--from", "pdf", "-o", "x.pentapla.json"]], // prettier-ignore
    ["too few languages", ["en.txt", "de.txt", "--lang", "nl", "-o", "x.pentapla.json"]], // prettier-ignore
  ] as const)("refuses %s in one line and writes nothing", async (_, args) => {
    const { code, out, err } = await runCommandLine("import", ...args.map((each) => /\.(txt|json)$/.test(each) ? at(each) : each)); // prettier-ignore
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(await readdir(folder)).not.toContain("x.pentapla.json");
  });
});
