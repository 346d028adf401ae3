/** The file form of a project, format version 1; the published JSON Schema is made of it. */
import { z } from "zod";
import {
  countersSchema,
  driftSchema,
  projectMetaSchema,
  unitSchema,
  versionSchema,
} from "../model/records.ts";

/** What this Pentapla writes, and the newest it reads. */
export const formatVersion = 1;

const { id, title, dir, file, segmentation, segments } =
  versionSchema.unwrap().shape;

/** A version in the file: its text as lines, so that diffs and merges stay small. */
export const versionFileSchema = z.strictObject({
  id,
  title,
  dir,
  file,
  segmentation,
  text: z
    .array(z.string())
    .describe(
      "The lines of the text with their line ends; they concatenate to it.",
    ),
  segments,
});

export const projectFileSchema = z.strictObject({
  format: z.literal("pentapla"),
  formatVersion: z.literal(formatVersion),
  revision: z
    .number()
    .int()
    .nonnegative()
    .describe(
      "The last change this file contains; later ones are in its journal.",
    ),
  meta: projectMetaSchema,
  counters: countersSchema,
  versions: z.array(versionFileSchema),
  units: z.array(unitSchema),
  drifts: z.array(driftSchema),
});

/** The JSON Schema (draft 2020-12) of a project file. */
export function projectJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    $id: "https://pentapla.org/schema/pentapla-1.schema.json",
    title: "Pentapla project, format 1",
    ...z.toJSONSchema(projectFileSchema),
  };
}
