/** `--report FILE` of `pentapla drift`: checked before the work, written whole or not at all. */
import { extname, resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import {
  type ReportFormat,
  reportFormats,
} from "../../app/contract/reports.ts";
import type { Project } from "../../app/model/records.ts";
import { durableWrite } from "../storage/durable-write.ts";
import { ioFailure } from "../storage/io-words.ts";
import { expectNoProject } from "../storage/sidecars.ts";
import type { WorkerTaskRunner } from "../worker/runner.ts";
import type { Arguments } from "./arguments.ts";
import { uninterrupted } from "./interrupt.ts";
import { expectFolder } from "./output.ts";

export interface ReportPlace {
  readonly file: string;
  readonly format: ReportFormat;
}

/** What `--report` asks for; null = nothing. Throws a Failure where no report can be written. */
export async function reportPlace(
  given: Arguments,
): Promise<ReportPlace | null> {
  const file = given.value("report");
  if (file === undefined) return null;
  if (given.value("manifest") !== undefined)
    throw new Failure(
      "bad-arguments",
      "--report: a report is of one document; leave --manifest out.",
    );
  const extension = extname(file).toLowerCase();
  const format = reportFormats.find((name) => extension === `.${name}`);
  if (format === undefined)
    throw new Failure(
      "bad-arguments",
      `--report ${file}: a report's name ends in .html, .xlsx or .json.`,
    );
  expectNoProject(file);
  const others = [...given.files, given.value("output") ?? ""];
  if (others.some((other) => other !== "" && resolve(other) === resolve(file)))
    throw new Failure(
      "bad-arguments",
      `--report ${file} would replace what is read or written. Name another file.`,
    );
  await expectFolder(file, "--report");
  return { file, format };
}

export async function saveReport(
  runner: WorkerTaskRunner,
  { file, format }: ReportPlace,
  project: Project,
): Promise<void> {
  const input = { project, format, options: {} };
  const { content } = await runner.run("report", input, () => undefined).result;
  await uninterrupted(() => durableWrite(resolve(file), content)).catch(
    (cause: unknown) => {
      throw ioFailure(`“${file}” can't be written`, cause);
    },
  );
}
