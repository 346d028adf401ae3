/** Correcting the words of one segment. */
import { driftsOf } from "../model/memberships.ts";
import { placesOf, rangeOf, type SegmentPlace } from "../model/places.ts";
import type { Drift, Mention, Project } from "../model/records.ts";
import { skipSpace, skipSpaceBack } from "../text/space.ts";
import type { Command } from "./command.ts";
import { Draft, nothing } from "./draft.ts";
import { refuse, segmentNamed } from "./lookup.ts";
import { withMentions } from "./mentions.ts";
import { textEdits, type TextEdit } from "./text-edits.ts";
import { movedRange } from "./text-map.ts";
import { quoted, segmentName } from "./wording.ts";

/** White space around the new words is dropped; mentions follow the words that stay. */
export const correctText: Command<"correctText"> = (project, args) => {
  const label = "Correct text";
  const draft = new Draft(project);
  const place = segmentNamed(project, args.segment);
  const { version, segment, index, start, end } = place;
  const from = skipSpace(args.text, 0, args.text.length);
  const typed = args.text.slice(from, skipSpaceBack(args.text, from, args.text.length)); // prettier-ignore
  if (typed === "")
    refuse("A segment can't be blank. Merge it with its neighbour instead.");
  const before = version.text.slice(start, end);
  const words = withLineEnds(typed, before, version.text);
  const edits = textEdits(before, words).map(
    (edit): TextEdit => ({ ...edit, start: edit.start + start, end: edit.end + start }), // prettier-ignore
  );
  const first = edits[0];
  const last = edits.at(-1);
  if (first === undefined || last === undefined)
    return nothing(label, `${segmentName(place)} reads like that already`);
  const unchangedBehind = end - last.end;
  draft.add({
    op: "text",
    version: version.id,
    at: first.start,
    removed: version.text.slice(first.start, last.end),
    inserted: words.slice(first.start - start, words.length - unchangedBehind),
  });
  if (words.length !== segment.length)
    draft.add({
      op: "segments",
      version: version.id,
      at: index,
      removed: [segment],
      inserted: [{ ...segment, length: words.length }],
    });
  const lost: string[] = [];
  for (const drift of driftsOver(project, place)) {
    let isChanged = false;
    const mentions = drift.mentions.map((mention) => {
      if (mention.version !== version.id) return mention;
      const moved = movedMention(project, mention, place, words.length, edits);
      isChanged ||= moved.isChanged;
      if (moved.lost !== undefined) lost.push(moved.lost);
      return moved.mention;
    });
    draft.putDrift(withMentions(drift, mentions, isChanged));
  }
  const [one] = lost;
  const rest = one === undefined ? "" : `; a mark lost ${quoted(one)}`;
  return draft.finish(label, {
    message: `${segmentName(place)} corrected${rest}`,
    segments: [segment.id],
  });
};

const lineEnd = /\r\n|\r|\n/g;

/** The words with the line ends that were there, new ones as in the rest of the text: what was typed in a text field knows LF alone. */
function withLineEnds(words: string, before: string, text: string): string {
  const ends = words.match(lineEnd) ?? [];
  const former = before.match(lineEnd) ?? [];
  const usual = former[0] ?? /\r\n|\r|\n/.exec(text)?.[0];
  const isSameCount = ends.length === former.length;
  let n = 0;
  return words.replace(lineEnd, (end) => {
    const own = isSameCount ? former[n] : usual;
    n += 1;
    return own ?? end;
  });
}

function movedMention(
  project: Project,
  mention: Mention,
  place: SegmentPlace,
  length: number,
  edits: readonly TextEdit[],
): { mention: Mention; isChanged: boolean; lost?: string } {
  const range = rangeOf(project, mention);
  if (range === undefined) return { mention, isChanged: false };
  const moved = movedRange(edits, range);
  const { id } = place.segment;
  const offset = (at: number): number =>
    Math.min(Math.max(at - place.start, 0), length);
  const next: Mention = {
    ...mention,
    ...(mention.start.segment === id ? { start: { segment: id, offset: offset(moved.start) } } : {}), // prettier-ignore
    ...(mention.end.segment === id ? { end: { segment: id, offset: offset(moved.end) } } : {}), // prettier-ignore
  };
  const { isChanged } = moved;
  if (!moved.isLost) return { mention: next, isChanged };
  return {
    mention: { ...next, lost: range.text },
    isChanged,
    lost: range.text,
  };
}

const spanning = new WeakMap<readonly Drift[], readonly Drift[]>();

/** The drifts with a mention that begins in, ends in or runs over the segment. */
function driftsOver(
  project: Project,
  { version, index, segment }: SegmentPlace,
): ReadonlySet<Drift> {
  let long = spanning.get(project.drifts);
  if (long === undefined) {
    long = project.drifts.filter((drift) =>
      drift.mentions.some(({ start, end }) => start.segment !== end.segment),
    );
    spanning.set(project.drifts, long);
  }
  const { indexOf } = placesOf(version);
  const over = long.filter((drift) =>
    drift.mentions.some(
      ({ start, end }) =>
        (indexOf.get(start.segment) ?? index) < index &&
        (indexOf.get(end.segment) ?? index) > index,
    ),
  );
  return new Set([...driftsOf(project, segment.id), ...over]);
}
