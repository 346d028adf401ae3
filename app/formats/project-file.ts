/**
 * Reading and writing `*.pentapla.json`: one record a line, keys and records in
 * a fixed order, so that the same project gives the same bytes and a small
 * change a small diff.
 */
import type { z } from "zod";
import { Failure } from "../contract/failure.ts";
import { checkInvariants } from "../model/invariants.ts";
import {
  commentSchema,
  countersSchema,
  driftSchema,
  mentionSchema,
  projectMetaSchema,
  segmentSchema,
  unitSchema,
  type Drift,
  type Project,
  type Unit,
  type Version,
} from "../model/records.ts";
import { formatVersion, projectFileSchema } from "./project-schema.ts";

/** The content of a project file; `revision` is the last change it contains. */
export function writeProjectFile(project: Project, revision: number): string {
  const head = JSON.stringify({ format: "pentapla", formatVersion, revision });
  const order = project.versions.map((version) => version.id);
  return (
    `${head.slice(0, -1)},\n` +
    `"meta":${JSON.stringify(ordered(projectMetaSchema, project.meta))},\n` +
    `"counters":${JSON.stringify(ordered(countersSchema, project.counters))},\n` +
    `"versions":${list(project.versions.map(writeVersion))},\n` +
    `"units":${list(project.units.map((unit) => JSON.stringify(unitInOrder(unit, order))))},\n` +
    `"drifts":${list(project.drifts.map((drift) => JSON.stringify(driftInOrder(drift))))}\n}\n`
  );
}

/**
 * Reads a project file. Throws a Failure "unreadable" that says in one sentence
 * what is wrong and where; the project is whole when it returns.
 */
export function readProjectFile(text: string): {
  readonly project: Project;
  readonly revision: number;
} {
  const json = parseJson(text);
  expectFormat(json);
  const parsed = projectFileSchema.safeParse(json);
  if (!parsed.success)
    throw new Failure("unreadable", mismatchOf(parsed.error));
  const { meta, counters, versions, units, drifts, revision } = parsed.data;
  const project: Project = {
    meta,
    versions: versions.map((version) => ({
      ...version,
      text: version.text.join(""),
    })),
    units,
    drifts,
    counters,
  };
  const [violation] = checkInvariants(project);
  if (violation !== undefined)
    throw new Failure(
      "unreadable",
      `It is not a whole project: ${violation.message} (${violation.invariant})`,
    );
  return { project, revision };
}

function writeVersion({ text, segments, ...head }: Version): string {
  const start = JSON.stringify({
    id: head.id,
    title: head.title,
    dir: head.dir,
    file: head.file,
    segmentation: head.segmentation,
  });
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g) ?? [];
  return (
    `${start.slice(0, -1)},\n` +
    `"text":${list(lines.map((line) => JSON.stringify(line)))},\n` +
    `"segments":${list(segments.map((segment) => JSON.stringify(ordered(segmentSchema, segment))))}}`
  );
}

function unitInOrder(unit: Unit, order: readonly string[]): Unit {
  const members = Object.fromEntries(
    Object.entries(unit.members).sort(
      ([a], [b]) => order.indexOf(a) - order.indexOf(b),
    ),
  );
  return ordered(unitSchema, { ...unit, members });
}

function driftInOrder(drift: Drift): Drift {
  return ordered(driftSchema, {
    ...drift,
    mentions: drift.mentions.map((mention) => ordered(mentionSchema, mention)),
    comments: drift.comments.map((comment) => ordered(commentSchema, comment)),
  });
}

/** A record with its keys in the order of its schema. */
function ordered<T extends object>(
  schema: { unwrap(): { readonly shape: object } },
  record: T,
): T {
  const given = record as Readonly<Record<string, unknown>>;
  const next: Record<string, unknown> = {};
  for (const key of Object.keys(schema.unwrap().shape))
    if (Object.hasOwn(given, key)) next[key] = given[key];
  return next as T;
}

function list(records: readonly string[]): string {
  return records.length === 0 ? "[]" : `[\n${records.join(",\n")}\n]`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const position = /position (\d+)/.exec(
      cause instanceof Error ? cause.message : "",
    )?.[1];
    const at = position === undefined ? text.length : Number(position);
    const lineNumber = text.slice(0, at).split("\n").length;
    const what = at >= text.length ? "It breaks off" : "It is not JSON";
    throw new Failure("unreadable", `${what} at line ${lineNumber}.`, {
      cause,
    });
  }
}

function expectFormat(json: unknown): void {
  const head =
    typeof json === "object" && json !== null && !Array.isArray(json)
      ? (json as Readonly<Record<string, unknown>>)
      : {};
  if (head["format"] !== "pentapla")
    throw new Failure(
      "unreadable",
      "It is JSON, but not a Pentapla project: it does not begin with “format”: “pentapla”.",
    );
  const version = head["formatVersion"];
  if (typeof version === "number" && version > formatVersion)
    throw new Failure(
      "unreadable",
      `This file was made by a newer Pentapla (format ${version}). This one reads up to ${formatVersion}.`,
    );
}

function mismatchOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join(".") ?? "";
  const what =
    issue?.message.replace(/^Invalid input: /, "").replace(/\.$/, "") ??
    "it does not fit";
  return `It is not a project of format ${formatVersion}: ${place === "" ? "" : `${place}: `}${what}.`;
}
