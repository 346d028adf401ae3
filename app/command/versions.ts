/** Adding, removing, ordering and naming versions. */
import { headOf } from "../change/apply.ts";
import type { Project, Unit, Version, VersionId } from "../model/records.ts";
import type { Command } from "./command.ts";
import { segmentsOver, trimmedRanges } from "./cut.ts";
import { Draft, finished, nothing } from "./draft.ts";
import { refuse, versionNamed } from "./lookup.ts";
import { mapMembers, putOrDissolve } from "./members.ts";
import { counted } from "./wording.ts";

export const addVersion: Command<"addVersion"> = (project, args) => {
  const draft = new Draft(project);
  refuseTaken(project, args.id);
  const ranges = trimmedRanges(args.text, args.ranges);
  const { id, title, dir, file, segmentation, text } = args;
  const version: Version = {
    id,
    title,
    dir,
    file,
    segmentation,
    text,
    segments: segmentsOver(ranges, () => draft.nextId("segment")),
  };
  const count = project.versions.length;
  const at = Math.min(args.at ?? count, count);
  draft.add({ op: "version", at, before: null, after: version });
  return draft.finish("Add version", {
    message: `${id} added with ${counted(ranges.length, "segment")}`,
  });
};

/** Refuses an id that another version has, whatever its case. */
function refuseTaken(
  project: Project,
  id: VersionId,
  except?: VersionId,
): void {
  // prettier-ignore
  const taken = project.versions.find(
    (version) =>
      version.id !== except && version.id.toLowerCase() === id.toLowerCase(),
  );
  if (taken !== undefined) refuse(`There is a version ${taken.id} already.`);
}

/** Units and drifts lose the version; those that say nothing without it go too. */
export const removeVersion: Command<"removeVersion"> = (project, args) => {
  const draft = new Draft(project);
  const version = versionNamed(project, args.version);
  const at = project.versions.indexOf(version);
  draft.add({ op: "version", at, before: version, after: null });
  const { left, dissolved } = leaveUnits(draft, version.id);
  const drifts = leaveDrifts(draft, version.id);
  const parts = [`${counted(version.segments.length, "segment")} left ${counted(left, "unit")}`]; // prettier-ignore
  const gone = [
    ...(dissolved === 0 ? [] : [counted(dissolved, "unit")]),
    ...(drifts === 0 ? [] : [counted(drifts, "drift")]),
  ];
  if (gone.length > 0) parts.push(`${gone.join(" and ")} went with it`);
  return draft.finish("Remove version", {
    message: `${version.id} removed: ${parts.join("; ")}`,
  });
};

function leaveUnits(
  draft: Draft,
  id: VersionId,
): { readonly left: number; readonly dissolved: number } {
  let left = 0;
  let dissolved = 0;
  for (const unit of draft.project.units) {
    const isMember = id in unit.members;
    if (!isMember && !unit.absent.includes(id)) continue;
    const members = mapMembers(unit.members, (ids, version) => version === id ? [] : ids); // prettier-ignore
    const absent = unit.absent.filter((other) => other !== id);
    if (isMember && unit.status !== "rejected") left += 1;
    const isKept = putOrDissolve(draft, { ...unit, members, absent });
    if (!isKept && unit.status !== "rejected") dissolved += 1;
  }
  return { left, dissolved };
}

/** How many drifts spoke of this version alone and went. */
function leaveDrifts(draft: Draft, id: VersionId): number {
  let gone = 0;
  for (const drift of draft.project.drifts) {
    const mentions = drift.mentions.filter(({ version }) => version !== id);
    const odd = drift.odd.filter((other) => other !== id);
    if (mentions.length === 0) {
      draft.removeDrift(drift.id);
      gone += 1;
    } else if (mentions.length < drift.mentions.length || odd.length < drift.odd.length) draft.putDrift({ ...drift, mentions, odd }); // prettier-ignore
  }
  return gone;
}

/** A place behind the last one means the last. */
export const moveVersion: Command<"moveVersion"> = (project, args) => {
  const label = "Move version";
  const version = versionNamed(project, args.version);
  const before = project.versions.map(({ id }) => id);
  const after = before.filter((id) => id !== version.id);
  after.splice(Math.min(args.to, after.length), 0, version.id);
  const place = after.indexOf(version.id);
  if (before[place] === version.id)
    return nothing(label, `${version.id} is at place ${place + 1} already`);
  return finished([{ op: "order", before, after }], label, {
    message: `${version.id} moved to place ${place + 1}`,
  });
};

export const describeVersion: Command<"describeVersion"> = (project, args) => {
  const draft = new Draft(project);
  const version = versionNamed(project, args.version);
  const before = headOf(version);
  const after = {
    ...before,
    id: args.id ?? before.id,
    title: args.title ?? before.title,
    dir: args.dir ?? before.dir,
  };
  const isRenamed = after.id !== before.id;
  const hasTitle = after.title !== before.title;
  const label = isRenamed
    ? "Change language"
    : hasTitle
      ? "Rename version"
      : "Turn version round";
  if (!isRenamed && !hasTitle && after.dir === before.dir)
    return nothing(label, `${version.id} is like that already`);
  refuseTaken(project, after.id, before.id);
  draft.add({ op: "head", before, after });
  if (isRenamed) renameIn(draft, before.id, after.id);
  const message = isRenamed
    ? `${before.id} is now ${after.id}`
    : hasTitle
      ? `${after.id} renamed`
      : `${after.id} reads from the ${after.dir === "rtl" ? "right" : "left"}`;
  return draft.finish(label, { message });
};

/** The version's new id in every unit and drift, in the place of the old one. */
function renameIn(draft: Draft, from: VersionId, to: VersionId): void {
  const renamed = (id: VersionId): VersionId => (id === from ? to : id);
  for (const unit of draft.project.units) {
    if (!(from in unit.members) && !unit.absent.includes(from)) continue;
    const members: Unit["members"] = Object.fromEntries(
      Object.entries(unit.members).map(([id, ids]) => [renamed(id), ids]),
    );
    draft.putUnit({ ...unit, members, absent: unit.absent.map(renamed) });
  }
  for (const drift of draft.project.drifts) {
    const isConcerned =
      drift.odd.includes(from) ||
      drift.mentions.some(({ version }) => version === from);
    if (!isConcerned) continue;
    const mentions = drift.mentions.map((mention) =>
      mention.version === from ? { ...mention, version: to } : mention,
    );
    draft.putDrift({ ...drift, mentions, odd: drift.odd.map(renamed) });
  }
}
