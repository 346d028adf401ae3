/** What the writer makes of a statement: negation, hearsay, claims, possibility, certainty. */
import type { Range } from "../../model/range.ts";
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
    // "In May" is a month.
    if (longest === undefined || reading.used[at] === true) continue;
    const start = reading.tokens[at]?.start ?? 0;
    const end = reading.tokens[at + longest.length - 1]?.end ?? start;
    const same = hits.filter(({ length }) => length === longest.length);
    for (const { sense } of same) {
      const before = facts[lastNegation];
      const isHard = sense.value === "negation" && !sense.isSoft;
      if (isHard && before !== undefined && before.clause !== undefined && start < before.clause.end && tokensBetween(reading, before.end, start) < reachOfNegation) {
        facts[lastNegation] = { ...before, end };
        continue;
      } // prettier-ignore
      if (isHard) lastNegation = facts.length;
      facts.push({ kind: "stance", start, end, stance: sense.value, isSoft: sense.isSoft, clause: clauseAbout(reading, at, at + longest.length) }); // prettier-ignore
    }
    at += longest.length - 1;
  }
  return facts;
}

/** The clause of the tokens [from, to): up to a mark that parts clauses or a word that begins one. */
function clauseAbout(reading: Reading, from: number, to: number): Range {
  let first = from;
  while (first > 0 && !isBorder(reading, first - 1)) first--;
  // The word that begins the clause belongs to it, the mark before does not.
  if (reading.lexicon.clauses.has(reading.tokens[first - 1]?.folded ?? "")) first--; // prettier-ignore
  let last = to;
  while (last < reading.tokens.length && !isBorder(reading, last)) last++;
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0 }; // prettier-ignore
}

function isBorder(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined) return true;
  if (token.kind === "word") return reading.lexicon.clauses.has(token.folded);
  return token.kind === "mark" && /^[.,;:!?()[\]«»“”„"…؟،؛-]$/u.test(token.text) && (token.text !== "-" || token.isApart); // prettier-ignore
}

function tokensBetween(reading: Reading, from: number, to: number): number {
  return reading.tokens.filter(({ start, end, kind }) => start >= from && end <= to && kind === "word").length; // prettier-ignore
}
