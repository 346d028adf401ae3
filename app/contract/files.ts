import { z } from "zod";
import {
  directionSchema,
  segmentKindSchema,
  segmentationSchema,
  versionIdSchema,
} from "../model/records.ts";

/** A file as the window knows it: an opaque id issued by the host, never a path. */
export const fileRefSchema = z
  .strictObject({
    id: z.string().max(100),
    /** Name without folder, for people to read. */
    name: z.string(),
    /** True for dropped bytes: they can be imported, never saved to. */
    importOnly: z.boolean(),
  })
  .readonly();
export type FileRef = z.infer<typeof fileRefSchema>;

export const pickPurposeSchema = z.enum([
  "openProject",
  "importTexts",
  "openRules",
  "saveProject",
  "export",
]);

/** `browse`: this host has no native dialog; show the window's own picker over `listFolder`. */
export const pickResultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("picked"), refs: z.array(fileRefSchema) }),
  z.strictObject({ kind: z.literal("cancelled") }),
  z.strictObject({ kind: z.literal("browse") }),
]);

export const folderSchema = z.strictObject({
  folder: fileRefSchema,
  /** Where it is, as people read it; for display alone. */
  label: z.string(),
  parent: fileRefSchema.nullable(),
  entries: z.array(
    z.strictObject({
      ref: fileRefSchema,
      isFolder: z.boolean(),
      bytes: z.number(),
      modified: z.string(),
    }),
  ),
});
export type Folder = z.infer<typeof folderSchema>;

/** How one file is to be read; what is left out is detected. */
export const textRequestSchema = z.strictObject({
  ref: fileRefSchema,
  /** A WHATWG encoding label such as `windows-1256`. */
  encoding: z.string().max(40).exactOptional(),
  language: versionIdSchema.exactOptional(),
  segmentation: segmentationSchema.exactOptional(),
});
export type TextRequest = z.infer<typeof textRequestSchema>;

/** What reading a file would give, or one sentence on why it can't be read. */
export const textPreviewSchema = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    ref: fileRefSchema,
    encoding: z.string(),
    /** Other encodings worth offering, likeliest first. */
    encodings: z.array(z.string()),
    language: versionIdSchema,
    /** How the language was found; `guess` deserves a second look. */
    languageFrom: z.enum(["name", "text", "request", "guess"]),
    dir: directionSchema,
    /** UTF-16 units. */
    length: z.number(),
    segmentCount: z.number(),
    kindCounts: z.partialRecord(segmentKindSchema, z.number()),
    /** The first segments, for the preview. */
    segments: z.array(
      z.strictObject({ text: z.string(), kind: segmentKindSchema }),
    ),
    /** Things to look at, in words: "Title appears 3 times". */
    warnings: z.array(z.string()),
  }),
  z.strictObject({
    ok: z.literal(false),
    ref: fileRefSchema,
    error: z.string(),
    encodings: z.array(z.string()),
  }),
]);
export type TextPreview = z.infer<typeof textPreviewSchema>;

export const newVersionSchema = z.strictObject({
  ref: fileRefSchema,
  id: versionIdSchema,
  title: z.string().max(500),
  dir: directionSchema,
  encoding: z.string().max(40),
  segmentation: segmentationSchema,
});
export type NewVersion = z.infer<typeof newVersionSchema>;
