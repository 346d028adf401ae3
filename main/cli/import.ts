/** `pentapla import`: files of any kind in, a project out. */
import { basename, resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { formatIdSchema } from "../../app/contract/formats.ts";
import type { FileReading, ImportChoice } from "../../app/contract/imports.ts";
import { apply } from "../../app/change/apply.ts";
import { formatInfos } from "../../app/formats/table.ts";
import { importFiles, type NamedFile } from "../../app/import/import-files.ts";
import { isSameText } from "../../app/import/match-segments.ts";
import type { Project } from "../../app/model/records.ts";
import type { ReadOutcome } from "../../app/task/reading.ts";
import { directionOf, uniqueVersionId } from "../../app/text/language.ts";
import { emptyProject } from "../../app/workbench/new-project.ts";
import { createTaskRunner } from "../worker/runner.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import type { Console } from "./console.ts";
import { loadProject } from "./load-project.ts";
import { expectProjectPlace, saveProject } from "./output.ts";
import { languagesOf } from "./texts.ts";

// Headless runs are nobody's judgement and must give the same bytes every time.
const context = { by: "", at: "1970-01-01T00:00:00Z" };

/** Bad input rejects with a Failure; what was repaired or left out goes to stderr, a line each. */
export async function runImport(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("import", args, {
    output: { type: "string", short: "o" },
    into: { type: "string" },
    lang: { type: "string" },
    from: { type: "string" },
    encoding: { type: "string" },
    title: { type: "string" },
    presegmented: { type: "boolean" },
  });
  if (given.files.length === 0)
    throw new Failure("bad-arguments", "import: name one file or more.");
  const into = given.value("into");
  const output = given.value("output") ?? into;
  if (output === undefined)
    throw new Failure(
      "bad-arguments",
      "import: name the project to write with -o, or to add to with --into.",
    );
  await expectProjectPlace(output);
  const title = given.value("title") ?? stemOf(output);
  if (title.trim() === "" || title.length > 500)
    throw new Failure(
      "bad-arguments",
      "import: --title takes 1 to 500 characters.",
    );
  if (into !== undefined && given.value("title") !== undefined)
    throw new Failure(
      "bad-arguments",
      "import: the project of --into has its title; leave --title out.",
    );
  const project =
    into === undefined ? emptyProject(title) : await loadProject(into);
  const files = await read(given, project, console);
  const { change, outcome } = importFiles(
    project,
    files,
    choicesOf(project, files, languagesOf(given.value("lang")), console),
    context,
  );
  for (const line of outcome.report ?? []) console.warn(line);
  if (change.length === 0)
    throw new Failure("bad-arguments", `import: ${outcome.message}.`);
  await saveProject(output, apply(project, change));
  console.out(`${outcome.message}. Written to ${output}.\n`);
  return 0;
}

async function read(
  given: Arguments,
  project: Project,
  console: Console,
): Promise<readonly NamedFile[]> {
  const reading = readingOf(given);
  const runner = createTaskRunner();
  let outcomes: readonly ReadOutcome[];
  try {
    const files = given.files.map((file) => ({
      path: resolve(file),
      name: basename(file),
      reading,
    }));
    const { rules } = project.settings;
    outcomes = await runner.run("read", { files, rules }, () => undefined)
      .result;
  } finally {
    await runner.close();
  }
  return outcomes.map((outcome, at) => {
    const name = basename(given.files[at] ?? "");
    if (!outcome.ok) throw new Failure("unreadable", outcome.error);
    for (const { text, line, level } of outcome.file.report)
      if (level !== "info")
        console.warn(`${name}:${line === undefined ? "" : `${line}:`} ${text}`);
    return { name, file: outcome.file };
  });
}

function readingOf(given: Arguments): FileReading {
  const from = given.value("from");
  const format = formatIdSchema.safeParse(from);
  if (from !== undefined && !format.success) {
    const names = formatInfos.flatMap(({ id, canRead }) =>
      canRead ? [id] : [],
    );
    throw new Failure(
      "bad-arguments",
      `import: --from ${from} is not a format. There are: ${names.join(", ")}.`,
    );
  }
  const encoding = given.value("encoding");
  return {
    ...(format.success ? { format: format.data } : {}),
    ...(encoding === undefined ? {} : { encoding }),
    ...(given.flag("presegmented") ? { segmentation: "lines" as const } : {}),
  };
}

/** Every text of every file; one that the project has already gets links alone. */
function choicesOf(
  project: Project,
  files: readonly NamedFile[],
  languages: readonly string[] | undefined,
  console: Console,
): readonly ImportChoice[] {
  const all = files.flatMap(({ name, file }, at) =>
    file.texts.flatMap((text, part) => {
      if (text.segments.length > 0) return [{ name, at, part, text }];
      console.warn(`${name}: ${text.language} holds no words and is left out.`);
      return [];
    }),
  );
  if (languages !== undefined && languages.length !== all.length)
    throw new Failure(
      "bad-arguments",
      `--lang names ${languages.length} languages for ${all.length} texts. Give one a text.`,
    );
  const taken = project.versions.map(({ id }) => id);
  return all.map(({ name, at, part, text }, n) => {
    const same = project.versions.find((version) =>
      isSameText(version.text, text.text),
    );
    const language = languages?.[n] ?? text.language;
    const id = same?.id ?? uniqueVersionId(language, taken);
    taken.push(id);
    if (same === undefined && id !== language)
      console.warn(`${name}: ${language} is taken; it is ${id} here.`);
    return {
      file: at,
      part,
      id,
      attach: same !== undefined,
      title: "",
      dir: directionOf(id),
    };
  });
}

function stemOf(file: string): string {
  return basename(file).replace(/(\.pentapla)?\.json$/, "");
}
