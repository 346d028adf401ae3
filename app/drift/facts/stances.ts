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
    const hits = hitsAt(reading, at);
    const [longest] = hits;
    const empty = reading.hit(at, "void")?.length ?? 0;
    const length = Math.max(empty, longest?.length ?? 0);
    // "In May" is a month.
    if (length === 0 || reading.used[at] === true) continue;
    const start = reading.tokens[at]?.start ?? 0;
    const end = reading.tokens[at + length - 1]?.end ?? start;
    for (const { sense } of hits) {
      // "No doubt" negates nothing, but it is sure.
      if (empty === length && sense.value === "negation") continue;
      const isHard = sense.value === "negation" && !sense.isSoft;
      const before = facts[lastNegation];
      if (isHard && before !== undefined && isOneNegation(reading, before, start)) {
        facts[lastNegation] = { ...before, end };
        continue;
      } // prettier-ignore
      if (isHard) lastNegation = facts.length;
      facts.push({ kind: "stance", start, end, stance: sense.value, isSoft: sense.isSoft, clause: clauseAbout(reading, at, at + length) }); // prettier-ignore
    }
    at += length - 1;
  }
  return facts;
}

/** The stances of the longest phrases at a token; of a phrase that negates nothing, those as long as it. */
function hitsAt(
  reading: Reading,
  at: number,
): readonly Hit<SenseOf<"stance">>[] {
  const all = reading.hits(at).filter((hit): hit is Hit<SenseOf<"stance">> => hit.sense.is === "stance"); // prettier-ignore
  const length = Math.max(reading.hit(at, "void")?.length ?? 0, all[0]?.length ?? 0); // prettier-ignore
  return all.filter((hit) => hit.length === length);
}

/** Ne … jamais rien: words of one clause, with no "and" between them. */
function isOneNegation(
  reading: Reading,
  before: StanceFact,
  start: number,
): boolean {
  if (before.clause === undefined || start >= before.clause.end) return false;
  const between = reading.tokens.flatMap((token, at) => token.kind === "word" && token.start >= before.end && token.end <= start ? [at] : []); // prettier-ignore
  return between.length < reachOfNegation && !between.some((at) => reading.hit(at, "joiner") !== undefined); // prettier-ignore
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
