import { z } from "zod";

/** Whether versions tell things in the same order: decided region by region, everywhere, or nowhere. */
export const alignOrders = ["auto", "shared", "free"] as const;

/** What users may set for the alignment engine; every setting has a default. */
export const alignSettingsSchema = z.strictObject({
  order: z.enum(alignOrders).default("auto"),
  /** Most segments of one version in a bead. */
  widest: z.number().int().min(2).max(6).default(4),
  /** Confidence of the weakest suggestion that is kept. */
  least: z.number().min(0.15).max(0.9).default(0.15),
  /** Whether the shipped word vectors are heard. */
  vectors: z.boolean().default(true),
});

export type AlignSettings = Readonly<z.infer<typeof alignSettingsSchema>>;

export const defaultAlignSettings: AlignSettings = alignSettingsSchema.parse(
  {},
);
