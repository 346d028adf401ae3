/**
 * What to offer after an edit of a unit with drifts: to look at it again.
 * Looking is a step of its own in the history, so that it is for the user to
 * take it: done unasked, the next undo would not be that of the edit.
 */
import type { CommandArgs, CommandName } from "../../app/contract/commands.ts";
import { driftsOf, unitOf } from "../../app/model/memberships.ts";
import type { Project, SegmentId } from "../../app/model/records.ts";

/** What these change is what the versions say, or what is compared with what. */
const telling: ReadonlySet<CommandName> = new Set<CommandName>([
  "correctText",
  "splitSegment",
  "mergeSegments",
  "link",
  "unlink",
]);

/** All segments of the units that a command's segments are in now, where one has a proposed drift that nobody has judged. Empty: nothing to look at again. */
export function segmentsToLookAt(
  project: Project,
  command: CommandName,
  args: CommandArgs<CommandName>,
): SegmentId[] {
  if (!telling.has(command)) return [];
  const given = [
    ...("segments" in args ? args.segments : []),
    ...("segment" in args ? [args.segment] : []),
  ];
  const units = new Set(given.flatMap((id) => unitOf(project, id) ?? []));
  const segments = [...units].flatMap(({ members }) => Object.values(members).flat()); // prettier-ignore
  const isProposed = segments.some((id) =>
    driftsOf(project, id).some(
      ({ status, origin }) => status === "open" && origin === "auto",
    ),
  );
  return isProposed ? segments : [];
}
