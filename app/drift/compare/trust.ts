/**
 * What proposals are worth by how closely their versions follow each other:
 * between texts on the same subject, that a word is missing is no news.
 */
import type { DriftProposal } from "./proposal.ts";
import type { UnitView } from "./unit-view.ts";
import { fidelity, type WordSide } from "./word-evidence.ts";

/** Proposals less sure than this are not shown. */
const leastShown = 0.35;
const leastCritical = 0.5;

/** Confidence lowered where the odd version and the others are loose in words; without what is then too unsure. */
export function trusted(
  proposals: readonly DriftProposal[],
  view: UnitView,
  sides: readonly WordSide[] | null,
  closeness: number,
): readonly DriftProposal[] {
  if (proposals.length === 0) return proposals;
  return proposals.flatMap((proposal): DriftProposal[] => {
    const share = sides === null ? 1 : shareOf(proposal, view, sides);
    // A value set against a value speaks for itself; that something is missing leans on all the rest.
    const isTold = proposal.relation === "conflict" && isValue(proposal);
    // That a clause is missing was weighed by the words already.
    const isWeighed = proposal.type === "omission" || proposal.type === "addition"; // prettier-ignore
    const follows = isTold ? share * 1.3 : isWeighed ? Math.sqrt(share) : share;
    const trust = Math.min(1, follows * (0.4 + 0.6 * closeness));
    const confidence = Math.round(proposal.confidence * trust * 1000) / 1000;
    // An unsure find is not to outshout all others.
    const severity = proposal.severity === "critical" && confidence < leastCritical ? "major" : proposal.severity; // prettier-ignore
    return confidence < leastShown
      ? []
      : [{ ...proposal, severity, confidence }];
  });
}

function isValue({ type }: DriftProposal): boolean {
  return type === "number" || type === "money" || type === "percent" || type === "unit" || type === "duration" || type === "date"; // prettier-ignore
}

/** Near 1 for versions that translate each other. */
function shareOf(
  { odd, mentions }: DriftProposal,
  { members }: UnitView,
  sides: readonly WordSide[],
): number {
  const places = [...members.keys()];
  const deviating = places.filter((n) => odd.includes(members[n]?.id ?? ""));
  const others = places.filter((n) => !deviating.includes(n) && mentions.some(({ version }) => version === members[n]?.id)); // prettier-ignore
  const values = (deviating.length > 0 ? deviating : places).flatMap((a) =>
    (others.length > 0 && deviating.length > 0 ? others : places).flatMap((b) => a === b ? [] : [fidelity(sides, a, b)])); // prettier-ignore
  if (values.length === 0) return 1;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.min(1, Math.max(0.1, (mean - 0.15) / 0.65));
}
