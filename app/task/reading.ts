/** What the tasks that read and write files take and give. */
import type { ExportOptions, FormatId } from "../contract/formats.ts";
import type { FileReading } from "../contract/imports.ts";
import type { ReadFile } from "../formats/read-file.ts";
import type { Project } from "../model/records.ts";
import type { ProjectSettings } from "../model/settings.ts";

export interface ReadInput {
  readonly files: readonly {
    /** Where the host finds it. */
    readonly path: string;
    /** As people know it. */
    readonly name: string;
    readonly reading: FileReading;
  }[];
  /** The project's own rules, for texts still to be cut. */
  readonly rules: ProjectSettings["rules"];
}

export type ReadOutcome =
  | {
      readonly ok: true;
      readonly file: ReadFile;
      /** Null for a file that is no plain text. */
      readonly encoding: string | null;
      readonly encodings: readonly string[];
    }
  | { readonly ok: false; readonly error: string };

export interface WriteInput {
  readonly path: string;
  /** Where it grows until it is whole; beside `path`. */
  readonly temporary: string;
  readonly name: string;
  /** The name was chosen in a dialog that asked, so that a file there may be replaced. */
  readonly mayReplace: boolean;
  readonly project: Project;
  readonly format: FormatId;
  readonly options: ExportOptions;
}

export interface WriteOutcome {
  /** Files written, by their names in the folder; one empty name for a single file. */
  readonly files: readonly string[];
  readonly rows: number;
  readonly bytes: number;
}

export interface ExportPreviewInput {
  readonly project: Project;
  readonly format: FormatId;
  readonly options: ExportOptions;
}
