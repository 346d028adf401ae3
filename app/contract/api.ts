/**
 * The workbench's contract: every method and event once, with the schemas of
 * what goes in and out. Transports loop over this table.
 */
import { z } from "zod";
import { alignSettingsSchema } from "../model/align-settings.ts";
import {
  driftIdSchema,
  segmentIdSchema,
  unitIdSchema,
  versionIdSchema,
} from "../model/records.ts";
import { agreementSchema } from "./agreement.ts";
import {
  type CommandArgs,
  type CommandName,
  commandNames,
  commandOutcomeSchema,
} from "./commands.ts";
import {
  fileRefSchema,
  folderSchema,
  pickPurposeSchema,
  pickResultSchema,
} from "./files.ts";
import {
  exportOptionsSchema,
  exportPreviewSchema,
  formatIdSchema,
  formatInfoSchema,
} from "./formats.ts";
import {
  importFilesSchema,
  importPreviewSchema,
  importRequestSchema,
} from "./imports.ts";
import {
  readRulesArgsSchema,
  readRulesSchema,
  ruleArgsSchema,
  rulesPreviewSchema,
  writeRulesArgsSchema,
} from "./rules.ts";
import { reportFormatSchema, reportOptionsSchema } from "./reports.ts";
import {
  alignPreviewSchema,
  dotPlotArgsSchema,
  dotPlotSchema,
  glossaryStateSchema,
  matchedWordsSchema,
} from "./words.ts";
import {
  openResultSchema,
  recentSchema,
  sessionSchema,
  settingsPatchSchema,
  settingsSchema,
  snapshotSchema,
  stepSchema,
  taskStateSchema,
} from "./session.ts";

const none = z.strictObject({});
const done = z.strictObject({});

/** `args` is checked on arrival; `result` types what comes back (and is checked in the contract tests). */
function method<A extends z.ZodType, R extends z.ZodType>(
  args: A,
  result: R,
): { readonly args: A; readonly result: R } {
  return { args, result };
}

export const searchHitSchema = z.strictObject({
  version: versionIdSchema,
  segment: segmentIdSchema,
  /** Relative to the segment. */
  start: z.number().int(),
  end: z.number().int(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const api = {
  hello: method(
    none,
    z.strictObject({
      host: z.enum(["electron", "browser", "test"]),
      appVersion: z.string(),
      platform: z.enum(["linux", "mac", "windows"]),
      settings: settingsSchema,
      recent: z.array(recentSchema),
      snapshot: snapshotSchema.nullable(),
      tasks: z.array(taskStateSchema),
    }),
  ),
  setSettings: method(settingsPatchSchema, settingsSchema),
  snapshot: method(none, snapshotSchema.nullable()),

  openSample: method(none, openResultSchema),
  /** `offer`: the id of an offer that a refused opening made; `readOnly` opens beside another instance. */
  openProject: method(
    z.strictObject({
      ref: fileRefSchema,
      offer: z.string().exactOptional(),
      readOnly: z.boolean().exactOptional(),
    }),
    openResultSchema,
  ),
  save: method(none, sessionSchema),
  saveCopy: method(z.strictObject({ place: fileRefSchema }), sessionSchema),
  closeProject: method(none, done),
  forgetRecent: method(
    z.strictObject({ ref: fileRefSchema }),
    z.array(recentSchema),
  ),

  pickFiles: method(
    z.strictObject({
      purpose: pickPurposeSchema,
      suggestedName: z.string().max(200).exactOptional(),
    }),
    pickResultSchema,
  ),
  /** null = where the user was last. Lists folders and the files that fit the purpose. */
  listFolder: method(
    z.strictObject({
      folder: fileRefSchema.nullable(),
      purpose: pickPurposeSchema,
    }),
    folderSchema,
  ),
  /** A place to save to: `name` in a listed folder. */
  nameFile: method(
    z.strictObject({ folder: fileRefSchema, name: z.string().min(1).max(200) }),
    z.strictObject({ ref: fileRefSchema, exists: z.boolean() }),
  ),
  replaceTextFromFile: method(
    z.strictObject({
      version: versionIdSchema,
      ref: fileRefSchema,
      encoding: z.string().max(40).exactOptional(),
    }),
    commandOutcomeSchema,
  ),

  /** What segmentation rules would change in the texts as they are cut now. */
  previewRules: method(ruleArgsSchema, rulesPreviewSchema),
  /** Sets the rules and cuts anew what they change; linked text only where asked. One step. */
  applyRules: method(ruleArgsSchema, commandOutcomeSchema),
  /** The rules of an SRX file; nothing is set by it. */
  readRules: method(readRulesArgsSchema, readRulesSchema),
  /** Writes rules as an SRX file. */
  writeRules: method(
    writeRulesArgsSchema,
    z.strictObject({ message: z.string() }),
  ),

  run: method(
    z.strictObject({
      command: z.enum(commandNames as [CommandName, ...CommandName[]]),
      args: z.unknown(),
    }),
    commandOutcomeSchema,
  ),
  undo: method(none, z.strictObject({ label: z.string().nullable() })),
  redo: method(none, z.strictObject({ label: z.string().nullable() })),

  /** Without segments: everything. With: only suggestions that touch them are made anew. */
  startAlign: method(
    z.strictObject({
      segments: z.array(segmentIdSchema).min(1).exactOptional(),
    }),
    z.strictObject({ task: z.string() }),
  ),
  /** Looks for drift; proposals come as one step. With segments: only in the units that they are in. */
  startDetect: method(
    z.strictObject({
      segments: z.array(segmentIdSchema).min(1).exactOptional(),
    }),
    z.strictObject({ task: z.string() }),
  ),
  /** What the versions state, of one unit or page by page of the whole project: `from` is a `next` given before (default 0), `count` the units a page. */
  agreement: method(
    z.strictObject({
      unit: unitIdSchema.exactOptional(),
      from: z.number().int().nonnegative().exactOptional(),
      count: z.number().int().min(1).max(1_000).exactOptional(),
    }),
    agreementSchema,
  ),
  /** What these settings would make of the alignment; nothing is changed. */
  previewAlign: method(
    z.strictObject({ settings: alignSettingsSchema }),
    alignPreviewSchema,
  ),
  /** The words of a unit that say the same in its versions. */
  matchedWords: method(
    z.strictObject({ unit: unitIdSchema }),
    z.array(matchedWordsSchema),
  ),
  dotPlot: method(dotPlotArgsSchema, dotPlotSchema),
  glossaries: method(none, z.array(glossaryStateSchema)),
  /** Adds what the files hold to the project's glossaries, as one step. */
  addGlossaries: method(
    z.strictObject({ files: z.array(importRequestSchema).min(1).max(20) }),
    commandOutcomeSchema,
  ),
  cancelTask: method(z.strictObject({ task: z.string() }), done),

  search: method(
    z.strictObject({
      text: z.string().max(1_000),
      regex: z.boolean(),
      matchCase: z.boolean(),
      /** True: "nai" does not find "naï", nor bare Arabic letters vowelled ones. */
      matchDiacritics: z.boolean(),
      versions: z.array(versionIdSchema).exactOptional(),
      limit: z.number().int().min(1).max(10_000),
    }),
    z.strictObject({
      hits: z.array(searchHitSchema),
      total: z.number().int(),
      error: z.string().nullable(),
    }),
  ),
  /** Every format there is, in the order in which people are offered them. */
  formats: method(none, z.array(formatInfoSchema)),
  /** Text from the clipboard as a file that can be imported. */
  adoptText: method(
    z.strictObject({ text: z.string().min(1).max(10_000_000) }),
    fileRefSchema,
  ),
  /** What reading each file would give. A file that can't be read is one sentence, never a rejection. */
  previewImport: method(
    z.strictObject({ files: z.array(importRequestSchema).min(1).max(100) }),
    z.array(importPreviewSchema),
  ),
  /** Adds texts and attaches links to the open project, as one step. */
  importFiles: method(importFilesSchema, commandOutcomeSchema),
  /** A new project of what the files hold; `place` null = the user-data folder. With `align`, a task links what the files don't. */
  importProject: method(
    importFilesSchema.extend({
      title: z.string().trim().min(1).max(500),
      place: fileRefSchema.nullable(),
      align: z.boolean(),
    }),
    z.strictObject({
      task: z.string().nullable(),
      message: z.string(),
      notices: z.array(z.string()),
    }),
  ),
  previewExport: method(
    z.strictObject({ format: formatIdSchema, options: exportOptionsSchema }),
    exportPreviewSchema,
  ),
  /** Starts a task that writes the export, checks it and puts it in place. */
  exportProject: method(
    z.strictObject({
      format: formatIdSchema,
      options: exportOptionsSchema,
      place: fileRefSchema,
    }),
    z.strictObject({ task: z.string() }),
  ),
  /** Writes a report on the drifts; resolves once it is in its place. */
  exportReport: method(
    z.strictObject({
      format: reportFormatSchema,
      options: reportOptionsSchema,
      place: fileRefSchema,
    }),
    z.strictObject({ message: z.string() }),
  ),
} as const;

export const events = {
  opened: snapshotSchema,
  closed: none,
  step: stepSchema,
  session: sessionSchema,
  task: taskStateSchema,
  settings: settingsSchema,
  recent: z.array(recentSchema),
  notice: z.strictObject({
    level: z.enum(["info", "warning", "error"]),
    text: z.string(),
    drift: driftIdSchema.exactOptional(),
  }),
  /** An action chosen in a native menu; `ref` with "openFile" when the system asks to open a file. */
  action: z.strictObject({
    id: z.string(),
    ref: fileRefSchema.exactOptional(),
  }),
} as const;

export type Api = typeof api;
export type MethodName = keyof Api;
export type MethodArgs<M extends MethodName> = z.infer<Api[M]["args"]>;
export type MethodResult<M extends MethodName> = z.infer<Api[M]["result"]>;
/** The workbench as its callers see it, wherever it runs. */
export type WorkbenchApi = {
  readonly [M in MethodName]: (args: MethodArgs<M>) => Promise<MethodResult<M>>;
};

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
export type WorkbenchEvent = {
  readonly [E in EventName]: {
    readonly event: E;
    readonly payload: EventPayload<E>;
  };
}[EventName];

/** Runs a command with its arguments typed by name. */
export type RunCommand = <N extends CommandName>(
  command: N,
  args: CommandArgs<N>,
) => Promise<MethodResult<"run">>;
