/** What the writer makes of a statement: negation, hearsay, claims, possibility, certainty. */
import type { StanceFact } from "./fact.ts";
import type { Hit, SenseOf, Reading } from "./reading.ts";

/** Parts of one negation stand so close: ne … pas. */
const reachOfNegation = 5;

export function stances(reading: Reading): readonly StanceFact[] {
  const facts: StanceFact[] = [];
  let lastNegation = -1;
  for (let at = 0; at < reading.tokens.length; at++) {
    const empty = reading.hit(at, "void");
    const hits = reading.hits(at).filter((hit): hit is Hit<SenseOf<"stance">> => hit.sense.is === "stance"); // prettier-ignore
    const [longest] = hits;
    if (empty !== undefined && empty.length >= (longest?.length ?? 0)) {
      at += empty.length - 1;
      continue;
    }
    if (longest === undefined) continue;
    const start = reading.tokens[at]?.start ?? 0;
    const end = reading.tokens[at + longest.length - 1]?.end ?? start;
    const same = hits.filter(({ length }) => length === longest.length);
    for (const { sense } of same) {
      const before = facts[lastNegation];
      const isHard = sense.value === "negation" && !sense.isSoft;
      if (isHard && before !== undefined && tokensBetween(reading, before.end, start) < reachOfNegation) {
        facts[lastNegation] = { ...before, end };
        continue;
      } // prettier-ignore
      if (isHard) lastNegation = facts.length;
      facts.push({ kind: "stance", start, end, stance: sense.value, isSoft: sense.isSoft }); // prettier-ignore
    }
    at += longest.length - 1;
  }
  return facts;
}

function tokensBetween(reading: Reading, from: number, to: number): number {
  return reading.tokens.filter(({ start, end, kind }) => start >= from && end <= to && kind === "word").length; // prettier-ignore
}
