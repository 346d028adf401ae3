/**
 * A change is a value that applies to a project, inverts and survives JSON.
 * It is a list of operations on records; each carries what was there before,
 * so that its inverse needs no project.
 */
import { z } from "zod";
import {
  countersSchema,
  driftSchema,
  projectMetaSchema,
  segmentSchema,
  unitSchema,
  versionIdSchema,
  versionSchema,
} from "../model/records.ts";
import { projectSettingsSchema } from "../model/settings.ts";

const index = z.number().int().nonnegative();

/** A record before and after; null before = inserted, null after = removed. */
const unitEdit = z
  .strictObject({ before: unitSchema.nullable(), after: unitSchema.nullable() })
  .readonly();
const driftEdit = z
  .strictObject({
    before: driftSchema.nullable(),
    after: driftSchema.nullable(),
  })
  .readonly();

/** What a version says of itself, without its text and segments. */
export const versionHeadSchema = versionSchema
  .unwrap()
  .omit({ text: true, segments: true })
  .readonly();

export const operationSchema = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.literal("meta"),
    before: projectMetaSchema,
    after: projectMetaSchema,
  }),
  z.strictObject({
    op: z.literal("counters"),
    before: countersSchema,
    after: countersSchema,
  }),
  z.strictObject({
    op: z.literal("settings"),
    before: projectSettingsSchema,
    after: projectSettingsSchema,
  }),
  /** Inserts (before null) or removes (after null) a whole version at index `at`. */
  z.strictObject({
    op: z.literal("version"),
    at: index,
    before: versionSchema.nullable(),
    after: versionSchema.nullable(),
  }),
  z.strictObject({
    op: z.literal("head"),
    before: versionHeadSchema,
    after: versionHeadSchema,
  }),
  z.strictObject({
    op: z.literal("order"),
    before: z.array(versionIdSchema),
    after: z.array(versionIdSchema),
  }),
  /** Replaces `removed` by `inserted` at offset `at` (UTF-16) of a version's text. */
  z.strictObject({
    op: z.literal("text"),
    version: versionIdSchema,
    at: index,
    removed: z.string(),
    inserted: z.string(),
  }),
  /** Replaces `removed` by `inserted` at index `at` of a version's segments. */
  z.strictObject({
    op: z.literal("segments"),
    version: versionIdSchema,
    at: index,
    removed: z.array(segmentSchema),
    inserted: z.array(segmentSchema),
  }),
  z.strictObject({ op: z.literal("units"), edits: z.array(unitEdit) }),
  z.strictObject({ op: z.literal("drifts"), edits: z.array(driftEdit) }),
]);

export const changeSchema = z.array(operationSchema).readonly();

export type Operation = z.infer<typeof operationSchema>;
export type Change = z.infer<typeof changeSchema>;
export type VersionHead = z.infer<typeof versionHeadSchema>;

/** The change that undoes `change`. */
export function invert(change: Change): Change {
  return change.map(invertOperation).reverse();
}

function invertOperation(o: Operation): Operation {
  switch (o.op) {
    case "meta":
      return { ...o, before: o.after, after: o.before };
    case "counters":
      return { ...o, before: o.after, after: o.before };
    case "settings":
      return { ...o, before: o.after, after: o.before };
    case "version":
      return { ...o, before: o.after, after: o.before };
    case "head":
      return { ...o, before: o.after, after: o.before };
    case "order":
      return { ...o, before: o.after, after: o.before };
    case "text":
      return { ...o, removed: o.inserted, inserted: o.removed };
    case "segments":
      return { ...o, removed: o.inserted, inserted: o.removed };
    case "units":
      return {
        ...o,
        edits: o.edits.map(({ before, after }) => ({
          before: after,
          after: before,
        })),
      };
    case "drifts":
      return {
        ...o,
        edits: o.edits.map(({ before, after }) => ({
          before: after,
          after: before,
        })),
      };
  }
}
