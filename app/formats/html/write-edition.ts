/** A reading edition: one page that needs nothing else, versions side by side, drifts marked and told below their row. */
import { counted, listed } from "../../command/wording.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import type { Drift } from "../../model/records.ts";
import { type Corpus, type CorpusRow, segmentText } from "../corpus.ts";
import type { Writer } from "../format.ts";
import { type DriftMarks, driftMarks } from "../text/marked-words.ts";
import { driftTitle, editionLosses, versionTitle } from "../text/edition-words.ts"; // prettier-ignore
import { checkEdition } from "./check-edition.ts";
import { editionStyle } from "./edition-style.ts";
import { htmlAttribute, htmlText, unwritable } from "./html-text.ts";
import { generator } from "./read-edition.ts";

export const htmlWriter: Writer = {
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
  losses: (corpus, options) => {
    const count = unwritableIn(corpus);
    return [
      ...editionLosses(corpus, options),
      ...(count === 0
        ? []
        : [`${counted(count, "character")} that pages can't hold written otherwise: carriage returns as line feeds, others as U+FFFD.`]), // prettier-ignore
    ];
  },
  files: (corpus, options) => [{ name: "", content: page(corpus, options) }],
  check: checkEdition,
};

function unwritableIn(corpus: Corpus): number {
  let count = 0;
  for (const { members } of corpus.rows)
    members.forEach((list, at) => {
      const version = corpus.versions[at];
      if (version !== undefined)
        for (const index of list)
          count += segmentText(version, index).match(unwritable)?.length ?? 0;
    });
  return count;
}

function* page(corpus: Corpus, options: ExportOptions): Generator<string> {
  const { versions, rows } = corpus;
  const title = corpus.title === "" ? "Reading edition" : corpus.title;
  const marks = options.metadata ? driftMarks(corpus) : null;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<title>${htmlText(title)}</title>
<style>${editionStyle}</style>
</head>
<body style="--columns: ${versions.length}">
<div class="page${options.metadata ? " with-units" : ""}">
<header class="title">
<h1 dir="auto">${htmlText(title)}</h1>
<p class="summary">${summary(corpus)}</p>
${marks === null || corpus.drifts.length === 0 ? "" : `<p class="key">Underlined words differ between the versions; the notes below each row say how.</p>\n`}</header>
`;
  yield* contents(corpus);
  yield `<main>\n<div class="versions">\n`;
  for (const version of versions)
    yield `<div class="version"${place(version)} data-tag="${htmlAttribute(version.id)}" data-title="${htmlAttribute(version.title)}">${htmlText(versionTitle(version))}</div>\n`;
  yield "</div>\n";
  for (const row of rows) yield* written(corpus, row, marks);
  yield "</main>\n</div>\n</body>\n</html>\n";
}

function summary({ versions, rows, drifts }: Corpus): string {
  const names = listed(versions.map(({ id }) => id));
  const parts = [
    counted(rows.length, "row"),
    ...(drifts.length === 0 ? [] : [counted(drifts.length, "drift")]),
  ];
  return `${htmlText(names)} · ${parts.join(" · ")}`;
}

/** A link for each heading of the first version that has some. */
function* contents({ versions, rows }: Corpus): Generator<string> {
  const at = versions.findIndex(({ kinds }) => kinds.includes("heading"));
  const version = versions[at];
  if (version === undefined) return;
  const links = rows
    .flatMap((row) =>
      (row.members[at] ?? [])
        .filter((index) => version.kinds[index] === "heading")
        .map((index) => ({ row: row.id, index })),
    )
    .sort((a, b) => a.index - b.index);
  // One heading is the title.
  if (links.length < 2) return;
  yield `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ol${place(version)}>\n`;
  for (const { row, index } of links)
    yield `<li><a href="#${row}">${htmlText(segmentText(version, index).replace(/\s+/g, " "))}</a></li>\n`;
  yield "</ol>\n</nav>\n";
}

function place({ id, dir }: { id: string; dir: string }): string {
  return ` lang="${htmlAttribute(id)}" dir="${dir}"`;
}

function* written(
  corpus: Corpus,
  row: CorpusRow,
  marks: DriftMarks | null,
): Generator<string> {
  const isTold = marks !== null;
  yield `<section class="row" id="${row.id}"${judgement(row, isTold)}>\n`;
  if (isTold) yield about(row);
  for (const [at, version] of corpus.versions.entries()) {
    const isAbsent = isTold && row.absent.includes(at);
    yield `<div class="cell${isAbsent ? " absent" : ""}"${place(version)}${isAbsent ? ' title="No counterpart"' : ""}>`;
    for (const [n, index] of (row.members[at] ?? []).entries()) {
      const kind = version.kinds[index] ?? "sentence";
      const words =
        marks?.pieces(at, index).map(piece).join("") ??
        htmlText(segmentText(version, index));
      yield `${n === 0 ? "" : " "}<span class="segment" id="${htmlAttribute(version.id)}-${index + 1}"${kind === "sentence" ? "" : ` data-kind="${kind}"`}>${words}</span>`;
    }
    yield "</div>\n";
  }
  if (isTold && row.drifts.length > 0) yield notes(row.drifts);
  yield "</section>\n";
}

function judgement({ unit }: CorpusRow, isTold: boolean): string {
  if (unit === null) return "";
  return isTold
    ? ` data-status="${unit.status}" data-confidence="${String(unit.confidence)}"`
    : ' data-status="linked"';
}

function about({ id, unit }: CorpusRow): string {
  const judged =
    unit === null
      ? '<span title="Not linked">○</span>'
      : unit.status === "confirmed"
        ? '<span class="confirmed" title="Confirmed">✓</span>'
        : `<span class="suggested" title="Suggested">${String(Math.round(unit.confidence * 100))} %</span>`;
  return `<div class="about"><a href="#${id}">${id}</a>${judged}</div>\n`;
}

function piece({
  words,
  drifts,
}: ReturnType<DriftMarks["pieces"]>[number]): string {
  if (drifts.length === 0) return htmlText(words);
  const numbers = drifts.map(({ id }) => id).join(" ");
  return `<mark${words === "" ? ' class="missing"' : ""} data-notes="${numbers}">${htmlText(words)}</mark>`;
}

function notes(drifts: readonly Drift[]): string {
  const items = drifts.map((drift) => {
    const comments = drift.comments.map(
      ({ text, by }) =>
        `<li><bdi>${htmlText(text)}</bdi>${by === "" ? "" : ` — <bdi>${htmlText(by)}</bdi>`}</li>`,
    );
    return `<li><span class="number">${drift.id}</span><span class="what">${htmlText(driftTitle(drift))}</span>${drift.reason === "" ? "" : `: <bdi>${htmlText(drift.reason)}</bdi>`}${drift.status === "open" ? "" : ` (${drift.status})`}${comments.length === 0 ? "" : `<ul>${comments.join("")}</ul>`}</li>\n`;
  });
  return `<ul class="notes">\n${items.join("")}</ul>\n`;
}
