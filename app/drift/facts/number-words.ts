/** Numbers in words. */
import { type NumberRun, plainRun, round } from "./number-run.ts";
import { NumberSum } from "./number-sum.ts";
import type { Reading } from "./reading.ts";
import type { NumberSense, Sense, UnitSense } from "./senses.ts";

/** The number whose words begin at a token, or null. */
export function wordsAt(reading: Reading, from: number): NumberRun | null {
  const vague = reading.hit(from, "vague");
  const sum = new NumberSum(reading.lexicon.prefixes.length > 0);
  let to = from;
  let unit: UnitSense | null = null;
  const strong: Sense[] = [];
  let words = 0;
  let isScaled = false;
  const take = (sense: Sense, isJoined: boolean): boolean => {
    if (!isNumberSense(sense) || !sum.push(sense, isJoined)) return false;
    if (!("isWeak" in sense) || !sense.isWeak) strong.push(sense);
    isScaled = sense.is === "scale" || sense.is === "fraction";
    words++;
    return true;
  };
  for (;;) {
    let at = to;
    let isJoined = false;
    if (words > 0) {
      if (reading.is(at, "-") && reading.tokens[at]?.isApart === false) at++;
      const joiner = reading.hit(at, "joiner");
      if (joiner !== undefined && reading.tokens[at]?.kind === "word" && !reading.hits(at).some(({ sense }) => sense.is === "halfMore")) {
        at += joiner.length;
        isJoined = true;
      } // prettier-ignore
    } else if (reading.hit(at, "article") !== undefined && !startsNumber(reading, at)) return null; // prettier-ignore
    if (isJoined && isScaledAgain(reading, at, sum.scale)) break;
    const parts = reading.glued(at);
    if (parts !== null) {
      const numbers = parts.filter((part) => part.is !== "unit");
      if (!takeGlued(numbers, take, isJoined)) break;
      const last = parts.at(-1);
      to = at + 1;
      if (last?.is === "unit") {
        unit = last;
        break;
      }
      continue;
    }
    const article = words === 0 ? reading.hit(at, "article") : undefined;
    const share = article === undefined ? undefined : reading.hit(at + article.length, "fraction"); // prettier-ignore
    // "A third of": the word is an ordinal too.
    if (article !== undefined && share !== undefined && isParticleOf(reading, at + article.length + share.length) && take(share.sense, false)) {
      // Half says little by itself; a third, a quarter do say something.
      if (share.sense.value !== 0.5) words++;
      to = at + article.length + share.length;
      to += scaleOf(reading, to, take);
      continue;
    } // prettier-ignore
    const found = reading
      .hits(at)
      .find(({ sense, isJoined: own }) => take(sense, isJoined || own));
    if (found === undefined) {
      if (article === undefined || words > 0) break;
      // "A million", "half a million": the article counts nothing.
      const next = reading.hits(at + article.length).find(({ sense }) => (sense.is === "scale" || sense.is === "hundred") && take(sense, false)); // prettier-ignore
      if (next === undefined) break;
      to = at + article.length + next.length;
      continue;
    }
    to = at + found.length;
    if (found.sense.is === "fraction") to += scaleOf(reading, to, take);
  }
  if (vague !== undefined && (words === 0 || from + vague.length >= to))
    return plainRun(from, from + vague.length, vague.sense.value, { exactness: "vague", isScaled: true, isWeak: vague.sense.isWeak }); // prettier-ignore
  if (words === 0) return null;
  return plainRun(from, to, round(sum.value), {
    isOrdinal: sum.isOrdinal, isWeak: strong.length === 0 && words === 1, isScaled, scale: sum.scale, unit,
  }); // prettier-ignore
}

/** Tokens that a scale takes behind a fraction: half a million, un quart de million; 0 where none stands there. */
function scaleOf(
  reading: Reading,
  from: number,
  take: (sense: Sense, isJoined: boolean) => boolean,
): number {
  let at = from;
  if (isParticleOf(reading, at) || reading.is(at, "-")) at++;
  at += reading.hit(at, "article")?.length ?? 0;
  const scale = reading.hit(at, "scale");
  return scale !== undefined && take(scale.sense, false) ? at + scale.length - from : 0; // prettier-ignore
}

/** "Of" in its forms: what stands within names too. */
function isParticleOf(reading: Reading, at: number): boolean {
  return reading.lexicon.particles.has(reading.tokens[at]?.folded ?? "");
}

/** "Three million and five million" are two numbers. */
function isScaledAgain(reading: Reading, at: number, scale: number): boolean {
  const word = reading.hit(at, "cardinal");
  const next = word === undefined ? undefined : reading.hit(at + word.length, "scale"); // prettier-ignore
  return scale > 1 && next !== undefined && next.sense.value >= scale;
}

/** An article begins a number only before what it can count: a million. */
function startsNumber(reading: Reading, at: number): boolean {
  if (reading.hits(at).some(({ sense }) => sense.is === "cardinal")) return true; // prettier-ignore
  const next = reading.hits(at + 1);
  return next.some(({ sense, length }) => sense.is === "scale" || sense.is === "hundred" || (sense.is === "fraction" && isParticleOf(reading, at + 1 + length))); // prettier-ignore
}

function takeGlued(
  parts: readonly Sense[],
  take: (sense: Sense, isJoined: boolean) => boolean,
  isJoined: boolean,
): boolean {
  let joined = isJoined;
  let taken = 0;
  for (const part of parts) {
    if (part.is === "joiner") joined = true;
    else {
      if (!take(part, joined)) return false;
      taken++;
      joined = false;
    }
  }
  return taken > 0;
}

function isNumberSense(sense: Sense): sense is NumberSense {
  return ["cardinal", "scale", "ordinal", "fraction", "hundred", "halfMore"].includes(sense.is); // prettier-ignore
}
