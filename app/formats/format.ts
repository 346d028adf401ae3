/** What a format is to the rest: one value that recognises, reads, writes and checks files of its kind. */
import type { ExportOptions, FormatInfo, ReportLine } from "../contract/formats.ts"; // prettier-ignore
import type { Glossary } from "../model/glossary.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Project, Reason, UnitStatus } from "../model/records.ts";
import type { Task } from "../task/task.ts";
import type { Corpus } from "./corpus.ts";
import type { Holds } from "./losses.ts";

/** A file as a reader sees it. */
export interface Source {
  /** Without folder. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Whole; throws a Failure "unreadable" above what a packed or binary file may weigh. */
  bytes(): Uint8Array;
  /**
   * Decoded in pieces of some 64 KB, so that large files never stand in memory
   * whole; BOM dropped, line ends kept. Can be asked for again. Throws a
   * Failure "unreadable" where the bytes don't fit the encoding.
   */
  text(): Iterable<string>;
}

/** A text found in a file. */
export interface ReadText {
  /** BCP-47 as the file says it; null where it doesn't. */
  readonly language: string | null;
  readonly title: string;
  /** The name under which alignments refer to it; empty where there is none. */
  readonly document: string;
  readonly text: string;
  /** As cut by the file, gapless up to white space; null = still to be segmented. */
  readonly segments: readonly SegmentRange[] | null;
  /** The file's own names of `segments`, in their order; null where it gives none. */
  readonly ids: readonly string[] | null;
  /** Its segments are lines of a corpus that is aligned line by line, `document` its stem and `ids` the lines' numbers. */
  readonly isLineAligned?: true;
  /** Passages whose kind the file states, in order; for texts still to be segmented. */
  readonly blocks?: readonly SegmentRange[];
  /** When each of `segments` is shown, in subtitles; in their order. */
  readonly times?: readonly {
    readonly startMs: number;
    readonly endMs: number;
  }[];
}

/** A unit over the texts of the same file. */
export interface ReadUnit {
  /** `text` and `segments` are indexes, ascending. */
  readonly members: readonly {
    readonly text: number;
    readonly segments: readonly number[];
  }[];
  /** Texts stated to have no counterpart. */
  readonly absent: readonly number[];
  readonly status: UnitStatus;
  /** 0 … 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** An alignment of texts that stand in other files. */
export interface ReadLinks {
  /** The documents' names as written there, in the order of each link's sides; empty names where it gives none. */
  readonly documents: readonly string[];
  /** Whether sides name segments by the documents' ids or count them from 0. */
  readonly by: "id" | "index";
  /** How many segments each document has, where the file tells. */
  readonly counts?: readonly number[];
  readonly links: readonly {
    /** One list a document; an empty one states that there is no counterpart, null says nothing. */
    readonly sides: readonly (readonly (string | number)[] | null)[];
    readonly status: UnitStatus;
    readonly confidence: number;
  }[];
}

/** What a file gave. */
export interface ReadResult {
  readonly texts: readonly ReadText[];
  readonly units: readonly ReadUnit[];
  readonly links: readonly ReadLinks[];
  /** Terms or sentence pairs usable as evidence; null where the file is no glossary. */
  readonly glossary: Glossary | null;
  /** A whole project, drifts and all. */
  readonly project: Project | null;
  readonly report: readonly ReportLine[];
}

/** A file of an export; `name` is its path in the folder for formats that make one (no "..", "/" only), else "". */
export interface OutFile {
  readonly name: string;
  /** Text is written as UTF-8. */
  readonly content: Iterable<string | Uint8Array>;
}

/** A rule that a file breaks. */
export interface Problem {
  /** What is wrong and what was expected, with the rule's source: "TMX 1.4b: tuv needs xml:lang." */
  readonly text: string;
  /** 1-based; absent where the file has no lines. */
  readonly line?: number;
}

export interface Reader {
  /** 0 = not mine … 1 = surely mine, from the name and the first 4 KB (as text, with U+FFFD for what is none). */
  recognises(name: string, head: string): number;
  /** Throws a Failure "unreadable" in one sentence, with the line where there is one. Never returns half of a broken file without saying so in the report. */
  read(source: Source, task: Task): ReadResult;
}

export interface Writer {
  readonly holds: Holds;
  /** What is lost of this corpus beyond what `holds` says, a sentence each: characters that the format has no way to write. */
  losses?(corpus: Corpus, options: ExportOptions): readonly string[];
  /** Lazy: content is made while it is written. Same corpus and options, same bytes. Throws a Failure "refused" where the format can't hold this corpus at all, naming a format that can. */
  files(corpus: Corpus, options: ExportOptions): Iterable<OutFile>;
  /** Checks a written file against the format's own rules, reading it anew. */
  check(source: Source): readonly Problem[];
}

export interface Format {
  readonly info: FormatInfo;
  readonly reader: Reader | null;
  readonly writer: Writer | null;
}

/** A result with nothing in it, to be spread under what a reader did find. */
export const nothingRead: ReadResult = {
  texts: [],
  units: [],
  links: [],
  glossary: null,
  project: null,
  report: [],
};
