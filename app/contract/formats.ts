/** What the window and the command line know of file formats, and what they may ask of an export. */
import { z } from "zod";
import { severitySchema, versionIdSchema } from "../model/records.ts";

/** Every format that is read or written, by the name that `--to` and `--from` take. */
export const formatIds = [
  "tmx", "xliff", "tei", "xces", "intertext", "hunalign", "ladder", "vecalign", "moses", "tsv", "csv", "xlsx",
  "json", "jsonl", "docx", "html", "text", "markdown", "odt", "epub", "srt", "vtt", "tbx", "dictd", "omw", "project",
] as const; // prettier-ignore
export const formatIdSchema = z.enum(formatIds);
export type FormatId = z.infer<typeof formatIdSchema>;

/** What people read about a format before they choose it. */
export const formatInfoSchema = z.strictObject({
  id: formatIdSchema,
  name: z.string(),
  /** Without the dot, the usual one first. */
  extensions: z.array(z.string()),
  canRead: z.boolean(),
  canWrite: z.boolean(),
  /** How many versions one file holds. */
  reach: z.enum(["n-way", "pairwise", "one version"]),
  /** An export is a folder of files rather than one. */
  isFolder: z.boolean(),
  /** What it is for, and what it never holds, in one or two sentences. */
  note: z.string(),
});
export type FormatInfo = z.infer<typeof formatInfoSchema>;

/** What of a project is exported, and how. */
export const exportOptionsSchema = z.strictObject({
  /** In this order; the first one stands first in pairs. Two or more. */
  versions: z.array(versionIdSchema).min(2),
  only: z.enum(["all", "confirmed"]),
  /** Units below this confidence stay behind; 0 keeps all. */
  least: z.number().min(0).max(1),
  /** Units touched by an open or accepted drift of this severity or above stay behind; null keeps all. */
  withoutDrift: severitySchema.nullable(),
  /** What to do with passages that have a counterpart nowhere among `versions`. */
  nulls: z.enum(["keep", "drop"]),
  /** What a row of a table is: a unit, or a segment with its unit's id. */
  rows: z.enum(["units", "segments"]),
  /** Ids, statuses, confidences, drifts and comments. */
  metadata: z.boolean(),
  /** For formats that can be both: one file with all versions, or one a pair with the first version. */
  pairs: z.boolean(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** Everything that a format can hold of these versions. */
export function wholeExport(versions: readonly string[]): ExportOptions {
  return {
    versions: [...versions],
    only: "all",
    least: 0,
    withoutDrift: null,
    nulls: "keep",
    rows: "units",
    metadata: true,
    pairs: false,
  };
}

/** One line of a report on what was read, repaired, refused or left out; `line` is 1-based. */
export const reportLineSchema = z.strictObject({
  level: z.enum(["info", "repaired", "refused"]),
  text: z.string(),
  line: z.number().int().positive().exactOptional(),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

/** What an export would hold, and what it would not, before anything is written. */
export const exportPreviewSchema = z.strictObject({
  /** The format can't hold this at all: why, and which one can. */
  refused: z.string().nullable(),
  units: z.number().int(),
  /** Passages that are linked to nothing and come along. */
  loose: z.number().int(),
  /** Names within the folder; one empty name for a single file. */
  files: z.array(z.string()),
  /** A sentence a loss, the gravest first. */
  losses: z.array(z.string()),
  /** What the options leave behind, in words: "12 units that are not confirmed". */
  leftBehind: z.array(z.string()),
  /** The beginning of the first file; null where it is no text. */
  sample: z.string().nullable(),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;
