import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { xlsx } from "../../../../app/formats/xlsx/xlsx.ts";
import { buildProject } from "../../project-builder.ts";
import { bytesOf, readWith, zipOf } from "../packed.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'; // prettier-ignore
const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'; // prettier-ignore
const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"; // prettier-ignore

function workbookOf(
  rows: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipOf({
    "_rels/.rels": `<Relationships ${rels}><Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main}><sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="r2"/><sheet name="Texts" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${rels}><Relationship Id="r1" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${type}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r4" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${main}><sheetData><row><c t="str"><v>de</v></c><c t="str"><v>fr</v></c></row></sheetData></worksheet>`,
    ...more,
  });
}

const cell = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

const textsOf = (bytes: Uint8Array): unknown =>
  readWith(xlsx, bytes).texts.map(({ language, text }) => [language, text]);

describe("a workbook", () => {
  it("gives aligned texts below a row of languages, titles above and rows apart left aside", () => {
    const read = readWith(
      xlsx,
      workbookOf(
        `<row r="1">${cell("A1", "A comparison")}</row><row r="3">${cell("A3", "German")}${cell("C3", "ar")}</row><row r="4">${cell("A4", "Eins.")}${cell("C4", "واحد.")}</row><row r="9">${cell("C9", "اثنان.")}</row>`,
      ),
    );
    expect(read.texts.map(({ language, text }) => [language, text])).toEqual([
      ["de", "Eins."],
      ["ar", "واحد.\nاثنان."],
    ]);
    expect(read.units).toHaveLength(1);
  });

  it("shows shared and rich strings, figures, dates and cached values", () => {
    const strings = `<sst ${main}><si><t>de</t></si><si><r><t>Ja</t></r><r><rPr><b/></rPr><t xml:space="preserve">, _x0041_ja</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`; // prettier-ignore
    const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="4"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>`; // prettier-ignore
    const values = [
      '<c t="s"><v>1</v></c>', '<c><v>0.1</v></c>', '<c s="1"><v>45000</v></c>', '<c s="2"><v>0.125</v></c>', '<c s="3"><v>1234567.891</v></c>',
      '<c s="4"><v>45000.5</v></c>', '<c s="5"><v>0.75</v></c>', '<c t="b"><v>1</v></c>', '<c t="str"><f>A1&amp;"x"</f><v>computed</v></c>', '<c t="e"><v>#REF!</v></c>', '<c t="s"><v>99</v></c>',
    ]; // prettier-ignore
    const rows = values.map((value) => `<row>${value}<c t="str"><v>x</v></c></row>`); // prettier-ignore
    const read = readWith(
      xlsx,
      workbookOf(
        `<row><c t="s"><v>0</v></c><c t="str"><v>fr</v></c></row>${rows.join("")}`,
        { "xl/sharedStrings.xml": strings, "xl/styles.xml": styles },
      ),
    );
    expect(read.texts[0]?.text.split("\n")).toEqual(["Ja, Aja", "0.1", "2023-03-15", "12.50%", "1,234,567.89", "2023-03-15 12:00", "18:00:00", "TRUE", "computed"]); // prettier-ignore
    expect(read.report.map(({ text }) => text)).toEqual([
      "Formulas are not computed; the values last shown are read.",
      "Cells that show an error are read as empty.",
      "A cell refers to words that the workbook doesn't have.",
      "Only the sheet Texts is read.",
    ]);
  });

  it("without a row of languages takes each column with words for a version", () => {
    const rows = [["1", "Erstens.", "Premier."], ["2", "Zweitens.", "Deuxième."]].map((cells, at) => `<row>${cells.map((words, column) => cell(`${"ABC"[column] ?? ""}${at + 1}`, words)).join("")}</row>`); // prettier-ignore
    expect(textsOf(workbookOf(rows.join("")))).toEqual([
      [null, "Erstens.\nZweitens."],
      [null, "Premier.\nDeuxième."],
    ]);
  });

  it("with a cell far to the right doesn't fill the memory", () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, "Eins.")}${cell(`XFD${at + 2}`, "far")}</row>`); // prettier-ignore
    const read = readWith(xlsx, workbookOf(`<row r="1">${cell("A1", "de")}${cell("B1", "fr")}</row>${rows.join("")}`)); // prettier-ignore
    expect(read.report).toContainEqual({ level: "refused", line: 2, text: "Cells beyond the first 500 columns are not read. (2,000 times)" }); // prettier-ignore
  });

  it("is refused without words or sheets", () => {
    expect(() => readWith(xlsx, workbookOf(""))).toThrow("file.xlsx holds no sheet with a column of words. Expected is a first row of language codes such as de and fr, with the words below."); // prettier-ignore
    expect(() => readWith(xlsx, zipOf({ a: "x" }))).toThrow("file.xlsx is not a whole XLSX file: it doesn't say where its workbook is."); // prettier-ignore
  });
});

describe("our review sheet", () => {
  const project = buildProject(
    { de: ["Eins.", "Zwei."], fr: ["Un. Deux."] },
    { members: { de: [0, 1], fr: [0] }, status: "suggested", confidence: 0.5 },
  );

  it("neutralises formulas and refuses what a cell can't take, naming another format", () => {
    const long = buildProject({ de: ["x".repeat(40_000)], fr: ["y"] }, { de: [0], fr: [0] }); // prettier-ignore
    expect(() => bytesOf(xlsx, long)).toThrow("A cell takes 32767 characters; de of u1 has 40000. Export it as TSV."); // prettier-ignore
  });

  it("gives the judgement back that a reviewer wrote into it, and says whose words count", () => {
    const bytes = bytesOf(xlsx, project);
    const edited = edit(bytes, "xl/worksheets/sheet1.xml", (sheet) => sheet.replace("suggested", "confirmed").replace("Un. Deux.", "Un! Deux.")); // prettier-ignore
    const read = readWith(xlsx, edited);
    expect(read.units).toMatchObject([
      { status: "confirmed", confidence: 0.5 },
    ]);
    expect(read.texts[1]?.text).toBe("Un. Deux.");
    expect(read.report).toEqual([
      { level: "refused", line: 2, text: "Words changed in the sheet Review are not read; those of the sheet Segments are." },
    ]); // prettier-ignore
  });
});

function edit(
  bytes: Uint8Array,
  path: string,
  change: (part: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  return zipOf({ ...parts, [path]: change(strFromU8(parts[path] ?? new Uint8Array())) }); // prettier-ignore
}
