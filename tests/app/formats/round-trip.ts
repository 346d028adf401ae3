/** The law of every writer: what is read back equals what was written, up to what the format says it loses. */
import { expect } from "vitest";
import { type ExportOptions, wholeExport } from "../../../app/contract/formats.ts"; // prettier-ignore
import { attachLinks } from "../../../app/formats/attach-links.ts";
import {
  type Corpus,
  corpusOf,
  rowText,
  segmentText,
} from "../../../app/formats/corpus.ts";
import type {
  Format,
  ReadResult,
  ReadText,
  ReadUnit,
  Source,
} from "../../../app/formats/format.ts";
import type { Holds } from "../../../app/formats/losses.ts";
import type { Project } from "../../../app/model/records.ts";
import { idleTask } from "../../../app/task/task.ts";
import { expectOrderly } from "./fuzz.ts";

/** Everything of a project, unless `changes` say otherwise. */
export function everything(
  project: Project,
  changes: Partial<ExportOptions> = {},
): ExportOptions {
  return {
    ...wholeExport(project.versions.map(({ id }) => id)),
    ...changes,
  };
}

/** A file in memory in small pieces, without the judgement on what is a text that stands before it in the hosts. */
export function plainSource(name: string, content: string): Source {
  const text = content.replace(/^\ufeff/, "");
  return {
    name,
    size: content.length,
    bytes: () => new TextEncoder().encode(content),
    *text() {
      for (let at = 0; at < text.length; at += 777)
        yield text.slice(at, at + 777);
    },
  };
}

export interface Written {
  readonly name: string;
  readonly content: string;
}

/** The files that an export makes, whole. */
export function written(
  { writer, info }: Format,
  project: Project,
  changes: Partial<ExportOptions> = {},
): Written[] {
  const options = everything(project, changes);
  if (writer === null) throw new Error(`${info.id} is not written`);
  return [...writer.files(corpusOf(project, options), options)].map(
    ({ name, content }) => ({
      name: name === "" ? `export.${info.extensions[0] ?? ""}` : name,
      content: [...content]
        .map((part) =>
          typeof part === "string" ? part : new TextDecoder().decode(part),
        ) // prettier-ignore
        .join(""),
    }),
  );
}

/** Reads files that belong together; links find their texts among them. */
export function readTogether(
  files: readonly { readonly file: Written; readonly format: Format }[],
): { texts: readonly ReadText[]; units: readonly ReadUnit[]; results: readonly ReadResult[] } {
  const results = files.map(({ file, format }) => {
    const name = file.name.split("/").at(-1) ?? "";
    const result = format.reader?.read(plainSource(name, file.content), idleTask); // prettier-ignore
    if (result === undefined) throw new Error(`${format.info.id} is not read`);
    expectOrderly(result);
    return result;
  });
  const texts: ReadText[] = [];
  const units: ReadUnit[] = [];
  const documents = results.flatMap((result, at) =>
    result.texts.map((text) => ({
      name: text.document === "" ? (text.language ?? "") : text.document,
      ids: text.ids,
      count: text.segments?.length ?? 0,
      file: files[at]?.file.name ?? "",
    })),
  );
  for (const result of results) {
    const before = texts.length;
    texts.push(...result.texts);
    for (const unit of result.units)
      units.push({
        ...unit,
        members: unit.members.map((member) => ({ ...member, text: member.text + before })), // prettier-ignore
        absent: unit.absent.map((text) => text + before),
      });
  }
  for (const { links } of results)
    for (const each of links) {
      const attached = attachLinks(each, documents);
      expect(attached.report.filter(({ level }) => level === "refused")).toEqual([]); // prettier-ignore
      units.push(...attached.units);
    }
  return { texts, units, results };
} // prettier-ignore

/** Holds what was read against what was written; `words` is what the format makes of a segment's words. */
export function expectHeld(
  corpus: Corpus,
  read: {
    readonly texts: readonly ReadText[];
    readonly units: readonly ReadUnit[];
  },
  usually: Holds,
  options: ExportOptions,
  words: (text: string) => string = (text) => text,
): void {
  const holds = options.rows === "segments" ? { ...usually, ...usually.bySegments } : usually; // prettier-ignore
  const found = new Map(read.texts.map((text) => [text.language, text]));
  corpus.versions.forEach((version, at) => {
    const rows = corpus.rows.filter(({ members }) => (members[at]?.length ?? 0) > 0);
    const inOrder = holds.parts
      ? rows.flatMap(({ members }) => members[at] ?? []).map((index) => ({ index, text: segmentText(version, index) }))
      : rows.map((row) => ({ index: row.members[at]?.[0] ?? 0, text: rowText(corpus, row, at) }));
    if (holds.crossings) inOrder.sort((a, b) => a.index - b.index);
    const text = found.get(version.id);
    if (inOrder.length === 0 && text === undefined) return;
    expect(segmentWords(text)).toEqual(inOrder.map(({ text }) => words(text)));
    if (holds.spacing) expect(text?.text).toBe(words(version.text));
    if (holds.kinds && holds.parts)
      expect(text?.segments?.map(({ kind }) => kind)).toEqual(inOrder.map(({ index }) => version.kinds[index]));
  }); // prettier-ignore
  const expected = corpus.rows.flatMap((row) => {
    const members = corpus.versions.flatMap((version, at) => {
      const indexes = row.members[at] ?? [];
      if (indexes.length === 0) return [];
      const list = holds.parts
        ? indexes.map((index) => words(segmentText(version, index)))
        : [words(rowText(corpus, row, at))];
      return [[version.id, list]];
    });
    const absent = holds.absent && options.metadata ? row.absent.map((at) => corpus.versions[at]?.id).sort() : []; // prettier-ignore
    if (row.unit === null || members.length + Math.min(1, absent.length) < 2)
      return [];
    return [plain(members, absent, row.unit, holds, options)]; // prettier-ignore
  });
  const units = read.units.flatMap((unit) => {
    const members = unit.members.map(({ text, segments }) => [
      read.texts[text]?.language ?? "",
      segments.map((index) => segmentWords(read.texts[text])[index]),
    ]);
    const absent = holds.absent && options.metadata ? unit.absent.map((at) => read.texts[at]?.language).sort() : []; // prettier-ignore
    if (members.length + Math.min(1, absent.length) < 2) return [];
    return [plain(members, absent, unit, holds, options)];
  });
  expect(units.sort()).toEqual(expected.sort());
}

function plain(
  members: readonly (readonly unknown[])[],
  absent: readonly unknown[],
  unit: Pick<ReadUnit, "status" | "confidence" | "reasons">,
  holds: Holds,
  { metadata }: ExportOptions,
): string {
  return JSON.stringify({
    members: members.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    absent,
    ...(holds.status && metadata ? { status: unit.status } : {}),
    ...(holds.confidence && metadata ? { confidence: unit.confidence.toFixed(9) } : {}), // prettier-ignore
    ...(holds.reasons && metadata ? { reasons: unit.reasons } : {}),
  });
}

function segmentWords(text: ReadText | undefined): readonly string[] {
  return (text?.segments ?? []).map(({ start, end }) => text?.text.slice(start, end) ?? ""); // prettier-ignore
}
