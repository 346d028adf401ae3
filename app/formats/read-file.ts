/** From a file to texts with language and segments: recognised, read, cut. */
import type { FileReading } from "../contract/imports.ts";
import { Failure } from "../contract/failure.ts";
import type { FormatId } from "../contract/formats.ts";
import type { SegmentRange } from "../model/range.ts";
import {
  type Segmentation,
  versionIdSchema,
  type VersionId,
} from "../model/records.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import type { Task } from "../task/task.ts";
import { isKnownLanguage, type LanguageGuess } from "../text/language.ts";
import { withBlocks } from "./blocks.ts";
import type { ReadResult, ReadText, Source } from "./format.ts";
import { expectBearable } from "./running-text.ts";
import { formats, recognise } from "./table.ts";

export interface ReadTools {
  readonly segmenter: Segmenter;
  guess(text: string): LanguageGuess | null;
  /** The language that a file's name tells, or null. */
  fromName(fileName: string): VersionId | null;
}

/** A text whose language and segments are settled. */
export interface CutText extends ReadText {
  readonly language: VersionId;
  readonly languageFrom: "name" | "text" | "request" | "file" | "guess";
  readonly segments: readonly SegmentRange[];
  /** The file itself said where segments end. */
  readonly isCut: boolean;
  /** How it was cut; `lines` for what the file cut itself. */
  readonly segmentation: Segmentation;
}

export interface ReadFile extends Omit<ReadResult, "texts"> {
  readonly format: FormatId;
  readonly texts: readonly CutText[];
}

/** More than the languages into which any book was put side by side. */
const mostTexts = 200;

/** Three times the longest novel, 800,000 sentences: cutting takes seconds and a gigabyte. */
const longestRunning = 16_000_000;

/** Reads a file as its format, or as `reading.format`. Throws a Failure "unreadable" in one sentence. */
export function readFile(
  source: Source,
  head: string,
  reading: FileReading,
  tools: ReadTools,
  task: Task,
): ReadFile {
  const format =
    reading.format === undefined
      ? recognise(source.name, head)
      : formats.find(({ info }) => info.id === reading.format);
  if (!format?.reader)
    throw new Failure(
      "unreadable",
      `${source.name} is of no kind that can be read. Save it as text, TMX, XLIFF, DOCX or TSV.`,
    );
  const result = format.reader.read(source, task);
  if (result.texts.length > mostTexts)
    throw new Failure(
      "unreadable",
      `${source.name} holds ${result.texts.length} texts; up to ${mostTexts} can be versions of one. Take the file apart.`,
    );
  const isOnly = result.texts.length === 1;
  return {
    ...result,
    format: format.info.id,
    texts: result.texts.map((text, part) => {
      task.checkpoint();
      const segmentation = reading.segmentation ?? "sentences";
      if (
        text.segments === null &&
        segmentation !== "lines" &&
        text.text.length > longestRunning
      )
        // prettier-ignore
        throw new Failure(
          "unreadable",
          `${source.name} holds more running text than ${longestRunning / 1_000_000} million characters, the most that is cut into sentences. Take it apart.`,
        );
      const found = languageFor(source.name, text, reading.languages?.[part], isOnly, tools); // prettier-ignore
      const segments =
        text.segments ??
        withBlocks(
          tools.segmenter.segment(text.text, found.language, segmentation),
          text.blocks,
        );
      expectBearable(segments.length);
      return {
        ...text,
        ...found,
        isCut: text.segments !== null,
        segmentation: text.segments === null ? segmentation : "lines",
        segments,
      };
    }),
  };
}

/** `EN-US`, as some tools write it, is en-US (RFC 5646, 2.1.1); what is private use stays as it is. */
function inUsualCase(tag: string): string {
  const at = tag.search(/(?:^|-)x-/i);
  const own = at < 0 ? tag : tag.slice(0, at);
  const parts = own.toLowerCase().split("-");
  const usual = parts.map((part, place) => {
    if (place === 0) return part;
    if (part.length === 2) return part.toUpperCase();
    return place === 1 && /^[a-z]{4}$/.test(part)
      ? part.charAt(0).toUpperCase() + part.slice(1)
      : part;
  });
  return usual.join("-") + tag.slice(own.length);
}

function languageFor(
  fileName: string,
  { language, text }: ReadText,
  asked: VersionId | undefined,
  isOnly: boolean,
  tools: ReadTools,
): Pick<CutText, "language" | "languageFrom"> {
  if (asked !== undefined) return { language: asked, languageFrom: "request" };
  // A name speaks of the whole file.
  const named = isOnly ? tools.fromName(fileName) : null;
  if (named !== null) return { language: named, languageFrom: "name" };
  const usual = language === null ? "" : inUsualCase(language);
  const stated =
    versionIdSchema.safeParse(usual).success && isKnownLanguage(usual)
      ? usual
      : null;
  const guess = tools.guess(text);
  // Word processors call a text what the program was set to: where it is surely another, that counts.
  const isContradicted =
    guess?.isSure === true && baseOf(guess.language) !== baseOf(stated ?? "");
  if (stated !== null && !(isOnly && isContradicted))
    return { language: stated, languageFrom: "file" };
  return guess === null
    ? { language: "und", languageFrom: "guess" }
    : {
        language: guess.language,
        languageFrom: guess.isSure ? "text" : "guess",
      };
}

function baseOf(language: VersionId): string {
  return language.split("-")[0] ?? language;
}
