/**
 * The report as one HTML page that needs nothing else: no scripts, no fonts or
 * pictures to load. Every word of a text stands in an element with its language
 * and direction, escaped and with misleading characters made visible.
 */
import { severities } from "../model/records.ts";
import { statusOrder } from "../view/drift-list.ts";
import { driftStatusWords, severityWords } from "../view/drift-words.ts";
import { driftHtml } from "./html-drift.ts";
import { style } from "./html-style.ts";
import {
  codeAndName,
  countsHtml,
  factsHtml,
  listed,
  scoresHtml,
  statusList,
} from "./html-tables.ts";
import { escapeHtml } from "./inert.ts";
import type { DriftReport } from "./report.ts";

/** A browser that opens it loads and runs nothing, whatever the texts hold. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function reportHtml(report: DriftReport): string {
  const title = escapeHtml(report.title);
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Pentapla">
<title>Drift report: ${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">Drift report</p>
<h1 dir="auto">${title}</h1>
<p class="scope">${scopeOf(report)}</p>
<ul class="versions">
${report.versions.map((version) => `<li>${codeAndName(version)} <span class="dim">${version.words.toLocaleString("en")} words, ${version.segments.toLocaleString("en")} segments</span></li>`).join("\n")}
</ul>
</header>
<main>
${report.drifts.length === 0 ? "" : bodyOf(report)}</main>
<footer>Categories are those that ISO 5060 and the MQM core share, derived from each drift’s type and relation. Made with Pentapla.</footer>
</body>
</html>
`;
}

function bodyOf(report: DriftReport): string {
  const groups = statusOrder.flatMap((status) => {
    const own = report.drifts.filter((drift) => drift.status === status);
    return own.length === 0 ? [] : [{ status, drifts: own }];
  });
  return `<section><h2>Summary</h2>
${countsHtml(report)}</section>
<section><h2>Score</h2>
${scoresHtml(report)}</section>
<section><h2>What each version says</h2>
${factsHtml(report)}</section>
<section><h2>Drifts</h2>
${groups
  .map(
    ({
      status,
      drifts,
    }) => `<h3>${driftStatusWords[status]} <small>${drifts.length.toLocaleString("en")}</small></h3>
${drifts.map((drift) => driftHtml(drift, report.versions)).join("")}`,
  )
  .join("")}</section>
`;
}

/** What the report holds and what was left out, in a sentence or two. */
function scopeOf({
  drifts,
  leftOut,
  selection,
  versions,
}: DriftReport): string {
  const count = drifts.length;
  const found =
    count === 0
      ? "No drift"
      : `${count.toLocaleString("en")} ${count === 1 ? "drift" : "drifts"}`;
  const where = `${found} in ${listed(versions.map(({ id }) => escapeHtml(id)))}. Statuses: ${statusList(selection.statuses)}`;
  const grade =
    selection.severities.length === severities.length
      ? ""
      : `; severities: ${listed(selection.severities.map((one) => severityWords[one].toLowerCase()))}`;
  const rest =
    leftOut === 0
      ? ""
      : ` ${leftOut.toLocaleString("en")} ${leftOut === 1 ? "other is" : "others are"} left out; counts and scores are of this report alone.`;
  return `${where}${grade}.${rest}`;
}
