/** Reports on a project's drifts: their forms and what they hold. */
import { z } from "zod";
import {
  driftStatusSchema,
  severitySchema,
  versionIdSchema,
} from "../model/records.ts";

export const reportFormats = ["html", "xlsx", "json"] as const;
export const reportFormatSchema = z.enum(reportFormats);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** What is left out of a list is left out of the report; a list left out = all, but for rejected drifts. */
export const reportOptionsSchema = z
  .strictObject({
    statuses: z.array(driftStatusSchema).min(1).exactOptional(),
    severities: z.array(severitySchema).min(1).exactOptional(),
    /** Columns; drifts that concern none of them are left out. */
    versions: z.array(versionIdSchema).min(1).exactOptional(),
  })
  .readonly();
export type ReportOptions = z.infer<typeof reportOptionsSchema>;
