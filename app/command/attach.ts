/** Taking over links that were made elsewhere. */
import type { CommandArgs } from "../contract/commands.ts";
import type { Unit } from "../model/records.ts";
import type { Command, CommandContext } from "./command.ts";
import { Draft } from "./draft.ts";
import { versionNamed } from "./lookup.ts";
import { absentBeside, memberKey, membersOf, reasonsOf, saysSomething, segmentsOf } from "./members.ts"; // prettier-ignore
import { rejectedKeys } from "./rejected.ts";
import { counted } from "./wording.ts";

type Incoming = CommandArgs<"attach">["units"][number];

/**
 * Makes a unit of each. One that meets units imported before is joined with
 * them, so that pairwise files add up to units over all versions. Engine's
 * suggestions in the way go; what the user linked or judged stays, and the
 * incoming unit is left out and counted. A rejected one is kept as the memory
 * of its member set and touches nothing.
 */
export const attach: Command<"attach"> = (project, args, context) => {
  const draft = new Draft(project);
  const made = new Set<string>();
  const rejected = rejectedKeys(project.units);
  let blocked = 0;
  for (const incoming of args.units) {
    for (const id of incoming.absent) versionNamed(project, id);
    const touched =
      incoming.status === "rejected" ? [] : touchedUnits(draft, incoming);
    if (
      rejected.has(memberKey(incoming.members)) ||
      touched.some((unit) => !made.has(unit.id) && !givesWay(unit, incoming))
    ) {
      blocked += 1;
      continue;
    }
    const joined = touched.filter(({ origin }) => origin === "import");
    const unit = unitOfAll(draft, incoming, joined, context);
    if (unit === null) continue;
    for (const { id } of touched) {
      draft.removeUnit(id);
      made.delete(id);
    }
    draft.putUnit(unit);
    made.add(unit.id);
  }
  const left =
    blocked === 0
      ? []
      : [`${counted(blocked, "unit")} left out: linked by hand or judged here`];
  return draft.finish("Import links", {
    message:
      made.size === 0
        ? "No links were imported"
        : `Imported ${counted(made.size, "unit")}`,
    ...(left.length === 0 ? {} : { report: left }),
  });
};

function touchedUnits(draft: Draft, { members }: Incoming): readonly Unit[] {
  const touched = new Set<Unit>();
  for (const segment of Object.values(members).flat()) {
    const unit = draft.unitOf(segment);
    if (unit !== undefined) touched.add(unit);
  }
  return [...touched];
}

/** A confirmed unit is only ever joined with what is confirmed too: it may be the user who confirmed it. */
function givesWay({ status, origin }: Unit, incoming: Incoming): boolean {
  return status === "suggested"
    ? origin !== "user"
    : origin === "import" && incoming.status === "confirmed";
}

/** The incoming unit with those it joins; null where it says nothing: one version, and none stated absent. */
function unitOfAll(
  draft: Draft,
  incoming: Incoming,
  joined: readonly Unit[],
  { by, at }: CommandContext,
): Unit | null {
  const { project } = draft;
  const fresh: Unit = { ...incoming, id: "", origin: "import" };
  const parts = [...joined, fresh];
  const members = membersOf(project, parts.flatMap(segmentsOf));
  const absent = absentBeside(
    project,
    parts.flatMap((part) => part.absent),
    members,
  );
  if (!saysSomething({ members, absent })) return null;
  const isConfirmed = parts.every(({ status }) => status === "confirmed");
  return {
    id: joined[0]?.id ?? draft.nextId("unit"),
    members,
    absent,
    status: fresh.status === "rejected" ? "rejected" : isConfirmed ? "confirmed" : "suggested", // prettier-ignore
    origin: "import",
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
    reasons: reasonsOf(parts),
    ...(isConfirmed ? { by, at } : {}),
  };
}
