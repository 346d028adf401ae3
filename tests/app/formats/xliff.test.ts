import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { type ExportOptions, wholeExport } from "../../../app/contract/formats.ts"; // prettier-ignore
import { type Corpus, corpusOf, segmentText } from "../../../app/formats/corpus.ts"; // prettier-ignore
import type { ReadResult } from "../../../app/formats/format.ts";
import { checkXliff, readXliff } from "../../../app/formats/xliff/read-xliff.ts"; // prettier-ignore
import { writeXliff } from "../../../app/formats/xliff/write-xliff.ts";
import { xliff } from "../../../app/formats/xliff/xliff.ts";
import type { Project } from "../../../app/model/records.ts";
import { idleTask } from "../../../app/task/task.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject, withDrift } from "../project-builder.ts";
import { expectOrderly, fuzzReader, sourceOf } from "./fuzz.ts";

const bench = new URL("../../../../shared/bench/formats/", import.meta.url);

function filesIn(folder: string): [string, Uint8Array][] {
  const url = new URL(`${folder}/`, bench);
  if (!existsSync(url)) return [];
  return readdirSync(url).sort().map((name) => [name, new Uint8Array(readFileSync(new URL(name, url)))]); // prettier-ignore
}

function read(text: string, pieceLength?: number): ReadResult {
  const result = readXliff(sourceOf("a.xlf", text, pieceLength), idleTask);
  expectOrderly(result);
  return result;
}

function failureOf(name: string, content: string | Uint8Array): string {
  try {
    readXliff(sourceOf(name, content), idleTask);
  } catch (error) {
    if (error instanceof Failure) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "";
}

function file(body: string, head = 'srcLang="en" trgLang="fr"'): string {
  return `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${head}>\n<file id="f1">\n${body}\n</file></xliff>`;
}

function old(
  body: string,
  head = 'source-language="en" target-language="fr"',
): string {
  // prettier-ignore
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.html" datatype="html" ${head}><body>${body}</body></file></xliff>`;
}

/** The words of each text's segments, and the segments that each unit links. */
function shape(result: ReadResult): {
  texts: [string | null, string[]][];
  units: string[];
} {
  return {
    texts: result.texts.map(({ language, text, segments }) => [
      language,
      (segments ?? []).map(({ start, end }) => text.slice(start, end)),
    ]),
    units: result.units.map(
      ({ members, status }) =>
      [...members.map(({ text, segments }) => `${text}:${segments.join("+")}`), status].join(" "), // prettier-ignore
    ),
  };
}

function everything(project: Project): ExportOptions {
  return wholeExport(project.versions.map(({ id }) => id));
}

function written(corpus: Corpus, options: ExportOptions): [string, string][] {
  return [...writeXliff(corpus, options)].map(({ name, content }) => [name, [...content].map(String).join("")]); // prettier-ignore
}

describe("reading XLIFF 2", () => {
  it("links source and target of each segment, in the targets' own order", () => {
    const result = read(
      file(
        '<unit id="u1"><segment state="final"><source>One.</source><target order="3">Un.</target></segment><ignorable><source> </source></ignorable>' +
          '<segment><source>T<cp hex="0001"/>wo <pc id="1">bold</pc><ph id="2"/></source><target order="1">Deux</target></segment></unit>' +
          '<group id="g"><unit id="u2"><segment><source>Three.</source></segment></unit></group>',
      ),
      5,
    );
    expect(shape(result)).toEqual({
      texts: [
        ["en", ["One.", "T\u0001wo bold", "Three."]],
        ["fr", ["Deux", "Un."]],
      ],
      units: ["0:0 1:1 confirmed", "0:1 1:0 suggested"],
    });
    expect(result.texts[0]?.text).toBe("One. T\u0001wo bold\nThree.");
    expect(result.report.map(({ text }) => text)).toEqual([
      "3 segments read, 2 units over both languages.",
      "A pair of inline codes (pc) is left out.",
      "An inline code (ph) is left out.",
    ]);
  });

  it("takes its glossary's terms as evidence", () => {
    const result = read(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0" version="2.0" srcLang="en-US" trgLang="fr"><file id="f"><unit id="u"><g:glossary><g:glossEntry><g:term>key</g:term><g:translation>touche</g:translation></g:glossEntry></g:glossary><segment><source>A key.</source><target>Une touche.</target></segment></unit></file></xliff>`,
    );
    expect(result.glossary?.entries).toEqual([
      { terms: { en: ["key"], fr: ["touche"] } },
      { terms: { en: ["A key."], fr: ["Une touche."] } },
    ]);
  });

  it.each([
    ["a second target of a place", file('<unit id="u"><segment><source>a</source><target>b</target></segment><segment><source>c</source><target order="1">d</target></segment></unit>'), "line 4 (order): Two targets of a unit have the place 1. line 4 (order): A target has left the place 2, and no other takes it."], // prettier-ignore
    ["targets without a language", file('<unit id="u"><segment><source>a</source><target>b</target></segment></unit>', 'srcLang="en"'), "line 4 (trgLang): A document with targets needs trgLang."], // prettier-ignore
    ["a state without a target", file('<unit id="u"><segment state="final"><source>a</source></segment></unit>'), "line 4 (state): A segment without a target can't be final."], // prettier-ignore
    ["a unit without a segment", file('<unit id="u"><ignorable><source>a</source></ignorable></unit>'), "line 4 (unit): A unit needs a segment."], // prettier-ignore
    ["two units of one id", file('<unit id="u"><segment><source>a</source></segment></unit><unit id="u"><segment><source>a</source></segment></unit>'), "line 4 (id): Two units of a file have the id u."], // prettier-ignore
    ["an unknown element", file('<unit id="u"><segment><source>a<b/></source></segment></unit>'), "line 4 (source): b can't stand in source. line 4 (b): XLIFF has no element b."], // prettier-ignore
    ["an id that its source does not have", file('<unit id="u"><segment><source><ph id="1"/></source><target><pc id="1">a</pc></target></segment></unit>'), "line 4 (id): The id 1 of a pc in a target has to be that of its pc in the source, or no other's."], // prettier-ignore
    ["ITS without its version", file('<unit id="u"><segment><source><mrk id="m" xmlns:its="http://www.w3.org/2005/11/its" its:locQualityIssueType="numbers">a</mrk></source></segment></unit>'), "line 4 (its:version): ITS needs its:version on an element around it."], // prettier-ignore
    ["an unknown namespace", '<xliff xmlns="urn:oasis:names:tc:xliff:document:3.0" version="2.9"/>', "line 1 (xliff): The root is not xliff in a namespace of XLIFF 2."], // prettier-ignore
  ])("refuses %s and names the rule", (_, text, message) => {
    expect(failureOf("a.xlf", text)).toBe(
      `unreadable: a.xlf breaks rules of XLIFF 2.1: ${message}`,
    );
  });

  it("refuses what is not XLIFF", () => {
    expect(failureOf("a.xlf", "<html/>")).toBe(
      "unreadable: a.xlf is not XLIFF: it does not begin with an element xliff.",
    );
    expect(
      failureOf("a.xlf", '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff/>'),
    ).toMatch(/it declares entities/);
  });
});

describe("reading XLIFF 1", () => {
  it("takes sources and targets, and segments that are marked", () => {
    const result = read(
      old(
        '<trans-unit id="1" approved="yes"><source>One <g id="1">two</g><x id="2"/><bpt id="3">&lt;b></bpt>.</source><target>Un deux.</target><note>n</note></trans-unit>' +
          '<trans-unit id="2"><source>A. B.</source><seg-source><mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1">B <mrk mtype="x-term">b</mrk>.</mrk></seg-source><target><mrk mtype="seg" mid="1">Bé.</mrk> <mrk mtype="seg" mid="0">Á.</mrk></target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>' +
          '<trans-unit id="3"><source>No target.</source></trans-unit>',
      ),
      9,
    );
    expect(shape(result)).toEqual({
      texts: [
        ["en", ["One two.", "A.", "B b.", "No target."]],
        ["fr", ["Un deux.", "Bé.", "Á."]],
      ],
      units: ["0:0 1:0 confirmed", "0:1 1:2 suggested", "0:2 1:1 suggested"],
    });
    expect(result.texts[0]?.title).toBe("a.html");
  });

  it("mends what it can and says so", () => {
    const result = read(
      old("<trans-unit><source>R&D\u0002</source><target>R&amp;D</target></trans-unit>", ""), // prettier-ignore
    );
    expect(shape(result).texts).toEqual([
      [null, ["R&D"]],
      [null, ["R&D"]],
    ]);
    expect(result.report.map(({ text }) => text)).toEqual([
      "1 segment read, 1 unit over both languages.",
      "An & that begins no reference is read as itself.",
      "A control character (U+0002) is left out.",
      "A file has no source-language.",
    ]);
  });
});

describe("any XLIFF", () => {
  it("bears damage", () => {
    const project = buildProject({ de: ["Eins.", "Zwei."], ar: ["واحد.", "اثنان."] }, { de: [0], ar: [1] }, { de: [1], ar: [0] }); // prettier-ignore
    const options = everything(project);
    const ours = written(corpusOf(project, options), options)[0]?.[1] ?? "";
    const samples = [...filesIn("xliff-2.1/valid"), ...filesIn("xliff-1.2")];
    const counts = fuzzReader(
      { recognises: () => 1, read: readXliff },
      { "ours.xlf": ours, ...Object.fromEntries(samples) },
    );
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.refused).toBeGreaterThan(0);
  });
});

describe.skipIf(filesIn("xliff-2.1/valid").length === 0)(
  "the conformance suite of OASIS and OmegaT's files (skipped without ../shared/bench)",
  () => {
    it("are read where they are valid, with all their words, and refused where they are not", () => {
      const valid = filesIn("xliff-2.1/valid");
      for (const [name, bytes] of valid) {
        expect(checkXliff(sourceOf(name, bytes)), name).toEqual([]);
        const result = readXliff(sourceOf(name, bytes), idleTask);
        expectOrderly(result);
        const bare = new TextDecoder().decode(bytes).replace(/<!--[^]*?-->|<(\w+:)?matches[^]*?<\/(\w+:)?matches>|<res:[^]*?<\/res:resourceData>/g, ""); // prettier-ignore
        for (const [at, tag] of ["source", "target"].entries())
          for (const [, inside = ""] of bare.matchAll(
            new RegExp(`<${tag}[\\s>]([^]*?)</${tag}>`, "g"),
          )) {
            // prettier-ignore
            const words = `<${inside}`.replace(/<[^<>]*>?/g, "").trim();
            const squeezed = result.texts[at]?.text.replace(/\s+/g, " ");
            if (words !== "" && !words.includes("="))
              expect(squeezed, name).toContain(words.replace(/\s+/g, " "));
          }
      }
      const invalid = filesIn("xliff-2.1/invalid");
      for (const [name, bytes] of invalid) {
        expect(failureOf(name, bytes), name).toMatch(/^unreadable: .* breaks rules of XLIFF 2\.1: line \d+ \([\w:]+\): ./); // prettier-ignore
        expect(checkXliff(sourceOf(name, bytes)), name).not.toEqual([]);
      }
      const first = filesIn("xliff-1.2");
      for (const [name, bytes] of first) {
        const result = readXliff(sourceOf(name, bytes), idleTask);
        const units = new TextDecoder().decode(bytes).match(/<trans-unit/g);
        expect(result.report[0]?.text, name).toMatch(new RegExp(`^${units?.length ?? 0} segments? read`)); // prettier-ignore
      }
      console.info(`XLIFF: ${valid.length} valid files read, ${invalid.length} invalid ones refused; ${first.length} of XLIFF 1 read.`); // prettier-ignore
    });
  },
);

describe("writing", () => {
  it("gives back both versions of a pair, and every unit and judgement", () => {
    fc.assert(
      fc.property(projectArbitrary, (whole) => {
        const [one, two] = whole.versions;
        const ids = [one?.id ?? "", two?.id ?? ""];
        const options = { ...everything(whole), versions: ids };
        const corpus = corpusOf(whole, options);
        const [[name, text] = ["?", ""]] = written(corpus, options);
        expect(name).toBe("");
        expect(checkXliff(sourceOf("a.xlf", text)), text).toEqual([]);
        const result = read(text, 31);
        expect(
          result.texts.map(({ language, title, text: words, segments }) => ({
            language,
            title,
            segments: (segments ?? []).map(({ start, end, kind }) => [words.slice(start, end), kind]), // prettier-ignore
          })),
        ).toEqual(
          corpus.versions.map((version) => ({
            language: version.id,
            title: version.title,
            segments: version.ids.map((_, at) => [segmentText(version, at), version.kinds[at]]), // prettier-ignore
          })),
        );
        expect(result.units).toEqual(
          corpus.rows.flatMap(({ unit, members, absent }) => {
            const kept = members.flatMap((segments, at) => segments.length === 0 ? [] : [{ text: at, segments }]); // prettier-ignore
            if (unit === null || kept.length + absent.length < 2) return [];
            const { status, confidence, reasons } = unit;
            return [{ members: kept, absent, status, confidence, reasons }];
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("writes a valid file for each pair, with metadata or without", () => {
    fc.assert(
      fc.property(
        projectArbitrary,
        fc.boolean(),
        fc.constantFrom("keep", "drop"),
        (project, metadata, nulls) => {
          // prettier-ignore
          const options = { ...everything(project), metadata, nulls } as const;
          const corpus = corpusOf(project, options);
          const files = written(corpus, options);
          expect(files).toHaveLength(project.versions.length - 1);
          for (const [name, text] of files) {
            expect(checkXliff(sourceOf(name, text)), text).toEqual([]);
            read(text);
            if (!metadata) expect(text).not.toMatch(/mda:meta|its:loc|state=|original=/); // prettier-ignore
          }
          expect(written(corpus, options)).toEqual(files);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("orders crossing targets, marks drifts as issues and keeps control characters", () => {
    const project = withDrift(
      buildProject(
        {
          de: ["Im Jahr 2013.", "Zwei\u0007.", "Drei."],
          ar: ["اثنان.", "في ٢٠١١.", "ثلاثة."],
        },
        { de: [0], ar: [1] },
        { de: [1], ar: [0] },
        { members: { de: [2], ar: [2] }, status: "suggested", confidence: 0.5 },
      ),
      { de: "2013", ar: "٢٠١١" },
      { reason: "The <years> differ." },
    );
    const options = everything(project);
    const text = written(corpusOf(project, options), options)[0]?.[1] ?? "";
    expect(text).toContain(
      '<its:locQualityIssues xml:id="d1-u1"><its:locQualityIssue locQualityIssueType="numbers" locQualityIssueComment="number, conflict, major, open: de “2013”, ar “٢٠١١”. The &lt;years&gt; differ." locQualityIssueSeverity="60" locQualityIssueEnabled="yes"/></its:locQualityIssues>',
    );
    expect(text).toContain(
      '<segment id="u1" state="reviewed"><source>Im Jahr <sm id="d1-1" type="its:generic" its:locQualityIssuesRef="#its=d1-u1"/>2013<em startRef="d1-1"/>.</source><target order="3">في <sm id="d1-2" type="its:generic" its:locQualityIssuesRef="#its=d1-u1"/>٢٠١١<em startRef="d1-2"/>.</target></segment>',
    );
    expect(text).toContain(
      '<segment id="u2" state="final"><source>Zwei<cp hex="0007"/>.</source><target order="1">اثنان.</target></segment>',
    );
    expect(text).toContain('srcDir="ltr" trgDir="rtl"');
    expect(shape(read(text))).toEqual({
      texts: [
        ["de", ["Im Jahr 2013.", "Zwei\u0007.", "Drei."]],
        ["ar", ["اثنان.", "في ٢٠١١.", "ثلاثة."]],
      ],
      units: ["0:0 1:1 confirmed", "0:1 1:0 confirmed", "0:2 1:2 suggested"],
    });
  });

  it("says what pairs lose", () => {
    const project = buildProject(
      { de: ["Eins."], fr: ["Un.", "Deux."], ar: ["واحد.", "اثنان."] },
      { de: [0], fr: [0], ar: [0] },
      { fr: [1], ar: [1] },
    );
    const options = everything(project);
    const corpus = corpusOf(project, options);
    expect(written(corpus, options).map(([name]) => name)).toEqual([
      "de-fr.xlf",
      "de-ar.xlf",
    ]);
    expect(xliff.writer?.losses?.(corpus, options)).toEqual([
      "1 unit without a passage in de taken apart: no pair holds it.",
    ]);
  });
});
