import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { columnName } from "../../../../app/formats/xlsx/workbook.ts";
import type { Sheet } from "../../../../app/formats/xlsx/workbook.ts";
import {
  sheetNames,
  writeWorkbook,
} from "../../../../app/formats/xlsx/write-workbook.ts";

/** The words of every cell of the first sheet, as a program reads them. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  const parser = new SaxesParser();
  const cells: string[] = [];
  let open = false;
  parser.on("opentag", ({ name }) => {
    open = name === "t";
    if (open) cells.push("");
  });
  parser.on("closetag", () => {
    open = false;
  });
  parser.on("text", (text) => {
    if (open) cells[cells.length - 1] = `${cells.at(-1) ?? ""}${text}`;
  });
  parser.write(partOf(bytes, "xl/worksheets/sheet1.xml")).close();
  return cells.map((text) =>
    text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
}

function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`There is no ${path}.`);
  return strFromU8(part);
}

const sheetOf = (...texts: readonly string[]): Sheet => ({
  name: "Words",
  widths: [20],
  rows: texts.map((text) => [{ text }]),
});

describe("a workbook", () => {
  it("is well-formed XML in every part", () => {
    const bytes = writeWorkbook([
      { ...sheetOf("a <b> & 'c' \"d\"", "٢٠١٣"), name: "It's <A> & B" },
      sheetOf("x"),
    ]);
    const parts = Object.entries(unzipSync(bytes));
    expect(parts.map(([path]) => path)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/styles.xml",
    ]);
    for (const [, content] of parts)
      expect(() => new SaxesParser().write(strFromU8(content)).close()).not.toThrow(); // prettier-ignore
  });

  it("gives any words back as they were, but for half a surrogate pair", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "_x0041_",
        "__x0041__",
        "=1+1",
        "\t=x",
        "a\r\nb",
        "\u0000\u0007\u001b[0m",
        "]]>",
        "\u202eevil\ufffe",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (texts) => {
        const whole = texts.map((text) => text.replace(/\p{Cs}/gu, "\ufffd"));
        expect(cellsOf(writeWorkbook([sheetOf(...texts)]))).toEqual(whole);
      }),
    );
  });

  it("is the same, byte for byte, from the same cells", () => {
    const sheets = [sheetOf("one", "two")];
    expect(writeWorkbook(sheets)).toEqual(writeWorkbook(sheets));
  });

  it("holds no formula, and quotes words that begin like one", () => {
    const bytes = writeWorkbook([sheetOf("=HYPERLINK(\"x\")", "+1", "-1", "@a", "\tb", "\rc", "plain")]); // prettier-ignore
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    const styles = partOf(bytes, "xl/styles.xml");
    expect(sheet).not.toContain("<f");
    const formats = styles
      .slice(styles.indexOf("<cellXfs"))
      .match(/<xf .*?<\/xf>/g);
    const quoted = [...sheet.matchAll(/<c r="A(\d)" s="(\d+)"/g)].map(
      ([, row, style]) => [
        row,
        formats?.[Number(style)]?.includes('quotePrefix="1"'),
      ],
    );
    expect(quoted).toEqual([
      ["1", true],
      ["2", true],
      ["3", true],
      ["4", true],
      ["5", true],
      ["6", true],
      ["7", false],
    ]);
  });

  it("reads right to left where the words do", () => {
    const bytes = writeWorkbook([
      {
        name: "Words",
        widths: [],
        dir: "rtl",
        rows: [
          [
            { text: "عام", dir: "rtl" },
            { text: "year", dir: "ltr" },
          ],
        ],
      },
    ]);
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles).toContain('horizontal="right" readingOrder="2"');
    expect(styles).toContain('horizontal="left" readingOrder="1"');
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain(
      'rightToLeft="1"',
    );
  });

  it("freezes, filters and repeats the rows asked for", () => {
    const bytes = writeWorkbook([
      {
        name: "Facts",
        widths: [10, 10],
        frozen: { rows: 1, columns: 1 },
        filterRow: 0,
        rows: [
          [
            { text: "id", look: "head" },
            { text: "n", look: "head" },
          ],
          [{ text: "d1" }, { figure: 0.5, decimals: 2 }],
          [null, { figure: 25 }],
        ],
      },
    ]);
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(sheet).toContain('topLeftCell="B2"');
    expect(sheet).toMatch(/<c r="B2" s="\d"><v>0.5<\/v>/);
    const workbook = partOf(bytes, "xl/workbook.xml");
    expect(workbook).toContain("'Facts'!$A$1:$B$3");
    expect(workbook).toContain("'Facts'!$1:$1");
  });

  it("refuses a cell that programs would cut", () => {
    expect(() => writeWorkbook([sheetOf("x".repeat(32_768))])).toThrow(
      "A cell takes 32767 characters; A1 of “Words” has 32768.",
    );
  });
});

describe("names", () => {
  it("of sheets are made to fit", () => {
    expect(
      sheetNames(["a/b", "A b", "", "'x'", "History", "y".repeat(40)]),
    ).toEqual(["a b", "A b 2", "Sheet", "x", "History 2", "y".repeat(31)]);
  });

  it("of columns go on after Z", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]); // prettier-ignore
  });
});
