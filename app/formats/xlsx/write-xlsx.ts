/** Workbooks for review: see `review-sheet.ts` for their columns. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import { idleTask } from "../../task/task.ts";
import { type Corpus, rowText, segmentText } from "../corpus.ts";
import type { Problem, Source, Writer } from "../format.ts";
import { type Holds, lossesOf } from "../losses.ts";
import { readingReport } from "../reading-report.ts";
import { editionLosses } from "../text/edition-words.ts";
import { readWorkbook } from "./read-workbook.ts";
import { reviewName, reviewSheets } from "./review-sheet.ts";
import { cellLimit, rowLimit } from "./workbook.ts";
import { workbookPieces } from "./write-workbook.ts";

const holds: Holds = {
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
};

export const xlsxWriter: Writer = {
  holds,
  losses(corpus, options) {
    const broken = halfPairs(corpus);
    return [
      ...withoutSegments(corpus, options),
      ...editionLosses(corpus, options),
      ...(broken === 0 ? [] : [`${counted(broken, "unpaired surrogate", )} written as U+FFFD.`]), // prettier-ignore
    ];
  },
  files(corpus, options) {
    refuseTooLarge(corpus, options);
    return [{ name: "", content: workbookPieces(reviewSheets(corpus, options)) }]; // prettier-ignore
  },
  check: checkWorkbook,
};

/** What a sheet of units alone loses besides. */
function withoutSegments(
  corpus: Corpus,
  options: ExportOptions,
): readonly string[] {
  if (options.metadata || options.rows === "segments") return [];
  const held = new Set(lossesOf(corpus, holds, options));
  const less = { ...holds, parts: false, crossings: false, kinds: false };
  return lossesOf(corpus, less, options).filter((loss) => !held.has(loss));
}

function halfPairs({ rows, versions }: Corpus): number {
  let count = 0;
  for (const { members } of rows)
    members.forEach((list, at) => {
      const version = versions[at];
      if (version !== undefined)
        for (const index of list)
          count += segmentText(version, index).match(/\p{Cs}/gu)?.length ?? 0;
    });
  return count;
}

function refuseTooLarge(corpus: Corpus, { rows: by }: ExportOptions): void {
  const segments = corpus.rows.reduce((sum, { members }) => sum + members.reduce((n, list) => n + list.length, 0), 0); // prettier-ignore
  if (segments >= rowLimit)
    throw new Failure(
      "refused",
      `A sheet takes ${rowLimit} rows; this needs ${segments + 1}. Export it as TSV.`,
    );
  for (const row of corpus.rows)
    for (const at of row.members.keys()) {
      const length = by === "units" ? rowText(corpus, row, at).length : 0;
      if (length > cellLimit)
        throw new Failure(
          "refused",
          `A cell takes ${cellLimit} characters; ${corpus.versions[at]?.id ?? ""} of ${row.id} has ${length}. Export it as TSV.`,
        );
    }
}

function checkWorkbook(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  try {
    const workbook = readWorkbook(source, readingReport(), idleTask);
    const review = workbook.sheets.find(({ name }) => name === reviewName);
    if (review === undefined)
      return [{ text: `The workbook has no sheet ${reviewName}.` }];
    let width = 0;
    for (const sheet of workbook.sheets)
      for (const { cells, line, hasFormula } of sheet.rows()) {
        if (line === 1) width = cells.length;
        else if (cells.length > width) problems.push({ text: `A row of ${sheet.name} has more cells than its heading row.`, line }); // prettier-ignore
        if (hasFormula) problems.push({ text: `A cell of ${sheet.name} is a formula.`, line }); // prettier-ignore
      }
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    problems.push({ text: cause.message });
  }
  return problems.slice(0, 50);
}
