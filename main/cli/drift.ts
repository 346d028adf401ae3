/** `pentapla drift`: a project, texts or a manifest in; what drifts apart out. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { apply } from "../../app/change/apply.ts";
import { runCommand } from "../../app/command/table.ts";
import { Failure } from "../../app/contract/failure.ts";
import { terminologies } from "../../app/drift/compare/terms-book.ts";
import { writeNeutral } from "../../app/formats/neutral.ts";
import {
  type Drift,
  type Project,
  type Severity,
  severities,
} from "../../app/model/records.ts";
import type { SegmentationRule } from "../../app/model/settings.ts";
import { rangeOf } from "../../app/model/places.ts";
import type { Glossary } from "../../app/model/glossary.ts";
import { driftInputOf, driftProposalsOf } from "../../app/workbench/detection.ts"; // prettier-ignore
import { createTaskRunner, type WorkerTaskRunner } from "../worker/runner.ts";
import {
  type Arguments,
  countOf,
  documentOptions,
  readArguments,
} from "./arguments.ts";
import type { Console } from "./console.ts";
import { readGlossaries } from "./glossaries.ts";
import { inOrder } from "./in-order.ts";
import { loadProject } from "./load-project.ts";
import { readManifest } from "./manifest.ts";
import { expectProjectPlace, saveProject } from "./output.ts";
import { reportPlace, saveReport } from "./report.ts";
import { readRulesFile } from "./rules.ts";
import { languagesOf, type NamedText, readTexts } from "./texts.ts";

/** Exit code 1 when a drift that is open or accepted is as severe as `--fail-on` or more; bad input rejects with a Failure. */
export async function runDrift(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("drift", args, {
    ...documentOptions,
    "fail-on": { type: "string" },
    report: { type: "string" },
  });
  const failOn = severityOf(given.value("fail-on"));
  const output = given.value("output");
  if (output !== undefined) {
    if (given.files.some((file) => resolve(file) === resolve(output)))
      throw new Failure(
        "bad-arguments",
        `drift: -o ${output} would replace what is read. Name another file.`,
      );
    await expectProjectPlace(output);
  }
  const place = await reportPlace(given);
  const jobs = countOf(given, "jobs", availableParallelism());
  const rules = await readRulesFile(given, (line) => console.warn(line));
  const runner = createTaskRunner(jobs);
  const findings: string[] = [];
  const report = (project: Project, doc?: string): void => {
    if (failOn !== null && hasFinding(project, failOn))
      findings.push(doc ?? "");
    const name = doc === undefined ? {} : { doc };
    if (given.flag("json"))
      console.out(`${JSON.stringify({ ...name, ...writeNeutral(project) })}\n`);
    else console.out(summaryOf(project, doc));
  };
  try {
    const manifest = given.value("manifest");
    const work = { runner, given, rules, glossaries: await readGlossaries(runner, given) }; // prettier-ignore
    if (manifest === undefined) {
      const project = await detect(work, await projectOf(work, console));
      if (output !== undefined) await saveProject(output, project);
      if (place !== null) await saveReport(runner, place, project);
      report(project);
    } else await driftManifest(work, manifest, jobs, console, report);
    return findings.length > 0 ? 1 : 0;
  } finally {
    await runner.close();
  }
}

/** What every document is compared with. */
interface Work {
  readonly runner: WorkerTaskRunner;
  readonly given: Arguments;
  readonly rules: readonly SegmentationRule[];
  readonly glossaries: readonly Glossary[];
}

async function driftManifest(
  work: Work,
  manifest: string,
  jobs: number,
  console: Console,
  report: (project: Project, doc: string) => void,
): Promise<void> {
  const { given } = work;
  if (
    given.files.length > 0 ||
    given.value("lang") !== undefined ||
    given.value("output") !== undefined
  )
    // prettier-ignore
    throw new Failure(
      "bad-arguments",
      "drift: a manifest names the files and their languages; leave files, --lang and -o out.",
    );
  await inOrder(
    await readManifest(manifest),
    jobs,
    async ({ doc, files, languages }) => {
      const texts = await readTexts(files, languages, (line) => console.warn(line)); // prettier-ignore
      return detect(work, await align(work, doc, texts));
    },
    (project, { doc }) => {
      report(project, doc);
      return Promise.resolve();
    },
  );
}

async function projectOf(work: Work, console: Console): Promise<Project> {
  const { given } = work;
  const [file, ...more] = given.files;
  if (file !== undefined && more.length === 0 && file.endsWith(".json")) {
    if (given.value("rules") !== undefined)
      throw new Failure(
        "bad-arguments",
        "drift: a project is cut already. Leave --rules out.",
      );
    return loadProject(file);
  }
  if (more.length === 0)
    throw new Failure(
      "bad-arguments",
      "drift: name a project, two texts or more, or a --manifest.",
    );
  const texts = await readTexts(
    given.files,
    languagesOf(given.value("lang")),
    (line) => console.warn(line),
  );
  return align(work, "Compared texts", texts);
}

async function align(
  { runner, given, rules, glossaries }: Work,
  title: string,
  texts: readonly NamedText[],
): Promise<Project> {
  return runner.run(
    "project",
    {
      title,
      texts,
      segmentation: given.flag("presegmented") ? "lines" : "sentences",
      rules,
      engine: given.value("engine") ?? "pentapla",
      glossaries,
    },
    () => undefined,
  ).result;
}

/** The project with what the detector proposes; what was judged stays. */
async function detect(
  { runner, glossaries }: Work,
  project: Project,
): Promise<Project> {
  const input = { ...driftInputOf(project), glossaries: terminologies(glossaries) }; // prettier-ignore
  const found = await runner.run("drift", input, () => undefined).result;
  const proposals = driftProposalsOf(project, found);
  // Headless runs are nobody's judgement and must give the same bytes every time.
  const context = { by: "", at: "1970-01-01T00:00:00Z" };
  return apply(
    project,
    runCommand(project, "proposeDrifts", { proposals }, context).change,
  );
}

function severityOf(given: string | undefined): Severity | null {
  if (given === undefined) return null;
  const found = severities.find((severity) => severity === given);
  if (found === undefined)
    throw new Failure(
      "bad-arguments",
      `--fail-on: “${given}” is no severity. There are: ${severities.join(", ")}.`,
    );
  return found;
}

function isUnsettled({ status }: Drift): boolean {
  return status === "open" || status === "accepted";
}

function hasFinding(project: Project, least: Severity): boolean {
  return project.drifts.some(
    (drift) =>
      isUnsettled(drift) &&
      severities.indexOf(drift.severity) >= severities.indexOf(least),
  );
}

/** A line a drift: severity, type, where (lines from 1), and the reason. */
function summaryOf(project: Project, doc: string | undefined): string {
  const drifts = project.drifts.filter(isUnsettled);
  const lines = drifts.map(({ severity, type, reason, mentions }) => {
    const [mention] = mentions;
    const range = mention === undefined ? undefined : rangeOf(project, mention);
    const version = project.versions.find(({ id }) => id === mention?.version);
    const line = (version?.text.slice(0, range?.start ?? 0).split("\n").length) ?? 1; // prettier-ignore
    return `${mention?.version ?? ""}:${line} ${severity} ${type}: ${reason}\n`;
  });
  const count = `${drifts.length} ${drifts.length === 1 ? "drift" : "drifts"}.\n`;
  return `${lines.join("")}${doc === undefined ? "" : `${doc}: `}${count}`;
}
