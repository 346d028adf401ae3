/** Linking by hand and judging links. */
import type { Project, SegmentId, Unit } from "../model/records.ts";
import type { Command } from "./command.ts";
import { Draft, nothing } from "./draft.ts";
import { refuse, segmentNamed, unitNamed } from "./lookup.ts";
import {
  absentBeside,
  absentInAll,
  judgedBy,
  madeByUser,
  memberKey,
  membersOf,
  newUserUnit,
  putOrDissolve,
  reasonsOf,
  segmentsOf,
  without,
} from "./members.ts";
import { rejectedLike } from "./rejected.ts";
import { counted, segmentName, unitName } from "./wording.ts";

const unlinkLabel = "Unlink";

/**
 * The units that are picked whole become the one unit, under the lowest of
 * their ids and with what all of them state absent; others lose the segments
 * picked and keep their standing.
 */
export const link: Command<"link"> = (project, args, context) => {
  const label = "Link segments";
  const draft = new Draft(project);
  const target = args.into === undefined ? null : unitNamed(project, args.into);
  if (target?.status === "rejected")
    refuse(`${unitName(target.id)} is rejected. Confirm it first.`);
  const picked = new Set([
    ...(target === null ? [] : segmentsOf(target)),
    ...args.segments,
  ]);
  const members = membersOf(project, picked);
  const touched = unitsOf(draft, picked);
  const whole = touched.filter((unit) => segmentsOf(unit).every((id) => picked.has(id))); // prettier-ignore
  const survivor = target ?? whole[0];
  const absent = absentBeside(
    project,
    target?.absent ?? absentInAll(whole),
    members,
  );
  const versionCount = Object.keys(members).length;
  if (versionCount < 2 && target === null)
    refuse("Pick segments of two versions or more to link them.");
  if (
    survivor !== undefined &&
    survivor.status === "confirmed" &&
    memberKey(survivor.members) === memberKey(members)
  )
    return nothing(label, `${unitName(survivor.id)} links these already`);
  const robbed = touched.filter(({ id }) => id !== survivor?.id);
  for (const unit of robbed) takeAway(draft, unit, picked);
  const base = survivor ?? newUserUnit(draft.nextId("unit"), members, absent, context); // prettier-ignore
  const reasons = reasonsOf(survivor === undefined ? [] : [survivor, ...whole]);
  const linked = { ...madeByUser(base, context), members, absent, reasons };
  draft.putUnit(linked);
  for (const memory of rejectedLike(project.units, members))
    draft.removeUnit(memory.id);
  return draft.finish(label, {
    message: `${unitName(linked.id)} links ${counted(picked.size, "segment")} of ${counted(versionCount, "version")}${takenWords(draft, robbed)}`,
    units: [linked.id],
    segments: segmentsOf(linked),
  });
};

/** "; taken from unit 5, which is dissolved": nobody's judgement goes without a word. */
function takenWords(draft: Draft, robbed: readonly Unit[]): string {
  const [first, ...more] = robbed;
  if (first === undefined) return "";
  if (more.length > 0)
    return `; taken from ${counted(robbed.length, "other unit")}`;
  const end = draft.unit(first.id) === undefined ? ", now dissolved" : "";
  return `; taken from ${unitName(first.id).toLowerCase()}${end}`;
}

/** What is left of a unit stays as it was judged; a confirmed one was confirmed for these too. */
function takeAway(
  draft: Draft,
  unit: Unit,
  segments: ReadonlySet<SegmentId>,
): void {
  putOrDissolve(draft, { ...unit, members: without(unit.members, segments) });
}

/** The units that bind any of these segments, by number. */
function unitsOf(draft: Draft, segments: Iterable<SegmentId>): Unit[] {
  const found = new Map<string, Unit>();
  for (const id of segments) {
    const unit = draft.unitOf(id);
    if (unit !== undefined) found.set(unit.id, unit);
  }
  return [...found.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))); // prettier-ignore
}

/** A unit that still joins versions without them is the user's from then on. */
export const unlink: Command<"unlink"> = (project, args, context) => {
  const draft = new Draft(project);
  const picked = new Set(args.segments);
  const places = [...picked].map((id) => segmentNamed(project, id));
  const bound = places.filter(({ segment }) => draft.unitOf(segment.id));
  const first = bound[0];
  if (first === undefined)
    return nothing(unlinkLabel, "Nothing is linked to what is picked");
  let dissolved = 0;
  for (const unit of unitsOf(draft, picked)) {
    const members = without(unit.members, picked);
    const left = madeByUser({ ...unit, members }, context);
    if (!putOrDissolve(draft, left)) dissolved += 1;
  }
  const what = bound.length === 1 ? segmentName(first) : counted(bound.length, "segment"); // prettier-ignore
  const rest = dissolved === 0 ? "" : `; ${counted(dissolved, "unit")} dissolved`; // prettier-ignore
  return draft.finish(unlinkLabel, {
    message: `${what} unlinked${rest}`,
    segments: bound.map(({ segment }) => segment.id),
  });
};

/** A rejected unit is confirmed again only while its segments are free. */
export const confirm: Command<"confirm"> = (project, args, context) => {
  const draft = new Draft(project);
  const units = named(project, args.units);
  const open = units.filter((unit) => unit.status !== "confirmed");
  const one = units.length === 1 ? units[0] : undefined;
  if (open.length === 0)
    return nothing("Confirm", one ? `${unitName(one.id)} is confirmed already` : "All of them are confirmed already"); // prettier-ignore
  for (const unit of open) {
    const holder = segmentsOf(unit)
      .map((id) => draft.unitOf(id))
      .find((other) => other !== undefined && other.id !== unit.id);
    if (holder !== undefined)
      refuse(`${unitName(unit.id)} can't be confirmed: ${unitName(holder.id).toLowerCase()} holds its segments now.`); // prettier-ignore
    draft.putUnit(judgedBy(unit, "confirmed", context));
  }
  return draft.finish("Confirm", {
    message: `${judgedName(open)} confirmed`,
    units: open.map(({ id }) => id),
  });
};

/** The record stays as the memory of its member set; its segments are free. */
export const reject: Command<"reject"> = (project, args, context) => {
  const draft = new Draft(project);
  const units = named(project, args.units);
  const open = units.filter((unit) => unit.status !== "rejected");
  const one = units.length === 1 ? units[0] : undefined;
  if (open.length === 0)
    return nothing("Reject", one ? `${unitName(one.id)} is rejected already` : "All of them are rejected already"); // prettier-ignore
  for (const unit of open) draft.putUnit(judgedBy(unit, "rejected", context));
  return draft.finish("Reject", {
    message: `${judgedName(open)} rejected`,
    units: open.map(({ id }) => id),
  });
};

export const confirmAbove: Command<"confirmAbove"> = (
  project,
  args,
  context,
) => {
  const label = "Confirm all above";
  const draft = new Draft(project);
  const { version, index } = segmentNamed(project, args.segment);
  const above = version.segments.slice(0, index + 1).map(({ id }) => id);
  const open = unitsOf(draft, above).filter((unit) => unit.status === "suggested"); // prettier-ignore
  if (open.length === 0)
    return nothing(label, "Nothing above waits to be confirmed");
  for (const unit of open) draft.putUnit(judgedBy(unit, "confirmed", context));
  return draft.finish(label, {
    message: `${judgedName(open)} confirmed`,
    units: open.map(({ id }) => id),
  });
};

function named(project: Project, ids: readonly string[]): Unit[] {
  return [...new Set(ids)].map((id) => unitNamed(project, id));
}

function judgedName(units: readonly Unit[]): string {
  const [first] = units;
  return units.length === 1 && first !== undefined
    ? unitName(first.id)
    : counted(units.length, "unit");
}
