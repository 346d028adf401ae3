/** Reads and writes `*.pentapla.json`: one record a line, and the same project always the same bytes. */
import type { z } from "zod";
import { sameValue } from "../change/apply.ts";
import { Failure } from "../contract/failure.ts";
import { checkInvariants } from "../model/invariants.ts";
import type { Drift, Project, Unit, Version } from "../model/records.ts";
import {
  defaultProjectSettings,
  type ProjectSettings,
} from "../model/settings.ts";
import { damagedLine } from "./json-damage.ts";
import { linesOf } from "./lines.ts";
import {
  formatVersion,
  type ProjectFileContent,
  projectFileSchema,
} from "./project-file-schema.ts";

/** The file's text. `revision` is the last change that the project contains. */
export function writeProjectFile(project: Project, revision: number): string {
  const { meta, counters } = project;
  const order = project.versions.map(({ id }) => id);
  return [
    `{\n"format":"pentapla",\n"formatVersion":${formatVersion},\n"revision":${revision},`,
    `"meta":${JSON.stringify({ title: meta.title, notes: meta.notes })},`,
    `"counters":${JSON.stringify({ segment: counters.segment, unit: counters.unit, drift: counters.drift, comment: counters.comment })},`,
    ...settingsLines(project.settings),
    `"versions":${list(project.versions.map(versionLines))},`,
    `"units":${list(project.units.map((unit) => unitLine(unit, order)))},`,
    `"drifts":${list(project.drifts.map(driftLine))}`,
    "}\n",
  ].join("\n");
}

/** Nothing where the settings are the defaults, so that a project without any has the bytes it always had. */
function settingsLines(settings: ProjectSettings): string[] {
  const { rules, align, glossaries } = settings;
  const parts: string[] = [];
  if (rules.length > 0)
    parts.push(
      `"rules":${list(rules.map(({ language, kind, before, after, how }) => JSON.stringify({ language, kind, before, after, how })))}`,
    );
  if (!sameValue(align, defaultProjectSettings.align)) {
    const { order, widest, least, vectors } = align;
    parts.push(`"align":${JSON.stringify({ order, widest, least, vectors })}`);
  }
  if (glossaries.length > 0)
    parts.push(
      `"glossaries":${list(glossaries.map(({ id, name, languages, entries }) => JSON.stringify({ id, name, languages, entries })))}`,
    );
  return parts.length === 0 ? [] : [`"settings":{\n${parts.join(",\n")}\n},`];
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
}

function versionLines(version: Version): string {
  const { id, title, dir, file, segmentation, text, segments } = version;
  const head = JSON.stringify({ id, title, dir, file, segmentation });
  const lines = linesOf(text).map((line) => JSON.stringify(line));
  const records = segments.map(
    ({ id, gap, length, kind }) =>
      `{"id":"${id}","gap":${gap},"length":${length},"kind":"${kind}"}`,
  );
  return `${head.slice(0, -1)},\n"text":${list(lines)},\n"segments":${list(records)}}`;
}

function unitLine(unit: Unit, order: readonly string[]): string {
  const { id, members, absent, status, origin, confidence, reasons, by, at } = unit; // prettier-ignore
  return JSON.stringify({
    id,
    members: Object.fromEntries(
      order.flatMap((version) => {
        const ids = members[version];
        return ids === undefined ? [] : [[version, ids]];
      }),
    ),
    absent,
    status,
    origin,
    confidence,
    reasons: reasons.map(({ text, against }) => ({ text, against })),
    by,
    at,
  });
}

function driftLine(drift: Drift): string {
  const { id, type, relation, severity, status, origin, mentions, odd, reason, confidence, assignee, comments, by, at } = drift; // prettier-ignore
  return JSON.stringify({
    id,
    type,
    relation,
    severity,
    status,
    origin,
    mentions: mentions.map(({ version, start, end, lost }) => ({
      version,
      start: { segment: start.segment, offset: start.offset },
      end: { segment: end.segment, offset: end.offset },
      lost,
    })),
    odd,
    reason,
    confidence,
    assignee,
    comments: comments.map(({ id, text, by, at }) => ({ id, text, by, at })),
    by,
    at,
  });
}

interface FileContent {
  readonly project: Project;
  readonly revision: number;
}

/** Throws a Failure "unreadable" that says in one sentence what is wrong, and where. */
export function readProjectFile(text: string): FileContent {
  const content = readUnchecked(text);
  const [violation] = checkInvariants(content.project);
  if (violation !== undefined)
    throw unreadable(
      `The project file breaks the rule ${violation.invariant}: ${violation.message}`,
    );
  return content;
}

/** As {@link readProjectFile}, for whoever checks the invariants: they may be broken. */
export function readUnchecked(text: string): FileContent {
  const content = contentOf(parsed(text.replace(/^\ufeff/, "")));
  const { meta, counters, units, drifts, revision, settings } = content;
  const versions = content.versions.map((version): Version => ({
    ...version,
    text: version.text.join(""),
  }));
  return {
    project: { meta, versions, units, drifts, counters, settings },
    revision,
  };
}

function parsed(text: string): unknown {
  if (text.trim() === "") throw unreadable("The project file is empty.");
  try {
    return JSON.parse(text);
  } catch (cause) {
    const line = damagedLine(text);
    const message =
      line === 1 && !text.startsWith("{")
        ? "This is not a project file: it is not JSON from line 1 on."
        : `The project file is damaged at line ${line ?? 1}: from there on it is not JSON.`;
    throw unreadable(message, cause);
  }
}

function contentOf(value: unknown): ProjectFileContent {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== "pentapla") // prettier-ignore
    throw unreadable("This file is JSON, but not a Pentapla project."); // prettier-ignore
  const version = "formatVersion" in value ? value.formatVersion : undefined;
  if (typeof version === "number" && version > formatVersion)
    throw unreadable(
      `This file was made by a newer Pentapla (format ${version}). This one reads up to ${formatVersion}.`,
    );
  const result = projectFileSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unreadable(
    `The project file is damaged at ${pathOf(issue)}: ${lowerFirst(issue?.message ?? "it does not fit the format")}.`,
    result.error,
  );
}

function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? [])
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return path === "" ? "its top level" : path.replace(/^\./, "");
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function unreadable(message: string, cause?: unknown): Failure {
  return new Failure("unreadable", message, cause === undefined ? {} : { cause }); // prettier-ignore
}
