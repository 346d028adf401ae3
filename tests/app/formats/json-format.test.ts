import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachLinks } from "../../../app/formats/attach-links.ts";
import { corpusOf } from "../../../app/formats/corpus.ts";
import { json } from "../../../app/formats/json/json.ts";
import { neutralText } from "../../../app/formats/neutral-text.ts";
import { project as projectFormat } from "../../../app/formats/project/project.ts";
import { writeProjectFile } from "../../../app/formats/project-file.ts";
import { recognise } from "../../../app/formats/table.ts";
import { idleTask } from "../../../app/task/task.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject } from "../project-builder.ts";
import { corpusArbitrary } from "./corpus-arbitrary.ts";
import { everything, expectHeld, plainSource, written } from "./round-trip.ts";

function read(content: string) {
  return json.reader?.read(plainSource("x.json", content), idleTask);
}

describe("the neutral form", () => {
  it("holds every unit of random projects, by the places of their segments", () => {
    fc.assert(
      fc.property(corpusArbitrary(), (project) => {
        const [file] = written(json, project);
        expect(json.writer?.check(plainSource("x.json", file?.content ?? ""))).toEqual([]); // prettier-ignore
        const [links] = read(file?.content ?? "")?.links ?? [];
        if (links === undefined) throw new Error("no links");
        const { units, report } = attachLinks(links, project.versions.map(({ id, segments }) => ({ name: id, ids: null, count: segments.length, file: "" }))); // prettier-ignore
        expect(report).toEqual([]);
        const corpus = corpusOf(project, everything(project));
        const texts = corpus.versions.map(({ id, text, starts, ends, kinds }) => ({
          language: id, title: "", document: "", text, ids: null,
          segments: starts.map((start, at) => ({ start, end: ends[at] ?? 0, kind: kinds[at] ?? "other" })),
        })); // prettier-ignore
        if (json.writer !== null)
          expectHeld(corpus, { texts, units }, { ...json.writer.holds, reasons: false }, everything(project)); // prettier-ignore
      }),
    );
  });

  it("with the texts in it gives them back", () => {
    const project = buildProject({ de: ["Ja.", "Nein."], fr: ["Oui."] }, { de: [0], fr: [0] }); // prettier-ignore
    const content = neutralText(project).replace("{", `{"texts":${JSON.stringify(Object.fromEntries(project.versions.map(({ id, text }) => [id, text])))},`); // prettier-ignore
    const result = read(content);
    expect(result?.texts.map(({ text }) => text)).toEqual(project.versions.map(({ text }) => text)); // prettier-ignore
    expect(result?.units).toHaveLength(1);
  });

  it.each([
    ["{", "x.json can't be read as JSON from line 1 on."],
    ['{"segments":{"de":[{"start":5,"end":2}]}}', "x.json can't be read: segment 1 of de, 5–2, is empty or begins before the end of the one before it."],
    ['{"segments":{"de":[{"start":0,"end":2}]},"units":[{"members":{"de":[[0,3]]}}]}', "x.json can't be read: unit 1 has the range 0–3 in de, which is no segment there."],
    ['{"segments":{"de":[{"start":0,"end":9}]},"texts":{"de":"kurz"}}', "x.json can't be read: de has a segment up to 9, but its text ends at 4."],
    ['{"a":1}', "x.json is JSON, but not the neutral form, with segments and units: at segments: invalid input: expected record, received undefined."],
  ])("is refused where it doesn't hold together: %s", (content, message) => {
    expect(() => read(content)).toThrow(message);
  }); // prettier-ignore
});

describe("a project file", () => {
  it("is imported whole", () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        const content = writeProjectFile(project, 3);
        expect(recognise("a.json", content.slice(0, 4000))?.info.id).toBe("project"); // prettier-ignore
        const result = projectFormat.reader?.read(plainSource("a.pentapla.json", content), idleTask); // prettier-ignore
        expect(result?.project).toEqual(project);
      }),
      { numRuns: 30 },
    );
  });

  it("that is damaged is refused with its name", () => {
    expect(() => projectFormat.reader?.read(plainSource("a.pentapla.json", '{"format":"pentapla"'), idleTask)).toThrow("a.pentapla.json: The project file is damaged at line 1: from there on it is not JSON."); // prettier-ignore
  });
});
