/** The ways out of a refusal, as the user reads them. */
import type { RefusedProject } from "../../app/workbench/ports.ts";
import { shortTime } from "./access.ts";
import type { DamagedProject, Recovery } from "./read-project.ts";

type Offer = RefusedProject["offers"][number];

/** What was chosen in an offer's id; several choices are joined by "+". */
export function choicesIn(offer: string | undefined): ReadonlySet<string> {
  return new Set(offer?.split("+"));
}

/** Why the project called `name` was not opened, and what can be done; `isForced` keeps an earlier "open anyway" in the ids. */
export function refusalOf(
  name: string,
  state: DamagedProject,
  now: Date,
  isForced: boolean,
): RefusedProject {
  const message =
    state.kind === "absent"
      ? `“${name}” does not exist any more.`
      : state.kind === "broken"
        ? state.problem
        : `“${name}” was changed by another program, and its journal holds ${changes(state.unsavedCount)} that are not in it.`;
  return {
    kind: "refused",
    message,
    offers: offersFor(state.recoveries, now, isForced),
  };
}

/** Best first. */
function offersFor(
  recoveries: readonly Recovery[],
  now: Date,
  isForced: boolean,
): readonly Offer[] {
  return recoveries.map((recovery) => ({
    id: isForced ? `open-anyway+${recovery.id}` : recovery.id,
    ...words(recovery, now),
  }));
}

/** "1 change", "12 changes". */
export function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

function words(
  { id, file, replayed }: Recovery,
  now: Date,
): Pick<Offer, "label" | "detail"> {
  const time = shortTime(file.stats.mtime, now);
  switch (id) {
    case "recover":
      return {
        label: "Recover with the journal",
        detail: `The backup of ${time} and the ${changes(replayed?.replayedCount ?? 0)} of the journal. The file as it is now is kept beside it.`,
      };
    case "backup":
      return {
        label: "Open the backup",
        detail: `As it was saved at ${time}; what was done later is missing. The file as it is now is kept beside it.`,
      };
    case "file":
      return {
        label: "Open the file as it is",
        detail: `As it was written at ${time}, without the changes of the journal, which is kept beside it.`,
      };
  }
}
