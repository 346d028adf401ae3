/** Finds the numbers of a text: in figures, in words, or mixed. */
import type { Exactness } from "./fact.ts";
import type { NumberSense, Sense, UnitSense } from "./lexicon.ts";
import { NumberSum } from "./number-sum.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { readRoman, readWritten } from "./written-number.ts";

export interface NumberRun {
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly hasFigures: boolean;
  /** Ends in a word for millions and the like, behind which "of" may stand. */
  readonly isScaled: boolean;
  /** What the words for thousands and above multiply by. */
  readonly scale: number;
  readonly isWeak: boolean;
  readonly exactness: Exactness;
  /** The unit written together with it: dreijährig. */
  readonly unit: UnitSense | null;
}

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

function plainRun(
  from: number,
  to: number,
  value: number,
  more: Partial<NumberRun>,
): NumberRun {
  return {
    from, to, value, isOrdinal: false, hasFigures: false, isScaled: false, scale: 1, isWeak: false,
    exactness: "exact", unit: null, ...more,
  }; // prettier-ignore
}

function figuresAt(
  reading: Reading,
  at: number,
  token: Token,
): NumberRun | null {
  const before = reading.tokens[at - 1];
  // Figures behind letters are part of a code (F16), save behind a currency (US$5, Rs5) or a particle (و2006).
  if (before?.kind === "word" && !token.isApart && !isMoneyWord(reading, at - 1) && !isParticle(reading, before.folded)) return null; // prettier-ignore
  const value = readWritten(token.text, reading.lexicon.decimals);
  if (value === null || !Number.isFinite(value)) return null;
  let to = at + 1;
  const sum = new NumberSum(reading.lexicon.prefixes.length > 0);
  const vulgar = vulgarFraction(reading.tokens[to]?.text ?? "");
  if (vulgar !== null) to++;
  sum.start(value + (vulgar ?? 0));
  const next = reading.tokens[to];
  const millions = next?.isApart === true ? moneyScale(reading, to) : undefined;
  if (millions !== undefined) return plainRun(at, to + 1, round(value * millions), { hasFigures: true, isScaled: true, scale: millions }); // prettier-ignore
  if (next?.kind === "word" && !next.isApart) {
    if (reading.lexicon.ordinalEndings.has(next.folded))
      return plainRun(at, to + 1, value, { hasFigures: true, isOrdinal: true });
    const scale = reading.lexicon.gluedScales.get(next.folded) ?? moneyScale(reading, to); // prettier-ignore
    if (scale !== undefined && reading.tokens[to + 1]?.kind !== "number")
      return plainRun(at, to + 1, round(value * scale), { hasFigures: true, isScaled: true, scale }); // prettier-ignore
  }
  const end = addScales(reading, to, sum);
  return plainRun(at, end, round(sum.value), {
    hasFigures: true,
    isScaled: end > to,
    scale: sum.scale,
  });
}

const moneyScales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, Mio: 1e6, Md: 1e9, Mrd: 1e9, Mds: 1e9, G: 1e9 }; // prettier-ignore

/** The letters of "M€", "k$": they scale only where they touch the sign of a currency. */
function moneyScale(reading: Reading, at: number): number | undefined {
  const sign = reading.tokens[at + 1];
  if (sign?.kind !== "mark" || sign.isApart || !/\p{Sc}/u.test(sign.text)) return undefined; // prettier-ignore
  return moneyScales[reading.tokens[at]?.text ?? ""];
}

/** Takes the words for thousands and above behind a number, "and a half" too. */
function addScales(reading: Reading, from: number, sum: NumberSum): number {
  let to = from;
  for (;;) {
    const at = reading.is(to, "-") && reading.tokens[to]?.isApart === false ? to + 1 : to; // prettier-ignore
    const hit = reading
      .hits(at)
      .find(
        ({ sense, isJoined }) =>
          (sense.is === "scale" && !isJoined) || sense.is === "halfMore" || (sense.is === "hundred" && !isJoined && at === from),
      ); // prettier-ignore
    if (hit === undefined || !sum.push(hit.sense as NumberSense, hit.isJoined)) return to; // prettier-ignore
    to = at + hit.length;
    // An abbreviated scale keeps its full stop: 3 Mio. Euro.
    if (reading.is(to, ".") && reading.tokens[to]?.isApart === false && (reading.tokens[to - 1]?.text.length ?? 9) <= 3 && reading.tokens[to + 1] !== undefined) to++; // prettier-ignore
  }
}

function wordsAt(reading: Reading, from: number): NumberRun | null {
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

function isNumberSense(sense: Sense): sense is NumberSense {
  return ["cardinal", "scale", "ordinal", "fraction", "hundred", "halfMore"].includes(sense.is); // prettier-ignore
}

function isParticle(reading: Reading, word: string): boolean {
  const { prefixes } = reading.lexicon;
  // A stretching stroke alone folds to nothing.
  if (word === "") return true;
  return prefixes.some((prefix) => word === prefix || (word.startsWith(prefix) && isParticle(reading, word.slice(prefix.length)))); // prettier-ignore
}

function isMoneyWord(reading: Reading, at: number): boolean {
  return reading
    .hits(at)
    .some(({ sense }) => sense.is === "unit" && sense.kind === "money");
}

/** ½ is written as one sign. */
function vulgarFraction(sign: string): number | null {
  const match = /^(\d+)\u2044(\d+)$/.exec(
    sign.length === 1 && /\p{No}/u.test(sign) ? sign.normalize("NFKD") : "",
  );
  return match === null ? null : Number(match[1]) / Number(match[2]);
}

/** Without the noise of binary fractions: 103.7 million is 103700000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
