/**
 * A lexicon the texts teach themselves (after Moore 2002 and hunalign's
 * -realign): words that meet in linked beads more often than chance allows.
 * Instead of IBM model 1 over all pairs we keep a few candidates a word by the
 * Dice coefficient and count again only each word's strongest partners
 * (Melamed's competitive linking).
 */
import type { Bead } from "./bead.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import type { WordEvidence } from "./word-links.ts";

/** Partners kept a word between the counts. */
const keep = 6;
/** Words in more beads than this are function words and cost the most. */
const mostBeads = 3000;

/** Word evidence counted over linked beads. */
export function learntWords(beads: readonly Bead[]): WordEvidence {
  return (a, b, sink, checkpoint) => {
    const linked = beads.filter(
      (bead) => bead.a < bead.aEnd && bead.b < bead.bEnd,
    );
    checkpoint();
    const sideA = occurrences(a, linked, (bead) => [bead.a, bead.aEnd]);
    checkpoint();
    const sideB = occurrences(b, linked, (bead) => [bead.b, bead.bEnd]);
    const together = new Int32Array(b.types.length);
    const touched: number[] = [];
    for (let typeA = 0; typeA < a.types.length; typeA++) {
      if ((typeA & 63) === 0) checkpoint();
      const timesA =
        (sideA.start[typeA + 1] as number) - (sideA.start[typeA] as number);
      if (timesA < 2 || timesA > mostBeads) continue;
      if (a.types[typeA]?.kind !== "word") continue;
      touched.length = 0;
      for (
        let k = sideA.start[typeA] as number;
        k < (sideA.start[typeA + 1] as number);
        k++
      ) {
        const bead = sideA.beads[k] as number;
        const end = sideB.wordStart[bead + 1] as number;
        for (let w = sideB.wordStart[bead] as number; w < end; w++) {
          const typeB = sideB.words[w] as number;
          if ((together[typeB] as number) === 0) touched.push(typeB);
          together[typeB] = (together[typeB] as number) + 1;
        }
      }
      const scored: { typeB: number; strength: number }[] = [];
      for (const typeB of touched) {
        const common = together[typeB] as number;
        together[typeB] = 0;
        if (common < 2) continue;
        const timesB =
          (sideB.start[typeB + 1] as number) - (sideB.start[typeB] as number);
        const strength = association(common, timesA, timesB, linked.length);
        if (strength > 0.1) scored.push({ typeB, strength });
      }
      scored
        .sort((p, q) => q.strength - p.strength || p.typeB - q.typeB)
        .slice(0, keep)
        .forEach(({ typeB, strength }) =>
          sink(typeA, typeB, strength, "learnt"),
        );
    }
  };
}

/** 0 … 1: the Dice coefficient, discounted where so few meetings may be chance. */
function association(
  common: number,
  timesA: number,
  timesB: number,
  beads: number,
): number {
  const expected = (timesA * timesB) / beads;
  const surprise = common * Math.log(common / expected) - (common - expected);
  if (surprise < 4 || common <= expected) return 0;
  const dice = (2 * common) / (timesA + timesB);
  return Math.min(1, dice * 1.2) * (1 - Math.exp(-(surprise - 3) / 6));
}

interface Occurrences {
  /** Type t occurs in the beads `beads[start[t]]` …. */
  readonly start: Int32Array;
  readonly beads: Int32Array;
  /** Bead k holds the types `words[wordStart[k]]` …, each once. */
  readonly wordStart: Int32Array;
  readonly words: Int32Array;
}

function occurrences(
  version: IndexedVersion,
  beads: readonly Bead[],
  side: (bead: Bead) => readonly [number, number],
): Occurrences {
  const last = new Int32Array(version.types.length).fill(-1);
  const wordStart = new Int32Array(beads.length + 1);
  const words: number[] = [];
  const start = new Int32Array(version.types.length + 1);
  beads.forEach((bead, k) => {
    const [from, to] = side(bead);
    const end = version.slotStart[to] as number;
    for (let slot = version.slotStart[from] as number; slot < end; slot++) {
      const type = version.slotType[slot] as number;
      if ((last[type] as number) === k) continue;
      last[type] = k;
      words.push(type);
      start[type + 1] = (start[type + 1] as number) + 1;
    }
    wordStart[k + 1] = words.length;
  });
  for (let t = 0; t < version.types.length; t++)
    start[t + 1] = (start[t + 1] as number) + (start[t] as number);
  const next = start.slice();
  const list = new Int32Array(words.length);
  for (let k = 0; k < beads.length; k++)
    for (
      let w = wordStart[k] as number;
      w < (wordStart[k + 1] as number);
      w++
    ) {
      const type = words[w] ?? 0;
      const place = next[type] as number;
      list[place] = k;
      next[type] = place + 1;
    }
  return { start, beads: list, wordStart, words: Int32Array.from(words) };
}
