/** The long work on a document: aligning it, looking for drift. Each result comes as one step. */
import type { CommandContext } from "../command/command.ts";
import { runCommand } from "../command/table.ts";
import { Failure } from "../contract/failure.ts";
import type { SegmentId } from "../model/records.ts";
import { Cancelled } from "../task/task.ts";
import { alignInputOf, proposalsOf } from "./alignment.ts";
import { driftInputOf, driftProposalsOf, loadTerminologies } from "./detection.ts"; // prettier-ignore
import { aroundUnits, partOf, unitsOfSegments } from "./around-units.ts";
import type { Document } from "./document.ts";
import { loadGlossaries } from "./glossaries.ts";
import type { Ports } from "./ports.ts";
import type { TaskBoard } from "./task-board.ts";

export interface LongWork {
  readonly ports: Ports;
  readonly board: TaskBoard;
  readonly context: () => CommandContext;
  /** False once another document, or none, is open: a result then has nowhere to go. */
  readonly isOpen: (document: Document) => boolean;
}

/** Starts to align everything or, with segments, anew what touches them; resolves to the task's id. */
export async function startAlign(
  { ports, board, context, isOpen }: LongWork,
  target: Document,
  segments?: readonly SegmentId[],
): Promise<string> {
  expectWritable(target);
  const glossaries = await loadGlossaries(ports, target.project);
  if (!isOpen(target))
    throw new Failure("cancelled", "The project was closed meanwhile.");
  const seen = target.project;
  if (seen.versions.length < 2)
    throw new Failure(
      "refused",
      "Aligning needs two versions or more. Add a version first.",
    );
  const title = segments === undefined ? "Align everything" : "Realign";
  return board.start(
    title,
    "align",
    alignInputOf(seen, glossaries, segments),
    async (units) => {
      if (!isOpen(target)) throw new Cancelled();
      const args = {
        proposals: proposalsOf(seen, units),
        ...(segments === undefined ? {} : { within: segments }),
      };
      const outcome = await target.run((project) =>
        runCommand(project, "propose", args, context()),
      );
      return outcome.message;
    },
  ).id;
}

/** Segments around a unit that tell names from words and gaps from moves. */
export const reachOfDetection = 60;

/** Starts to look for drift in the linked passages, or in the units of some segments; returns the task's id. */
export async function startDetect(
  { ports, board, context, isOpen }: LongWork,
  target: Document,
  segments?: readonly SegmentId[],
): Promise<string> {
  expectWritable(target);
  const glossaries = await loadTerminologies(ports, target.project);
  if (!isOpen(target))
    throw new Failure("cancelled", "The project was closed meanwhile.");
  const seen = target.project;
  if (seen.units.every(({ status }) => status === "rejected"))
    throw new Failure(
      "refused",
      "Drift is looked for in linked passages. Link or align some first.",
    );
  const units = segments === undefined ? [] : unitsOfSegments(seen, segments);
  const part = segments === undefined ? seen : aroundUnits(seen, units, reachOfDetection); // prettier-ignore
  const compared = segments === undefined ? driftInputOf(seen) : partOf(part, units); // prettier-ignore
  const input = { ...compared, glossaries };
  return board.start("Look for drift", "drift", input, async (found) => {
    if (!isOpen(target)) throw new Cancelled();
    const args = {
      proposals: driftProposalsOf(part, found),
      ...(segments === undefined ? {} : { within: [...segments] }),
    };
    const outcome = await target.run((project) =>
      runCommand(project, "proposeDrifts", args, context()),
    );
    return outcome.message;
  }).id;
}

function expectWritable({ file }: Document): void {
  if (file.readOnly !== null) throw new Failure("read-only", file.readOnly);
}
