/** One drift of the HTML report: what differs, in whose words, what was judged and said. */
import {
  driftStatusWords,
  relationWords,
  severityAndRelation,
  typeWords,
} from "../view/drift-words.ts";
import { isSettled, type ExcerptPiece } from "../view/excerpt.ts";
import type { Quotation } from "../view/quotation.ts";
import { escapeHtml } from "./inert.ts";
import type { ReportColumn, ReportDrift, ReportVersion } from "./report.ts";

export function driftHtml(
  drift: ReportDrift,
  versions: readonly ReportVersion[],
): string {
  const { sign } = relationWords[drift.relation];
  const settled = isSettled(drift.status) ? " settled" : "";
  return `<article class="drift${settled}" id="${drift.id}" aria-labelledby="${drift.id}-name">
<header><h4 id="${drift.id}-name"><span class="id">${drift.id.slice(1)}</span>${typeWords[drift.type]}</h4><span class="grade"><span aria-hidden="true">${sign} </span>${severityAndRelation(drift)}</span><span class="where">${placeOf(drift)}</span></header>
${drift.reason === "" ? "" : `<p class="reason" dir="auto">${escapeHtml(drift.reason)}</p>\n`}<dl class="quotes">
${drift.columns.map((column, index) => quotesOf(column, versions[index], drift)).join("")}</dl>
<p class="judged">${judgedOf(drift)}</p>
${commentsOf(drift)}</article>
`;
}

/** "Accuracy › Mistranslation · units 3, 7 · confidence 0.82". */
function placeOf(drift: ReportDrift): string {
  const { category, subtype, units, confidence } = drift;
  return [
    subtype === "" ? category : `${category} › ${subtype}`,
    ...(units.length === 0
      ? []
      : [`${units.length === 1 ? "unit" : "units"} ${units.join(", ")}`]),
    ...(confidence === null ? [] : [`confidence ${confidence.toFixed(2)}`]),
  ].join(" · ");
}

const stands = {
  conflict: "differs",
  vaguer: "vaguer",
  missing: "lacks it",
  extra: "only here",
} as const;

function quotesOf(
  column: ReportColumn | null,
  version: ReportVersion | undefined,
  { relation }: ReportDrift,
): string {
  if (column === null || version === undefined) return "";
  const stand = column.isOdd ? `<span class="stand">${stands[relation]}</span>` : ""; // prettier-ignore
  const words = [
    ...column.quotations.map(quotationHtml),
    ...column.lost.map((lost) => `<p class="lost"><del>${escapeHtml(lost)}</del> <bdi lang="en" dir="ltr">no longer in the text</bdi></p>`), // prettier-ignore
  ];
  return `<div${column.isOdd ? ' class="is-odd"' : ""}><dt><span class="code">${escapeHtml(version.id)}</span>${stand}</dt><dd lang="${escapeHtml(version.language)}" dir="${version.dir}">${words.length === 0 ? gap : words.join("")}</dd></div>
`;
}

const gap = '<bdi class="gap" lang="en" dir="ltr">missing here</bdi>';

function quotationHtml({ pieces, isCutBefore, isCutAfter }: Quotation): string {
  return `<p>${isCutBefore ? "… " : ""}${pieces.map(pieceHtml).join("")}${isCutAfter ? " …" : ""}</p>`;
}

function pieceHtml({ text, mark }: ExcerptPiece): string {
  if (mark === null) return escapeHtml(text);
  return text === "" ? gap : `<mark>${escapeHtml(text)}</mark>`;
}

/** "Accepted by Ada, 2026-01-31 12:00 UTC. For Nora." */
function judgedOf({ status, origin, by, at, assignee }: ReportDrift): string {
  const who = by === "" ? "" : ` by <bdi>${escapeHtml(by)}</bdi>`;
  const judged = origin === "user" && status === "accepted" ? "Marked" : driftStatusWords[status]; // prettier-ignore
  const line =
    status === "open" ? "Open, not judged yet" : `${judged}${who}${timeOf(at)}`;
  return `${line}.${assignee === "" ? "" : ` For <bdi>${escapeHtml(assignee)}</bdi>.`}`;
}

/** Times in UTC, so that the report is the same wherever it is made. */
function timeOf(at: string): string {
  // Without a person, the time is no one's: headless runs carry none.
  if (at === "" || at.startsWith("1970-")) return "";
  return `, <time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 16).replace("T", " "))} UTC</time>`;
}

function commentsOf({ comments }: ReportDrift): string {
  if (comments.length === 0) return "";
  const items = comments.map(
    ({ by, at, text }) =>
      `<li><b><bdi>${escapeHtml(by === "" ? "Somebody" : by)}</bdi></b><span class="dim">${timeOf(at)}</span><p dir="auto">${escapeHtml(text)}</p></li>`,
  );
  return `<ul class="comments">${items.join("")}</ul>\n`;
}
