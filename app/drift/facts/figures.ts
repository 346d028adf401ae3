/** Numbers in figures, with the words and letters that scale them. */
import { type NumberRun, plainRun, round } from "./number-run.ts";
import { NumberSum } from "./number-sum.ts";
import type { Reading } from "./reading.ts";
import type { NumberSense } from "./senses.ts";
import type { Token } from "./tokens.ts";
import { readWritten } from "./written-number.ts";

/** The number whose figures stand at a token, or null where they are part of something else. */
export function figuresAt(
  reading: Reading,
  at: number,
  token: Token,
): NumberRun | null {
  const before = reading.tokens[at - 1];
  // Figures behind letters are part of a code (F16), save behind a currency (US$5, Rs5) or a particle (و2006).
  if (before?.kind === "word" && !token.isApart && !isUnparted(before.text) && !isMoneyWord(reading, at - 1) && !isParticle(reading, before.folded)) return null; // prettier-ignore
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
  if (next?.kind === "word" && !next.isApart && !isUnparted(next.text)) {
    if (reading.lexicon.ordinalEndings.has(next.folded))
      return plainRun(at, to + 1, value, { hasFigures: true, isOrdinal: true });
    const scale = reading.lexicon.gluedScales.get(next.folded) ?? moneyScale(reading, to); // prettier-ignore
    if (scale !== undefined && reading.tokens[to + 1]?.kind !== "number")
      return plainRun(at, to + 1, round(value * scale), { hasFigures: true, isScaled: true, scale }); // prettier-ignore
  }
  const myriads = next?.isApart === false && next.text.length > 1 ? eastAsianScales[next.text.charAt(0)] : undefined; // prettier-ignore
  // The sign begins a run of words without spaces, of which no part can be named.
  if (myriads !== undefined) return plainRun(at, to, round(sum.value * myriads), { hasFigures: true, isScaled: true, scale: myriads }); // prettier-ignore
  const end = addScales(reading, to, sum);
  return plainRun(at, end, round(sum.value), {
    hasFigures: true,
    isScaled: end > to,
    scale: sum.scale,
  });
}

/** Powers of ten thousand (CLDR, rules of zh, ja and ko). */
const eastAsianScales: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 만: 1e4, 亿: 1e8, 億: 1e8, 억: 1e8, 兆: 1e12, 조: 1e12 }; // prettier-ignore

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
export function vulgarFraction(sign: string): number | null {
  const match = /^(\d+)\u2044(\d+)$/.exec(
    sign.length === 1 && /\p{No}/u.test(sign) ? sign.normalize("NFKD") : "",
  );
  return match === null ? null : Number(match[1]) / Number(match[2]);
}

/** In scripts that part no words by spaces, what stands beside figures is no part of them. */
function isUnparted(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  );
}
