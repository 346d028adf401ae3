/** What the window knows: the replica of the open document, and what is shown of it. */
import type {
  MethodArgs,
  MethodResult,
  SearchHit,
} from "../../app/contract/api.ts";
import type { LineStatus } from "../../app/contract/bridge.ts";
import type { Spot } from "../../app/contract/commands.ts";
import type { FileRef } from "../../app/contract/files.ts";
import type {
  OpenResult,
  Recent,
  Session,
  Settings,
  TaskState,
} from "../../app/contract/session.ts";
import type {
  DriftId,
  Project,
  SegmentId,
  UnitId,
  VersionId,
} from "../../app/model/records.ts";
import type { SegmentationRule } from "../../app/model/settings.ts";

export type Hello = Omit<MethodResult<"hello">, "snapshot" | "tasks">;
export type PickPurpose = MethodArgs<"pickFiles">["purpose"];
export type ViewName = "texts" | "units";
export type PanelTab = "drifts" | "unit" | "tasks" | "problems";

export interface DocumentSlice {
  readonly connection: LineStatus;
  /** Null until the host has answered for the first time. */
  readonly hello: Hello | null;
  /** The replica; null = no project is open. */
  readonly project: Project | null;
  readonly session: Session | null;
  readonly settings: Settings;
  readonly recent: readonly Recent[];
  /** Running tasks and those that have ended since the window opened, oldest first. */
  readonly tasks: readonly TaskState[];
  /** What the host reported since the project was opened, for the problems tab. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly level: "info" | "warning" | "error";
  readonly text: string;
  readonly drift?: DriftId;
}

/** A segment that has the caret, in its column. */
export interface SegmentFocus {
  readonly version: VersionId;
  readonly segment: SegmentId;
}

export interface SelectionSlice {
  readonly focus: SegmentFocus | null;
  readonly unit: UnitId | null;
  readonly drift: DriftId | null;
  /** Segments picked for the next link, in the order of picking. */
  readonly picked: readonly SegmentId[];
}

export interface LayoutSlice {
  readonly view: ViewName;
  readonly hiddenVersions: readonly VersionId[];
  /** Widths in px that the user dragged; the other columns are balanced. */
  readonly columnWidths: Readonly<Record<VersionId, number>>;
  readonly panel: { readonly open: boolean; readonly tab: PanelTab };
  readonly inspectorOpen: boolean;
}

export interface SearchQuery {
  readonly text: string;
  readonly regex: boolean;
  readonly matchCase: boolean;
  readonly matchDiacritics: boolean;
  /** Null = all versions. */
  readonly versions: readonly VersionId[] | null;
}

export interface SearchState extends SearchQuery {
  readonly hits: readonly SearchHit[];
  /** May exceed `hits`, which are limited. */
  readonly total: number;
  /** Index into `hits`; -1 = none yet. */
  readonly current: number;
  readonly error: string | null;
  readonly busy: boolean;
}

export interface Toast {
  readonly id: number;
  readonly kind: "info" | "error";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** What else could be done now; before the action. */
  readonly offer?: { readonly label: string; readonly run: () => void };
}

/** A dialog that is open, with what it was opened on. */
export type DialogState =
  | { readonly kind: "palette"; readonly text: string }
  | { readonly kind: "newProject"; readonly refs: readonly FileRef[] }
  | { readonly kind: "addVersion"; readonly refs: readonly FileRef[] }
  | { readonly kind: "replaceText"; readonly version: VersionId }
  | { readonly kind: "describeVersion"; readonly version: VersionId }
  | { readonly kind: "renameProject" }
  | { readonly kind: "hideVersions" }
  | { readonly kind: "markDrift"; readonly spots: readonly Spot[] }
  | { readonly kind: "editDrift"; readonly drift: DriftId }
  | { readonly kind: "commentDrift"; readonly drift: DriftId }
  | { readonly kind: "assignDrift"; readonly drift: DriftId }
  | { readonly kind: "driftReport" }
  | { readonly kind: "editText"; readonly segment: SegmentId }
  | { readonly kind: "setKind"; readonly segments: readonly SegmentId[] }
  | {
      readonly kind: "segmentationRules";
      /** Fills in the form for a new rule. */
      readonly rule: SegmentationRule | null;
    }
  | {
      readonly kind: "damaged";
      readonly ref: FileRef;
      readonly refused: Extract<OpenResult, { kind: "refused" }>;
    }
  | { readonly kind: "alignSettings" }
  | { readonly kind: "dotPlot" }
  | { readonly kind: "export" }
  | { readonly kind: "settings" }
  | { readonly kind: "goTo" }
  | { readonly kind: "keys" }
  | { readonly kind: "help" }
  | { readonly kind: "about" }
  | {
      readonly kind: "report";
      readonly title: string;
      readonly lines: readonly string[];
    }
  | {
      readonly kind: "confirm";
      readonly title: string;
      readonly text: string;
      readonly verb: string;
      readonly run: () => void;
    };

/** The window's own file picker, for hosts without native dialogs; lies over any dialog. */
export interface PickerState {
  readonly purpose: PickPurpose;
  readonly suggestedName: string;
  /** Called once; null = cancelled. */
  readonly done: (refs: readonly FileRef[] | null) => void;
}

export interface OverlaySlice {
  readonly search: SearchState | null;
  readonly toast: Toast | null;
  readonly dialog: DialogState | null;
  readonly picker: PickerState | null;
}

export type WindowState = DocumentSlice &
  SelectionSlice &
  LayoutSlice &
  OverlaySlice;
