/** Glossaries, matched words and dot plots, as the window sees them. */
import { z } from "zod";
import { versionIdSchema } from "../model/records.ts";
import { glossaryRecordSchema } from "../model/settings.ts";
import { spotSchema } from "./commands.ts";

/** A glossary of the project; `isHere` is false where its content is not kept on this machine. */
export const glossaryStateSchema = z.strictObject({
  record: glossaryRecordSchema,
  isHere: z.boolean(),
});
export type GlossaryState = z.infer<typeof glossaryStateSchema>;

/** Words of two versions or more that say the same, by absolute offsets; `how` says what shows it. */
export const matchedWordsSchema = z.strictObject({
  mentions: z.array(spotSchema),
  how: z.enum(["same", "similar", "number", "vectors", "glossary"]),
});
export type WordMatch = z.infer<typeof matchedWordsSchema>;

const count = z.number().int().nonnegative();
/** Segments `from` … `to` (half-open) of a version. */
export const stretchSchema = z.strictObject({ from: count, to: count });

export const dotPlotArgsSchema = z.strictObject({
  first: versionIdSchema,
  second: versionIdSchema,
  /** At most so many cells each way. */
  columns: z.number().int().min(1).max(500),
  rows: z.number().int().min(1).max(500),
  region: z
    .strictObject({ first: stretchSchema, second: stretchSchema })
    .exactOptional(),
});

/** Rows along the first version, columns along the second; a cell's char code is its likeness, 0 … 255. */
export const dotPlotSchema = z.strictObject({
  columns: count,
  rows: count,
  values: z.string(),
});
export type DotPlot = z.infer<typeof dotPlotSchema>;

/** What other settings would make of the alignment. */
export const alignPreviewSchema = z.strictObject({
  units: count,
  uncertain: count,
  /** Suggestions that stay as they are. */
  same: count,
  /** Suggestions that would be there, and are not. */
  fresh: count,
  /** Suggestions that are there, and would go. */
  gone: count,
});
export type AlignPreview = z.infer<typeof alignPreviewSchema>;
