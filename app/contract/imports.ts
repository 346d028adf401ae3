/** What importing files takes and tells. */
import { z } from "zod";
import {
  directionSchema,
  segmentKindSchema,
  segmentationSchema,
  versionIdSchema,
} from "../model/records.ts";
import { fileRefSchema } from "./files.ts";
import { formatIdSchema, reportLineSchema } from "./formats.ts";

/** How a file is to be read; what is left out is detected. */
export const fileReadingSchema = z.strictObject({
  /** A WHATWG encoding label such as `windows-1256`. */
  encoding: z.string().max(40).exactOptional(),
  format: formatIdSchema.exactOptional(),
  /** The languages of its texts, by their place in the file from 0. */
  languages: z.record(z.string().max(6), versionIdSchema).exactOptional(),
  /** For texts that the file itself doesn't cut. */
  segmentation: segmentationSchema.exactOptional(),
});
export type FileReading = z.infer<typeof fileReadingSchema>;

export const importRequestSchema = fileReadingSchema.extend({
  ref: fileRefSchema,
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

/** One text of a file as it would come into the project. */
export const importTextSchema = z.strictObject({
  /** Its place in the file, from 0. */
  part: z.number().int().nonnegative(),
  language: versionIdSchema,
  /** How the language was found; `guess` deserves a second look. */
  languageFrom: z.enum(["name", "text", "request", "file", "guess"]),
  title: z.string(),
  dir: directionSchema,
  /** UTF-16 units. */
  length: z.number().int(),
  segmentCount: z.number().int(),
  kindCounts: z.partialRecord(segmentKindSchema, z.number()),
  /** The first segments, for the preview. */
  segments: z.array(
    z.strictObject({ text: z.string(), kind: segmentKindSchema }),
  ),
  /** The file says where its segments end. */
  isCut: z.boolean(),
  /** The version of the open project that has the same text already; links can be attached to it. */
  same: versionIdSchema.nullable(),
  /** Things to look at, in words. */
  warnings: z.array(z.string()),
});
export type ImportText = z.infer<typeof importTextSchema>;

/** What reading a file would give, or one sentence on why it can't be read. */
export const importPreviewSchema = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    ref: fileRefSchema,
    format: formatIdSchema,
    formatName: z.string(),
    /** Null for files that are no plain text. */
    encoding: z.string().nullable(),
    /** Other encodings worth offering, likeliest first. */
    encodings: z.array(z.string()),
    texts: z.array(importTextSchema),
    /** Units between the file's own texts. */
    unitCount: z.number().int(),
    /** Links between texts that stand in other files, and their names as written. */
    linkCount: z.number().int(),
    linkedDocuments: z.array(z.string()),
    glossary: z
      .strictObject({
        languages: z.array(z.string()),
        entryCount: z.number().int(),
      })
      .nullable(),
    report: z.array(reportLineSchema),
  }),
  z.strictObject({
    ok: z.literal(false),
    ref: fileRefSchema,
    error: z.string(),
    encodings: z.array(z.string()),
  }),
]);
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** A text of a file and what it becomes: a new version, or (`attach`) the version that has it already. */
export const importChoiceSchema = z.strictObject({
  /** Index into the files of the same request. */
  file: z.number().int().nonnegative(),
  part: z.number().int().nonnegative(),
  id: versionIdSchema,
  attach: z.boolean(),
  title: z.string().max(500),
  dir: directionSchema,
});
export type ImportChoice = z.infer<typeof importChoiceSchema>;

/** Files, and which of their texts are taken. Files without a chosen text give their links alone. */
export const importFilesSchema = z.strictObject({
  files: z.array(importRequestSchema).min(1).max(100),
  texts: z.array(importChoiceSchema).max(100),
});
export type ImportFiles = z.infer<typeof importFilesSchema>;
