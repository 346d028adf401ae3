import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { readProjectFile, writeProjectFile } from "../../../app/formats/project-file.ts"; // prettier-ignore
import { buildProject, withDrift } from "../project-builder.ts";
import { projectArbitrary } from "../project-arbitrary.ts";

const sample = withDrift(
  buildProject(
    { de: ["Erstens 2013.\r\n", "Zweitens."], ar: ["أولا ٢٠١١."] },
    { members: { de: [0], ar: [0] }, reasons: [{ text: "Years" }] },
  ),
  { de: "2013", ar: "٢٠١١" },
);

function complaint(text: string): string {
  try {
    readProjectFile(text);
  } catch (error) {
    if (error instanceof Failure && error.code === "unreadable")
      return error.message;
    throw error;
  }
  throw new Error("The file was read");
}

describe("the project file", () => {
  it("gives back any project, and the same bytes again", () => {
    fc.assert(
      fc.property(projectArbitrary, fc.nat(), (project, revision) => {
        const text = writeProjectFile(project, revision);
        const read = readProjectFile(text);
        expect(read).toEqual({ project, revision });
        expect(writeProjectFile(read.project, revision)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("holds one record a line, in a fixed order", () => {
    expect(writeProjectFile(sample, 12)).toBe(`{
"format":"pentapla",
"formatVersion":1,
"revision":12,
"meta":{"title":"Test","notes":""},
"counters":{"segment":3,"unit":1,"drift":1,"comment":0},
"versions":[
{"id":"de","title":"","dir":"ltr","file":"de.txt","segmentation":"sentences",
"text":[
"Erstens 2013.\\r\\n",
"Zweitens."
],
"segments":[
{"id":"s1","gap":0,"length":13,"kind":"sentence"},
{"id":"s2","gap":2,"length":9,"kind":"sentence"}
]},
{"id":"ar","title":"","dir":"rtl","file":"ar.txt","segmentation":"sentences",
"text":[
"أولا ٢٠١١."
],
"segments":[
{"id":"s3","gap":0,"length":10,"kind":"sentence"}
]}
],
"units":[
{"id":"u1","members":{"de":["s1"],"ar":["s3"]},"absent":[],"status":"confirmed","origin":"user","confidence":1,"reasons":[{"text":"Years"}]}
],
"drifts":[
{"id":"d1","type":"number","relation":"conflict","severity":"major","status":"open","origin":"auto","mentions":[{"version":"de","start":{"segment":"s1","offset":8},"end":{"segment":"s1","offset":12}},{"version":"ar","start":{"segment":"s3","offset":5},"end":{"segment":"s3","offset":9}}],"odd":[],"reason":"","comments":[]}
]
}
`);
  });

  it("does not depend on the order of keys in memory", () => {
    const turned = {
      ...sample,
      units: sample.units.map(({ members, id, ...rest }) => ({
        ...rest,
        members: Object.fromEntries(Object.entries(members).reverse()),
        id,
      })),
    };
    expect(writeProjectFile(turned, 1)).toBe(writeProjectFile(sample, 1));
  });

  it("is read with a byte order mark and other white space", () => {
    const text = JSON.stringify(
      JSON.parse(writeProjectFile(sample, 3)),
      null,
      2,
    );
    expect(readProjectFile(`\ufeff${text}`)).toEqual({ project: sample, revision: 3 }); // prettier-ignore
  });
});

describe("a file that can't be read is explained in one sentence", () => {
  const whole = writeProjectFile(sample, 1);
  const edited = (from: string | RegExp, to: string): string => {
    expect(whole).toMatch(from);
    return whole.replace(from, to);
  };
  it.each([
    ["an empty file", "", "The project file is empty."],
    ["a blank file", " \n", "The project file is empty."],
    [
      "a text",
      "Hallo\nWelt",
      "This is not a project file: it is not JSON from line 1 on.",
    ],
    ["an empty object", "{}", "This file is JSON, but not a Pentapla project."],
    ["null", "null", "This file is JSON, but not a Pentapla project."],
    [
      "an array",
      '["pentapla"]',
      "This file is JSON, but not a Pentapla project.",
    ],
    [
      "a file that breaks off",
      whole.slice(0, whole.indexOf('"units"') + 20),
      "The project file is damaged at line 26: from there on it is not JSON.",
    ],
    [
      "a string without its end",
      edited('"Zweitens."', '"Zweitens.'),
      "The project file is damaged at line 11: from there on it is not JSON.",
    ],
    [
      "a newer format",
      edited('"formatVersion":1', '"formatVersion":4'),
      "This file was made by a newer Pentapla (format 4). This one reads up to 1.",
    ],
    [
      "a format version in words",
      edited('"formatVersion":1', '"formatVersion":"1"'),
      "The project file is damaged at formatVersion: invalid input: expected 1.",
    ],
    [
      "a length in words",
      edited('"length":9', '"length":"9"'),
      "The project file is damaged at versions[0].segments[1].length: invalid input: expected number, received string.",
    ],
    [
      "a key of someone else's",
      edited('"notes":""', '"notes":"","colour":"red"'),
      'The project file is damaged at meta: unrecognized key: "colour".',
    ],
    [
      "a gap that holds words",
      edited('"gap":2', '"gap":1'),
      "The project file breaks the rule gaps-are-white-space: Words behind the last segment of de belong to no segment.",
    ],
    [
      "a member that is not there",
      edited('["s1"]', '["s9"]'),
      "The project file breaks the rule unit-members-exist: u1 has the member s9, which de does not have.",
    ],
  ])("explains %s", (_what, text, message) => {
    expect(complaint(text)).toBe(message);
  });
});
