/** Marking, judging and discussing drifts. */
import { sameValue } from "../change/apply.ts";
import type { Spot } from "../contract/commands.ts";
import { rangeOf } from "../model/places.ts";
import type { Comment, Drift, Mention, Project } from "../model/records.ts";
import type { Command, CommandContext } from "./command.ts";
import { Draft, nothing } from "./draft.ts";
import { driftNamed, inVersionOrder, refuse, versionNamed } from "./lookup.ts";
import { mentionAt, withMentions } from "./mentions.ts";
import { counted, driftName, listed } from "./wording.ts";

/** A drift marked by hand is accepted from the start. */
export const addDrift: Command<"addDrift"> = (project, args, context) => {
  const draft = new Draft(project);
  const mentions = args.mentions.map((spot) => mentionOf(project, spot));
  const drift: Drift = {
    id: draft.nextId("drift"),
    type: args.type,
    relation: args.relation,
    severity: args.severity,
    status: "accepted",
    origin: "user",
    mentions,
    odd: oddVersions(project, args.odd),
    reason: args.reason,
    comments: args.comment === undefined ? [] : [newComment(draft, args.comment, context)], // prettier-ignore
    by: context.by,
    at: context.at,
  };
  draft.putDrift(drift);
  const versions = inVersionOrder(project, mentions.map(({ version }) => version)); // prettier-ignore
  return draft.finish("Mark drift", {
    message: `${driftName(drift.id)} marked in ${listed(versions)}`,
    drifts: [drift.id],
  });
};

function mentionOf(
  project: Project,
  { version: id, start, end }: Spot,
): Mention {
  // prettier-ignore
  const version = versionNamed(project, id);
  if (start > end || end > version.text.length)
    refuse(`${id} has no words from ${start} to ${end}.`);
  const mention = mentionAt(version, start, end);
  if (mention === null)
    refuse(version.segments.length === 0 ? `${id} has no text to mark.` : "That holds no words. Mark words, or a place between two letters."); // prettier-ignore
  return mention;
}

function oddVersions(project: Project, ids: readonly string[]): string[] {
  for (const id of ids) versionNamed(project, id);
  return inVersionOrder(project, ids);
}

function newComment(
  draft: Draft,
  text: string,
  { by, at }: CommandContext,
): Comment {
  // prettier-ignore
  return { id: draft.nextId("comment"), text, by, at };
}

/** Other mentions open a settled drift again; an empty assignee takes the name away. */
export const editDrift: Command<"editDrift"> = (project, args) => {
  const label = "Edit drift";
  const draft = new Draft(project);
  const { drift: id, mentions, odd, assignee, ...plain } = args;
  const before = driftNamed(project, id);
  const next = mentions?.map((spot) => mentionOf(project, spot));
  const moved =
    next === undefined || !differ(project, before.mentions, next)
      ? before
      : withMentions(before, next, true);
  const { assignee: formerly, ...unassigned } = moved;
  const person = assignee ?? formerly ?? "";
  const after: Drift = {
    ...unassigned,
    ...plain,
    ...(odd === undefined ? {} : { odd: oddVersions(project, odd) }),
    ...(person === "" ? {} : { assignee: person }),
  };
  if (sameValue(before, after))
    return nothing(label, `${driftName(before.id)} is like that already`);
  draft.putDrift(after);
  return draft.finish(label, {
    message: `${driftName(after.id)} changed`,
    drifts: [after.id],
  });
};

function differ(
  project: Project,
  before: readonly Mention[],
  after: readonly Mention[],
): boolean {
  const spots = (mentions: readonly Mention[]): unknown =>
    mentions.map((mention) => {
      const range = rangeOf(project, mention);
      return [mention.version, range?.start ?? -1, range?.end ?? -1];
    });
  return !sameValue(spots(before), spots(after));
}

export const judgeDrift: Command<"judgeDrift"> = (
  project,
  args,
  { by, at },
) => {
  const label = "Judge drift";
  const draft = new Draft(project);
  const drifts = [...new Set(args.drifts)].map((id) => driftNamed(project, id));
  const open = drifts.filter(({ status }) => status !== args.status);
  const [first] = drifts.length === 1 ? drifts : open;
  const name = drifts.length === 1 && first !== undefined ? driftName(first.id) : counted(open.length, "drift"); // prettier-ignore
  if (open.length === 0)
    return nothing(label, drifts.length === 1 ? `${name} is ${inWords(args.status)} already` : `All of them are ${inWords(args.status)} already`); // prettier-ignore
  for (const drift of open)
    draft.putDrift({ ...drift, status: args.status, by, at });
  return draft.finish(label, {
    message: `${name} ${inWords(args.status)}`,
    drifts: open.map(({ id }) => id),
  });
};

function inWords(status: Drift["status"]): string {
  return status === "open" ? "open again" : status;
}

export const commentDrift: Command<"commentDrift"> = (
  project,
  args,
  context,
) => {
  const draft = new Draft(project);
  const drift = driftNamed(project, args.drift);
  const comment = newComment(draft, args.text, context);
  draft.putDrift({ ...drift, comments: [...drift.comments, comment] });
  return draft.finish("Comment", {
    message: `Comment added to ${driftName(drift.id).toLowerCase()}`,
    drifts: [drift.id],
  });
};

export const removeDrift: Command<"removeDrift"> = (project, args) => {
  const draft = new Draft(project);
  const drift = driftNamed(project, args.drift);
  draft.removeDrift(drift.id);
  return draft.finish("Remove drift", {
    message: `${driftName(drift.id)} removed`,
  });
};
