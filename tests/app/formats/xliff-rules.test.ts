import { expect, it } from "vitest";
import { readFragment } from "../../../app/formats/xliff/fragments.ts";
import { checkXliff } from "../../../app/formats/xliff/read-xliff.ts";
import { sourceOf } from "./fuzz.ts";

const spaces = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:its="http://www.w3.org/2005/11/its" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:my="my"'; // prettier-ignore

/** Rules broken by what stands in a file, or in the source and target of its only segment. */
function broken(body: string): string[] {
  const text = `<xliff ${spaces} version="2.1" srcLang="en" trgLang="fr"><file id="f">${body}</file></xliff>`;
  return checkXliff(sourceOf("a.xlf", text)).map((problem) =>
    problem.text.replace(/^XLIFF 2\.1 /, ""),
  );
}

function unit(source: string, target: string | null = null, more = ""): string {
  const written = target === null ? "" : `<target>${target}</target>`;
  return `<unit id="u">${more}<segment id="s"><source>${source}</source>${written}</segment></unit>`;
}

it("reads fragments from file to unit, and what stands in them last", () => {
  expect(readFragment("f=f1/g=g1/u=u1/n=n1")).toHaveLength(4);
  expect(readFragment("/f=f1/u=u1/m1")).toHaveLength(3);
  expect(readFragment("t=m1")).toEqual([{ prefix: "t", id: "m1" }]);
  expect(readFragment("its=list1")).toHaveLength(1);
  expect(readFragment("u=u1/f=f1")).toBe(
    "its selectors have to go from file to unit",
  );
  expect(readFragment("f=f1/m1")).toBe(
    "what stands in a unit needs the selector u= before it",
  );
  expect(readFragment("q=1")).toBe("no selector has the prefix q");
  expect(readFragment("")).toBe("“” is no selector such as u=u1");
});

it("holds pairs of codes together", () => {
  expect(broken(unit('<sc id="1"/>a<ec startRef="1"/>'))).toEqual([]);
  expect(broken(unit('<sc id="1" canOverlap="no"/>a<ec startRef="1"/>'))).toEqual([
    "(canOverlap): canOverlap of an ec has to be no, as its sc has it.",
  ]); // prettier-ignore
  expect(broken(unit('<ec startRef="1" id="2"/>'))).toEqual([
    "(startRef): An ec that is not isolated needs startRef and can't have id.",
    "(startRef): An ec ends 1, which no sc before it begins.",
  ]);
  expect(broken(unit('<em startRef="m"/>'))).toEqual([
    "(startRef): An em ends m, which no sm before it begins.",
  ]);
});

it("keeps codes that may not be deleted or moved", () => {
  const fixed = 'canReorder="no" canDelete="no" canCopy="no"';
  const first = fixed.replace('"no"', '"firstNo"');
  const source = `<ph id="1" ${first}/><ph id="2" ${fixed}/>`;
  expect(broken(unit(source, source))).toEqual([]);
  expect(broken(unit(source, ""))).toEqual([
    "(canDelete): The code 1 must not be deleted, but its target lacks it.",
    "(canDelete): The code 2 must not be deleted, but its target lacks it.",
  ]);
  expect(broken(unit(`<ph id="2" ${fixed}/>`))).toEqual([
    "(canReorder): A code with canReorder no has to follow one with firstNo or no.",
  ]);
});

it("holds matches to the words that they are for, and to their own codes", () => {
  const match = (attributes: string, target = "b"): string =>
    `<mtc:matches><mtc:match ${attributes}><source><ph id="1"/>a</source><target>${target}</target></mtc:match></mtc:matches>`;
  expect(broken(unit("a", null, match('ref="#s"')))).toEqual([]);
  expect(broken(unit("a", null, match('ref="#t" similarity="101"', '<pc id="1">b</pc>')))).toEqual([
    "(mtc:ref): ref has to name words of the unit, such as #m1, not #t.",
    "(id): The id 1 is that of a ph in the source of the match.",
    "(similarity): similarity of mtc:match has to be a number from 0 to 100, not “101”.",
  ]); // prettier-ignore
});

it("holds modules to their rules", () => {
  expect(broken(`<val:validation><val:rule isPresent="a" disabled="yes"/><val:rule my:rule="a"/></val:validation>${unit("a")}`)).toEqual([
    "(disabled): A rule of a file can't be disabled.",
  ]); // prettier-ignore
  expect(broken(unit('<pc id="1" slr:sizeInfo="big" fs:subFs="src,a">a</pc>'))).toEqual([
    "(fs:subFs): fs:subFs needs fs:fs.",
    "(slr:sizeInfo): slr:sizeInfo has to be a number, not big.",
  ]); // prettier-ignore
  const resources = '<res:resourceData><res:resourceItem id="r1" mimeType="image/png"><res:source href="a.png"/></res:resourceItem></res:resourceData>'; // prettier-ignore
  const refer = (ref: string): string =>
    `<res:resourceData><res:resourceItemRef ref="${ref}"/></res:resourceData>`;
  expect(broken(resources + unit("a", null, refer("r1")))).toEqual([]);
  expect(broken(resources + unit("a", null, refer("r2")))).toEqual([
    "(res:ref): ref names r2, which is no resource of its file.",
  ]);
});

it("holds ITS to what its attributes need and exclude", () => {
  const list = '<its:locQualityIssues xml:id="l" its:version="2.0"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues>'; // prettier-ignore
  const mark = (attributes: string): string => `<mrk id="m" its:version="2.0" ${attributes}>a</mrk>`; // prettier-ignore
  expect(broken(unit(mark('type="its:generic" its:locQualityIssuesRef="#its=l"'), null, list.replace("its:version", "version")))).toEqual([]); // prettier-ignore
  expect(broken(unit(mark('its:locQualityIssuesRef="#its=k" its:locQualityIssueType="numbers"')))).toEqual([
    "(its:locQualityIssuesRef): its:locQualityIssuesRef and its:locQualityIssueType exclude each other.",
    "(its:locQualityIssuesRef): its:locQualityIssuesRef has to name an its:locQualityIssues of its unit, not #its=k.",
  ]); // prettier-ignore
  expect(broken(unit(mark('type="term" its:locQualityIssueSeverity="101" its:locQualityIssueType="spelling"')))).toEqual([
    "(its:locQualityIssueSeverity): its:locQualityIssueSeverity of mrk has to be a number from 0 to 100, not “101”.",
    expect.stringMatching(/^\(its:locQualityIssueType\): its:locQualityIssueType of mrk has to be terminology, /),
    "(its:generic): A mark with ITS needs the type its:generic.",
  ]); // prettier-ignore
  expect(broken(unit(mark('its:annotatorsRef="quality|x translate|"')))).toEqual([
    "(its:annotatorsRef): “quality|x” is no category of ITS with a tool.",
    "(its:annotatorsRef): “translate|” is no category of ITS with a tool.",
  ]); // prettier-ignore
});
