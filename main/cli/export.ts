/** `pentapla export`: a project in, a corpus out. */
import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import {
  type ExportOptions,
  type FormatId,
  formatIdSchema,
  wholeExport,
} from "../../app/contract/formats.ts";
import { corpusOf } from "../../app/formats/corpus.ts";
import { allLosses, expectWriter } from "../../app/formats/export-preview.ts";
import type { Writer } from "../../app/formats/format.ts";
import { formatInfos } from "../../app/formats/table.ts";
import {
  type Project,
  severities,
  severitySchema,
} from "../../app/model/records.ts";
import { idleTask } from "../../app/task/task.ts";
import { expectNoProject } from "../storage/sidecars.ts";
import { writeExport } from "../formats/write-export.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import type { Console } from "./console.ts";
import { uninterrupted } from "./interrupt.ts";
import { loadProject } from "./load-project.ts";
import { expectFolder } from "./output.ts";

/** What the format can't hold goes to stderr, a line each, before anything is written. */
export async function runExport(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("export", args, {
    to: { type: "string" },
    output: { type: "string", short: "o" },
    versions: { type: "string" },
    only: { type: "string" },
    least: { type: "string" },
    "without-drift": { type: "string" },
    "drop-nulls": { type: "boolean" },
    rows: { type: "string" },
    pairs: { type: "boolean" },
    "no-metadata": { type: "boolean" },
  });
  const [file, ...more] = given.files;
  if (file === undefined || more.length > 0)
    throw new Failure("bad-arguments", "export: name one project file.");
  const format = formatOf(given.value("to"));
  const writer = expectWriter(format);
  const asked = optionsOf(given);
  const output = given.value("output");
  if (output !== undefined) await expectPlace(output, file);
  const project = await loadProject(file);
  const options = {
    ...wholeExport(project.versions.map(({ id }) => id)),
    ...asked,
  };
  const corpus = corpusOf(project, options);
  for (const line of allLosses(writer, corpus, options)) console.warn(line);
  for (const [why, count] of corpus.leftBehind)
    console.warn(`${count} left behind: ${why}`);
  if (output === undefined) print(project, format, writer, options, console);
  else await write(project, format, options, output);
  return 0;
}

function formatOf(name: string | undefined): FormatId {
  const names = formatInfos.flatMap(({ id, canWrite }) =>
    canWrite ? [id] : [],
  );
  const format = formatIdSchema.safeParse(name);
  if (!format.success || !names.includes(format.data))
    throw new Failure(
      "bad-arguments",
      `export: --to ${name === undefined ? "is missing" : `${name} is not a format`}. There are: ${names.join(", ")}.`,
    );
  return format.data;
}

function optionsOf(given: Arguments): Partial<ExportOptions> {
  const versions = given.value("versions")?.split(",").map((id) => id.trim()); // prettier-ignore
  if (versions !== undefined && versions.length < 2)
    throw new Failure(
      "bad-arguments",
      "export: --versions takes two or more, such as de,fr.",
    );
  const only = oneOf(given, "only", ["all", "confirmed"] as const);
  const rows = oneOf(given, "rows", ["units", "segments"] as const);
  const least = Number(given.value("least") ?? 0);
  if (!(least >= 0 && least <= 1))
    throw new Failure(
      "bad-arguments",
      "export: --least takes a confidence from 0 to 1.",
    );
  const withoutDrift = oneOf(given, "without-drift", severities);
  return {
    least,
    metadata: !given.flag("no-metadata"),
    pairs: given.flag("pairs"),
    nulls: given.flag("drop-nulls") ? "drop" : "keep",
    ...(versions === undefined ? {} : { versions }),
    ...(only === undefined ? {} : { only }),
    ...(rows === undefined ? {} : { rows }),
    ...(withoutDrift === undefined
      ? {}
      : { withoutDrift: severitySchema.parse(withoutDrift) }),
  };
}

function oneOf<T extends string>(
  given: Arguments,
  name: string,
  values: readonly T[],
): T | undefined {
  const value = given.value(name);
  const found = values.find((each) => each === value);
  if (value !== undefined && found === undefined)
    throw new Failure(
      "bad-arguments",
      `export: --${name} takes ${values.join(", ")}, not “${value}”.`,
    );
  return found;
}

/** To stdout, for what is one text. */
function print(
  project: Project,
  format: FormatId,
  writer: Writer,
  options: ExportOptions,
  console: Console,
): void {
  for (const { name, content } of writer.files(
    corpusOf(project, options),
    options,
  ))
    // prettier-ignore
    for (const part of content) {
      if (name !== "" || typeof part !== "string")
        throw new Failure(
          "bad-arguments",
          `export: ${format} is no single text; name a place with -o.`,
        );
      console.out(part);
    }
}

/** An export never takes its project's place, nor another's. */
async function expectPlace(output: string, from: string): Promise<void> {
  expectNoProject(output);
  if (resolve(output) === resolve(from))
    throw new Failure(
      "bad-arguments",
      `-o ${output}: the export would take the place of its project; choose another name.`,
    );
  await expectFolder(output);
}

async function write(
  project: Project,
  format: FormatId,
  options: ExportOptions,
  output: string,
): Promise<void> {
  const path = resolve(output);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  await uninterrupted(() =>
    Promise.resolve(
      writeExport(
        {
          path,
          temporary: `${path}.${randomBytes(6).toString("hex")}.tmp`,
          name: basename(output),
          mayReplace: !isFolder,
          project,
          format,
          options,
        },
        idleTask,
      ),
    ),
  );
}
