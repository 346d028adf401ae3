/** Finds the numbers of a text: in figures, in words, or mixed. */
import { figuresAt, vulgarFraction } from "./figures.ts";
import { type NumberRun, plainRun } from "./number-run.ts";
import { wordsAt } from "./number-words.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { readRoman } from "./written-number.ts";

/** In text order, none overlapping. */
export function numberRuns(reading: Reading): readonly NumberRun[] {
  const runs: NumberRun[] = [];
  for (let at = 0; at < reading.tokens.length;) {
    const run = reading.used[at] === true ? null : runAt(reading, at);
    if (run === null) at++;
    else {
      runs.push(run);
      at = run.to;
    }
  }
  return runs;
}

function runAt(reading: Reading, at: number): NumberRun | null {
  const token = reading.tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return figuresAt(reading, at, token);
  const vulgar = vulgarFraction(token.text);
  if (vulgar !== null)
    return plainRun(at, at + 1, vulgar, { hasFigures: true });
  return token.kind === "word" ? (wordsAt(reading, at) ?? romanAt(reading, at, token)) : null; // prettier-ignore
}

/** Roman numerals count as ordinals of kings and centuries; one letter is a letter. */
function romanAt(reading: Reading, at: number, token: Token): NumberRun | null {
  const match = /^([IVXLC]{1,7})(?:e|er|ème|th|º|°)?$/.exec(token.text);
  const value = match?.[1] === undefined ? null : readRoman(match[1]);
  if (value === null || value > 40) return null;
  const before = reading.tokens[at - 1];
  const isAlone = token.text.length === 1;
  if (isAlone && (token.text !== "V" && token.text !== "X" && token.text !== "I")) return null; // prettier-ignore
  const isNear = reading.hit(at + 1, "century") !== undefined || reading.hit(at - 1, "century") !== undefined; // prettier-ignore
  if (isAlone && !isNear) return null;
  return before?.kind === "number"
    ? null
    : plainRun(at, at + 1, value, { isOrdinal: true, isWeak: !isNear });
}
