import { describe, expect, it } from "vitest";
import { attachLinks } from "../../../app/formats/attach-links.ts";
import type { ReadResult } from "../../../app/formats/format.ts";
import { intertext } from "../../../app/formats/intertext/intertext.ts";
import { readXces } from "../../../app/formats/xces/read-xces.ts";
import { readTei } from "../../../app/formats/tei/read-tei.ts";
import { tei } from "../../../app/formats/tei/tei.ts";
import { xces } from "../../../app/formats/xces/xces.ts";
import { ladder } from "../../../app/formats/ladder/ladder.ts";
import { idleTask } from "../../../app/task/task.ts";
import { buildProject } from "../project-builder.ts";
import { plainSource, written } from "./round-trip.ts";

function words({ texts }: ReadResult): string[][] {
  return texts.map(({ text, segments }) =>
    (segments ?? []).map(({ start, end }) => text.slice(start, end)),
  );
}

const inTei = (body: string, more = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">${more}<text xml:lang="de"><body>${body}</body></text></TEI>`; // prettier-ignore

describe("a document of sentences", () => {
  it("puts tokens together, punctuation close to its words", () => {
    const result = readXces(plainSource("a.xml", `<cesDoc><p id="1"><s id="s1"><w>„</w> <w>Ja</w> <w>“</w> <w>,</w>\n<w>sagte</w> <w>sie</w><w>.</w></s></p></cesDoc>`), idleTask); // prettier-ignore
    expect(words(result)).toEqual([["„Ja“, sagte sie."]]);
    expect(result.texts[0]).toMatchObject({ document: "a.xml", ids: ["s1"], language: null }); // prettier-ignore
  });

  it("keeps paragraphs and headings, collapses the file's own layout", () => {
    const result = readTei(plainSource("a.xml", inTei(`<head><s xml:id="a">Der\n   Titel</s></head>\n  <p>\n<s xml:id="b">Eins.</s>\n <s xml:id="c">Zwei<note>nein</note>.</s></p><p><s xml:id="d">Drei.</s></p>`)), idleTask); // prettier-ignore
    expect(result.texts[0]?.text).toBe("Der Titel\n\nEins. Zwei.\n\nDrei.");
    expect(result.texts[0]?.segments?.map(({ kind }) => kind)).toEqual(["heading", "sentence", "sentence", "sentence"]); // prettier-ignore
    expect(result.report.map(({ text }) => text)).toEqual([
      "Notes are not read.",
    ]);
  });

  it("loses no words outside of sentences, and says so", () => {
    const result = readXces(plainSource("a.xml", `<text><p>Lose <s id="1">Eins.</s> Worte</p></text>`), idleTask); // prettier-ignore
    expect(words(result)).toEqual([["Lose", "Eins.", "Worte"]]);
    expect(result.report).toEqual([{ level: "repaired", text: "Words outside of sentences became segments of their own. (2 times)" }]); // prettier-ignore
  });

  it("without sentences is a text still to be cut, its headings known", () => {
    const result = readTei(plainSource("a.xml", inTei("<head>Titel</head><p>Eins. Zwei.</p>")), idleTask); // prettier-ignore
    expect(result.texts[0]).toMatchObject({ text: "Titel\n\nEins. Zwei.", segments: null, blocks: [{ start: 0, end: 5, kind: "heading" }] }); // prettier-ignore
  });

  it("is refused in a sentence where it is broken or declares entities", () => {
    expect(() => readXces(plainSource("a.xml", "<text><s>x</text>"), idleTask)).toThrow(/^a\.xml can't be read as XML: line 1: /); // prettier-ignore
    expect(() => readTei(plainSource("a.xml", `<!DOCTYPE TEI [<!ENTITY a "b">]><TEI/>`), idleTask)).toThrow(/declares entities/); // prettier-ignore
  });
});

describe("TEI's links", () => {
  const linked = `<standOff><linkGrp><link target="#a #x #y" cert="low" type="confirmed"/></linkGrp></standOff>`;
  it("are units over the texts of a corpus, in any number", () => {
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${linked}${inTei('<p><s xml:id="a">Ja.</s></p>')}${inTei('<p><s xml:id="x">Oui</s><s xml:id="y">bien.</s></p>').replace('"de"', '"fr"')}</teiCorpus>`; // prettier-ignore
    const result = readTei(plainSource("c.xml", corpus), idleTask);
    expect(result.texts.map(({ language }) => language)).toEqual(["de", "fr"]);
    expect(result.units).toEqual([{ members: [{ text: 0, segments: [0] }, { text: 1, segments: [0, 1] }], absent: [], status: "confirmed", confidence: 0.3, reasons: [] }]); // prettier-ignore
  });

  it("may be correspondences of segments, and join parts", () => {
    const body = `<div xml:lang="de"><p><seg xml:id="a" corresp="#b">Ja.</seg></p></div><div xml:lang="fr"><p><seg xml:id="b" corresp="#a">Oui.</seg></p></div>`; // prettier-ignore
    expect(readTei(plainSource("c.xml", inTei(body)), idleTask).units).toHaveLength(1); // prettier-ignore
    const joined = `<standOff><join xml:id="j" target="#x #y"/><linkGrp><link target="#a #j"/></linkGrp></standOff>`; // prettier-ignore
    const parts = `<div xml:lang="de"><p><s xml:id="a">Ja.</s></p></div><div xml:lang="fr"><p><s xml:id="x">Oui</s> <s xml:id="y">bien.</s></p></div>`; // prettier-ignore
    expect(readTei(plainSource("c.xml", inTei(parts, joined)), idleTask).units[0]?.members).toEqual([{ text: 0, segments: [0] }, { text: 1, segments: [0, 1] }]); // prettier-ignore
  });

  it("may lead into other files", () => {
    const file = `<standOff xmlns="http://www.tei-c.org/ns/1.0"><linkGrp><link target="de.xml#a fr.xml#x fr.xml#y"/></linkGrp></standOff>`; // prettier-ignore
    const { links, texts } = readTei(plainSource("links.xml", file), idleTask);
    expect(texts).toEqual([]);
    expect(links).toEqual([{ documents: ["de.xml", "fr.xml"], by: "id", links: [{ sides: [["a"], ["x", "y"]], status: "suggested", confidence: 1 }] }]); // prettier-ignore
  });

  it("that lead nowhere are left out, with the line", () => {
    const result = readTei(plainSource("c.xml", inTei(`<p><s xml:id="a">Ja.</s></p>`, `\n<standOff><linkGrp><link target="#a #zz"/></linkGrp></standOff>`)), idleTask); // prettier-ignore
    expect(result.units).toEqual([]);
    expect(result.report).toEqual([{ level: "refused", text: "Links to ids that no segment has were left out.", line: 2 }]); // prettier-ignore
  });
});

describe("cesAlign and InterText", () => {
  const documents = [
    { name: "de.xml", ids: ["1", "2"], count: 2, file: "de.xml" },
    { name: "fr.xml", ids: ["1", "2", "3"], count: 3, file: "fr.xml" },
  ];
  it.each([
    ["cesAlign", `<cesAlign version="1.0"><linkGrp fromDoc="de/de.xml.gz" toDoc="fr/fr.xml.gz"><link xtargets="1;1 2" certainty="0.8"/><link xtargets="2;"/></linkGrp></cesAlign>`],
    ["InterText", `<linkGrp toDoc="fr.xml" fromDoc="de.xml"><link type="2-1" xtargets="1 2;1" status="man"/><link type="0-1" xtargets=";2" status="plain"/></linkGrp>`],
    ["cesAlign with its sides exchanged", `<cesAlign><linkGrp fromDoc="de.xml" toDoc="fr.xml"><link xtargets="1 2;1"/><link xtargets=";2"/><link xtargets="3;"/></linkGrp></cesAlign>`],
  ])("%s is told by its sides", (_what, content) => {
    const { links } = readXces(plainSource("l.xml", content), idleTask);
    const [group] = links;
    if (group === undefined) throw new Error("no links");
    const { units, report } = attachLinks(group, documents);
    expect(report.filter(({ level }) => level === "refused")).toEqual([]);
    expect(units[0]?.members).toEqual([{ text: 0, segments: [0] }, { text: 1, segments: [0, 1] }]);
    expect(units[1]).toMatchObject({ members: [{ text: 0, segments: [1] }], absent: [1] });
  }); // prettier-ignore
});

describe("writing what a format can't hold", () => {
  const crossed = buildProject({ de: ["A.", "B."], fr: ["C.", "D."] }, { de: [0], fr: [1] }, { de: [1], fr: [0] }); // prettier-ignore
  it("is refused with the reason and a format that can", () => {
    expect(() => written(intertext, crossed)).toThrow("InterText holds one order only, and unit u2 of de and fr crosses another or has one inside. Export XCES or TEI instead."); // prettier-ignore
    expect(() => written(ladder, crossed)).toThrow("A ladder holds one order only, and unit u2 of de and fr crosses another or has one inside. Export Vecalign lists or XCES instead."); // prettier-ignore
    const three = buildProject({ de: ["A."], fr: ["B."], it: ["C."] });
    expect(() => written(ladder, three)).toThrow("A ladder holds two versions. Choose two, or export TEI or TMX instead."); // prettier-ignore
  });
});

describe("checking", () => {
  it("finds ids that stand twice, pointers that lead nowhere and links without a semicolon", () => {
    expect(tei.writer?.check(plainSource("a.xml", inTei('<p><s xml:id="1a">x</s><s xml:id="b">x</s><s xml:id="b">y</s></p>', '<standOff><linkGrp><link target="#b #c"/><link target="#b"/></linkGrp></standOff>')))).toEqual([
      { text: "TEI P5 (linkTargets3): link/@target needs at least two pointers.", line: 1 },
      { text: 'TEI P5: xml:id "1a" is no NCName.', line: 1 },
      { text: "TEI P5: the xml:id b stands twice.", line: 1 },
      { text: "The pointer #c leads nowhere.", line: 1 },
    ]);
    expect(xces.writer?.check(plainSource("a.xml", '<cesAlign><linkGrp fromDoc="a" toDoc="b">\n<link xtargets="s1 s2"/>\n<link xtargets="s1;s1"/>\n<link xtargets="s1;"/></linkGrp></cesAlign>'))).toEqual([
      { text: 'cesAlign: xtargets "s1 s2" needs exactly one semicolon.', line: 2 },
      { text: "cesAlign: s1 is linked twice.", line: 4 },
    ]);
  }); // prettier-ignore
});
