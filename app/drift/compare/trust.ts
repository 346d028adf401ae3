/**
 * What proposals are worth by how closely their versions follow each other:
 * between texts on the same subject, that a word is missing is no news.
 */
import type { Severity } from "../../model/records.ts";
import type { DriftProposal } from "./proposal.ts";
import type { UnitView } from "./unit-view.ts";
import { fidelity, type WordSide } from "./word-evidence.ts";

/** Proposals less sure than this are not shown. */
const leastShown = 0.35;
const leastCritical = 0.5;
/** The link's confidence times the closeness of the texts: a translation from `tight` on, below `loose` only on the same subject. */
const loose = 0.55;
const tight = 0.85;
/** Between texts on the same subject, words that only one has are its own way to tell it. */
const worthOfLoose = 0.65;
/** How far the tightness of the texts makes up for the words of a sentence, for negations. */
const freelyNegated = 0.2;

/** Confidence lowered where the odd version and the others are loose in words; without what is then too unsure. */
export function trusted(
  proposals: readonly DriftProposal[],
  view: UnitView,
  sides: readonly WordSide[] | null,
  closeness: number,
): readonly DriftProposal[] {
  if (proposals.length === 0) return proposals;
  const sure = (view.confidence * closeness - loose) / (tight - loose);
  const tightness = Math.min(1, Math.max(0, sure));
  return proposals.flatMap((proposal): DriftProposal[] => {
    const share = sides === null ? 1 : shareOf(proposal, view, sides);
    // A value set against a value speaks for itself; that something is missing leans on all the rest.
    const isTold = proposal.relation === "conflict" && isValue(proposal);
    // That a clause is missing was weighed by the words already.
    const isWeighed = proposal.type === "omission" || proposal.type === "addition"; // prettier-ignore
    const follows = isTold ? share * 1.3 : isWeighed ? Math.sqrt(share) * worthOfLoose : share; // prettier-ignore
    const whenLoose = Math.min(1, follows * (0.4 + 0.6 * closeness));
    // A short sentence put freely is a translation all the same where all around it is one.
    // What is put freely is often negated the other way round, though.
    const trust = whenLoose + (1 - whenLoose) * tightness * (proposal.type === "negation" ? freelyNegated : 1); // prettier-ignore
    const confidence = Math.round(proposal.confidence * trust * 1000) / 1000;
    return confidence < leastShown
      ? []
      : [{ ...proposal, severity: severityOf(proposal, confidence, isWeighed && tightness === 0), confidence }]; // prettier-ignore
  });
}

/** An unsure find is not to outshout all others. */
function severityOf(
  { severity }: DriftProposal,
  confidence: number,
  isAside: boolean,
): Severity {
  if (isAside) return "minor";
  return severity === "critical" && confidence < leastCritical ? "major" : severity; // prettier-ignore
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
