/** Segmentation rules in the window: what they would change, and their exchange as SRX. */
import { z } from "zod";
import { versionIdSchema } from "../model/records.ts";
import { projectSettingsSchema } from "../model/settings.ts";
import { fileRefSchema } from "./files.ts";

/** Cuts told a version; the counts are of all. */
export const toldCuts = 200;

const rules = projectSettingsSchema.unwrap().shape.rules.unwrap();

/** `linked`: whether linked text is cut anew as well, and brought in line with rules that hold already. */
export const ruleArgsSchema = z.strictObject({ rules, linked: z.boolean() });

/** A cut that appears or vanishes, with the words around it. */
export const ruleCutSchema = z.strictObject({
  /** Offset of its end in the version's text. */
  end: z.number().int(),
  kind: z.enum(["appears", "vanishes"]),
  before: z.string(),
  after: z.string(),
  isLinked: z.boolean(),
});
export type RuleCut = z.infer<typeof ruleCutSchema>;

export const rulesPreviewSchema = z.strictObject({
  /** Rules that can't be used, by their index, a sentence each. */
  problems: z.array(
    z.strictObject({ index: z.number().int(), message: z.string() }),
  ),
  /** Versions that are cut into sentences, in the project's order. */
  versions: z.array(
    z.strictObject({
      version: versionIdSchema,
      appear: z.number().int(),
      vanish: z.number().int(),
      /** How many of both touch linked text. */
      linked: z.number().int(),
      cuts: z.array(ruleCutSchema).max(toldCuts),
    }),
  ),
});
export type RulesPreview = z.infer<typeof rulesPreviewSchema>;

/** `only`: the file's rules are to cut alone, without the built-in judgement. */
export const readRulesArgsSchema = z.strictObject({
  ref: fileRefSchema,
  only: z.boolean(),
});
export const readRulesSchema = z.strictObject({
  rules,
  /** What was not taken over, a sentence each. */
  report: z.array(z.string()),
});
export const writeRulesArgsSchema = z.strictObject({
  rules,
  place: fileRefSchema,
});
