/**
 * The form of `*.pentapla.json`, published as JSON Schema in data/schema. It
 * differs from the project in memory in that a version's text is an array of
 * its lines, line ends kept, so that an edit and its diff stay small.
 */
import { z } from "zod";
import {
  countersSchema,
  driftSchema,
  projectMetaSchema,
  unitSchema,
  versionSchema,
} from "../model/records.ts";
import { projectSettingsSchema } from "../model/settings.ts";

/** The newest format this code reads, and the one it writes. */
export const formatVersion = 1;

const storedVersionSchema = versionSchema
  .unwrap()
  .extend({
    text: z.array(z.string()).meta({
      description:
        "The lines of the text with their line ends; they concatenate to it.",
    }),
  })
  .readonly();

export const projectFileSchema = z
  .strictObject({
    format: z.literal("pentapla"),
    formatVersion: z.literal(formatVersion),
    revision: z.number().int().nonnegative().meta({
      description: "The last change that the file contains.",
    }),
    meta: projectMetaSchema,
    counters: countersSchema,
    settings: projectSettingsSchema.prefault({}).meta({
      description: "What differs from the defaults; absent where nothing does.",
    }),
    versions: z.array(storedVersionSchema).readonly(),
    units: z.array(unitSchema).readonly(),
    drifts: z.array(driftSchema).readonly(),
  })
  .readonly();

export type ProjectFileContent = z.infer<typeof projectFileSchema>;

/** The published JSON Schema, as text that ends in a line break. */
export function projectFileJsonSchema(): string {
  const schema = z.toJSONSchema(projectFileSchema, { io: "input" });
  const named = {
    $schema: schema.$schema,
    title: "Pentapla project, format version 1",
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
