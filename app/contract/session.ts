import { z } from "zod";
import { changeSchema } from "../change/change.ts";
import { projectSchema } from "../model/records.ts";

export const themeSchema = z.enum(["system", "light", "dark"]);

/** What one user set for all projects; kept by the host. */
export const settingsSchema = z.strictObject({
  /** Signs judgements and comments. */
  name: z.string().max(200),
  theme: themeSchema,
  /** Size of the texts in px (Latin); 0 = the design's own. */
  textSize: z.number().min(0).max(28),
  /** Action id → its key, or null to switch it off; others keep theirs. */
  keys: z.record(z.string().max(60), z.string().max(40).nullable()),
  /** What is shown: free-form flags of the window ("inspector", "panel"). */
  layout: z.record(
    z.string().max(60),
    z.union([z.boolean(), z.number(), z.string().max(200)]),
  ),
});
const { shape } = settingsSchema;
/** Only what is to change. */
export const settingsPatchSchema = z.strictObject({
  name: shape.name.exactOptional(),
  theme: shape.theme.exactOptional(),
  textSize: shape.textSize.exactOptional(),
  keys: shape.keys.exactOptional(),
  layout: shape.layout.exactOptional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = {
  name: "",
  theme: "system",
  textSize: 0,
  keys: {},
  layout: {},
};

export const recentSchema = z.strictObject({
  ref: z
    .strictObject({ id: z.string(), name: z.string(), importOnly: z.boolean() })
    .readonly(),
  title: z.string(),
  /** "de, fr, it, en · 1,204 units": version ids and counts of the time it was closed. */
  versions: z.array(z.string()),
  units: z.number(),
  confirmed: z.number(),
  openDrifts: z.number(),
  at: z.string(),
});
export type Recent = z.infer<typeof recentSchema>;

/** The state of the open document beside its content. */
export const sessionSchema = z.strictObject({
  fileName: z.string(),
  /** True for the sample's copy and for projects not yet given a place. */
  untitled: z.boolean(),
  /** Why nothing can be changed, in a sentence; null = writable. */
  readOnly: z.string().nullable(),
  save: z.enum(["saved", "saving", "journalled", "failed"]),
  /** Why saving failed, and what to do. */
  saveMessage: z.string(),
  revision: z.number().int(),
  /** What undo and redo would take back or bring back; null = nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

export const snapshotSchema = z.strictObject({
  project: projectSchema,
  session: sessionSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Opening a damaged project explains what was found and what can be offered instead. */
export const openResultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened"), notices: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal("refused"),
    message: z.string(),
    offers: z.array(
      z.strictObject({ id: z.string(), label: z.string(), detail: z.string() }),
    ),
  }),
]);
export type OpenResult = z.infer<typeof openResultSchema>;

export const taskStateSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stage: z.string(),
  /** 0 … 1. */
  fraction: z.number(),
  state: z.enum(["running", "done", "cancelled", "failed"]),
  /** Result or reason in one sentence, once it has ended. */
  message: z.string(),
});
export type TaskState = z.infer<typeof taskStateSchema>;

/** One step of the document: what a replica applies. */
export const stepSchema = z.strictObject({
  /** The revision after it; a replica at another than revision − 1 asks for a snapshot. */
  revision: z.number().int(),
  kind: z.enum(["do", "undo", "redo"]),
  label: z.string(),
  change: changeSchema,
  session: sessionSchema,
});
export type Step = z.infer<typeof stepSchema>;
