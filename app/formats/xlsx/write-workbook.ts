/**
 * An Office Open XML workbook (ECMA-376) from plain cells, by hand: the few
 * parts that every program reads, no formulas, no dates of making, so that the
 * same cells give the same bytes.
 */
import { strToU8, zipSync } from "fflate";
import { filterRange, writeSheet } from "./write-sheet.ts";
import { Styles } from "./write-styles.ts";
import type { Sheet } from "./workbook.ts";
import { escapeXml } from "./xml-text.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRels =
  "http://schemas.openxmlformats.org/package/2006/relationships";

/** The workbook's bytes. Throws a Failure "refused" where a sheet or a cell is larger than programs take. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const entries = workbookParts(sheets).map(
    ([path, content]) => [path, strToU8(content)] as const,
  );
  // Zip has no date before 1980 and takes the local time: this one is the same everywhere.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

/** The parts of the package by their names, in the order of the zip. */
export function workbookParts(
  sheets: readonly Sheet[],
): readonly (readonly [path: string, content: string])[] {
  const styles = new Styles();
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, index) =>
    writeSheet(sheet, styles, index === 0),
  );
  return [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ["xl/workbook.xml", workbook(sheets, names)],
    ["xl/_rels/workbook.xml.rels", relations(sheets.length)],
    ["xl/styles.xml", styles.write()],
    ...written.map(
      (content, index) =>
        [`xl/worksheets/sheet${index + 1}.xml`, content] as const,
    ),
  ];
}

const sheetNameLimit = 31;

/** Names as programs take them: none empty, none twice whatever the case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
        .trim()
        .replace(/^'+|'+$/g, "") || "Sheet";
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? "" : ` ${n}`;
      const made = `${clean.slice(0, sheetNameLimit - suffix.length).replace(/\p{Cs}/gu, "")}${suffix}`;
      // Excel keeps “History” for itself.
      if (taken.has(made.toLowerCase()) || made.toLowerCase() === "history")
        continue;
      taken.add(made.toLowerCase());
      return made;
    }
  });
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.join("")}</Types>`;
}

function relations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${head}<Relationships xmlns="${packageRels}">${sheets.join("")}<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

function workbook(sheets: readonly Sheet[], names: readonly string[]): string {
  const listed = names.map(
    (name, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = sheets.flatMap((sheet, index) => {
    const place = `'${(names[index] ?? "").replaceAll("'", "''")}'!`;
    const filter = filterRange(sheet);
    const rows = sheet.frozen?.rows ?? 0;
    return [
      ...(filter === null
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(place + filter)}</definedName>`,
          ]),
      ...(rows === 0
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${place}$1:$${rows}`)}</definedName>`,
          ]),
    ];
  });
  const ranges =
    defined.length === 0
      ? ""
      : `<definedNames>${defined.join("")}</definedNames>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets>${ranges}</workbook>`;
}
