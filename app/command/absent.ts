/** Stating that a segment has no counterpart. */
import type { Command } from "./command.ts";
import { Draft, nothing } from "./draft.ts";
import { inVersionOrder, refuse, segmentNamed, versionNamed } from "./lookup.ts"; // prettier-ignore
import { madeByUser, newUserUnit, putOrDissolve } from "./members.ts";
import { listed, segmentName, unitName } from "./wording.ts";

/** The statement makes a suggested unit the user's, so that no later suggestion takes its place. */
export const stateAbsent: Command<"stateAbsent"> = (project, args, context) => {
  const isAbsent = args.absent ?? true;
  const label = isAbsent ? "State no counterpart" : "Take back no counterpart";
  const draft = new Draft(project);
  const place = segmentNamed(project, args.segment);
  const unit = draft.unitOf(args.segment);
  const home = place.version.id;
  for (const id of args.versions ?? []) versionNamed(project, id);
  const members = unit?.members ?? { [home]: [args.segment] };
  const free = project.versions.map(({ id }) => id).filter((id) => !(id in members)); // prettier-ignore
  const versions = inVersionOrder(project, args.versions ?? free);
  const member = versions.find((id) => id in members);
  if (isAbsent && member !== undefined)
    refuse(unit === undefined ? `${segmentName(place)} stands in ${member} itself.` : `${unitName(unit.id)} has a segment in ${member}. Unlink it first.`); // prettier-ignore
  const before = unit?.absent ?? [];
  const absent = isAbsent
    ? inVersionOrder(project, [...before, ...versions])
    : before.filter((id) => !versions.includes(id));
  if (absent.length === before.length)
    return nothing(label, isAbsent ? nothingToState(place.index, versions) : "No such statement was made"); // prettier-ignore
  const stated = unit ?? newUserUnit(draft.nextId("unit"), members, absent, context); // prettier-ignore
  const next = { ...(isAbsent ? madeByUser(stated, context) : stated), absent };
  const isKept = putOrDissolve(draft, next);
  const where = listed(versions);
  return draft.finish(label, {
    message: isAbsent
      ? `${segmentName(place)} has no counterpart in ${where}`
      : `${segmentName(place)} may have a counterpart again`,
    segments: [args.segment],
    ...(isKept ? { units: [next.id] } : {}),
  });
};

function nothingToState(index: number, versions: readonly string[]): string {
  return versions.length === 0
    ? `Segment ${index + 1} is linked in every version`
    : "That is stated already";
}
