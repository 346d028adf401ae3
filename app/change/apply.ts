/** Applying a change: checks what each operation expects to find, then makes the next project. */
import { carryDriftMap, carryUnitMap } from "../model/memberships.ts";
import { indexOfId } from "../model/numbered.ts";
import { carryIndex } from "../model/places.ts";
import type { Project, Segment, Version } from "../model/records.ts";
import type { Change, Operation, VersionHead } from "./change.ts";

/** The project is not the one the change was made for. Nothing was applied. */
export class ChangeConflict extends Error {
  override readonly name = "ChangeConflict";
}

/** The project after `change`. Throws {@link ChangeConflict} when it does not fit; `project` itself is never altered. */
export function apply(project: Project, change: Change): Project {
  return change.reduce(applyOperation, project);
}

function applyOperation(project: Project, o: Operation): Project {
  switch (o.op) {
    case "meta":
      expectSame("title and notes", project.meta, o.before);
      return { ...project, meta: o.after };
    case "counters":
      expectSame("counters", project.counters, o.before);
      return { ...project, counters: o.after };
    case "settings":
      expectSame("settings", project.settings, o.before);
      return { ...project, settings: o.after };
    case "version":
      return { ...project, versions: replaceVersion(project.versions, o) };
    case "head": {
      return editVersion(project, o.before.id, (version) => {
        expectSame(`version ${o.before.id}`, headOf(version), o.before);
        return { ...version, ...o.after };
      });
    }
    case "order": {
      expectSame("the order of versions", project.versions.map((v) => v.id), o.before); // prettier-ignore
      const versions = o.after.flatMap((id) =>
        project.versions.filter((version) => version.id === id),
      );
      if (versions.length !== project.versions.length)
        throw new ChangeConflict(
          "The new order does not name every version once.",
        );
      return { ...project, versions };
    }
    case "text":
      return editVersion(project, o.version, (version) => {
        const end = o.at + o.removed.length;
        if (
          end > version.text.length ||
          !version.text.startsWith(o.removed, o.at)
        )
          throw new ChangeConflict(
            `The text of ${o.version} at ${o.at} is not the one this change replaces.`,
          );
        return {
          ...version,
          text:
            version.text.slice(0, o.at) + o.inserted + version.text.slice(end),
        };
      });
    case "segments":
      return editVersion(project, o.version, (version) => {
        expectSame(
          `segments of ${o.version} at ${o.at}`,
          version.segments.slice(o.at, o.at + o.removed.length),
          o.removed,
        );
        const segments = splice(
          version.segments,
          o.at,
          o.removed.length,
          o.inserted,
        );
        if (haveSameIds(o.removed, o.inserted))
          carryIndex(version.segments, segments);
        return { ...version, segments };
      });
    case "units": {
      const units = editRecords(project.units, o.edits);
      carryUnitMap(project.units, units, o.edits);
      return { ...project, units };
    }
    case "drifts": {
      const drifts = editRecords(project.drifts, o.edits);
      carryDriftMap(project.drifts, drifts, o.edits);
      return { ...project, drifts };
    }
  }
}

/** What a version says of itself, in the order of the schema. */
export function headOf({
  id,
  title,
  dir,
  file,
  segmentation,
}: Version): VersionHead {
  return { id, title, dir, file, segmentation };
}

function editVersion(
  project: Project,
  id: string,
  edit: (version: Version) => Version,
): Project {
  const at = project.versions.findIndex((version) => version.id === id);
  const version = project.versions[at];
  if (version === undefined)
    throw new ChangeConflict(`There is no version ${id}.`);
  return { ...project, versions: project.versions.with(at, edit(version)) };
}

function replaceVersion(
  versions: readonly Version[],
  o: Extract<Operation, { op: "version" }>,
): readonly Version[] {
  if (o.at > versions.length)
    throw new ChangeConflict(
      `There is no place ${o.at} among ${versions.length} versions.`,
    );
  if (o.before !== null)
    expectSame(`version ${o.before.id}`, versions[o.at], o.before);
  else if (
    o.after !== null &&
    versions.some((version) => version.id === o.after?.id)
  )
    throw new ChangeConflict(`There is a version ${o.after.id} already.`);
  return splice(
    versions,
    o.at,
    o.before === null ? 0 : 1,
    o.after === null ? [] : [o.after],
  );
}

/** One pass for few edits, one merge for many: both linear in the array at worst. */
function editRecords<T extends { readonly id: string }>(
  records: readonly T[],
  edits: readonly { readonly before: T | null; readonly after: T | null }[],
): readonly T[] {
  const replaced = new Map<number, T | null>();
  const added: T[] = [];
  for (const { before, after } of edits) {
    const id = (before ?? after)?.id;
    if (
      id === undefined ||
      (before !== null && after !== null && before.id !== after.id)
    )
      throw new ChangeConflict("An edit must keep the id of its record.");
    const at = indexOfId(records, id);
    if (before === null) {
      if (at >= 0) throw new ChangeConflict(`${id} exists already.`);
      if (after !== null) added.push(after);
      continue;
    }
    if (at < 0) throw new ChangeConflict(`${id} does not exist.`);
    expectSame(id, records[at], before);
    replaced.set(at, after);
  }
  const next: T[] = [];
  records.forEach((record, at) => {
    const edit = replaced.get(at);
    if (edit === undefined) next.push(record);
    else if (edit !== null) next.push(edit);
  });
  if (added.length === 0) return next;
  const last = next.at(-1);
  // One argument a record would be more than a call can have.
  for (const record of added) next.push(record);
  const ordered = added.every(
    (record, i) =>
      Number(record.id.slice(1)) >
      Number((i === 0 ? last : added[i - 1])?.id.slice(1) ?? 0),
  );
  return ordered
    ? next
    : next.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

function haveSameIds(
  some: readonly Segment[],
  others: readonly Segment[],
): boolean {
  return (
    some.length === others.length &&
    some.every(({ id }, at) => id === others[at]?.id)
  );
}

function splice<T>(
  items: readonly T[],
  at: number,
  count: number,
  inserted: readonly T[],
): readonly T[] {
  return [...items.slice(0, at), ...inserted, ...items.slice(at + count)];
}

function expectSame(what: string, found: unknown, expected: unknown): void {
  if (found !== expected && !sameValue(found, expected))
    throw new ChangeConflict(
      `This change does not fit the project: ${what} differ from what it expects.`,
    );
}

/** Structural equality of JSON values; the order of keys does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (
    typeof a !== "object" ||
    typeof b !== "object" ||
    a === null ||
    b === null
  )
    return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameValue(item, b[i]))
    );
  }
  const keys = Object.keys(a);
  const other = b as Record<string, unknown>;
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        sameValue((a as Record<string, unknown>)[key], other[key]),
    )
  );
}
