/** Corpora in and out: what the workbench's import and export methods do. */
import { counted } from "../command/wording.ts";
import type { CommandContext, CommandResult } from "../command/command.ts";
import type { CommandArgs } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import type { FileRef } from "../contract/files.ts";
import type { ExportOptions, FormatId } from "../contract/formats.ts";
import type {
  ImportFiles,
  ImportPreview,
  ImportRequest,
  ImportText,
} from "../contract/imports.ts";
import { apply } from "../change/apply.ts";
import type { CutText } from "../formats/read-file.ts";
import { formatInfos } from "../formats/table.ts";
import { importFiles, type NamedFile } from "../import/import-files.ts";
import { isSameText } from "../import/match-segments.ts";
import { findVersion } from "../model/places.ts";
import type { Project, SegmentKind, VersionId } from "../model/records.ts";
import { defaultProjectSettings } from "../model/settings.ts";
import type { ReadOutcome } from "../task/reading.ts";
import { directionOf } from "../text/language.ts";
import type { Document } from "./document.ts";
import { unlessEnded } from "./ended.ts";
import type { LongWork } from "./long-tasks.ts";
import { emptyProject } from "./new-project.ts";
import type { Ports } from "./ports.ts";
import { textWarnings } from "./text-warnings.ts";

/** Segments shown in a preview. */
const previewed = 300;

export async function previewImport(
  ports: Ports,
  project: Project | null,
  requests: readonly ImportRequest[],
): Promise<ImportPreview[]> {
  const outcomes = await read(ports, project, requests);
  return requests.map(({ ref }, at): ImportPreview => {
    const outcome = outcomes[at];
    if (outcome?.ok !== true)
      return { ok: false, ref, error: outcome?.error ?? "", encodings: [] };
    const { file, encoding, encodings } = outcome;
    const { glossary } = file;
    return {
      ok: true,
      ref,
      format: file.format,
      formatName:
        formatInfos.find(({ id }) => id === file.format)?.name ?? file.format,
      encoding,
      encodings: [...encodings],
      texts: file.texts.map((text, part) => textPreview(ports, project, text, part)), // prettier-ignore
      unitCount: file.units.length,
      linkCount: file.links.reduce((n, { links }) => n + links.length, 0),
      linkedDocuments: file.links.flatMap(({ documents }) => documents),
      glossary:
        glossary === null
          ? null
          : {
              languages: [...new Set(glossary.entries.flatMap(({ terms }) => Object.keys(terms)))], // prettier-ignore
              entryCount: glossary.entries.length,
            },
      report: [...file.report],
    };
  });
}

function textPreview(
  ports: Ports,
  project: Project | null,
  text: CutText,
  part: number,
): ImportText {
  const segments = text.segments.map(({ start, end, kind }) => ({
    text: text.text.slice(start, end),
    kind,
  }));
  const kindCounts: Partial<Record<SegmentKind, number>> = {};
  for (const { kind } of segments)
    kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
  const same = project?.versions.find((version) =>
    isSameText(version.text, text.text),
  );
  return {
    part,
    language: text.language,
    languageFrom: text.languageFrom,
    title: text.title,
    dir: directionOf(text.language),
    length: text.text.length,
    segmentCount: segments.length,
    kindCounts,
    segments: segments.slice(0, previewed),
    isCut: text.isCut,
    same: same?.id ?? null,
    warnings: textWarnings(ports, text.language, segments),
  };
}

/** Reads what `request` names and puts it into `project`, as one step. Throws a Failure for the first file that can't be read. */
export async function readImport(
  ports: Ports,
  project: Project | null,
  { files, texts }: ImportFiles,
): Promise<(target: Project, context: CommandContext) => CommandResult> {
  const outcomes = await read(ports, project, files);
  const named = outcomes.map((outcome, at): NamedFile => {
    if (!outcome.ok) throw new Failure("unreadable", outcome.error);
    return { name: files[at]?.ref.name ?? "", file: outcome.file };
  });
  return (target, context) => importFiles(target, named, texts, context);
}

/** A project of nothing but what is imported. */
export function importedProject(
  title: string,
  take: (target: Project, context: CommandContext) => CommandResult,
  context: CommandContext,
): { readonly project: Project; readonly message: string } {
  const empty = emptyProject(title);
  const { change, outcome } = take(empty, context);
  const project = apply(empty, change);
  if (project.versions.length === 0)
    throw new Failure(
      "refused",
      "Nothing was chosen to make a project of. Choose a text.",
    );
  const lines = [outcome.message, ...(outcome.report ?? [])];
  return { project, message: lines.join(". ") };
}

/** A file's first text as what takes the place of a version's. Throws a Failure for one that can't be read. */
export async function readReplacement(
  ports: Ports,
  project: Project,
  version: VersionId,
  { ref, encoding }: { readonly ref: FileRef; readonly encoding?: string },
): Promise<CommandArgs<"replaceText">> {
  const old = findVersion(project, version);
  if (old === undefined)
    throw new Failure("not-found", `There is no version ${version}.`);
  const [outcome] = await read(ports, project, [
    {
      ref,
      languages: { 0: version },
      segmentation: old.segmentation,
      ...(encoding === undefined ? {} : { encoding }),
    },
  ]);
  if (outcome?.ok !== true)
    throw new Failure("unreadable", outcome?.error ?? "");
  const [text] = outcome.file.texts;
  if (text === undefined)
    throw new Failure("unreadable", `${ref.name} holds no text.`);
  return {
    version,
    text: text.text,
    ranges: [...text.segments],
    file: ref.name,
  };
}

function read(
  ports: Ports,
  project: Project | null,
  requests: readonly ImportRequest[],
): Promise<readonly ReadOutcome[]> {
  const { rules } = project?.settings ?? defaultProjectSettings;
  return ports.files.read(requests, rules).catch(unlessEnded);
}

/** Starts to write; the task's message names what was written and what was lost. */
export function startExport(
  { board, ports }: LongWork,
  target: Document,
  format: FormatId,
  options: ExportOptions,
  place: FileRef,
): string {
  const { project } = target;
  return board.follow(
    "Export",
    (onProgress) =>
      ports.files.write(place, { project, format, options }, onProgress),
    ({ files, rows }) => {
      const where =
        files.length > 1
          ? `${place.name} (${counted(files.length, "file")})`
          : place.name;
      return Promise.resolve(`Exported ${counted(rows, "row")} to ${where}`);
    },
  ).id;
}
