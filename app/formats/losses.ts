/** What a format cannot hold of a given corpus, counted and said before anything is written. */
import { counted } from "../command/wording.ts";
import type { ExportOptions } from "../contract/formats.ts";
import type { Corpus, CorpusRow } from "./corpus.ts";

/** What survives writing and reading back. */
export interface Holds {
  /** More than two versions in one unit. */
  readonly manyVersions: boolean;
  /** Several segments of a version in one unit, each still a segment of its own. */
  readonly parts: boolean;
  /** Units in another order in one version than in another. */
  readonly crossings: boolean;
  /** Passages without a counterpart. */
  readonly nulls: boolean;
  /** The statement that a version has no counterpart. */
  readonly absent: boolean;
  readonly status: boolean;
  readonly confidence: boolean;
  readonly reasons: boolean;
  readonly drifts: boolean;
  readonly comments: boolean;
  /** Headings, bylines, captions … told apart. */
  readonly kinds: boolean;
  /** Paragraphs and the white space between segments. */
  readonly spacing: boolean;
  /** What differs where rows are segments. */
  readonly bySegments?: Partial<Omit<Holds, "bySegments">>;
}

/** One sentence a loss, the gravest first: "17 crossings are lost: …". Empty when the format holds everything that is there. */
export function lossesOf(
  corpus: Corpus,
  usually: Holds,
  options: ExportOptions,
): readonly string[] {
  const { rows, versions, drifts } = corpus;
  const holds =
    options.rows === "segments"
      ? { ...usually, ...usually.bySegments }
      : usually;
  const units = rows.filter(({ unit }) => unit !== null);
  const said: string[] = [];
  const say = (
    held: boolean,
    count: number,
    what: string,
    how: string,
  ): void => {
    if (!held && count > 0) said.push(`${counted(count, what)} ${how}`);
  };
  const wide = units.filter((row) => reach(row) > 2).length;
  say(holds.manyVersions, wide, "unit", `over more than two versions ${wide === 1 ? "is" : "are"} taken apart into pairs.`); // prettier-ignore
  say(holds.parts, units.filter(hasParts).length, "unit", "with several segments of a version: the border between them is lost."); // prettier-ignore
  say(
    holds.crossings,
    crossingsOf(corpus),
    "crossing",
    "lost: the format knows one order only.",
  );
  say(holds.nulls || options.nulls === "drop", rows.filter((row) => reach(row) < 2).length, "passage", "without a counterpart left out."); // prettier-ignore
  say(holds.absent && options.metadata, units.filter(({ absent }) => absent.length > 0).length, "statement", "that a version has no counterpart left out."); // prettier-ignore
  say(holds.status && options.metadata, units.filter(({ unit }) => unit?.status === "confirmed").length, "confirmed unit", "no longer told from suggestions."); // prettier-ignore
  say(holds.confidence && options.metadata, units.filter(({ unit }) => (unit?.confidence ?? 1) < 1).length, "confidence", "left out."); // prettier-ignore
  say(holds.reasons && options.metadata, units.filter(({ unit }) => (unit?.reasons.length ?? 0) > 0).length, "unit", "without the reasons for it."); // prettier-ignore
  say(
    holds.drifts && options.metadata,
    drifts.length,
    "drift",
    "not kept as such.",
  );
  say(holds.comments && options.metadata, drifts.reduce((n, { comments }) => n + comments.length, 0), "comment", "on drifts not kept."); // prettier-ignore
  say(holds.kinds, versions.reduce((n, { kinds }) => n + kinds.filter((kind) => kind !== "sentence").length, 0), "segment", "written as a sentence that is a heading, item or other kind."); // prettier-ignore
  if (!holds.spacing)
    said.push("Paragraphs and the white space between segments are lost.");
  return said;
}

/** In how many versions a row has words. */
export function reach({ members }: CorpusRow): number {
  return members.filter((list) => list.length > 0).length;
}

function hasParts({ members }: CorpusRow): boolean {
  return members.some((list) => list.length > 1);
}

/** Units that stand in another order in some version than in the first one they share with the unit before them. */
export function crossingsOf({ rows, versions }: Corpus): number {
  const furthest = versions.map(() => -1);
  let crossings = 0;
  for (const { unit, members } of rows) {
    if (unit === null) continue;
    if (
      members.some(([first], at) => (first ?? Infinity) < (furthest[at] ?? -1))
    )
      crossings += 1;
    members.forEach((list, at) => {
      furthest[at] = Math.max(furthest[at] ?? -1, list.at(-1) ?? -1);
    });
  }
  return crossings;
}
