/**
 * Makes of a list of sentences what translators and segmenters make of it:
 * sentences joined by a comma or a semicolon, cut at a clause, a clause handed
 * to the sentence before, runs left out, foreign matter put in.
 */
import type { Piece } from "./align-cases.ts";

/** How often each thing is done, 0 … 1 a sentence. */
export interface Looseness {
  readonly join: number;
  readonly cut: number;
  readonly shift: number;
  readonly drop: number;
}

/** Shortest clause that is cut off. */
const leastClause = 25;
const clauseEnd = /[,;:،؛–—]\s+|\s[-–—]\s/gu;

export function loosened(
  pieces: readonly Piece[],
  rates: Looseness,
  foreign: () => Piece,
  chance: () => number,
): Piece[] {
  const out: Piece[] = [];
  let dropping = 0;
  // What stands before the text in one edition alone.
  if (chance() < 0.3)
    for (let n = Math.floor(chance() * 8); n > 0; n--) out.push(foreign());
  for (const own of pieces) {
    if (dropping > 0) {
      dropping--;
      continue;
    }
    const last = out.at(-1);
    const dice = chance();
    if (dice < rates.drop) {
      dropping = chance() < 0.6 ? 0 : Math.floor(chance() * 6);
      continue;
    }
    if (chance() < rates.drop / 2) out.push(foreign());
    if (chance() < rates.cut) {
      const [first, rest] = clauses(own, chance);
      if (rest !== undefined) {
        out.push(first, rest);
        continue;
      }
    }
    if (last !== undefined && last.lines.length < 4 && last.lines.length > 0) {
      if (chance() < rates.join) {
        out[out.length - 1] = joined(last, own, chance);
        continue;
      }
      if (chance() < rates.shift) {
        const [first, rest] = clauses(own, chance);
        if (rest !== undefined) {
          out[out.length - 1] = joined(last, first, chance);
          out.push(rest);
          continue;
        }
      }
    }
    out.push(own);
  }
  return out;
}

function joined(one: Piece, other: Piece, chance: () => number): Piece {
  const stop = /[.!?؟]["'”»]?$/u;
  const sign = [", ", "; ", " – ", ": "][Math.floor(chance() * 4)] ?? ", ";
  const text =
    chance() < 0.5
      ? `${one.text} ${other.text}`
      : one.text.replace(stop, "") +
        sign +
        other.text.charAt(0).toLowerCase() +
        other.text.slice(1);
  return { lines: [...new Set([...one.lines, ...other.lines])], text };
}

/** A sentence in two at one of its clauses; whole where none is long enough. */
function clauses(
  { lines, text }: Piece,
  chance: () => number,
): readonly [Piece, Piece?] {
  const places = [...text.matchAll(clauseEnd)]
    .map((match) => ({
      end: match.index + match[0].trimEnd().length,
      next: match.index + match[0].length,
    }))
    .filter(
      ({ end, next }) =>
        end >= leastClause && text.length - next >= leastClause,
    );
  const place = places[Math.floor(chance() * places.length)];
  if (place === undefined) return [{ lines, text }];
  const first = text.slice(0, place.end);
  const rest = text.slice(place.next);
  return [
    {
      lines,
      text: chance() < 0.5 ? first : first.replace(/[,;:،؛–—]$/u, "."),
    },
    { lines, text: rest.charAt(0).toUpperCase() + rest.slice(1) },
  ];
}
