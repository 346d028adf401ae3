/** Reads the neutral form: links between segments counted by their place, with the texts where the file has them. */
import { z } from "zod";
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import {
  segmentKindSchema,
  unitStatusSchema,
  versionIdSchema,
} from "../../model/records.ts";
import { isSpace } from "../../text/space.ts";
import type { Task } from "../../task/task.ts";
import {
  nothingRead,
  type ReadResult,
  type ReadText,
  type ReadUnit,
  type Source,
} from "../format.ts";
import { parsedJson } from "./parsed-json.ts";

const offset = z.number().int().nonnegative();

const schema = z.object({
  /** Not part of what is printed; whoever adds them makes the file complete. */
  texts: z.record(versionIdSchema, z.string()).exactOptional(),
  segments: z.record(
    versionIdSchema,
    z.array(
      z.object({
        start: offset,
        end: offset,
        kind: segmentKindSchema.default("sentence"),
      }),
    ),
  ),
  units: z
    .array(
      z.object({
        members: z.record(versionIdSchema, z.array(z.tuple([offset, offset]))),
        absent: z.array(versionIdSchema).default([]),
        confidence: z.number().min(0).max(1).default(1),
        status: unitStatusSchema.default("suggested"),
      }),
    )
    .default([]),
  drifts: z.array(z.unknown()).default([]),
});
type Neutral = z.infer<typeof schema>;

export function readNeutral(source: Source, task: Task): ReadResult {
  const content = parsedJson(source, schema, "the neutral form, with segments and units"); // prettier-ignore
  const ids = Object.keys(content.segments);
  task.checkpoint();
  const places = ids.map((id) => placesIn(source, id, content));
  const units = content.units.flatMap((unit, at): Unit[] => {
    if (unit.status === "rejected") return [];
    const sides = ids.map((id, side) => {
      const ranges = unit.members[id];
      if (ranges === undefined) return unit.absent.includes(id) ? [] : null;
      return ranges.map(([start, end]) => {
        const place = places[side]?.get(start);
        if (place?.end !== end)
          throw unreadable(source, `unit ${at + 1} has the range ${start}–${end} in ${id}, which is no segment there`); // prettier-ignore
        return place.index;
      });
    });
    return [{ sides, status: unit.status, confidence: unit.confidence }];
  });
  const report = content.drifts.length === 0
    ? []
    : [{ level: "info" as const, text: `${counted(content.drifts.length, "drift")} not read: only a project file holds drifts.` }]; // prettier-ignore
  const { texts } = content;
  if (texts === undefined)
    return {
      ...nothingRead,
      links: [
        {
          documents: ids,
          by: "index",
          counts: places.map(({ size }) => size),
          links: units,
        },
      ],
      report: [
        ...report,
        { level: "info", text: "The file holds no texts; its units are attached to those of the same segments." }, // prettier-ignore
      ],
    };
  return {
    ...nothingRead,
    texts: ids.map((id) => textOf(source, id, content, texts[id])),
    units: units.map(unitOf),
    report,
  };
}

interface Unit {
  readonly sides: readonly (readonly number[] | null)[];
  readonly status: ReadUnit["status"];
  readonly confidence: number;
}

function unitOf({ sides, status, confidence }: Unit): ReadUnit {
  return {
    members: sides.flatMap((list, text) =>
      list === null || list.length === 0
        ? []
        : [{ text, segments: [...new Set(list)].sort((a, b) => a - b) }],
    ),
    absent: sides.flatMap((list, text) => (list?.length === 0 ? [text] : [])),
    status,
    confidence,
    reasons: [],
  };
}

/** Segments by their start; throws where they are out of order. */
function placesIn(
  source: Source,
  id: string,
  { segments }: Neutral,
): ReadonlyMap<number, { readonly index: number; readonly end: number }> {
  let at = 0;
  return new Map(
    (segments[id] ?? []).map(({ start, end }, index) => {
      if (start < at || end <= start)
        throw unreadable(source, `segment ${index + 1} of ${id}, ${start}–${end}, is empty or begins before the end of the one before it`); // prettier-ignore
      at = end;
      return [start, { index, end }];
    }),
  );
}

function textOf(
  source: Source,
  id: string,
  { segments }: Neutral,
  text: string | undefined,
): ReadText {
  if (text === undefined)
    throw unreadable(source, `it has segments of ${id}, but no text of it`);
  const ranges = segments[id] ?? [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end > text.length)
      throw unreadable(source, `${id} has a segment up to ${end}, but its text ends at ${text.length}`); // prettier-ignore
    if (!isSpace(text, at, start) || isSpace(text, start, start + 1) || isSpace(text, end - 1, end)) // prettier-ignore
      throw unreadable(source, `the segment ${start}–${end} of ${id} doesn't fit its text: words lie outside of segments, or it begins or ends with white space`); // prettier-ignore
    at = end;
  }
  if (!isSpace(text, at))
    throw unreadable(source, `words lie behind the last segment of ${id}`);
  return { language: id, title: "", document: "", text, segments: ranges, ids: null }; // prettier-ignore
}

function unreadable({ name }: Source, why: string): Failure {
  return new Failure("unreadable", `${name} can't be read: ${why}.`);
}
