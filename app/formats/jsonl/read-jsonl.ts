/** Reads JSON Lines; texts are put together from the words of all lines. */
import { Failure } from "../../contract/failure.ts";
import type { SegmentKind } from "../../model/records.ts";
import type { Task } from "../../task/task.ts";
import { inOrder } from "../delimited/table-texts.ts";
import {
  nothingRead,
  type ReadResult,
  type ReadUnit,
  type Source,
} from "../format.ts";
import { issueWords } from "../json/parsed-json.ts";
import { readingReport } from "../reading-report.ts";
import { expectBearable } from "../running-text.ts";
import { linesIn } from "../source-lines.ts";
import { type JsonLine, recordSchema } from "./record.ts";

interface Held {
  readonly words: string;
  readonly kind: SegmentKind;
  readonly position: number;
}

/** Throws a Failure "unreadable" with the line that is no record. */
export function readJsonLines(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const held = new Map<string, Held[]>();
  const records: { members: Map<string, number[]>; line: JsonLine }[] = [];
  let hasPositions = true;
  for (const { text, number } of linesIn(source, task)) {
    if (text.trim() === "") continue;
    const line = recordOf(source, text, number);
    if (line.status === "rejected") {
      report.say("info", "Lines marked as rejected are not read.", number);
      continue;
    }
    const members = new Map<string, number[]>();
    for (const [id, list] of Object.entries(line.members)) {
      const known = held.get(id) ?? [];
      if (known.length === 0) held.set(id, known);
      const positions = line.positions?.[id];
      if (positions?.length !== list.length) hasPositions = false;
      list.forEach((words, at) => {
        if (words.trim() === "") {
          report.say("repaired", "Empty words were left out.", number);
          return;
        }
        const places = members.get(id);
        if (places === undefined) members.set(id, [known.length]);
        else places.push(known.length);
        const kind = line.kinds?.[id]?.[at] ?? "sentence";
        expectBearable(known.push({ words, kind, position: positions?.[at] ?? Infinity })); // prettier-ignore
      });
    }
    for (const id of line.absent) if (!held.has(id)) held.set(id, []);
    records.push({ members, line });
  }
  const ids = [...held.keys()];
  const numberOf = new Map(ids.map((id, text) => [id, text]));
  const placed = ids.map((id) => inOrder(held.get(id) ?? [], hasPositions));
  return {
    ...nothingRead,
    texts: ids.map((id, at) => ({
      language: id,
      title: "",
      document: "",
      text: placed[at]?.text ?? "",
      segments: placed[at]?.segments ?? [],
      ids: null,
    })),
    units: records.flatMap(({ members, line }): ReadUnit[] => {
      const found = [...members].flatMap(([id, places]) => {
        const text = numberOf.get(id) ?? -1;
        const segments = places
          .flatMap((place) => placed[text]?.indexes[place] ?? [])
          .sort((a, b) => a - b);
        return segments.length === 0 ? [] : [{ text, segments }];
      });
      const absent = line.absent.filter((id) => !members.has(id));
      if (found.length + Math.min(1, absent.length) < 2 || found.length === 0)
        return [];
      return [
        {
          members: found.sort((a, b) => a.text - b.text),
          absent: [...new Set(absent)].flatMap((id) => numberOf.get(id) ?? []),
          status: line.status,
          confidence: line.confidence,
          reasons: line.reasons ?? [],
        },
      ];
    }),
    report: report.lines(),
  };
}

function recordOf(source: Source, text: string, line: number): JsonLine {
  const refuse = (why: string, cause: unknown): Failure =>
    new Failure(
      "unreadable",
      `${source.name} can't be read: line ${line} ${why}.`,
      { cause },
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse("is not JSON", cause);
  }
  const result = recordSchema.safeParse(value);
  if (result.success) return result.data;
  throw refuse(
    `is not a unit with members, ${issueWords(result.error)}`,
    result.error,
  );
}
