/** Carries the mentions of a version over to its new text or cut. */
import { sameValue } from "../change/apply.ts";
import { offsetOf, placesOf } from "../model/places.ts";
import type { Range } from "../model/range.ts";
import type { Anchor, Mention, Version } from "../model/records.ts";
import type { Draft } from "./draft.ts";
import { emptyMentionAt, mentionAt, withMentions } from "./mentions.ts";
import { findQuote } from "./quotes.ts";
import type { TextEdit } from "./text-edits.ts";
import { movedRange } from "./text-map.ts";

export interface MovedMentions {
  /** How many mentions the version has. */
  readonly count: number;
  /** Words whose place was found again elsewhere. */
  readonly found: readonly string[];
  /** Words that are nowhere; their mentions are empty now. */
  readonly lost: readonly string[];
  /** Settled drifts that are open again. */
  readonly reopened: number;
}

interface Move {
  readonly mention: Mention;
  readonly isChanged: boolean;
  /** The words, if they were found again in another place. */
  readonly found?: string;
}

export function moveMentions(
  draft: Draft,
  before: Version,
  after: Version,
  edits: readonly TextEdit[],
): MovedMentions {
  const found: string[] = [];
  const lost: string[] = [];
  let count = 0;
  let reopened = 0;
  for (const drift of draft.project.drifts) {
    const moves = drift.mentions.map((mention): Move => {
      if (mention.version !== before.id) return { mention, isChanged: false };
      count += 1;
      const move = moveMention(mention, before, after, edits);
      if (move.found !== undefined) found.push(move.found);
      if (move.mention.lost !== undefined && mention.lost === undefined)
        lost.push(move.mention.lost);
      return move;
    });
    const next = withMentions(
      drift,
      moves.map((move) => move.mention),
      moves.some((move) => move.isChanged),
    );
    if (sameValue(next, drift)) continue;
    if (next.status !== drift.status) reopened += 1;
    draft.putDrift(next);
  }
  return { count, found, lost, reopened };
}

function moveMention(
  mention: Mention,
  before: Version,
  after: Version,
  edits: readonly TextEdit[],
): Move {
  const range: Range = {
    start: offsetOf(before, mention.start) ?? 0,
    end: offsetOf(before, mention.end) ?? 0,
  };
  const words = before.text.slice(range.start, range.end);
  const moved = movedRange(edits, range);
  const { isChanged } = moved;
  const place = moved.isLost
    ? findQuote(before.text, range, after.text, edits, moved.start)
    : null;
  if (place !== null) {
    const again = mentionAt(after, place.start, place.end);
    if (again !== null) return { mention: again, isChanged: false, found: words }; // prettier-ignore
  }
  if (stands(after, mention.start, moved.start) && stands(after, mention.end, moved.end) && !moved.isLost) return { mention, isChanged }; // prettier-ignore
  const isEmpty = range.start === range.end;
  const next = isEmpty || moved.isLost ? null : mentionAt(after, moved.start, moved.end); // prettier-ignore
  if (next !== null) return { mention: next, isChanged };
  const empty = emptyMentionAt(after, moved.start, isEmpty ? mention.lost : words); // prettier-ignore
  return { mention: empty ?? mention, isChanged };
}

/** True when the anchor still means `offset` in the new cut. */
function stands(after: Version, anchor: Anchor, offset: number): boolean {
  const index = placesOf(after).indexOf.get(anchor.segment);
  const segment = index === undefined ? undefined : after.segments[index];
  return segment !== undefined && anchor.offset <= segment.length && offsetOf(after, anchor) === offset; // prettier-ignore
}
