/** Gaining the right to write a project, or the sentence that says why not. */
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { basename } from "node:path";
import type { RefusedProject } from "../../app/workbench/ports.ts";
import { codeOf, reasonOf } from "./io-words.ts";
import { type Lock, type LockHolder, takeLock } from "./lock.ts";
import { lockPath } from "./sidecars.ts";

export type Access =
  | { readonly kind: "writing"; readonly lock: Lock }
  | {
      readonly kind: "reading";
      /** Two sentences: what is in the way, and what follows from it. */
      readonly reason: string;
      /** What is in the way, as the end of a sentence. */
      readonly obstacle: string;
    }
  | RefusedProject;

/** Takes the lock of the project at `path`. A living holder on this host or a place that can't be written leaves reading; one on another host is asked about, unless `force`. */
export async function gainAccess(
  path: string,
  now: Date,
  force: boolean,
): Promise<Access> {
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") return unwritable(path, error);
  }
  let result;
  try {
    result = await takeLock(lockPath(path), now.toISOString(), force);
  } catch (error) {
    return unwritable(path, error);
  }
  if (result.kind === "held") return { kind: "writing", lock: result.lock };
  const { holder, isThisHost } = result;
  if (holder !== null && !isThisHost) return elsewhere(path, holder, now);
  const who = holder === null ? "" : ` (${describe(holder, now)})`;
  const obstacle = `open in another window${who}`;
  return {
    kind: "reading",
    reason: `This project is ${obstacle}. It is opened to read only.`,
    obstacle: `it is ${obstacle}`,
  };
}

function elsewhere(
  path: string,
  holder: LockHolder,
  now: Date,
): RefusedProject {
  return {
    kind: "refused",
    message: `“${basename(path)}” is open on another computer, or was left locked there (${describe(holder, now)}).`,
    offers: [
      {
        id: "read-only",
        label: "Open to read only",
        detail: "Nothing can be changed, and nobody is disturbed.",
      },
      {
        id: "open-anyway",
        label: "Open anyway",
        detail: `Only when it is not open on ${holder.host} any more: otherwise one of you overwrites the other's work.`,
      },
    ],
  };
}

function unwritable(path: string, error: unknown): Access {
  const obstacle = reasonOf(error);
  return {
    kind: "reading",
    reason: `“${basename(path)}” can't be changed where it is: ${obstacle}. It is opened to read only; save a copy to work on it.`,
    obstacle,
  };
}

/** "process 4711 on HOST since 14:02" */
function describe(holder: LockHolder, now: Date): string {
  return `process ${holder.pid} on ${holder.host} since ${shortTime(new Date(holder.since), now)}`;
}

/** "14:02" today, "3 May 2026, 14:02" otherwise; in the machine's time zone. */
export function shortTime(time: Date, now: Date): string {
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat("en-GB", {
    ...(isToday ? {} : { day: "numeric", month: "short", year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(time);
}
