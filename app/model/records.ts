/**
 * The records of a project. One zod schema each; types, the JSON Schema and
 * every check of a file or a message derive from these.
 */
import { z } from "zod";
import { projectSettingsSchema } from "./settings.ts";

/** A BCP-47 tag, private use allowed (`de`, `de-x-1912`), unique in the project. */
export const versionIdSchema = z
  .string()
  .max(80)
  .regex(
    /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/,
    "a language tag such as de or de-x-1912",
  )
  // Ids are keys of plain objects, where "valueOf" is always found.
  .refine((id) => !(id in Object.prototype), "a language tag such as de");
export const segmentIdSchema = z
  .string()
  .regex(/^s[1-9]\d{0,14}$/, "a segment id such as s12");
export const unitIdSchema = z
  .string()
  .regex(/^u[1-9]\d{0,14}$/, "a unit id such as u7");
export const driftIdSchema = z
  .string()
  .regex(/^d[1-9]\d{0,14}$/, "a drift id such as d3");
export const commentIdSchema = z
  .string()
  .regex(/^c[1-9]\d{0,14}$/, "a comment id such as c4");

const count = z.number().int().nonnegative();
const person = z.string().max(200);
/** ISO 8601 in UTC, from the clock port. */
const instant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/,
    "a time such as 2026-01-31T12:00:00Z",
  );

export const directionSchema = z.enum(["ltr", "rtl"]);
export const segmentKinds = [
  "sentence",
  "heading",
  "item",
  "byline",
  "timestamp",
  "caption",
  "other",
] as const;
export const segmentKindSchema = z.enum(segmentKinds);
/** How a version is cut: into sentences, or taking each line or paragraph as one segment. */
export const segmentationSchema = z.enum(["sentences", "lines", "paragraphs"]);

/**
 * A range of a version's text. `gap` is the length of the white space before it
 * and `length` its own, in UTF-16 units; absolute offsets are derived, so that
 * an edit touches only the records it concerns.
 */
export const segmentSchema = z
  .strictObject({
    id: segmentIdSchema,
    gap: count,
    length: z.number().int().positive(),
    kind: segmentKindSchema,
  })
  .readonly();

/** One language version. Its segments and the white space between them concatenate to `text`. */
export const versionSchema = z
  .strictObject({
    id: versionIdSchema,
    title: z.string().max(500),
    dir: directionSchema,
    /** Name (no folder) of the file the text came from; empty when there is none. */
    file: z.string().max(500),
    segmentation: segmentationSchema,
    text: z.string(),
    segments: z.array(segmentSchema).readonly(),
  })
  .readonly();

export const unitStatuses = ["suggested", "confirmed", "rejected"] as const;
export const unitStatusSchema = z.enum(unitStatuses);
export const originSchema = z.enum(["engine", "user", "import"]);

/** One piece of evidence in words; `against` marks what speaks against the link. */
export const reasonSchema = z
  .strictObject({
    text: z.string().max(500),
    against: z.literal(true).exactOptional(),
  })
  .readonly();

/** An alignment unit: the segments that correspond, over any number of versions. */
export const unitSchema = z
  .strictObject({
    id: unitIdSchema,
    /** Version id → its segments in text order; never an empty list. */
    members: z
      .record(versionIdSchema, z.array(segmentIdSchema).min(1).readonly())
      .readonly(),
    /** Versions stated to have no counterpart; disjoint from members. */
    absent: z.array(versionIdSchema).readonly(),
    status: unitStatusSchema,
    origin: originSchema,
    /** 0 to 1; a user's link has 1. */
    confidence: z.number().min(0).max(1),
    reasons: z.array(reasonSchema).readonly(),
    /** Who judged it last, and when. */
    by: person.exactOptional(),
    at: instant.exactOptional(),
  })
  .readonly();

/** A place in a version: an offset (0 … length) into one of its segments. */
export const anchorSchema = z
  .strictObject({ segment: segmentIdSchema, offset: count })
  .readonly();

/**
 * Words of one version that a drift speaks of. An empty mention (start = end)
 * says that something is missing there. `lost` keeps the words of a mention
 * whose text was deleted.
 */
export const mentionSchema = z
  .strictObject({
    version: versionIdSchema,
    start: anchorSchema,
    end: anchorSchema,
    lost: z.string().exactOptional(),
  })
  .readonly();

export const driftTypes = [
  "number", "money", "percent", "unit", "date", "duration", "name", "term", "quotation", "negation",
  "certainty", "omission", "addition", "repetition", "untranslated", "order", "format", "other",
] as const; // prettier-ignore
export const driftTypeSchema = z.enum(driftTypes);
export const driftRelations = [
  "conflict",
  "vaguer",
  "missing",
  "extra",
] as const;
export const driftRelationSchema = z.enum(driftRelations);
export const severities = ["neutral", "minor", "major", "critical"] as const;
export const severitySchema = z.enum(severities);
export const driftStatuses = [
  "open",
  "accepted",
  "fixed",
  "intended",
  "rejected",
] as const;
export const driftStatusSchema = z.enum(driftStatuses);

export const commentSchema = z
  .strictObject({
    id: commentIdSchema,
    text: z.string().min(1).max(10_000),
    by: person,
    at: instant,
  })
  .readonly();

/** A discrepancy between versions. */
export const driftSchema = z
  .strictObject({
    id: driftIdSchema,
    type: driftTypeSchema,
    relation: driftRelationSchema,
    severity: severitySchema,
    status: driftStatusSchema,
    origin: z.enum(["auto", "user"]),
    mentions: z.array(mentionSchema).min(1).readonly(),
    /** The versions that deviate from the others, where known. */
    odd: z.array(versionIdSchema).readonly(),
    /** One plain sentence; may be empty. */
    reason: z.string().max(2_000),
    confidence: z.number().min(0).max(1).exactOptional(),
    assignee: person.exactOptional(),
    comments: z.array(commentSchema).readonly(),
    by: person.exactOptional(),
    at: instant.exactOptional(),
  })
  .readonly();

/** The last number given out, a kind of record; undo restores them. */
export const countersSchema = z
  .strictObject({ segment: count, unit: count, drift: count, comment: count })
  .readonly();

export const projectMetaSchema = z
  .strictObject({ title: z.string().max(500), notes: z.string().max(100_000) })
  .readonly();

export const projectSchema = z
  .strictObject({
    meta: projectMetaSchema,
    versions: z.array(versionSchema).readonly(),
    /** In the order of their numbers, as are drifts. */
    units: z.array(unitSchema).readonly(),
    drifts: z.array(driftSchema).readonly(),
    counters: countersSchema,
    settings: projectSettingsSchema.prefault({}),
  })
  .readonly();

export type VersionId = string;
export type SegmentId = string;
export type UnitId = string;
export type DriftId = string;
export type Direction = z.infer<typeof directionSchema>;
export type SegmentKind = z.infer<typeof segmentKindSchema>;
export type Segmentation = z.infer<typeof segmentationSchema>;
export type Segment = z.infer<typeof segmentSchema>;
export type Version = z.infer<typeof versionSchema>;
export type UnitStatus = z.infer<typeof unitStatusSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type DriftType = z.infer<typeof driftTypeSchema>;
export type DriftRelation = z.infer<typeof driftRelationSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type DriftStatus = z.infer<typeof driftStatusSchema>;
export type Comment = z.infer<typeof commentSchema>;
export type Drift = z.infer<typeof driftSchema>;
export type Counters = z.infer<typeof countersSchema>;
export type Project = z.infer<typeof projectSchema>;
