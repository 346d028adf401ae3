import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { type ExportOptions, wholeExport } from "../../../app/contract/formats.ts"; // prettier-ignore
import { type Corpus, corpusOf, segmentText } from "../../../app/formats/corpus.ts"; // prettier-ignore
import type { ReadResult } from "../../../app/formats/format.ts";
import { checkTmx } from "../../../app/formats/tmx/check-tmx.ts";
import { readTmx } from "../../../app/formats/tmx/read-tmx.ts";
import { tmx } from "../../../app/formats/tmx/tmx.ts";
import { writeTmx } from "../../../app/formats/tmx/write-tmx.ts";
import type { Project } from "../../../app/model/records.ts";
import { idleTask } from "../../../app/task/task.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject, withDrift } from "../project-builder.ts";
import { expectOrderly, fuzzReader, sourceOf } from "./fuzz.ts";

const bench = new URL("../../../../shared/bench/formats/tmx/", import.meta.url);

function read(text: string, pieceLength?: number): ReadResult {
  const result = readTmx(sourceOf("a.tmx", text, pieceLength), idleTask);
  expectOrderly(result);
  return result;
}

function failureOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Failure) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "";
}

function file(body: string, head = 'version="1.4"'): string {
  return `<?xml version="1.0"?>\n<tmx ${head}>\n<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>\n<body>\n${body}\n</body></tmx>`;
}

/** The words of each unit, a list a text. */
function unitsOf(result: ReadResult): Record<string, string[]>[] {
  return result.units.map(({ members }) =>
    Object.fromEntries(
      members.map(({ text, segments }) => {
        const found = result.texts[text];
        return [
          found?.language ?? "",
          segments.map((at) => {
            const { start = 0, end = 0 } = found?.segments?.[at] ?? {};
            return found?.text.slice(start, end) ?? "";
          }),
        ];
      }),
    ),
  );
}

function said(result: ReadResult): string[] {
  return result.report.map(({ level, text, line }) => `${level} ${line ?? "-"}: ${text}`); // prettier-ignore
}

function everything(project: Project): ExportOptions {
  return wholeExport(project.versions.map(({ id }) => id));
}

function written(corpus: Corpus, options: ExportOptions): [string, string][] {
  return [...writeTmx(corpus, options)].map(({ name, content }) => [name, [...content].map(String).join("")]); // prettier-ignore
}

describe("reading", () => {
  it("gives a text a language, and units over all of them", () => {
    const result = read(
      file(
        '<tu tuid="1"><note>n</note><prop type="p">v</prop><tuv xml:lang="en"><prop type="q">w</prop><seg>One &amp; only.</seg></tuv><tuv xml:lang="ar"><seg>واحد.</seg></tuv></tu>\n' +
          '<tu><tuv xml:lang="ar"><seg>اثنان.</seg></tuv><tuv xml:lang="en"><seg> Two. </seg></tuv><tuv xml:lang="fr"><seg>Deux.</seg></tuv></tu>',
      ),
      7,
    );
    expect(result.texts.map(({ language, text }) => [language, text])).toEqual([
      ["en", "One & only.\n Two. "],
      ["ar", "واحد.\nاثنان."],
      ["fr", "Deux."],
    ]);
    expect(unitsOf(result)).toEqual([
      { en: ["One & only."], ar: ["واحد."] },
      { en: ["Two."], ar: ["اثنان."], fr: ["Deux."] },
    ]);
    expect(said(result)).toEqual([
      "info -: 2 translation units in 3 languages read: en, ar, fr.",
    ]);
    expect(result.glossary?.entries[1]).toEqual({
      terms: { ar: ["اثنان."], en: ["Two."], fr: ["Deux."] },
    });
  });

  it("takes what stands broken in the wild, and says so", () => {
    const result = read(
      '\n<?xml version="1.0"?>\n<tmx version="1.4b"><header segtype="sentence" o-tmf="t" adminlang="en" srclang="*all*" datatype="x" creationtool="t"/><body>' +
        '<tu><tuv lang="en_US"><seg>R&D \u0001&#x1;done</seg></tuv><tuv lang="fr"><seg>R&D</seg></tuv><tuv lang="fr"><seg>autre</seg></tuv></tu>\n' +
        '<tu><tuv lang="fr"></tuv><tuv><seg>?</seg></tuv><tuv lang="en-us"><seg> </seg></tuv></tu>\n' +
        "<tu></tu></body></tmx>",
    );
    expect(unitsOf(result)).toEqual([
      { "en-US": ["R&D done"], fr: ["R&D", "autre"] },
    ]);
    expect(said(result)).toEqual([
      "info -: 3 translation units in 2 languages read: en-US, fr.",
      "repaired 1: White space before the XML declaration is skipped.",
      "repaired 3: An & that begins no reference is read as itself. (2 times)",
      "repaired 3: A control character (U+0001) is left out.",
      "repaired 3: &#x1; stands for no character of XML and is left out.",
      "repaired 3: The header has no creationtoolversion.",
      "repaired -: The language en_US is read as en-US.",
      "repaired 3: A unit has a language twice; both are kept as parts of it.",
      "refused 4: A tuv without a seg is left out.",
      "refused 4: A tuv without xml:lang is left out.",
      "repaired 4: A seg without words is left out.",
      "refused 4: A unit without words is left out. (2 times)",
    ]);
  });

  it("drops inline codes and keeps what they highlight or embed", () => {
    const result = read(
      file(
        '<tu><tuv xml:lang="en"><seg>A <bpt i="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> <hi>word</hi><ph>{\\f <sub>a footnote</sub>}</ph>.</seg></tuv>' +
          '<tuv xml:lang="fr"><seg>Un <ept i="3"/>mot<bpt i="4"/><bpt i="4"/></seg></tuv></tu>',
      ),
    );
    expect(unitsOf(result)).toEqual([
      { en: ["A bold word a footnote ."], fr: ["Un mot"] },
    ]);
    expect(said(result)).toEqual([
      "info -: 1 translation unit in 2 languages read: en, fr.",
      "info -: An inline code (bpt) is left out. (3 times)",
      "info -: An inline code (ept) is left out. (2 times)",
      "info -: An inline code (ph) is left out.",
      "info -: Words embedded in a code (sub) are kept.",
      "repaired 5: An ept has no bpt before it.",
      "repaired 5: Two bpt of a seg have the same number.",
      "repaired -: A bpt has no ept behind it.",
    ]);
  });

  it("refuses what is not TMX or not well-formed, with the line", () => {
    expect(failureOf("<html></html>")).toBe(
      "unreadable: a.tmx is not TMX: line 1: its root is html, not tmx.",
    );
    expect(failureOf(file("<tu>"))).toMatch(
      /^unreadable: a\.tmx can't be read as XML: line 6: .*\.$/,
    );
    expect(
      failureOf('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"/>'),
    ).toMatch(/it declares entities, which are not read/);
    expect(failureOf(file("") + file(""))).toMatch(/^unreadable: .* line 6: /);
  });

  it("reads an empty memory as one", () => {
    expect(said(read(file("")))).toEqual(["info -: 0 translation units read."]);
  });

  it("bears damaged files", () => {
    const samples = Object.fromEntries(
      benchFiles().map((name) => [name, readFileSync(new URL(name, bench))]),
    );
    const project = buildProject({ de: ["Eins.", "Zwei."], ar: ["واحد.", "اثنان."] }, { de: [0], ar: [1] }); // prettier-ignore
    const options = everything(project);
    const ours = written(corpusOf(project, options), options)[0]?.[1] ?? "";
    const counts = fuzzReader({ recognises: () => 1, read: readTmx }, { "ours.tmx": ours, ...samples }); // prettier-ignore
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.refused).toBeGreaterThan(0);
  });
});

function benchFiles(): string[] {
  return existsSync(bench) ? readdirSync(bench).sort() : [];
}

describe.skipIf(benchFiles().length === 0)(
  "the compliance kit and peers' files (skipped without ../shared/bench)",
  () => {
    it("are read with all their units", () => {
      let [units, segments] = [0, 0];
      for (const name of benchFiles()) {
        const bytes = new Uint8Array(readFileSync(new URL(name, bench)));
        const source = sourceOf(name, bytes);
        const result = readTmx(source, idleTask);
        expectOrderly(result);
        const text = [...source.text()].join("");
        const tuCount = text.match(/<tu[\s>]/g)?.length ?? 0;
        expect(result.report[0]?.text, name).toMatch(
          new RegExp(`^${tuCount} translation units? `),
        );
        const wordy = text
          .replace(/<(bpt|ept|it|ph|ut)\b[^]*?(\/>|<\/\1>)/g, "")
          .match(/<seg>(?!\s*<\/seg>)/g)?.length;
        const found = result.texts.reduce((sum, one) => sum + (one.segments?.length ?? 0), 0); // prettier-ignore
        expect(found, name).toBe(wordy ?? 0);
        units += tuCount;
        segments += found;
      }
      console.info(`TMX: ${benchFiles().length} files read, ${units} units, ${segments} segments.`); // prettier-ignore
    });
  },
);

describe("writing", () => {
  it("gives back every version, unit and judgement, whatever the project", () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        const options = everything(project);
        const corpus = corpusOf(project, options);
        const [[name, text] = ["?", ""], ...more] = written(corpus, options);
        expect([name, more]).toEqual(["", []]);
        expect(checkTmx(sourceOf("a.tmx", text))).toEqual([]);
        const result = read(text);
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
          corpus.rows.flatMap(({ unit, members, absent }) =>
            unit === null
              ? []
              : {
                  members: members.flatMap((segments, at) => segments.length === 0 ? [] : { text: at, segments }), // prettier-ignore
                  absent,
                  status: unit.status,
                  confidence: unit.confidence,
                  reasons: unit.reasons,
                },
          ),
        );
        expect(written(corpus, options)[0]?.[1]).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps units and words without metadata, and says what is lost then", () => {
    fc.assert(
      fc.property(projectArbitrary, fc.boolean(), (project, pairs) => {
        const options = { ...everything(project), metadata: false, pairs };
        const corpus = corpusOf(project, options);
        for (const [name, text] of written(corpus, options)) {
          expect(checkTmx(sourceOf("a.tmx", text)), text).toEqual([]);
          expect(text).not.toMatch(/<prop|<note|tuid|changeid/);
          const result = read(text);
          if (name === "")
            expect(result.units).toHaveLength(
              corpus.rows.filter(({ members }) => members.filter((list) => list.length > 0).length > 1).length, // prettier-ignore
            );
        }
      }),
      { numRuns: 100 },
    );
    const project = buildProject(
      { de: ["Eins.", "Zwei."], fr: ["Un.", "Deux."] },
      { de: [0, 1], fr: [1] },
    );
    const options = { ...everything(project), metadata: false };
    expect(tmx.writer?.losses?.(corpusOf(project, options), options)).toEqual([
      "1 unit with several segments of a version: without metadata the border between them is lost.",
    ]);
  });

  it("writes a file for each pair, every tu with a language it names", () => {
    const project = buildProject(
      { de: ["Eins.", "Zwei."], fr: ["Un."], ar: ["واحد."] },
      { de: [0], fr: [0], ar: [0] },
    );
    const options = { ...everything(project), pairs: true };
    const files = written(corpusOf(project, options), options);
    expect(files.map(([name]) => name)).toEqual(["de-fr.tmx", "de-ar.tmx"]);
    for (const [name, text] of files) {
      expect(checkTmx(sourceOf(name, text))).toEqual([]);
      expect(text).toContain('srclang="de"');
      expect(text.match(/<tu /g)).toHaveLength(2);
    }
  });

  it("writes drifts as notes, control characters as U+FFFD, and both as losses", () => {
    const project = withDrift(
      buildProject(
        { de: ['Im \u0007Jahr 2013 <x> & "y".'], fr: ["En 2011 ]]>\r."] },
        { de: [0], fr: [0] },
      ),
      { de: "2013", fr: "2011" },
      { reason: "The years differ." },
    );
    const options = everything(project);
    const corpus = corpusOf(project, options);
    const text = written(corpus, options)[0]?.[1] ?? "";
    expect(text).toContain(
      "<note>number, conflict, major, open: de “2013”, fr “2011”. The years differ.</note>",
    );
    expect(unitsOf(read(text))).toEqual([
      { de: ['Im \ufffdJahr 2013 <x> & "y".'], fr: ["En 2011 ]]>\r."] },
    ]);
    expect(tmx.writer?.losses?.(corpus, options)).toEqual([
      "1 character that XML can't hold written as U+FFFD.",
    ]);
  });
});

describe("checking", () => {
  it("names the broken rule and its line", () => {
    const problems = checkTmx(
      sourceOf(
        "a.tmx",
        '<tmx version="1.4b">\n<header srclang="en" segtype="line"/>\n<body><prop type="x"/>\n' +
          '<tu changedate="20261301T000000Z" usagecount="many"><tuv xml:lang="fr"><seg><ept i="1"/><bpt i="a"/></seg><note>late</note></tuv><tuv/></tu></body></tmx>',
      ),
    );
    expect(problems.map(({ text, line }) => `${line ?? "-"} ${text}`)).toEqual([
      "1 TMX 1.4b: version has to be 1.4, not 1.4b.",
      "2 TMX 1.4b: header needs creationtool.",
      "2 TMX 1.4b: header needs creationtoolversion.",
      "2 TMX 1.4b: header needs o-tmf.",
      "2 TMX 1.4b: header needs adminlang.",
      "2 TMX 1.4b: header needs datatype.",
      "2 TMX 1.4b: segtype has to be block, paragraph, sentence, phrase, not line.",
      "3 TMX 1.4b: prop can't stand in body.",
      "4 TMX 1.4b: changedate has to be a time in UTC such as 20260131T120000Z, not 20261301T000000Z.",
      "4 TMX 1.4b: usagecount has to be a number, not many.",
      '4 TMX 1.4b: ept i="1" has no bpt before it.',
      "4 TMX 1.4b: i has to be a number, not a.",
      "4 TMX 1.4b: a bpt has no ept behind it.",
      "4 TMX 1.4b: note has to come earlier in tuv.",
      "4 TMX 1.4b: tuv needs xml:lang.",
      "4 TMX 1.4b: tuv needs seg.",
      "4 TMX 1.4b: a tu needs a tuv in its srclang, en.",
    ]);
  });

  it("names what is not well-formed", () => {
    expect(checkTmx(sourceOf("a.tmx", "<tmx>")).at(-1)?.text).toMatch(/can't be read as XML/); // prettier-ignore
  });
});
