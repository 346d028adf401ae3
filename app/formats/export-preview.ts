/** What an export would hold and lose, worked out without writing it. */
import type {
  ExportOptions,
  ExportPreview,
  FormatId,
} from "../contract/formats.ts";
import { counted } from "../command/wording.ts";
import { Failure } from "../contract/failure.ts";
import type { Project } from "../model/records.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import type { OutFile, Writer } from "./format.ts";
import { lossesOf } from "./losses.ts";
import { writerOf } from "./table.ts";

/** UTF-16 units of a sample. */
const sampleLength = 4_000;

/** The writer of a format; throws a Failure "bad-arguments" for one that is only read. */
export function expectWriter(format: FormatId): Writer {
  const writer = writerOf(format);
  if (writer === null)
    throw new Failure("bad-arguments", `${format} can be read, not written.`);
  return writer;
}

/** Every loss in words, whatever its cause. */
export function allLosses(
  writer: Writer,
  corpus: Corpus,
  options: ExportOptions,
): readonly string[] {
  return [
    ...lossesOf(corpus, writer.holds, options),
    ...(writer.losses?.(corpus, options) ?? []),
  ];
}

export function exportPreview(
  project: Project,
  format: FormatId,
  options: ExportOptions,
): ExportPreview {
  const writer = expectWriter(format);
  const corpus = corpusOf(project, options);
  const units = corpus.rows.filter(({ unit }) => unit !== null).length;
  const common = {
    units,
    loose: corpus.rows.length - units,
    leftBehind: [...corpus.leftBehind].map(
      ([why, count]) => `${counted(count, "unit")} ${why}`,
    ),
  };
  try {
    const files = [...writer.files(corpus, options)];
    return {
      ...common,
      refused: null,
      files: files.map(({ name }) => name),
      losses: [...allLosses(writer, corpus, options)],
      sample: sampleOf(files[0]),
    };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return { ...common, refused: cause.message, files: [], losses: [], sample: null }; // prettier-ignore
  }
}

function sampleOf(file: OutFile | undefined): string | null {
  let sample = "";
  for (const part of file?.content ?? []) {
    if (typeof part !== "string") return null;
    sample += part;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}
