/** Small parallel texts for the detector: a line a segment, the same line in every version a unit. */
import type { DriftInput, DriftProposal } from "../../../../app/drift/compare/proposal.ts"; // prettier-ignore
import { createDriftDetector } from "../../../../app/drift/detect.ts";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import { idleTask } from "../../../../app/task/task.ts";
import { loadFacts } from "../../../../main/host/facts.ts";

export const detect = createDriftDetector(createFactFinder(loadFacts()));

/** Lines that are null are missing in that version. */
export function aligned(
  lines: Readonly<Record<string, readonly (string | null)[]>>,
): DriftInput {
  const count = Math.max(...Object.values(lines).map((list) => list.length));
  const members: Record<string, number[]>[] = Array.from({ length: count }, () => ({})); // prettier-ignore
  const versions = Object.entries(lines).map(([id, list]) => {
    let text = "";
    const segments: { start: number; end: number; kind: "sentence" }[] = [];
    list.forEach((line, n) => {
      if (line === null) return;
      const unit = members[n];
      if (unit !== undefined) unit[id] = [segments.length];
      segments.push({ start: text.length, end: text.length + line.length, kind: "sentence" }); // prettier-ignore
      text += `${line}\n`;
    });
    return { id, text, segments };
  });
  const units = members
    .filter((unit) => Object.keys(unit).length > 1)
    .map((unit) => ({ members: unit, confidence: 0.95 }));
  return { versions, units };
}

export function proposals(
  lines: Readonly<Record<string, readonly (string | null)[]>>,
): readonly DriftProposal[] {
  return detect(aligned(lines), idleTask);
}

/** The words of a proposal's mentions, a version each. */
export function wordsIn(
  { versions }: DriftInput,
  { mentions }: DriftProposal,
): readonly string[] {
  return mentions.map(({ version, start, end }) => {
    const text = versions.find(({ id }) => id === version)?.text ?? "";
    return `${version}: ${text.slice(start, end)}`;
  });
}
