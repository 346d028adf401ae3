/** The report on a project's drifts, from which every form of it is written. */
import type { ReportOptions } from "../contract/reports.ts";
import { findVersion, placesOf, rangeOf } from "../model/places.ts";
import {
  type Drift,
  driftStatuses,
  driftTypes,
  type Project,
  severities,
  type Version,
} from "../model/records.ts";
import { languageOf, nameInEnglish } from "../text/language.ts";
import { driftsByUrgency } from "../view/drift-list.ts";
import { unitNumbers } from "../view/drift-places.ts";
import { quotationsOf } from "../view/quotation.ts";
import { isSelected, selectionOf } from "../view/report-selection.ts";
import { classify, penalties } from "./categories.ts";
import type {
  DriftReport,
  ReportColumn,
  ReportCount,
  ReportDrift,
  ReportMention,
  ReportVersion,
} from "./report.ts";
import { scoreOf } from "./scores.ts";
import { countWords } from "./words.ts";

/** Characters quoted before and after the words: a sentence, mostly. */
const around = 160;

export function driftReport(
  project: Project,
  options: ReportOptions = {},
): DriftReport {
  const selection = selectionOf(project, options);
  const versions = selection.versions.flatMap(
    (id) => findVersion(project, id) ?? [],
  );
  const chosen = project.drifts.filter((drift) => isSelected(drift, selection));
  const drifts = driftsByUrgency(project, chosen).map((drift) =>
    reportDrift(project, versions, drift),
  );
  const described = versions.map(describe);
  return {
    title: project.meta.title,
    selection,
    leftOut: project.drifts.length - chosen.length,
    versions: described,
    counts: countsOf(drifts),
    scores: described.map((version) => scoreOf(version, drifts)),
    drifts,
  };
}

function describe(version: Version): ReportVersion {
  const language = languageOf(version.id);
  return {
    id: version.id,
    language,
    name: nameInEnglish(version.id),
    title: version.title,
    dir: version.dir,
    segments: version.segments.length,
    words: countWords(version.text, language),
  };
}

function reportDrift(
  project: Project,
  versions: readonly Version[],
  drift: Drift,
): ReportDrift {
  return {
    id: drift.id,
    type: drift.type,
    ...classify(drift),
    relation: drift.relation,
    severity: drift.severity,
    penalty: penalties[drift.severity],
    status: drift.status,
    origin: drift.origin,
    odd: drift.odd,
    confidence: drift.confidence ?? null,
    reason: drift.reason,
    assignee: drift.assignee ?? "",
    by: drift.by ?? "",
    at: drift.at ?? "",
    units: unitNumbers(project, drift),
    columns: versions.map((version) => columnOf(project, version, drift)),
    comments: drift.comments.map(({ by, at, text }) => ({ by, at, text })),
  };
}

function columnOf(
  project: Project,
  version: Version,
  drift: Drift,
): ReportColumn | null {
  const found = quotationsOf(version, drift, around);
  const isOdd = drift.odd.includes(version.id);
  if (found === null)
    return isOdd
      ? { version: version.id, isOdd, mentions: [], quotations: [], lost: [] }
      : null;
  const { indexOf } = placesOf(version);
  const mentions = drift.mentions.flatMap((mention): ReportMention[] => {
    if (mention.version !== version.id || mention.lost !== undefined) return [];
    const range = rangeOf(project, mention);
    if (range === undefined) return [];
    const segment = (indexOf.get(mention.start.segment) ?? 0) + 1;
    const { start, end, text } = range;
    return [{ start, end, words: text, segment }];
  });
  return { version: version.id, isOdd, mentions, ...found };
}

function countsOf(drifts: readonly ReportDrift[]): readonly ReportCount[] {
  const counts = new Map<string, ReportCount>();
  for (const { type, severity, status } of drifts) {
    const key = `${type} ${severity} ${status}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { type, severity, status, count });
  }
  return driftTypes.flatMap((type) =>
    severities.flatMap((severity) =>
      driftStatuses.flatMap(
        (status) => counts.get(`${type} ${severity} ${status}`) ?? [],
      ),
    ),
  );
}
