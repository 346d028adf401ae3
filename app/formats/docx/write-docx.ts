/** A Word document with one table: a column a version, a row a unit (ECMA-376 part 1, section 17). */
import { counted } from "../../command/wording.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import { Failure } from "../../contract/failure.ts";
import { nameInItself } from "../../text/language.ts";
import { type Corpus, type CorpusRow, type CorpusVersion } from "../corpus.ts"; // prettier-ignore
import type { Writer } from "../format.ts";
import { driftTitle, editionLosses, judgementOf, unwritableIn } from "../text/edition-words.ts"; // prettier-ignore
import { type DriftMarks, driftMarks } from "../text/marked-words.ts";
import { type ZipPart, zipPieces } from "../zip/write-zip.ts";
import { checkDocx } from "./check-docx.ts";
import { ownStyle, unitHead } from "./language-tables.ts";
import { fixedParts, kindStyle, wordSpace } from "./parts.ts";
import { paragraph, run, type RunLook } from "./paragraphs.ts";

export const docxWriter: Writer = {
  holds: {
    manyVersions: true,
    parts: true,
    crossings: true,
    nulls: true,
    absent: true,
    status: true,
    confidence: true,
    reasons: false,
    drifts: true,
    comments: true,
    kinds: true,
    spacing: false,
  },
  losses(corpus, options) {
    const count = unwritableIn(corpus);
    return [
      ...editionLosses(corpus, options),
      ...(corpus.versions.some(({ text }) => text.includes("\r"))
        ? ["Carriage returns within segments are written as line breaks."]
        : []),
      ...(count === 0 ? [] : [`${counted(count, "character")} that XML can't hold written as U+FFFD.`]), // prettier-ignore
    ];
  },
  files(corpus, options) {
    refuseTooWide(corpus);
    return [{ name: "", content: zipPieces(parts(corpus, options)) }];
  },
  check: checkDocx,
};

/** What Word takes in a table. */
const mostColumns = 63;

function refuseTooWide({ versions }: Corpus): void {
  if (versions.length >= mostColumns)
    throw new Failure(
      "refused",
      `A table of Word takes ${mostColumns} columns; this needs ${versions.length + 1}. Export it as TSV.`,
    );
}

function* parts(corpus: Corpus, options: ExportOptions): Generator<ZipPart> {
  yield* fixedParts(corpus.title);
  yield { path: "word/document.xml", content: documentXml(corpus, options) };
}

/** In twentieths of a point. */
const unitWidth = 1500;
const margin = 850;
const paper = { short: 11906, long: 16838 };

function* documentXml(
  corpus: Corpus,
  options: ExportOptions,
): Generator<string> {
  const { versions } = corpus;
  const isWide = versions.length > 2;
  const [width, height] = isWide ? [paper.long, paper.short] : [paper.short, paper.long]; // prettier-ignore
  const room = width - 2 * margin - (options.metadata ? unitWidth : 0);
  const widths = [
    ...(options.metadata ? [unitWidth] : []),
    ...versions.map(() => Math.floor(room / versions.length)),
  ];
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${wordSpace}><w:body>`;
  if (corpus.title !== "") yield paragraph([run(corpus.title)], { style: "Title", isRtl: false }); // prettier-ignore
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="${ownStyle}"/>${versions.every(({ dir }) => dir === "rtl") ? "<w:bidiVisual/>" : ""}<w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>`;
  yield headRow(versions, widths, options.metadata);
  const marks = options.metadata ? driftMarks(corpus) : null;
  for (const row of corpus.rows) yield tableRow(corpus, row, marks, widths);
  // Word wants a paragraph behind a table.
  yield `</w:tbl><w:p/><w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${isWide ? ' w:orient="landscape"' : ""}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

function headRow(
  versions: readonly CorpusVersion[],
  widths: readonly number[],
  isTold: boolean,
): string {
  const cells = versions.map(({ id, dir, title }) => {
    const isRtl = dir === "rtl";
    const name = title === "" ? nameInItself(id) : title;
    return (
      paragraph([run(name, { language: id, isRtl })], { style: "PentaplaHead", isRtl }) + // prettier-ignore
      paragraph([run(id)], { style: "PentaplaNote", isRtl })
    );
  });
  const all = isTold
    ? [paragraph([run(unitHead)], { style: "PentaplaNote", isRtl: false }), ...cells] // prettier-ignore
    : cells;
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${all.map((cell, at) => tableCell(cell, widths[at])).join("")}</w:tr>`;
}

function tableCell(content: string, width = 0): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content === "" ? "<w:p/>" : content}</w:tc>`;
}

function tableRow(
  corpus: Corpus,
  row: CorpusRow,
  marks: DriftMarks | null,
  widths: readonly number[],
): string {
  const cells = corpus.versions.map(
    (version, at) =>
    marks !== null && row.absent.includes(at)
      ? paragraph([run("—")], { style: "PentaplaAbsent", isRtl: version.dir === "rtl" }) // prettier-ignore
      : (row.members[at] ?? []).map((index) => segment(version, at, index, marks)).join(""), // prettier-ignore
  );
  const all = marks === null ? cells : [about(row), ...cells];
  return `<w:tr>${all.map((cell, at) => tableCell(cell, widths[at])).join("")}</w:tr>`;
}

/** A paragraph with a bookmark that tells the segment's place in its text. */
function segment(
  version: CorpusVersion,
  column: number,
  index: number,
  marks: DriftMarks | null,
): string {
  const isRtl = version.dir === "rtl";
  const kind = version.kinds[index] ?? "sentence";
  const look: RunLook = { language: version.id, isRtl };
  const pieces = marks?.pieces(column, index) ?? [
    { words: version.text.slice(version.starts[index], version.ends[index]), drifts: [] }, // prettier-ignore
  ];
  const id = column * 10_000_000 + index;
  const runs = pieces.map(({ words, drifts }) =>
    drifts.length === 0
      ? run(words, look)
      : run(words, { ...look, isMarked: true }),
  );
  return paragraph(
    [
      `<w:bookmarkStart w:id="${id}" w:name="_p${column + 1}_${index + 1}"/>`,
      ...runs,
      `<w:bookmarkEnd w:id="${id}"/>`,
    ],
    { style: kindStyle(kind), isRtl },
  );
}

/** The unit's name, its judgement, and what is to say of its drifts. */
function about(row: CorpusRow): string {
  const note = { style: "PentaplaNote", isRtl: false };
  const lines = row.drifts.flatMap((drift) => [
    paragraph([run(`${drift.id}: ${driftTitle(drift)}`, { isMarked: true }), run(drift.reason === "" ? "" : `. ${drift.reason}`)], note), // prettier-ignore
    ...drift.comments.map(({ text, by }) => paragraph([run(by === "" ? text : `${text} (${by})`)], note)), // prettier-ignore
  ]);
  return [
    paragraph([run(row.id)], note),
    paragraph([run(judgementOf(row))], note),
    ...lines,
  ].join("");
}
