/** `pentapla align`: texts or a manifest of documents in, projects or the neutral form out. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { counted } from "../../app/command/wording.ts";
import { Failure } from "../../app/contract/failure.ts";
import { writeNeutral } from "../../app/formats/neutral.ts";
import type { Glossary } from "../../app/model/glossary.ts";
import type { Project, Segmentation } from "../../app/model/records.ts";
import type { SegmentationRule } from "../../app/model/settings.ts";
import { createTaskRunner, type WorkerTaskRunner } from "../worker/runner.ts";
import {
  type Arguments,
  countOf,
  documentOptions,
  readArguments,
} from "./arguments.ts";
import { readGlossaries } from "./glossaries.ts";
import { type ManifestDocument, readManifest } from "./manifest.ts";
import { inOrder } from "./in-order.ts";
import type { Console } from "./console.ts";
import { expectProjectPlace, makeFolder, saveProject } from "./output.ts";
import { readRulesFile } from "./rules.ts";
import { languagesOf, type NamedText, readTexts } from "./texts.ts";

interface Options {
  readonly segmentation: Segmentation;
  readonly rules: readonly SegmentationRule[];
  readonly engine: string;
  readonly glossaries: readonly Glossary[];
  readonly asJson: boolean;
  readonly output: string | undefined;
}

/** Exit code 0; bad input rejects with a Failure and nothing is written for it. */
export async function runAlign(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("align", args, documentOptions);
  const jobs = countOf(given, "jobs", availableParallelism());
  const manifest = given.value("manifest");
  const runner = createTaskRunner(jobs);
  try {
    const options: Options = {
      segmentation: given.flag("presegmented") ? "lines" : "sentences",
      rules: await readRulesFile(given, (line) => console.warn(line)),
      engine: given.value("engine") ?? "pentapla",
      glossaries: await readGlossaries(runner, given),
      asJson: given.flag("json"),
      output: given.value("output"),
    };
    if (manifest === undefined)
      await alignFiles(runner, given, options, console);
    else await alignManifest(runner, manifest, jobs, given, options, console);
    return 0;
  } finally {
    await runner.close();
  }
}

async function alignFiles(
  runner: WorkerTaskRunner,
  given: Arguments,
  options: Options,
  console: Console,
): Promise<void> {
  if (given.files.length < 2)
    throw new Failure(
      "bad-arguments",
      "align: name two texts or more, or a --manifest.",
    );
  if (options.output !== undefined) await expectProjectPlace(options.output);
  const texts = await readTexts(
    given.files,
    languagesOf(given.value("lang")),
    (line) => console.warn(line),
  );
  const project = await build(runner, "Aligned texts", texts, options);
  if (options.output !== undefined) await saveProject(options.output, project);
  console.out(
    options.asJson
      ? `${JSON.stringify(writeNeutral(project))}\n`
      : summaryOf(project, options.output),
  );
}

async function alignManifest(
  runner: WorkerTaskRunner,
  manifest: string,
  jobs: number,
  given: Arguments,
  options: Options,
  console: Console,
): Promise<void> {
  if (given.files.length > 0)
    throw new Failure(
      "bad-arguments",
      "align: give either files or a --manifest.",
    );
  if (given.value("lang") !== undefined)
    throw new Failure(
      "bad-arguments",
      "align: a manifest names the languages in its header; leave --lang out.",
    );
  const documents = await readManifest(manifest);
  if (options.output !== undefined) await makeFolder(options.output);
  const work = async ({
    doc,
    files,
    languages,
  }: ManifestDocument): Promise<Project> =>
    build(
      runner,
      doc,
      await readTexts(files, languages, (line) => console.warn(line)),
      options,
    );
  await inOrder(documents, jobs, work, async (project, { doc }) => {
    const file =
      options.output === undefined
        ? undefined
        : join(options.output, `${doc}.pentapla.json`);
    if (file !== undefined) await saveProject(file, project);
    console.out(
      options.asJson
        ? `${JSON.stringify({ doc, ...writeNeutral(project) })}\n`
        : `${doc}: ${summaryOf(project, file)}`,
    );
  });
}

function build(
  runner: WorkerTaskRunner,
  title: string,
  texts: readonly NamedText[],
  { segmentation, rules, engine, glossaries }: Options,
): Promise<Project> {
  return runner.run(
    "project",
    { title, texts, segmentation, rules, engine, glossaries },
    () => undefined,
  ).result;
}

function summaryOf(project: Project, file: string | undefined): string {
  const segments = project.versions
    .map(({ id, segments }) => `${id} ${segments.length}`)
    .join(", ");
  const uncertain = project.units.filter(
    ({ confidence }) => confidence < 0.9,
  ).length;
  const where = file === undefined ? "" : ` Written to ${file}.`;
  return `${counted(project.units.length, "unit")}, ${uncertain} of them uncertain, over ${segments} segments.${where}\n`;
}
