/** What the detector found, put beside what people judged. */
import { findVersion, offsetOf, rangeOf } from "../model/places.ts";
import type { DriftProposal } from "../contract/commands.ts";
import { driftsOf, unitOf } from "../model/memberships.ts";
import type { Drift, Mention, Project, SegmentId } from "../model/records.ts";
import type { Command } from "./command.ts";
import { Draft } from "./draft.ts";
import { inVersionOrder } from "./lookup.ts";
import { counted } from "./wording.ts";

/**
 * Drifts that nobody has touched give way; all others stay and silence what
 * they already say. With `within` only those give way whose words all stand in
 * the units of these segments.
 */
export const proposeDrifts: Command<"proposeDrifts"> = (
  project,
  { proposals, within },
) => {
  const draft = new Draft(project);
  const kept = new Set<string>();
  const untouched = new Map<string, Drift>();
  const compared = within === undefined ? null : segmentsWith(project, within);
  for (const drift of project.drifts) {
    const signature = signatureOf(project, drift);
    if (isUntouched(drift) && (compared === null || isWithin(drift, compared)))
      untouched.set(signature, drift);
    else kept.add(signature);
  }
  const seen = new Set<string>();
  let dropped = 0;
  for (const proposal of proposals) {
    const mentions = mentionsOf(project, proposal);
    if (mentions === null) {
      dropped += 1;
      continue;
    }
    const { odd, type, relation, severity, reason, confidence } = proposal;
    const signature = signatureOf(project, { type, mentions });
    if (kept.has(signature) || seen.has(signature)) continue;
    if (isSaidAlready(project, { type, mentions, odd })) continue;
    seen.add(signature);
    const known = untouched.get(signature);
    untouched.delete(signature);
    draft.putDrift({
      id: known?.id ?? draft.nextId("drift"),
      type,
      relation,
      severity,
      status: "open",
      origin: "auto",
      mentions,
      odd: inVersionOrder(project, odd),
      reason,
      confidence,
      comments: [],
    });
  }
  for (const drift of untouched.values()) draft.removeDrift(drift.id);
  return draft.finish("Look for drift", {
    message: messageOf(unitsIn(project, within), seen.size, dropped),
  });
};

/** The segments and all others in their units. */
function segmentsWith(
  project: Project,
  segments: readonly SegmentId[],
): ReadonlySet<SegmentId> {
  return new Set(
    segments.flatMap((id) => [
      id,
      ...Object.values(unitOf(project, id)?.members ?? {}).flat(),
    ]),
  );
}

/** A gap stands at the edge of a neighbour. */
function isWithin(
  { mentions }: Drift,
  segments: ReadonlySet<SegmentId>,
): boolean {
  const said = mentions.filter(({ start, end }) => start.segment !== end.segment || start.offset < end.offset); // prettier-ignore
  return (said.length > 0 ? said : mentions).every(({ start, end }) => segments.has(start.segment) && segments.has(end.segment)); // prettier-ignore
}

function isUntouched(drift: Drift): boolean {
  return (
    drift.origin === "auto" &&
    drift.status === "open" &&
    drift.comments.length === 0 &&
    drift.assignee === undefined &&
    drift.by === undefined
  );
}

/** By type, versions and normalised words, not by offsets: so a rejected drift is known again. */
function signatureOf(
  project: Project,
  { type, mentions }: Pick<Drift, "type" | "mentions">,
): string {
  const words = mentions.map((mention) => {
    const said = wordsOf(project, mention);
    // An empty mention has no words; the segment tells one gap from another.
    const at = said === "" ? mention.start.segment : "";
    return `${mention.version} ${said}${at}`;
  });
  return [type, ...words.sort()].join("\n");
}

/** Whether a drift that somebody touched speaks of the same words, or of some more or less of them. */
function isSaidAlready(
  project: Project,
  { type, mentions, odd }: Pick<Drift, "type" | "mentions" | "odd">,
): boolean {
  const near = mentions.flatMap(({ start }) => driftsOf(project, start.segment)); // prettier-ignore
  return near.some((drift) => {
    if (drift.type !== type || isUntouched(drift)) return false;
    if ([...drift.odd].sort().join() !== [...odd].sort().join()) return false;
    const said = drift.mentions.filter((mention) => mentions.some(({ version }) => version === mention.version)); // prettier-ignore
    const words = said.filter((mention) => wordsOf(project, mention) !== "");
    return words.length > 0 && words.every((mention) => mentions.some((other) => other.version === mention.version && isPart(wordsOf(project, mention), wordsOf(project, other)))); // prettier-ignore
  });
}

function isPart(a: string, b: string): boolean {
  return b !== "" && (a.includes(b) || b.includes(a));
}

function wordsOf(project: Project, mention: Mention): string {
  const said = mention.lost ?? rangeOf(project, mention)?.text ?? "";
  return said.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}

/** Null when a text was changed under the proposal. */
function mentionsOf(
  project: Project,
  { mentions }: DriftProposal,
): Mention[] | null {
  const found: Mention[] = [];
  for (const { version: id, start, end, words } of mentions) {
    const version = findVersion(project, id);
    if (version === undefined) return null;
    const from = offsetOf(version, start);
    const to = offsetOf(version, end);
    if (from === undefined || to === undefined) return null;
    if (version.text.slice(from, to) !== words) return null;
    found.push({ version: id, start, end });
  }
  return found;
}

/** How many units were compared. */
function unitsIn(
  project: Project,
  within: readonly SegmentId[] | undefined,
): number {
  if (within === undefined)
    return project.units.filter(({ status }) => status !== "rejected").length;
  return new Set(within.flatMap((id) => unitOf(project, id)?.id ?? [])).size;
}

function messageOf(units: number, found: number, dropped: number): string {
  const where = counted(units, "unit");
  const said =
    found === 0
      ? `No new drift found in ${where}`
      : `Found ${counted(found, "drift")} in ${where}`;
  return dropped === 0 ? said : `${said}; ${dropped} dropped, edited meanwhile`;
}
