/** Who says what is quoted: the reporting verb next to the marks and the name or pronoun next to it. */
import type { Range } from "../../model/range.ts";
import type { Attribution, Stance, StanceFact } from "./fact.ts";
import { exactForm } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

/** So many words from the marks the verb stands at most, and the speaker from the verb. */
const verbReach = 10;
const speakerReach = 6;

const reporting: ReadonlySet<Stance> = new Set(["said", "claim", "assert", "denial", "sure"]); // prettier-ignore

/** Null where no reporting verb stands near. */
export function attribution(
  reading: Reading,
  quotation: Range,
  all: readonly Range[],
  stances: readonly StanceFact[],
): Attribution | null {
  const isQuoted = ({ start, end }: Range): boolean => all.some((each) => start >= each.start && end <= each.end); // prettier-ignore
  const words = ({ start, end }: Range): number =>
    reading.tokens.filter((token) => token.kind === "word" && token.start >= start && token.end <= end).length; // prettier-ignore
  const gap = (verb: Range): number => verb.end <= quotation.start ? words({ start: verb.end, end: quotation.start }) : words({ start: quotation.end, end: verb.start }); // prettier-ignore
  const [verb] = stances
    .filter(
      (fact) => reporting.has(fact.stance) && !fact.isSoft && !isQuoted(fact),
    ) // prettier-ignore
    .map((fact) => ({ fact, apart: gap(fact) }))
    .filter(({ apart }) => apart <= verbReach)
    .sort((a, b) => a.apart - b.apart || b.fact.start - a.fact.start);
  if (verb === undefined) return null;
  const { start, end, stance } = verb.fact;
  const speaker = speakerNear(reading, verb.fact, isQuoted);
  return { verb: { start, end, stance }, ...(speaker === null ? {} : { speaker }) }; // prettier-ignore
}

function speakerNear(
  reading: Reading,
  verb: Range,
  isQuoted: (range: Range) => boolean,
): Range | null {
  const isOne = (range: Range, text: string, at: number): boolean =>
    !isQuoted(range) && (reading.lexicon.pronouns.has(exactForm(text)) || reading.hit(at, "title") !== undefined || (/^\p{Lu}/u.test(text) && !isSmall(reading, at))); // prettier-ignore
  const first = reading.tokens.findIndex(({ start }) => start >= verb.start);
  const last = reading.tokens.findLastIndex(({ end }) => end <= verb.end);
  for (let n = 1; n <= speakerReach; n++)
    for (const at of [first - n, last + n]) {
      const token = reading.tokens[at];
      if (token?.kind !== "word" || !isOne(token, token.text, at)) continue;
      return wholeName(reading, at);
    }
  return null;
}

/** The capitalised words about one, over initials' stops. */
function wholeName(reading: Reading, at: number): Range {
  const isPart = (n: number): boolean => {
    const token = reading.tokens[n];
    return token !== undefined && token.kind === "word" && /^\p{Lu}/u.test(token.text) && !isSmall(reading, n); // prettier-ignore
  };
  let [from, to] = [at, at];
  if (isPart(at)) {
    while (isPart(from - 1)) from--;
    while (isPart(to + 1)) to++;
  }
  return { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to]?.end ?? 0 }; // prettier-ignore
}

/** A word of grammar, with a capital only where a sentence begins. */
function isSmall(reading: Reading, at: number): boolean {
  return reading.lexicon.small.has(reading.tokens[at]?.folded ?? "");
}
