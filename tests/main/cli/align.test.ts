import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFile } from "../../../main/host/data-folder.ts";
import { runCli } from "./run-cli.ts";

interface Neutral {
  readonly segments: Readonly<
    Record<string, readonly { start: number; end: number; kind: string }[]>
  >;
  readonly units: readonly {
    members: Readonly<Record<string, readonly (readonly [number, number])[]>>;
    absent: readonly string[];
    confidence: number;
    status: string;
  }[];
  readonly drifts: readonly unknown[];
}

const languages = ["ar", "de", "en", "fr", "it"];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-cli-"));
  for (const language of languages)
    await copyFile(
      dataFile("texts", `${language}.txt`),
      join(folder, `${language}.txt`),
    );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("pentapla align", () => {
  it("prints the neutral form of the five texts: segments that tile them, units over known segments", async () => {
    const { code, out, err } = await runCli(
      folder,
      "align",
      ...languages.map((l) => `${l}.txt`),
      "--json",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const neutral = JSON.parse(out) as Neutral;
    expect(Object.keys(neutral)).toEqual(["segments", "units", "drifts"]);
    expect(Object.keys(neutral.segments)).toEqual(languages);
    for (const language of languages) {
      const text = await readFile(join(folder, `${language}.txt`), "utf8");
      let at = 0;
      for (const { start, end } of neutral.segments[language] ?? []) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }
    expect(neutral.units.length).toBeGreaterThan(10);
    for (const unit of neutral.units) {
      expect(unit.status).toBe("suggested");
      expect(unit.confidence).toBeGreaterThanOrEqual(0.15);
      expect(Object.keys(unit.members).length).toBeGreaterThan(1);
      for (const [language, ranges] of Object.entries(unit.members)) {
        const known = new Set(
          neutral.segments[language]?.map(
            ({ start, end }) => `${start}-${end}`,
          ),
        );
        for (const [start, end] of ranges)
          expect(known.has(`${start}-${end}`)).toBe(true);
      }
    }
  });

  it("links the passages with the Irish fine in ar and en", async () => {
    const { out } = await runCli(folder, "align", "ar.txt", "en.txt", "--json");
    const neutral = JSON.parse(out) as Neutral;
    const ar = await readFile(join(folder, "ar.txt"), "utf8");
    const en = await readFile(join(folder, "en.txt"), "utf8");
    const fine = neutral.units.find((unit) =>
      unit.members["en"]?.some(([start, end]) =>
        en.slice(start, end).includes("265 million"),
      ),
    );
    expect(
      fine?.members["ar"]?.map(([start, end]) =>
        ar.slice(start, end).includes("265"),
      ),
    ).toContain(true);
  });

  it("takes a line as a segment with --presegmented, whatever the engine", async () => {
    await writeFile(join(folder, "a.en.txt"), "One. Two.\n\nThree\n");
    await writeFile(join(folder, "a.de.txt"), "Eins. Zwei.\nDrei\n");
    const { out } = await runCli(
      folder,
      "align",
      "a.en.txt",
      "a.de.txt",
      "--presegmented",
      "--engine",
      "gale-church",
      "--json",
    );
    const neutral = JSON.parse(out) as Neutral;
    expect(neutral.segments["en"]?.map(({ start, end }) => [start, end])).toEqual([[0, 9], [11, 16]]); // prettier-ignore
    expect(neutral.segments["de"]?.length).toBe(2);
  });

  it("writes a project that check finds whole and export prints again", async () => {
    const made = await runCli(
      folder,
      "align",
      "en.txt",
      "de.txt",
      "-o",
      "two.pentapla.json",
    );
    expect(made.code).toBe(0);
    const checked = await runCli(folder, "check", "two.pentapla.json");
    expect(checked).toMatchObject({ code: 0, err: "" });
    const exported = await runCli(
      folder,
      "export",
      "two.pentapla.json",
      "--to",
      "json",
    );
    const direct = await runCli(folder, "align", "en.txt", "de.txt", "--json");
    expect(JSON.parse(exported.out)).toEqual(JSON.parse(direct.out));
  });

  it("aligns a manifest's documents in its order, one JSON object a line, and a project a document", async () => {
    await mkdir(join(folder, "sub"), { recursive: true });
    await writeFile(
      join(folder, "sub", "m.tsv"),
      "doc\ten\tde\tfr\nfirst\t../en.txt\t../de.txt\t\nsecond\t../en.txt\t\t../fr.txt\n",
    );
    const { code, out, err } = await runCli(
      folder,
      "align",
      "--manifest",
      "sub/m.tsv",
      "--json",
      "--jobs",
      "2",
      "-o",
      "out",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const rows = out.trimEnd().split("\n").map((line) => JSON.parse(line) as Neutral & { doc: string }); // prettier-ignore
    expect(rows.map((row) => [Object.keys(row)[0], row.doc])).toEqual([["doc", "first"], ["doc", "second"]]); // prettier-ignore
    expect(rows.map((row) => Object.keys(row.segments))).toEqual([["en", "de"], ["en", "fr"]]); // prettier-ignore
    expect((await readdir(join(folder, "out"))).sort()).toEqual([
      "first.pentapla.json",
      "second.pentapla.json",
    ]);
  });

  it("gives a clashing language a tag of its own and says so", async () => {
    const { code, out, err } = await runCli(
      folder,
      "align",
      "en.txt",
      "a.en.txt",
      "--json",
    );
    expect(code).toBe(0);
    expect(Object.keys((JSON.parse(out) as Neutral).segments)).toEqual([
      "en",
      "en-x-2",
    ]);
    expect(err).toContain("en-x-2");
  });
});

describe("pentapla segment", () => {
  it("takes the language from the file's name, whatever folder it is in", async () => {
    await mkdir(join(folder, "a.de"), { recursive: true });
    await writeFile(
      join(folder, "a.de", "fr.txt"),
      "This is English, however the file is called.\n",
    );
    const path = join(folder, "a.de", "fr.txt");
    const { out } = await runCli(folder, "segment", path, "--json");
    expect(Object.keys((JSON.parse(out) as Neutral).segments)).toEqual(["fr"]);
  });

  it("prints a JSON object a line with the file first when there are several", async () => {
    const { out } = await runCli(
      folder,
      "segment",
      "de.txt",
      "it.txt",
      "--json",
    );
    const rows = out.trimEnd().split("\n").map((line) => JSON.parse(line) as Neutral & { file: string }); // prettier-ignore
    expect(
      rows.map((row) => [
        Object.keys(row)[0],
        row.file,
        Object.keys(row.segments),
      ]),
    ).toEqual([
      ["file", "de.txt", ["de"]],
      ["file", "it.txt", ["it"]],
    ]);
  });
});

describe("bad input gives one line, exit code 2, and writes nothing", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      "a missing file",
      ["align", "en.txt", "nowhere.txt", "--json"],
      /nowhere\.txt/,
    ],
    [
      "an empty file",
      ["align", "en.txt", "empty.de.txt", "-o", "x.pentapla.json"],
      /empty/,
    ],
    [
      "a file of white space",
      ["align", "en.txt", "blank.de.txt", "-o", "x.pentapla.json"],
      /blank/,
    ],
    [
      "a directory",
      ["align", "en.txt", "folder.de.txt", "-o", "x.pentapla.json"],
      /folder/,
    ],
    [
      "a binary",
      ["align", "en.txt", "image.de.txt", "-o", "x.pentapla.json"],
      /image/,
    ],
    [
      "a file of 200 MB",
      ["align", "en.txt", "large.de.txt", "-o", "x.pentapla.json"],
      /200 MB|large|100 MB/,
    ],
    [
      "an unknown language",
      [
        "align",
        "en.txt",
        "de.txt",
        "--lang",
        "en,xx-unknown-language",
        "-o",
        "x.pentapla.json",
      ],
      /language/,
    ],
    ["one text alone", ["align", "en.txt"], /two texts/],
    [
      "too few languages",
      ["align", "en.txt", "de.txt", "--lang", "en"],
      /--lang/,
    ],
    [
      "an unknown engine",
      ["align", "en.txt", "de.txt", "--engine", "magic"],
      /magic/,
    ],
    ["an unknown option", ["align", "en.txt", "de.txt", "--colour"], /colour/],
    ["an unknown command", ["alignn", "en.txt"], /alignn/],
    ["an unknown format", ["export", "p.pentapla.json", "--to", "pdf"], /pdf/],
    [
      "a manifest without a header",
      ["align", "--manifest", "en.txt", "--json"],
      /doc/,
    ],
    ["a file that is no project", ["check", "en.txt"], /en\.txt/],
    [
      "a folder that is no project",
      ["check", "folder.de.txt"],
      /not a project/,
    ],
    ["a project that is not UTF-8", ["check", "image.de.txt"], /UTF-8/],
    [
      "a project in a folder that is not there",
      ["align", "en.txt", "de.txt", "-o", "nowhere/x.pentapla.json"],
      /-o nowhere\/x\.pentapla\.json: there is no folder nowhere/,
    ],
    [
      "a project by another name",
      ["align", "en.txt", "nowhere.txt", "-o", "x.txt"],
      /-o x\.txt: a project's name ends in \.pentapla\.json/,
    ],
    [
      "a file in place of the folder for a manifest's projects",
      ["align", "--manifest", "good.tsv", "-o", "en.txt"],
      /-o en\.txt: the folder can't be made: there is something else/,
    ],
    [
      "a manifest with an unknown language",
      ["align", "--manifest", "language.tsv"],
      /^pentapla: language\.tsv, line 1: “qq1” is not a language/,
    ],
    [
      "a port that is none",
      ["serve", "--port", "99999"],
      /--port takes a whole number from 1 to 65535/,
    ],
  ];

  beforeAll(async () => {
    await writeFile(join(folder, "empty.de.txt"), "");
    await writeFile(
      join(folder, "good.tsv"),
      "doc\ten\tde\na\ten.txt\tde.txt\n",
    );
    await writeFile(join(folder, "language.tsv"), "doc\ten\tqq1\n");
    await writeFile(join(folder, "blank.de.txt"), " \n\t\n");
    await mkdir(join(folder, "folder.de.txt"));
    await writeFile(
      join(folder, "image.de.txt"),
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    );
    await writeFile(
      join(folder, "large.de.txt"),
      Buffer.alloc(200 * 1024 * 1024, "Wort. "),
    );
  });

  it.each(cases)("%s", async (_, args, expected) => {
    const before = (await readdir(folder)).sort();
    const { code, out, err } = await runCli(folder, ...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/\n\s+at /);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  it("prints its help and version", async () => {
    expect((await runCli(folder, "--help")).out).toContain("pentapla align");
    expect((await runCli(folder, "--version")).out).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
  });
});
