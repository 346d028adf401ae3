/**
 * An Office Open XML workbook (ECMA-376) from plain cells, by hand: the few
 * parts that every program reads, no formulas, no dates of making, so that the
 * same cells give the same bytes.
 */
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";
import { type ZipPart, zipPieces } from "../zip/write-zip.ts";
import { filterRange, writeSheet } from "./write-sheet.ts";
import { Styles } from "./write-styles.ts";
import type { Sheet } from "./workbook.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRels =
  "http://schemas.openxmlformats.org/package/2006/relationships";

/** The workbook's bytes. Throws a Failure "refused" where a sheet or a cell is larger than programs take. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const pieces = [...workbookPieces(sheets)];
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0)); // prettier-ignore
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The same in pieces, made while they are written. */
export function workbookPieces(sheets: readonly Sheet[]): Iterable<Uint8Array> {
  return zipPieces(workbookParts(sheets));
}

function* workbookParts(sheets: readonly Sheet[]): Generator<ZipPart> {
  const styles = new Styles();
  const names = sheetNames(sheets.map(({ name }) => name));
  yield { path: "[Content_Types].xml", content: contentTypes(sheets.length) };
  yield {
    path: "_rels/.rels",
    content: `${head}<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  };
  yield { path: "xl/workbook.xml", content: workbook(sheets, names) };
  yield { path: "xl/_rels/workbook.xml.rels", content: relations(sheets.length) }; // prettier-ignore
  for (const [index, sheet] of sheets.entries())
    yield {
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: writeSheet(sheet, styles, index === 0),
    };
  // Only now it is known which looks are in use.
  yield { path: "xl/styles.xml", content: styles.write() };
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
      `<sheet${xmlAttribute("name", name)} sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = sheets.flatMap((sheet, index) => {
    const place = `'${(names[index] ?? "").replaceAll("'", "''")}'!`;
    const filter = filterRange(sheet);
    const rows = sheet.frozen?.rows ?? 0;
    return [
      ...(filter === null
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(place + filter)}</definedName>`,
          ]),
      ...(rows === 0
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`${place}$1:$${rows}`)}</definedName>`,
          ]),
    ];
  });
  const ranges =
    defined.length === 0
      ? ""
      : `<definedNames>${defined.join("")}</definedNames>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets>${ranges}</workbook>`;
}
