/** The commands that change a project, by name, with the schema of their arguments. */
import { z } from "zod";
import {
  anchorSchema,
  directionSchema, driftIdSchema, driftRelationSchema, driftStatusSchema, driftTypeSchema, reasonSchema, segmentationSchema,
  segmentIdSchema, segmentKindSchema, severitySchema, unitIdSchema, unitStatusSchema, versionIdSchema,
} from "../model/records.ts"; // prettier-ignore
import { projectSettingsSchema } from "../model/settings.ts";

const offset = z.number().int().nonnegative();
const segments = z.array(segmentIdSchema).min(1);
const units = z.array(unitIdSchema).min(1);
export const rangeSchema = z
  .strictObject({ start: offset, end: offset, kind: segmentKindSchema })
  .readonly();

/** Words picked in a version: absolute offsets into its text; start = end says something is missing there. */
export const spotSchema = z
  .strictObject({ version: versionIdSchema, start: offset, end: offset })
  .readonly();
export type Spot = z.infer<typeof spotSchema>;

/** A unit as an engine proposes it, over ids. `lengths` are those the engine saw, a segment; a part whose segment changed since is dropped. */
export const proposalSchema = z
  .strictObject({
    members: z.record(
      versionIdSchema,
      z
        .array(z.strictObject({ segment: segmentIdSchema, text: z.string() }))
        .min(1),
    ),
    confidence: z.number().min(0).max(1),
    reasons: z.array(reasonSchema),
  })
  .readonly();
export type Proposal = z.infer<typeof proposalSchema>;

/** A drift as the detector proposes it, by places and the words it saw there; one whose words changed since is dropped. */
export const driftProposalSchema = z
  .strictObject({
    type: driftTypeSchema,
    relation: driftRelationSchema,
    severity: severitySchema,
    odd: z.array(versionIdSchema),
    reason: z.string().max(2_000),
    confidence: z.number().min(0).max(1),
    mentions: z
      .array(
        z.strictObject({
          version: versionIdSchema,
          start: anchorSchema,
          end: anchorSchema,
          words: z.string(),
        }),
      )
      .min(1),
  })
  .readonly();
export type DriftProposal = z.infer<typeof driftProposalSchema>;

const { rules, align, glossaries } = projectSettingsSchema.unwrap().shape;

export const commandArgs = {
  setMeta: z.strictObject({
    title: z.string().trim().min(1).max(500).exactOptional(),
    notes: z.string().max(100_000).exactOptional(),
  }),
  /** Sets what is given of the project's settings, each part as a whole. */
  configure: z.strictObject({
    rules: rules.unwrap().exactOptional(),
    align: align.unwrap().exactOptional(),
    glossaries: glossaries.unwrap().exactOptional(),
  }),

  /** `ranges` must cover `text` up to white space. `at` = place among the versions (default last). */
  addVersion: z.strictObject({
    id: versionIdSchema,
    title: z.string().max(500),
    dir: directionSchema,
    file: z.string().max(500),
    segmentation: segmentationSchema,
    text: z.string(),
    ranges: z.array(rangeSchema),
    at: offset.exactOptional(),
  }),
  removeVersion: z.strictObject({ version: versionIdSchema }),
  moveVersion: z.strictObject({ version: versionIdSchema, to: offset }),
  /** Renames, re-tags (`id`) or turns round a version; every unit and drift follows. */
  describeVersion: z.strictObject({
    version: versionIdSchema,
    id: versionIdSchema.exactOptional(),
    title: z.string().max(500).exactOptional(),
    dir: directionSchema.exactOptional(),
  }),
  /** Puts a new text in place, keeping every link and mark that can be re-anchored; the report says what was lost. */
  replaceText: z.strictObject({
    version: versionIdSchema,
    text: z.string(),
    ranges: z.array(rangeSchema),
    file: z.string().max(500).exactOptional(),
  }),
  /** Cuts a version anew; ids stay where ranges are equal, else where they overlap most. */
  resegment: z.strictObject({
    version: versionIdSchema,
    ranges: z.array(rangeSchema),
    segmentation: segmentationSchema.exactOptional(),
  }),

  /** Sets the segmentation rules and cuts versions anew as they ask; ids, units and marks follow as in resegment. */
  applyRules: z.strictObject({
    rules: rules.unwrap(),
    cuts: z.array(
      z.strictObject({
        version: versionIdSchema,
        ranges: z.array(rangeSchema),
      }),
    ),
  }),

  correctText: z.strictObject({
    segment: segmentIdSchema,
    text: z.string().max(1_000_000),
  }),
  /** `offset` is relative to the segment's start, strictly inside it. */
  splitSegment: z.strictObject({ segment: segmentIdSchema, offset }),
  /** Adjacent segments of one version, in any order. */
  mergeSegments: z.strictObject({ segments: z.array(segmentIdSchema).min(2) }),
  setKind: z.strictObject({ segments, kind: segmentKindSchema }),

  /** One unit of all these segments; they leave the units they were in. `into` extends that unit instead. */
  link: z.strictObject({ segments, into: unitIdSchema.exactOptional() }),
  /** These segments leave their units. */
  unlink: z.strictObject({ segments }),
  confirm: z.strictObject({ units }),
  reject: z.strictObject({ units }),
  /** Confirms every suggested unit that has a member in `segment`'s version at or above it. */
  confirmAbove: z.strictObject({ segment: segmentIdSchema }),
  /** States (or, `absent` false, takes back) that the unit of `segment`, or a new unit of it alone, has no counterpart in `versions` (default: all that are not members). */
  stateAbsent: z.strictObject({
    segment: segmentIdSchema,
    versions: z.array(versionIdSchema).min(1).exactOptional(),
    absent: z.boolean().exactOptional(),
  }),
  /** Replaces all suggested units by these; confirmed, rejected and user's units stay. `within`: only suggestions that touch these segments are replaced. */
  propose: z.strictObject({
    proposals: z.array(proposalSchema),
    within: segments.exactOptional(),
  }),

  /** Takes over links made elsewhere. Units that were judged or made by hand stay; suggestions in the way go. */
  attach: z.strictObject({
    units: z.array(
      z.strictObject({
        members: z.record(versionIdSchema, segments),
        absent: z.array(versionIdSchema),
        status: unitStatusSchema,
        confidence: z.number().min(0).max(1),
        reasons: z.array(reasonSchema),
      }),
    ),
  }),

  addDrift: z.strictObject({
    type: driftTypeSchema,
    relation: driftRelationSchema,
    severity: severitySchema,
    mentions: z.array(spotSchema).min(1),
    odd: z.array(versionIdSchema),
    reason: z.string().max(2_000),
    comment: z.string().trim().min(1).max(10_000).exactOptional(),
  }),
  editDrift: z.strictObject({
    drift: driftIdSchema,
    type: driftTypeSchema.exactOptional(),
    relation: driftRelationSchema.exactOptional(),
    severity: severitySchema.exactOptional(),
    mentions: z.array(spotSchema).min(1).exactOptional(),
    odd: z.array(versionIdSchema).exactOptional(),
    reason: z.string().max(2_000).exactOptional(),
    assignee: z.string().max(200).exactOptional(),
  }),
  /** Puts these in place of the open drifts that nobody has touched. What was judged, discussed or marked by hand stays, and is not proposed again for the same words. */
  /** `within`: segments whose units alone were compared; drifts found elsewhere stay. */
  proposeDrifts: z.strictObject({
    proposals: z.array(driftProposalSchema),
    within: segments.exactOptional(),
  }),
  judgeDrift: z.strictObject({
    drifts: z.array(driftIdSchema).min(1),
    status: driftStatusSchema,
  }),
  commentDrift: z.strictObject({
    drift: driftIdSchema,
    text: z.string().trim().min(1).max(10_000),
  }),
  removeDrift: z.strictObject({ drift: driftIdSchema }),
} as const;

export type CommandName = keyof typeof commandArgs;
export type CommandArgs<N extends CommandName> = z.infer<
  (typeof commandArgs)[N]
>;
export const commandNames = Object.keys(commandArgs) as readonly CommandName[];

/** What a command did. `segments`, `units` and `drifts` name what to select or flash. */
export const commandOutcomeSchema = z.strictObject({
  /** A toast: "Unit 7 confirmed". */
  message: z.string(),
  /** False when there was nothing to do; the project is untouched. */
  changed: z.boolean(),
  segments: z.array(segmentIdSchema).exactOptional(),
  units: z.array(unitIdSchema).exactOptional(),
  drifts: z.array(driftIdSchema).exactOptional(),
  /** What moved and what was lost, a line each (replaceText, propose). */
  report: z.array(z.string()).exactOptional(),
});
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;
