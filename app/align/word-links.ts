import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";

/** Why two word types are held to mean the same; the order breaks ties of strength. */
export const linkKinds = [
  "number",
  "same",
  "cognate",
  "sound",
  "known",
  "glossary",
  "learnt",
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Receives one pair of word types and how surely they mean the same, 0 … 1. */
export type LinkSink = (
  typeA: number,
  typeB: number,
  strength: number,
  kind: LinkKind,
) => void;

/** A source of word knowledge: one kind of evidence between two versions. */
export type WordEvidence = (
  a: IndexedVersion,
  b: IndexedVersion,
  sink: LinkSink,
  checkpoint: () => void,
) => void;

/** Which types of one version match which of another: type t has the links `start[t]` … `start[t + 1]`. */
export interface WordLinks {
  readonly start: Int32Array;
  readonly partner: Int32Array;
  readonly strength: Float32Array;
  readonly kind: Uint8Array;
}

/** Share of a version's word weight that has to be known beforehand. */
const knownShare = 0.2;

/** Whether words enough were known beforehand: then more matches, and matches of less weight each, are to be expected. */
export function areKnown(a: IndexedVersion, links: WordLinks): boolean {
  const codes = new Set([
    linkKinds.indexOf("known"),
    linkKinds.indexOf("glossary"),
  ]);
  const isKnown = Uint8Array.from(a.types, (_, type) => {
    for (let l = at(links.start, type); l < at(links.start, type + 1); l++)
      if (codes.has(at(links.kind, l))) return 1;
    return 0;
  });
  let known = 0;
  let all = 0;
  for (const type of a.slotType) {
    const weight = at(a.weight, type);
    all += weight;
    if (at(isKnown, type) === 1) known += weight;
  }
  return known > knownShare * all;
}

/** Links a type may keep; the strongest win. */
const linksPerType = 12;

/** Everything the given sources know about two versions, beside what is known already; the strongest source for each pair. */
export function linkWords(
  a: IndexedVersion,
  b: IndexedVersion,
  sources: readonly WordEvidence[],
  checkpoint: () => void,
  already?: WordLinks,
): WordLinks {
  const rows: { partner: number; strength: number; kind: number }[][] =
    already === undefined
      ? []
      : a.types.map((_, type) => linksOf(already, type));
  const sink: LinkSink = (typeA, typeB, strength, kind) => {
    if (strength <= 0) return;
    const row = (rows[typeA] ??= []);
    const code = linkKinds.indexOf(kind);
    const place = row.findIndex((link) => link.partner === typeB);
    const known = row[place];
    if (known === undefined) row.push({ partner: typeB, strength, kind: code });
    else if (strength > known.strength)
      row[place] = { partner: typeB, strength, kind: code };
  };
  for (const source of sources) source(a, b, sink, checkpoint);
  const start = new Int32Array(a.types.length + 1);
  const kept = a.types.map((_, type) =>
    (rows[type] ?? [])
      .sort((p, q) => q.strength - p.strength || p.partner - q.partner)
      .slice(0, linksPerType),
  );
  kept.forEach((row, type) => (start[type + 1] = at(start, type) + row.length));
  const flat = kept.flat();
  return {
    start,
    partner: Int32Array.from(flat, (link) => link.partner),
    strength: Float32Array.from(flat, (link) => link.strength),
    kind: Uint8Array.from(flat, (link) => link.kind),
  };
}

function linksOf(
  { start, partner, strength, kind }: WordLinks,
  type: number,
): { partner: number; strength: number; kind: number }[] {
  return Array.from(
    { length: at(start, type + 1) - at(start, type) },
    (_, n) => {
      const link = at(start, type) + n;
      return {
        partner: at(partner, link),
        strength: at(strength, link),
        kind: at(kind, link),
      };
    },
  );
}

/** The weight of each segment's words on both sides that a word of the other side could match, by the best it could. */
export function linkedMasses(
  a: IndexedVersion,
  b: IndexedVersion,
  { start, partner, strength }: WordLinks,
): readonly [Float64Array, Float64Array] {
  const bestA = new Float32Array(a.types.length);
  const bestB = new Float32Array(b.types.length);
  for (let type = 0; type < a.types.length; type++)
    for (let link = at(start, type); link < at(start, type + 1); link++) {
      const other = at(partner, link);
      const value = at(strength, link);
      bestA[type] = Math.max(at(bestA, type), value);
      bestB[other] = Math.max(at(bestB, other), value);
    }
  return [massesOf(a, bestA), massesOf(b, bestB)];
}

function massesOf(version: IndexedVersion, best: Float32Array): Float64Array {
  const masses = new Float64Array(version.count);
  for (let slot = 0; slot < version.slotType.length; slot++) {
    const type = at(version.slotType, slot);
    const s = at(version.slotSegment, slot);
    masses[s] = at(masses, s) + at(version.weight, type) * at(best, type);
  }
  return masses;
}
