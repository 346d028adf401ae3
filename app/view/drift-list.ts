/** The drift list: what is shown of it, in which order and groups. */
import { numberOf } from "../model/numbered.ts";
import { findVersion, offsetOf, rangeOf } from "../model/places.ts";
import {
  type Drift,
  type DriftStatus,
  type DriftType,
  type Project,
  type Severity,
  severities,
  type VersionId,
} from "../model/records.ts";

export interface DriftFilter {
  readonly types: readonly DriftType[];
  readonly statuses: readonly DriftStatus[];
  readonly severities: readonly Severity[];
  /** With a mention in all of these. */
  readonly versions: readonly VersionId[];
  /** Names; an empty one = for nobody. */
  readonly assignees: readonly string[];
  /** Words of the reason, the comments or the texts, whatever their case and accents. */
  readonly text: string;
}

export const noDriftFilter: DriftFilter = {
  types: [],
  statuses: [],
  severities: [],
  versions: [],
  assignees: [],
  text: "",
};

/** Judges drifts by a filter; an empty list asks for nothing. */
export function driftFilter(
  project: Project,
  filter: DriftFilter,
): (drift: Drift) => boolean {
  const isIn = <T>(wanted: readonly T[], value: T) =>
    wanted.length === 0 || wanted.includes(value);
  const wanted = folded(filter.text.trim());
  return (drift) =>
    isIn(filter.types, drift.type) &&
    isIn(filter.statuses, drift.status) &&
    isIn(filter.severities, drift.severity) &&
    isIn(filter.assignees, drift.assignee ?? "") &&
    filter.versions.every((version) =>
      drift.mentions.some((mention) => mention.version === version),
    ) &&
    (wanted === "" ||
      wordsOf(project, drift).some((words) => folded(words).includes(wanted)));
}

function wordsOf(project: Project, drift: Drift): readonly string[] {
  return [
    drift.reason,
    drift.assignee ?? "",
    ...drift.comments.map(({ text }) => text),
    ...drift.mentions.map(
      (mention) => mention.lost ?? rangeOf(project, mention)?.text ?? "",
    ),
  ];
}

/** Case, accents, vowel signs and kinds of white space apart. */
function folded(words: string): string {
  return words
    .normalize("NFD")
    .replace(/[\p{M}ـ]/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** All statuses, in the order of the list. */
export const statusOrder: readonly DriftStatus[] = [
  "open",
  "accepted",
  "intended",
  "fixed",
  "rejected",
];

/** Open ones first, then accepted, then settled; within each the severest first, then as they stand in the text. */
export function driftsByUrgency(
  project: Project,
  drifts: readonly Drift[],
): readonly Drift[] {
  return drifts
    .map((drift) => ({ drift, share: shareOf(project, drift) }))
    .sort(
      (a, b) =>
        statusOrder.indexOf(a.drift.status) -
          statusOrder.indexOf(b.drift.status) ||
        severities.indexOf(b.drift.severity) -
          severities.indexOf(a.drift.severity) ||
        a.share - b.share ||
        numberOf(a.drift.id) - numberOf(b.drift.id),
    )
    .map(({ drift }) => drift);
}

/** Where a drift stands: its first mention as a share of that version's text. */
function shareOf(project: Project, { mentions: [mention] }: Drift): number {
  const version =
    mention === undefined ? undefined : findVersion(project, mention.version);
  if (mention === undefined || version === undefined) return 1;
  const offset = offsetOf(version, mention.start);
  return offset === undefined ? 1 : offset / Math.max(1, version.text.length);
}

export function countByStatus(
  drifts: readonly Drift[],
): Readonly<Record<DriftStatus, number>> {
  const counts = { open: 0, accepted: 0, fixed: 0, intended: 0, rejected: 0 };
  for (const { status } of drifts) counts[status] += 1;
  return counts;
}

/** The one figure that stands for the drifts: those open, or with none open those accepted. */
export function driftTally(drifts: readonly Drift[]): {
  readonly status: "open" | "accepted";
  readonly count: number;
} {
  const { open, accepted } = countByStatus(drifts);
  return open > 0
    ? { status: "open", count: open }
    : { status: "accepted", count: accepted };
}

/** Who drifts are for, by name; and everyone who judged or commented, as whom they may be for. */
export function peopleOf(drifts: readonly Drift[]): {
  readonly assignees: readonly string[];
  readonly known: readonly string[];
} {
  const assignees = new Set<string>();
  const known = new Set<string>();
  for (const { assignee, by, comments } of drifts) {
    if (assignee !== undefined) assignees.add(assignee);
    for (const name of [assignee, by, ...comments.map((one) => one.by)])
      if (name !== undefined && name !== "") known.add(name);
  }
  const sorted = (names: ReadonlySet<string>) =>
    [...names].sort((a, b) => a.localeCompare(b));
  return { assignees: sorted(assignees), known: sorted(known) };
}

/** What the list's rows are put together by. */
export const driftGroupings = [
  "status",
  "severity",
  "type",
  "version",
  "assignee",
] as const;
export type DriftGrouping = (typeof driftGroupings)[number];

export interface DriftGroup {
  /** The status, severity, type, version or name; drifts without an outlier or a name come under null. */
  readonly key: string | null;
  readonly drifts: readonly Drift[];
}

/** Drifts in groups, each in the order of urgency; a drift with two outliers stands under the first. */
export function groupDrifts(
  project: Project,
  drifts: readonly Drift[],
  by: DriftGrouping,
): readonly DriftGroup[] {
  const groups = new Map<string | null, Drift[]>();
  for (const drift of driftsByUrgency(project, drifts)) {
    const key = keyOf(drift, by);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [drift]);
    else group.push(drift);
  }
  const found = [...groups].map(([key, members]) => ({ key, drifts: members }));
  return by === "severity"
    ? found.sort((a, b) => severityRank(b.key) - severityRank(a.key))
    : found;
}

function keyOf(drift: Drift, by: DriftGrouping): string | null {
  switch (by) {
    case "status":
    case "severity":
    case "type":
      return drift[by];
    case "version":
      return drift.odd[0] ?? null;
    case "assignee":
      return drift.assignee ?? null;
  }
}

function severityRank(key: string | null): number {
  return severities.findIndex((severity) => severity === key);
}
