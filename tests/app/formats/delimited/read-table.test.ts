import { describe, expect, it } from "vitest";
import { csv } from "../../../../app/formats/delimited/csv.ts";
import { tsv } from "../../../../app/formats/delimited/tsv.ts";
import type { Format, ReadResult } from "../../../../app/formats/format.ts";
import { idleTask } from "../../../../app/task/task.ts";
import { plainSource } from "../round-trip.ts";

function read(format: Format, content: string): ReadResult {
  const result = format.reader?.read(plainSource(`t.${format.info.id}`, content), idleTask); // prettier-ignore
  if (result === undefined) throw new Error("no reader");
  return result;
}

/** Language → words of each segment. */
function wordsOf({ texts }: ReadResult): Record<string, string[]> {
  return Object.fromEntries(
    texts.map(({ language, text, segments }, at) => [
      language ?? `column ${at + 1}`,
      (segments ?? []).map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

describe("a table of text", () => {
  it("is read by its heading row of codes, names in English or in the language itself", () => {
    const rows = "en_US\tDeutsch\tFrench\tnotes\nYes.\tJa.\tOui.\tx\n";
    const result = read(tsv, rows);
    expect(wordsOf(result)).toEqual({ "en-US": ["Yes."], de: ["Ja."], fr: ["Oui."] }); // prettier-ignore
    expect(result.report).toEqual([{ level: "info", text: "Column notes is not read." }]); // prettier-ignore
    expect(result.units).toHaveLength(1);
  });

  it("without a heading row leaves the languages open, and figures and file names out, as LF Aligner's output has them", () => {
    const rows = "Ja.\tOui.\tbuch.txt\t0.9\nNein.\tNon.\tbuch.txt\t0.8\nDoch.\tSi.\tbuch.txt\t-0.3\n"; // prettier-ignore
    const result = read(tsv, rows);
    expect(wordsOf(result)).toEqual({ "column 1": ["Ja.", "Nein.", "Doch."], "column 2": ["Oui.", "Non.", "Si."] }); // prettier-ignore
    expect(result.report.map(({ text }) => text)).toEqual(["Columns 3 and 4 are not read."]); // prettier-ignore
  });

  it("keeps quotation marks that are words in a TSV, and takes those away that spreadsheets write", () => {
    expect(wordsOf(read(tsv, 'de\tfr\n"Ja."\t"Oui", dit-il.\n'))).toEqual({ de: ['"Ja."'], fr: ['"Oui", dit-il.'] }); // prettier-ignore
    expect(wordsOf(read(tsv, 'de\tfr\n"Er sagte ""ja"".\nDann ging er."\tOui.\n'))).toEqual({ de: ['Er sagte "ja".\nDann ging er.'], fr: ["Oui."] }); // prettier-ignore
  });

  it.each([
    ["semicolons", "de;fr\r\nJa, gut;Oui, bien\r\n", "Ja, gut"],
    ["tabs", "de\tfr\nJa, gut\tOui; bien\n", "Ja, gut"],
    ["bars", "de|fr\nJa, gut|Oui; bien\n", "Ja, gut"],
    ["a stated sign", "sep=;\nde;fr\nJa, gut;Oui\n", "Ja, gut"],
    ["quotes and line ends", 'de,fr\r\n"Ja,\r\n""gut""","Oui"\r\n', 'Ja,\r\n"gut"'], // prettier-ignore
    ["old Mac line ends", "de,fr\rJa,Oui\r", "Ja"],
  ])("as CSV may have %s", (_what, content, words) => {
    expect(wordsOf(read(csv, content))["de"]).toEqual([words]);
  });

  it("says which rows don't fit, with their lines", () => {
    const { report, units } = read(csv, "de,fr\nJa\nNein,Non,x\nSo,Ainsi\n");
    expect(report).toEqual([
      { level: "repaired", text: "A row with fewer cells than columns was filled up with empty ones.", line: 2 },
      { level: "refused", text: "Cells beyond 2 columns are not read.", line: 3 },
    ]); // prettier-ignore
    expect(units).toHaveLength(2);
  });

  it("gives up on a quotation mark that is never closed, and only on that", () => {
    const { report, texts } = read(csv, 'de,fr\n"Ja,Oui\nNein,Non\n');
    expect(report.map(({ text, line }) => [line, text])).toEqual([
      [2, "A quotation mark that is never closed was taken as it stands."],
    ]);
    expect(texts[0]?.text).toBe('"Ja\nNein');
  });

  it("takes the apostrophe away that keeps a spreadsheet from computing words", () => {
    expect(wordsOf(read(csv, "de,fr\n'- Ja.,'=1+1\n"))).toEqual({ de: ["- Ja."], fr: ["=1+1"] }); // prettier-ignore
    expect(wordsOf(read(csv, "de,fr\n'ne Idee,'t is\n"))).toEqual({ de: ["'ne Idee"], fr: ["'t is"] }); // prettier-ignore
  });

  it("reads statuses, confidences and stated gaps; rejected rows are linked to nothing", () => {
    const { units, texts, report } = read(tsv, "id\tde\tfr\tit\tstatus\tconfidence\tabsent\nu1\tJa.\tOui.\t\tconfirmed\t0.93\tit\nu2\tNein.\tNon.\t\trejected\t1\t\n"); // prettier-ignore
    expect(units).toEqual([
      { members: [{ text: 0, segments: [0] }, { text: 1, segments: [0] }], absent: [2], status: "confirmed", confidence: 0.93, reasons: [] },
    ]); // prettier-ignore
    expect(texts[0]?.segments).toHaveLength(2);
    expect(report.map(({ text }) => text)).toContain("1 row marked as rejected is not linked."); // prettier-ignore
  });

  it("takes a column headed “id” for Indonesian where it holds words", () => {
    expect(wordsOf(read(tsv, "id\ten\nrumah besar\thouse\n"))).toEqual({ id: ["rumah besar"], en: ["house"] }); // prettier-ignore
    expect(wordsOf(read(tsv, "id\ten\nu1\thouse\n"))).toEqual({
      en: ["house"],
    });
  });

  it("is refused in a sentence where no column holds words", () => {
    expect(() => read(tsv, "1\t2\n3\t4\n")).toThrow(
      "t.tsv can't be read as a table: no column holds a text. Expected are columns of words with tabs between them.",
    );
  });
});

describe("checking a table", () => {
  it("finds formulas, rows of another width, ids that stand twice and line ends of another kind", () => {
    const problems = tsv.writer?.check(plainSource("t.tsv", "id\tde\tfr\nu1\t=1\tx\nu1\ty\r\n")); // prettier-ignore
    expect(problems).toEqual([
      { text: "A cell would be computed as a formula by a spreadsheet.", line: 2 },
      { text: "A row has 2 cells, the heading row 3.", line: 3 },
      { text: "The id u1 stands in two rows.", line: 3 },
      { text: "Every line must end in a line feed.", line: 3 },
    ]); // prettier-ignore
  });
});
