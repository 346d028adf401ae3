/** The tables at the head of the HTML report: how many drifts there are, what they weigh, what each version says. */
import {
  type DriftStatus,
  driftStatuses,
  type DriftType,
  driftTypes,
  severities,
  type Severity,
} from "../model/records.ts";
import {
  driftStatusWords,
  relationWords,
  severityWords,
  typeWords,
} from "../view/drift-words.ts";
import { statusOrder } from "../view/drift-list.ts";
import { classify } from "./categories.ts";
import { escapeHtml } from "./inert.ts";
import type {
  DriftReport,
  Points,
  ReportColumn,
  ReportCount,
  ReportDrift,
  ReportVersion,
} from "./report.ts";
import { scoreBase } from "./scores.ts";

/** A row a type; for each status that occurs, its severities that occur. */
export function countsHtml({ counts }: DriftReport): string {
  const groups = statusOrder.flatMap((status) => {
    const own = severities
      .toReversed()
      .filter((severity) => sum(counts, { status, severity }) > 0);
    return own.length === 0 ? [] : [{ status, severities: own }];
  });
  const columns = groups.flatMap(({ status, severities: own }) =>
    own.map((severity, index) => ({ status, severity, isFirst: index === 0 })),
  );
  const types = driftTypes.filter((type) => sum(counts, { type }) > 0);
  const cells = (of: { readonly type?: DriftType }): string =>
    `<td class="n">${figure(sum(counts, of))}</td>${columns
      .map(
        ({ isFirst, ...column }) =>
          `<td class="n${isFirst ? " first" : ""}">${figure(sum(counts, { ...of, ...column }))}</td>`,
      ) // prettier-ignore
      .join("")}`;
  return `<div class="wide"><table class="counts">
<thead>
<tr><th rowspan="2" scope="col">Type</th><th rowspan="2" scope="col">Category</th><th rowspan="2" scope="col" class="n">All</th>${groups
    .map(
      ({ status, severities: own }) =>
        `<th colspan="${own.length}" scope="colgroup" class="first">${driftStatusWords[status]}</th>`,
    ) // prettier-ignore
    .join("")}</tr>
<tr>${columns.map(({ severity, isFirst }) => `<th scope="col" class="n${isFirst ? " first" : ""}">${severityWords[severity]}</th>`).join("")}</tr>
</thead>
<tbody>
${types
  .map(
    (type) =>
      `<tr><th scope="row">${typeWords[type]}</th><td class="dim">${categoryOf(type)}</td>${cells({ type })}</tr>`,
  )
  .join("\n")}
</tbody>
<tfoot><tr><th scope="row" colspan="2">All</th>${cells({})}</tr></tfoot>
</table></div>
`;
}

/** The top category of a type; the same for all its relations. */
function categoryOf(type: DriftType): string {
  return classify({ type, relation: "conflict" }).category;
}

interface Wanted {
  readonly type?: DriftType;
  readonly severity?: Severity;
  readonly status?: DriftStatus;
}

function sum(counts: readonly ReportCount[], wanted: Wanted): number {
  return counts
    .filter(
      (one) =>
        (wanted.type ?? one.type) === one.type &&
        (wanted.severity ?? one.severity) === one.severity &&
        (wanted.status ?? one.status) === one.status,
    )
    .reduce((total, { count }) => total + count, 0);
}

function figure(count: number): string {
  return count === 0
    ? '<span class="none">–</span>'
    : count.toLocaleString("en");
}

/** A row a version: the drifts it is an outlier of, and what they weigh. */
export function scoresHtml({ scores, versions }: DriftReport): string {
  const shown = severities.toReversed();
  const rows = scores.map(({ words, drifts, accepted, withOpen }, index) => {
    const version = versions[index];
    const name = version === undefined ? "" : codeAndName(version);
    return `<tr><th scope="row">${name}</th><td class="n">${words.toLocaleString("en")}</td>${shown
      .map(
        (severity, at) =>
          `<td class="n${at === 0 ? " first" : ""}">${figure(drifts[severity])}</td>`,
      ) // prettier-ignore
      .join("")}${pointsHtml(accepted)}${pointsHtml(withOpen)}</tr>`;
  });
  return `<div class="wide"><table class="scores">
<thead>
<tr><th rowspan="2" scope="col">Version</th><th rowspan="2" scope="col" class="n">Words</th><th colspan="${shown.length}" scope="colgroup" class="first">Outlier of, open or accepted</th><th colspan="2" scope="colgroup" class="first">Accepted</th><th colspan="2" scope="colgroup" class="first">Accepted and open</th></tr>
<tr>${shown.map((severity, at) => `<th scope="col" class="n${at === 0 ? " first" : ""}">${severityWords[severity]}</th>`).join("")}${'<th scope="col" class="n first">Points</th><th scope="col" class="n">per 1,000</th>'.repeat(2)}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
<p class="base">${scoreBase}</p>
`;
}

function pointsHtml({ points, perThousandWords }: Points): string {
  return `<td class="n first">${figure(points)}</td><td class="n">${perThousandWords === null ? figure(0) : perThousandWords.toFixed(1)}</td>`;
}

export function codeAndName({ id, name }: ReportVersion): string {
  return `<span class="code">${escapeHtml(id)}</span> ${escapeHtml(name)}`;
}

/** A row a drift, a column a version; the number leads to the drift. */
export function factsHtml({ versions, drifts }: DriftReport): string {
  const rows = drifts.map(
    (drift) =>
      `<tr><th scope="row"><a href="#${drift.id}">${drift.id.slice(1)} ${typeWords[drift.type]}</a><small>${severityWords[drift.severity]}, ${driftStatusWords[drift.status].toLowerCase()}</small></th>${drift.columns
        .map((column, index) => factHtml(column, versions[index], drift))
        .join("")}</tr>`,
  );
  return `<div class="wide"><table class="facts">
<thead><tr><th scope="col">Drift</th>${versions.map(({ id }) => `<th scope="col"><bdi>${escapeHtml(id)}</bdi></th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
`;
}

/** Longer words are cut: the drift itself quotes them whole. */
const cellLength = 48;

function factHtml(
  column: ReportColumn | null,
  version: ReportVersion | undefined,
  { relation }: ReportDrift,
): string {
  if (column === null || version === undefined)
    return '<td><span class="none">–</span></td>';
  const said = [
    ...new Set(column.mentions.map(({ words }) => words.trim())),
  ].filter((words) => words !== "");
  const isMissing = said.length === 0;
  const words = isMissing ? "none" : shortened(said.join("; "));
  const inner = `<bdi>${escapeHtml(words)}</bdi>`;
  const place = isMissing ? "" : ` lang="${escapeHtml(version.language)}" dir="${version.dir}"`; // prettier-ignore
  if (!column.isOdd) return `<td${place}>${isMissing ? `<span class="dim">${inner}</span>` : inner}</td>`; // prettier-ignore
  const sign = isMissing ? "∅" : relationWords[relation].sign;
  return `<td${place}><span class="odd-value"><span class="sign" aria-hidden="true">${sign}</span> ${inner}</span></td>`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= cellLength) return line;
  const cut = line.slice(0, cellLength).replace(/\s+\S*$/u, "");
  return `${cut} …`;
}

/** Statuses in the order of the model, in words: "open, accepted and fixed". */
export function statusList(statuses: readonly DriftStatus[]): string {
  const words = driftStatuses
    .filter((status) => statuses.includes(status))
    .map((status) => driftStatusWords[status].toLowerCase());
  return listed(words);
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`; // prettier-ignore
}
