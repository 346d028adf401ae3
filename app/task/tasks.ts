/** The tasks that run off the command thread, by name, with what goes in and what comes out. */
import type { UnitFacts } from "../drift/agreement.ts";
import type { DriftInput, DriftProposal } from "../drift/compare/proposal.ts";
import type {
  AlignInput,
  AlignVersion,
  SuggestedUnit,
} from "../align/aligner.ts";
import type { DotGrid, DotGridOptions } from "../align/dot-grid.ts";
import type { MatchedWords, WordsOfVersion } from "../align/matched-words.ts";
import type { Glossary } from "../model/glossary.ts";
import type { ExportPreview } from "../contract/formats.ts";
import type { ReportFormat, ReportOptions } from "../contract/reports.ts";
import type { SegmentRange } from "../model/range.ts";
import type {
  Project,
  Segmentation,
  Version,
  VersionId,
} from "../model/records.ts";
import type { WrittenReport } from "../report/write-report.ts";
import type { ExportPreviewInput, ReadInput, ReadOutcome, WriteInput, WriteOutcome } from "./reading.ts"; // prettier-ignore
import type { SegmentationRule } from "../model/settings.ts";
import type { CutChange, CutVersion } from "../segment/rules/cut-changes.ts";
import type { SearchQuery, SearchResult } from "../search/search.ts";

export interface SegmentInput {
  readonly text: string;
  readonly language: VersionId;
  readonly segmentation: Segmentation;
  /** The user's own; none where absent. */
  readonly rules?: readonly SegmentationRule[];
}

/** What cuts the rules `after` change in versions cut under the rules `before` (see cutChanges). */
export interface RulesInput {
  readonly versions: readonly CutVersion[];
  readonly before: readonly SegmentationRule[];
  readonly after: readonly SegmentationRule[];
  readonly all: boolean;
}

export interface SearchInput {
  readonly query: SearchQuery;
  readonly versions: readonly Version[];
}

/** A document without a window: texts to be cut and aligned into a project. */
export interface ProjectInput {
  readonly title: string;
  readonly texts: readonly {
    readonly file: string;
    readonly id: VersionId;
    readonly text: string;
  }[];
  readonly segmentation: Segmentation;
  /** The project's own segmentation rules; none where absent. */
  readonly rules?: readonly SegmentationRule[];
  /** What the user knows about words. */
  readonly glossaries?: readonly Glossary[];
  /** Name of the alignment engine. */
  readonly engine: string;
}

export interface ReportInput {
  readonly project: Project;
  readonly format: ReportFormat;
  readonly options: ReportOptions;
}

export interface TaskInputs {
  readonly align: AlignInput;
  readonly segment: readonly SegmentInput[];
  readonly rules: RulesInput;
  readonly search: SearchInput;
  readonly project: ProjectInput;
  readonly drift: DriftInput;
  /** The facts of the units in `within`, side by side. */
  readonly agreement: DriftInput;
  readonly matchedWords: {
    readonly versions: readonly WordsOfVersion[];
    readonly glossaries: readonly Glossary[];
  };
  readonly dotGrid: {
    readonly first: AlignVersion;
    readonly second: AlignVersion;
    readonly options: Pick<DotGridOptions, "columns" | "rows" | "region">;
    readonly glossaries: readonly Glossary[];
  };
  /** Files of any kind, read and cut. */
  readonly read: ReadInput;
  readonly exportPreview: ExportPreviewInput;
  readonly write: WriteInput;
  readonly report: ReportInput;
  /** The content of a project file; for large ones, whose writing would hold up commands. */
  readonly serialise: { readonly project: Project; readonly revision: number };
}

export interface TaskResults {
  readonly align: readonly SuggestedUnit[];
  readonly segment: readonly (readonly SegmentRange[])[];
  readonly rules: readonly (readonly CutChange[])[];
  readonly search: SearchResult;
  readonly project: Project;
  readonly drift: readonly DriftProposal[];
  readonly agreement: readonly UnitFacts[];
  readonly report: WrittenReport;
  readonly matchedWords: readonly MatchedWords[];
  readonly dotGrid: DotGrid;
  readonly read: readonly ReadOutcome[];
  readonly exportPreview: ExportPreview;
  readonly write: WriteOutcome;
  readonly serialise: string;
}

export type TaskName = keyof TaskInputs;
