/** What one project is set to: its segmentation rules, its alignment and its glossaries. */
import { z } from "zod";
import { alignSettingsSchema } from "./align-settings.ts";

/** Longest pattern of a rule, in UTF-16 units. */
export const longestPattern = 4_000;
/** Most rules of a project. */
export const mostRules = 20_000;
const pattern = z.string().max(longestPattern);

/**
 * A rule of the user's about places between two characters. It holds where
 * `before` stands before the place and `after` behind it; white space may lie
 * on either side of the place. Of several rules the first that holds decides,
 * before the built-in judgement is asked.
 */
export const segmentationRuleSchema = z
  .strictObject({
    /** A language or version id, "*" for all, or a pattern that a whole id must fit, between slashes (`/en|fr/`). */
    language: z.string().min(1).max(longestPattern),
    kind: z.enum(["break", "noBreak"]),
    before: pattern,
    after: pattern,
    /** `text` is taken letter by letter, as whole words; `regex` is a regular expression as SRX writes it (ICU), which mostly is how JavaScript writes it, too. */
    how: z.enum(["text", "regex"]),
  })
  .readonly();

/** A glossary that the project uses, kept by the host under the hash of its content. */
export const glossaryRecordSchema = z
  .strictObject({
    id: z.string().min(1).max(128),
    name: z.string().max(500),
    languages: z.array(z.string().min(1).max(80)).readonly(),
    entries: z.number().int().nonnegative(),
  })
  .readonly();

export const projectSettingsSchema = z
  .strictObject({
    rules: z
      .array(segmentationRuleSchema)
      .max(mostRules)
      .readonly()
      .default([]),
    align: alignSettingsSchema.readonly().prefault({}),
    glossaries: z.array(glossaryRecordSchema).max(1_000).readonly().default([]),
  })
  .readonly();

export type SegmentationRule = z.infer<typeof segmentationRuleSchema>;
export type GlossaryRecord = z.infer<typeof glossaryRecordSchema>;
export type ProjectSettings = z.infer<typeof projectSettingsSchema>;

export const defaultProjectSettings: ProjectSettings =
  projectSettingsSchema.parse({});
