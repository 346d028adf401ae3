import { z } from "zod";

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
