import { describe, expect, it } from "vitest";
import type { ImportChoice } from "../../../app/contract/imports.ts";
import { Failure } from "../../../app/contract/failure.ts";
import { nothingRead, type ReadUnit } from "../../../app/formats/format.ts";
import type { CutText, ReadFile } from "../../../app/formats/read-file.ts";
import { importFiles, type NamedFile } from "../../../app/import/import-files.ts"; // prettier-ignore
import type { Project } from "../../../app/model/records.ts";
import { emptyProject } from "../../../app/workbench/new-project.ts";
import { context, lawfully } from "../laws.ts";
import { buildProject, sentencesOf } from "../project-builder.ts";

/** A text of these segments, a line each. */
function text(
  language: string,
  lines: readonly string[],
  more: Partial<CutText> = {},
): CutText {
  let at = 0;
  const segments = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, kind: "sentence" as const };
  });
  return {
    language,
    languageFrom: "file",
    title: "",
    document: "",
    text: lines.map((line) => `${line}\n`).join(""),
    segments,
    ids: null,
    isCut: true,
    segmentation: "lines",
    ...more,
  };
}

function file(name: string, more: Partial<ReadFile>): NamedFile {
  return { name, file: { ...nothingRead, format: "tmx", texts: [], ...more } };
}

function choice(part: number, id: string, more: Partial<ImportChoice> = {}): ImportChoice { return { file: 0, part, id, attach: false, title: "", dir: "ltr", ...more }; } // prettier-ignore

function link(...segments: (readonly number[])[]): ReadUnit {
  return {
    members: segments.flatMap((list, at) => list.length === 0 ? [] : [{ text: at, segments: list }]), // prettier-ignore
    absent: [],
    status: "suggested",
    confidence: 1,
    reasons: [],
  };
}

function run(
  project: Project,
  files: readonly NamedFile[],
  choices: readonly ImportChoice[],
): { project: Project; outcome: ReturnType<typeof importFiles>["outcome"] } {
  const result = importFiles(project, files, choices, context);
  return { project: lawfully(project, result), outcome: result.outcome };
}

const memory = file("memory.tmx", {
  texts: [
    text("en", ["One.", "Two."]),
    text("fr", ["Un.", "Deux.", "Trois."]),
    text("de", ["Eins."]),
  ],
  units: [link([0], [0], [0]), link([1], [1, 2])],
});

describe("importing files", () => {
  it("adds the chosen texts and the units between them as one change", () => {
    const { project, outcome } = run(emptyProject("New"), [memory], [choice(0, "en"), choice(1, "fr"), choice(2, "de")]); // prettier-ignore
    expect(project.versions.map(({ id }) => sentencesOf(project, id))).toEqual([
      ["One.", "Two."],
      ["Un.", "Deux.", "Trois."],
      ["Eins."],
    ]);
    expect(project.units.map(({ members, origin }) => [members, origin])).toEqual([
      [{ en: ["s1"], fr: ["s3"], de: ["s6"] }, "import"],
      [{ en: ["s2"], fr: ["s4", "s5"] }, "import"],
    ]); // prettier-ignore
    expect(outcome.message).toBe("en, fr and de added with 6 segments, 2 units imported"); // prettier-ignore
  });

  it("leaves out what is not chosen, and the units that say nothing without it", () => {
    const { project } = run(emptyProject("New"), [memory], [choice(1, "fr"), choice(2, "de")]); // prettier-ignore
    expect(project.versions.map(({ id }) => id)).toEqual(["fr", "de"]);
    expect(project.units.map(({ members }) => members)).toEqual([
      { fr: ["s1"], de: ["s4"] },
    ]);
  });

  it("attaches links to a text that is there already, cut otherwise, and adds it no second time", () => {
    const there = buildProject({ en: ["One. Two."], de: ["Eins."] });
    const { project, outcome } = run(there, [memory], [choice(0, "en", { attach: true }), choice(1, "fr"), choice(2, "de", { attach: true })]); // prettier-ignore
    expect(project.versions.map(({ id }) => id)).toEqual(["en", "de", "fr"]);
    expect(project.units.map(({ members }) => members)).toEqual([
      { en: ["s1"], de: ["s2"], fr: ["s3", "s4", "s5"] },
    ]);
    expect(outcome.message).toBe("fr added with 3 segments, 1 unit imported");
  });

  it("refuses to attach to a version with another text, and to what is gone", () => {
    const there = buildProject({ en: ["One.", "Other."] });
    const attached = choice(0, "en", { attach: true });
    expect(() => importFiles(there, [memory], [attached], context)).toThrow(/^en has another text than the file/); // prettier-ignore
    expect(() => importFiles(there, [memory], [choice(7, "it")], context)).toThrow(/Choose the file again/); // prettier-ignore
    expect(() => importFiles(there, [memory], [choice(0, "en")], context)).toThrow(Failure); // prettier-ignore
  });

  it("joins line-aligned files of several versions by their lines' numbers", () => {
    const files = ["en", "de", "fr"].map((id) =>
      file(`news.${id}`, {
        texts: [text(id, ["1.", "2."], { document: "news", ids: ["1", "3"], isLineAligned: true })], // prettier-ignore
      }),
    );
    const { project } = run(emptyProject("News"), files, ["en", "de", "fr"].map((id, at) => choice(0, id, { file: at }))); // prettier-ignore
    expect(project.units.map(({ members }) => Object.keys(members))).toEqual([
      ["en", "de", "fr"],
      ["en", "de", "fr"],
    ]);
  });

  it("attaches a file of links to the texts it names, of the import or of the project", () => {
    const links = file("de-en.xml", {
      links: [
        {
          documents: ["de.txt", "en.txt"],
          by: "index",
          links: [
            { sides: [[0], [0]], status: "suggested", confidence: 1 },
            { sides: [[1], [1]], status: "confirmed", confidence: 1 },
            { sides: [[9], [1]], status: "confirmed", confidence: 1 },
          ],
        },
      ],
    });
    const there = buildProject({ de: ["Eins.", "Zwei."], en: ["One.", "Two."] }); // prettier-ignore
    const { project, outcome } = run(there, [links], []);
    expect(project.units.map(({ members, status }) => [members, status])).toEqual([
      [{ de: ["s1"], en: ["s3"] }, "suggested"],
      [{ de: ["s2"], en: ["s4"] }, "confirmed"],
    ]); // prettier-ignore
    expect(outcome.message).toBe("2 units imported");
    expect(outcome.report?.[0]).toMatch(/^de-en\.xml: 1 link left out/);
  });

  it("says so where links find no text, and changes nothing", () => {
    const links = file("de-en.xml", {
      links: [{ documents: ["a.xml", "b.xml"], by: "id", links: [{ sides: [["x1"], ["y1"]], status: "suggested", confidence: 1 }] }], // prettier-ignore
    });
    const { outcome } = run(buildProject({ de: ["Eins."] }), [links], []);
    expect(outcome).toMatchObject({ changed: false, message: "Nothing was imported" }); // prettier-ignore
    expect(outcome.report?.join()).toContain("a.xml, b.xml");
  });

  it("counts units that take the place of an engine's suggestions", () => {
    const there = buildProject(
      { en: ["One.", "Two."], fr: ["Un.", "Deux.", "Trois."] },
      { members: { en: [0], fr: [0] }, status: "suggested", origin: "engine" },
      { members: { en: [1], fr: [1] }, status: "suggested", origin: "engine" },
    );
    const { outcome } = run(there, [memory], [choice(0, "en", { attach: true }), choice(1, "fr", { attach: true })]); // prettier-ignore
    expect(outcome.message).toBe("2 units imported");
  });
});
