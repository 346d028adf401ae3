/** Amounts with their units: money, percent, measures, durations, bare numbers; units by themselves. */
import { isUsed } from "./claims.ts";
import type { Exactness, QuantityFact } from "./fact.ts";
import type { UnitSense } from "./senses.ts";
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";

export function quantities(
  reading: Reading,
  runs: readonly NumberRun[],
): readonly QuantityFact[] {
  const facts: QuantityFact[] = [];
  const free = runs.filter((run) => !isUsed(reading, run));
  for (const run of free) reading.use(run.from, run.to);
  let lastEnd = 0;
  free.forEach((run, n) => {
    // A unit may hold a number word: pour cent, unter null.
    if ((reading.tokens[run.from]?.start ?? 0) < lastEnd) return;
    const fact = quantityAt(reading, run, unitOf(reading, run, free[n + 1]));
    lastEnd = fact.end;
    facts.push(fact);
  });
  return [...facts, ...loneUnits(reading)].sort((a, b) => a.start - b.start);
}

interface UnitPlace {
  readonly sense: UnitSense | null;
  /** Thousands and above that the next number's words give: 5 to 10 million. */
  readonly scale?: number;
  readonly from: number;
  readonly to: number;
}

function quantityAt(
  reading: Reading,
  run: NumberRun,
  unit: UnitPlace | null,
): QuantityFact {
  const sense = unit?.sense ?? run.unit;
  const sign = signOf(reading, run, unit, sense);
  const { from, to } = sign;
  reading.use(from, to);
  if (unit !== null) reading.use(unit.from, unit.to);
  const start = reading.tokens[from]?.start ?? 0;
  const end = reading.tokens[to - 1]?.end ?? start;
  const every = everyBefore(reading, run.from);
  const count = unit?.sense?.count ?? null;
  const half = unit !== null && reading.hit(unit.to, "halfMore") !== undefined ? 0.5 : 0; // prettier-ignore
  const amount =
    (run.unit === null ? run.value * (count ?? 1) : run.value) *
      (unit?.scale ?? 1) +
    half;
  return {
    kind: sense?.kind ?? "number",
    start,
    end,
    amount: sign.isNegative ? -amount : amount,
    unit: sense?.unit ?? null,
    exactness: run.exactness === "exact" ? exactnessBefore(reading, from) : run.exactness, // prettier-ignore
    isOrdinal: run.isOrdinal,
    hasFigures: run.hasFigures,
    isWeak: run.isWeak && (sense === null || sense.kind !== "duration" || run.value === 1), // prettier-ignore
    ...(every && sense?.kind === "duration" ? { isFrequency: true } : {}),
  };
}

/** A minus before the amount or "below zero" behind it, with the tokens that the whole takes. */
function signOf(
  reading: Reading,
  run: NumberRun,
  unit: UnitPlace | null,
  sense: UnitSense | null,
): {
  readonly isNegative: boolean;
  readonly from: number;
  readonly to: number;
} {
  const from = Math.min(run.from, unit?.from ?? run.from);
  const to = Math.max(run.to, unit?.to ?? run.to);
  const below = reading.hit(to, "belowZero") ?? reading.hit(run.to, "belowZero"); // prettier-ignore
  if (below !== undefined) {
    const end = Math.max(to, (reading.hit(to, "belowZero") === undefined ? run.to : to) + below.length); // prettier-ignore
    return { isNegative: true, from, to: end };
  }
  const word = reading.hit(from - 1, "minus");
  const mark = reading.tokens[from - 1];
  const isMinus = mark !== undefined && (mark.text === "\u2212" || mark.text === "-" || mark.text === "\u2013") && mark.isApart && reading.tokens[from]?.isApart === false; // prettier-ignore
  // A hyphen before a bare number may begin a line of a list.
  const isSigned = isMinus && (mark.text === "\u2212" || sense?.kind === "percent" || sense?.kind === "money" || isDegree(sense)); // prettier-ignore
  // "Minus" may part two numbers of a sum.
  const isWord = word !== undefined && exactnessBefore(reading, from) === "exact" && reading.tokens[from - 2]?.kind !== "number" && (isDegree(sense) || sense?.kind === "percent" || run.hasFigures); // prettier-ignore
  if (!isSigned && !isWord) return { isNegative: false, from, to };
  return { isNegative: true, from: from - 1, to };
}

function isDegree(sense: UnitSense | null): boolean {
  return sense !== null && ["degree", "celsius", "fahrenheit"].includes(sense.unit); // prettier-ignore
}

/** The unit behind a number, or the symbol before it. */
function unitOf(
  reading: Reading,
  run: NumberRun,
  next: NumberRun | undefined,
): UnitPlace | null {
  if (run.unit !== null) return null;
  for (const from of [run.from - 4, run.from - 3, run.from - 2, run.from - 1]) {
    const symbol = reading.hits(from).find(({ sense, length }) => sense.is === "unit" && sense.isSymbol && from + length === run.from); // prettier-ignore
    if (symbol?.sense.is === "unit" && !reading.used.slice(from, run.from).includes(true) && isSymbolFor(reading, from, run)) return { sense: symbol.sense, from, to: run.to }; // prettier-ignore
  }
  const hasOwn = reading.hits(run.to).some(({ sense }) => sense.is === "unit");
  const ranged = next === undefined || hasOwn ? null : rangeUnit(reading, run, next); // prettier-ignore
  if (ranged !== null) return ranged;
  let at = run.to;
  for (let skipped = 0; skipped <= 3; skipped++, at++) {
    if (next !== undefined && at >= next.from) return null;
    const token = reading.tokens[at];
    if (token === undefined) return null;
    const hits = reading.hits(at).flatMap(({ sense, length }) => sense.is === "unit" ? [{ sense, length }] : []); // prettier-ignore
    const hit = pickUnit(hits, skipped, token.text, run);
    if (hit !== undefined) return { sense: hit.sense, from: run.from, to: at + hit.length }; // prettier-ignore
    const isLink = token.folded === "-" || token.folded === "'" || (token.kind === "word" && token.text.length <= 2); // prettier-ignore
    if (isLink && (run.isScaled || token.folded === "-" || token.folded === "'")) continue; // prettier-ignore
    // "Twice a week" is no length of time.
    if (reading.hit(at, "article") !== undefined || reading.lexicon.small.has(token.folded)) return null; // prettier-ignore
    // One adjective may stand between: ten long years, 50 US dollars.
    if (token.kind !== "word" || skipped > 0 || run.isOrdinal || !hasDurationNext(reading, at + 1)) return null; // prettier-ignore
  }
  return null;
}

/** "5 to 10 years": the first number has the second's unit. */
function rangeUnit(
  reading: Reading,
  run: NumberRun,
  next: NumberRun,
): UnitPlace | null {
  const between = next.from - run.to;
  const isJoined = reading.is(run.to, "-") || reading.hit(run.to, "range") !== undefined || reading.hit(run.to, "joiner") !== undefined; // prettier-ignore
  // "Tra i 3 e i 10 milioni": a short article may stand before the second.
  const isNear = between === 1 || (between === 2 && (reading.tokens[next.from - 1]?.text.length ?? 9) <= 3); // prettier-ignore
  if (!isJoined || !isNear || run.isOrdinal) return null;
  const found = unitOf(reading, next, undefined);
  const scale = run.isScaled || run.value >= 1000 ? 1 : next.scale;
  if (found === null && scale === 1) return null;
  return { sense: found?.sense ?? next.unit, scale, from: run.from, to: run.to }; // prettier-ignore
}

function hasDurationNext(reading: Reading, at: number): boolean {
  return reading.hits(at).some(({ sense }) => sense.is === "unit" && sense.kind === "duration" && !sense.isWeak); // prettier-ignore
}

/** Money where the text's figures are scaled or plain; a one-letter unit only behind figures it stands next to. */
function pickUnit(
  hits: readonly { readonly sense: UnitSense; readonly length: number }[],
  skipped: number,
  word: string,
  run: NumberRun,
): { readonly sense: UnitSense; readonly length: number } | undefined {
  return hits.find(({ sense }) => {
    if (run.isOrdinal && sense.kind !== "percent") return false;
    if (word.length === 1 && /\p{L}/u.test(word)) return run.hasFigures && skipped === 0; // prettier-ignore
    return true;
  });
}

/** A code such as "cad" or a letter is a currency only in capitals. */
function isSymbolFor(reading: Reading, at: number, run: NumberRun): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !run.hasFigures) return false;
  return token.kind === "mark" || /^\p{Lu}/u.test(token.text);
}

function everyBefore(reading: Reading, at: number): boolean {
  return [at - 1, at - 2].some((from) =>
    reading.hits(from).some(({ sense, length }) => sense.is === "every" && from + length === at)); // prettier-ignore
}

function exactnessBefore(reading: Reading, from: number): Exactness {
  // "Oltre l'1%": an elided article stands between.
  const isElided = reading.is(from - 1, "'") && reading.tokens[from]?.isApart === false && (reading.tokens[from - 2]?.text.length ?? 9) <= 4; // prettier-ignore
  const own = exactnessUpTo(reading, from);
  const before = reading.tokens[from - 1];
  // "Dépasse les 5 millions": an article stands between.
  if (own === "exact" && before?.kind === "word" && before.text.length <= 3 && reading.lexicon.small.has(before.folded)) return exactnessUpTo(reading, from - 1); // prettier-ignore
  return own === "exact" && isElided ? exactnessUpTo(reading, from - 2) : own;
}

function exactnessUpTo(reading: Reading, at: number): Exactness {
  for (const from of [at - 4, at - 3, at - 2, at - 1]) {
    const hit = reading
      .hits(from)
      .find(({ sense, length }) => sense.is === "exactness" && from + length === at); // prettier-ignore
    if (hit?.sense.is === "exactness") return hit.sense.value;
  }
  return "exact";
}

/** Units without a number: "for years", "the dollar"; شهرين has its number in itself. */
function loneUnits(reading: Reading): readonly QuantityFact[] {
  return reading.tokens.flatMap((token, at): QuantityFact[] => {
    if (reading.used[at] === true || token.text.length < 2) return [];
    const alternate = reading.hit(at, "alternate");
    const place = at + (alternate?.length ?? 0);
    const hit = reading
      .hits(place)
      .find(
        ({ sense }) =>
          sense.is === "unit" &&
          (sense.kind !== "unit" || reading.hit(place + 1, "halfMore") !== undefined),
      ); // prettier-ignore
    if (hit?.sense.is !== "unit") return [];
    const { sense } = hit;
    const year = reading.tokens[place + hit.length];
    // "The year 2010", "عام 2010": no duration.
    if (sense.unit === "year" && year?.kind === "number") return []; // prettier-ignore
    reading.use(at, place + hit.length);
    const exactness = exactnessBefore(reading, reading.hit(at - 1, "article") === undefined ? at : at - 1); // prettier-ignore
    const isMore = reading.hit(place + hit.length, "halfMore") !== undefined;
    const own = alternate === undefined ? sense.count : 2;
    return [
      {
        kind: sense.kind,
        start: token.start,
        end: reading.tokens[place + hit.length - 1]?.end ?? token.end,
        amount: isMore ? (sense.count ?? 1) + 0.5 : own,
        unit: sense.unit,
        exactness,
        isOrdinal: false,
        hasFigures: false,
        // "About a decade" states an amount, whatever else the word may mean.
        isWeak: sense.isWeak && exactness === "exact",
        ...(alternate !== undefined || everyBefore(reading, at) ? { isFrequency: true } : {}), // prettier-ignore
      },
    ];
  });
}
