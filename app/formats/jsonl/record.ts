/** What a line of JSON Lines holds: a unit, or (with `unit` false) a segment that is linked to nothing. */
import { z } from "zod";
import {
  segmentKindSchema,
  unitStatusSchema,
  versionIdSchema,
} from "../../model/records.ts";

const place = z.number().int().positive();

export const recordSchema = z.object({
  id: z.string().default(""),
  status: unitStatusSchema.default("suggested"),
  confidence: z.number().min(0).max(1).default(1),
  /** Version → the words of its segments. */
  members: z.record(versionIdSchema, z.array(z.string())),
  absent: z.array(versionIdSchema).default([]),
  /** Version → which segments of its text they are, from 1; without it texts are in the order of the lines. */
  positions: z.record(versionIdSchema, z.array(place)).exactOptional(),
  /** Version → their kinds; absent where all are sentences. */
  kinds: z.record(versionIdSchema, z.array(segmentKindSchema)).exactOptional(),
  reasons: z
    .array(
      z.object({ text: z.string(), against: z.literal(true).exactOptional() }),
    ) // prettier-ignore
    .exactOptional(),
});
export type JsonLine = z.infer<typeof recordSchema>;
