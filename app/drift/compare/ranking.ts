/** Proposals in the order in which they are worth a reviewer's time, each thing said once. */
import { type Severity, severities } from "../../model/records.ts";
import type { DriftMention, DriftProposal } from "./proposal.ts";

/** The most severe first, then the surest; those that only repeat what a wider one says are left out. */
export function ranked(
  proposals: readonly DriftProposal[],
): readonly DriftProposal[] {
  const wide = proposals.filter(({ type }) => type === "omission" || type === "addition" || type === "repetition"); // prettier-ignore
  const byVersion = new Map<string, DriftMention[]>();
  for (const { mentions } of wide)
    for (const mention of mentions)
      if (mention.end > mention.start) {
        const list = byVersion.get(mention.version);
        if (list === undefined) byVersion.set(mention.version, [mention]);
        else list.push(mention);
      }
  for (const list of byVersion.values()) list.sort((a, b) => a.start - b.start);
  const isEcho = ({ type, relation, mentions }: DriftProposal): boolean => {
    if (relation !== "missing" && relation !== "extra") return false;
    if (type === "omission" || type === "addition" || type === "repetition") return false; // prettier-ignore
    return mentions.every((mention) => mention.start === mention.end || holds(byVersion.get(mention.version) ?? [], mention)); // prettier-ignore
  };
  return proposals
    .filter((proposal) => !isEcho(proposal))
    .sort((a, b) => rank(b.severity) - rank(a.severity) || b.confidence - a.confidence); // prettier-ignore
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** `list` is sorted by start. */
function holds(
  list: readonly DriftMention[],
  { start, end }: DriftMention,
): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - 4), low).some((wide) => wide.end >= end);
}
