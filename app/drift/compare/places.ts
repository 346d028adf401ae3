/** Where a place of one version lies in another: between the words that both share. */
import type { Range } from "../../model/range.ts";
import { mayBeSame, type NameWord } from "./name-words.ts";
import type { NameSide } from "./names.ts";
import { type UnitView } from "./unit-view.ts";

/** A mention of unknown place is as long as a few words. */
const windowLength = 36;

/**
 * The words in `side` about where the others have `places`: at most
 * {@link windowLength} long, whole words, within one passage.
 */
export function counterpart(
  side: NameSide,
  places: readonly { readonly side: NameSide; readonly range: Range }[],
): Range | null {
  const guesses = places.flatMap(({ side: other, range }) => {
    const at = project(other, side, (range.start + range.end) / 2);
    return at === null ? [] : [at];
  });
  if (guesses.length === 0) return null;
  guesses.sort((a, b) => a - b);
  const middle = guesses[Math.floor(guesses.length / 2)] ?? 0;
  return windowAt(side, middle);
}

/** Text offsets by shared words on either side, else by share of the length. */
function project(from: NameSide, to: NameSide, offset: number): number | null {
  const ends = (side: NameSide): readonly [number, number] | null => {
    const [first] = side.member.passages;
    const last = side.member.passages.at(-1);
    return first === undefined || last === undefined ? null : [first.start, last.end]; // prettier-ignore
  };
  const [own, other] = [ends(from), ends(to)];
  if (own === null || other === null) return null;
  const anchors = anchorsOf(from, to);
  let [x0, y0] = [own[0], other[0]];
  let [x1, y1] = [own[1], other[1]];
  for (const [x, y] of anchors)
    if (x <= offset && x >= x0) [x0, y0] = [x, y];
    else if (x > offset && x < x1) [x1, y1] = [x, y];
  if (y1 < y0) return other[0] + ((offset - own[0]) / (own[1] - own[0])) * (other[1] - other[0]); // prettier-ignore
  return y0 + ((offset - x0) / Math.max(1, x1 - x0)) * (y1 - y0);
}

/** Words that stand once in each and are alike. */
function anchorsOf(
  from: NameSide,
  to: NameSide,
): readonly (readonly [number, number])[] {
  const long = (words: readonly NameWord[]): readonly NameWord[] => words.filter(({ folded, isLatin }) => folded.length >= (isLatin ? 5 : 4)); // prettier-ignore
  const [ours, theirs] = [long(from.words), long(to.words)];
  return ours.flatMap((word) => {
    const alike = theirs.filter((other) => mayBeSame(word, other, true));
    const [only] = alike;
    if (alike.length !== 1 || only === undefined) return [];
    if (ours.filter((other) => mayBeSame(other, only, true)).length !== 1) return []; // prettier-ignore
    return [[(word.start + word.end) / 2, (only.start + only.end) / 2] as const]; // prettier-ignore
  });
}

function windowAt({ words }: NameSide, at: number): Range | null {
  const sorted = [...words].sort((a, b) => middle(a, at) - middle(b, at));
  let window: Range | null = null;
  for (const word of sorted) {
    const wider: Range = window === null ? word : { start: Math.min(window.start, word.start), end: Math.max(window.end, word.end) }; // prettier-ignore
    if (wider.end - wider.start > windowLength) break;
    window = { start: wider.start, end: wider.end };
  }
  return window;
}

function middle({ start, end }: NameWord, at: number): number {
  return Math.abs((start + end) / 2 - at);
}

export function sideOf(
  view: UnitView,
  sides: readonly NameSide[],
  version: number,
): NameSide | undefined {
  return sides.find(({ member }) => member.version === version && view.members.includes(member)); // prettier-ignore
}
