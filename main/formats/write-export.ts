/**
 * Writes an export: streamed beside its place, checked there by reading it
 * anew, and only then put in place. What fails its check is not left behind.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs"; // prettier-ignore
import { dirname, join } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { corpusOf } from "../../app/formats/corpus.ts";
import { expectWriter } from "../../app/formats/export-preview.ts";
import type { OutFile, Writer } from "../../app/formats/format.ts";
import type { WriteInput, WriteOutcome } from "../../app/task/reading.ts";
import type { Task } from "../../app/task/task.ts";
import { ioFailure } from "../storage/io-words.ts";
import { expectNoProject } from "../storage/sidecars.ts";
import { openSource } from "./open-source.ts";

/** UTF-16 units gathered before they are written. */
const batchLength = 262_144;

/** Throws a Failure in one sentence where nothing could be written, or what was written breaks a rule of its format. */
export function writeExport(input: WriteInput, task: Task): WriteOutcome {
  const { path, temporary, name, project, format, options } = input;
  const writer = expectWriter(format);
  const corpus = corpusOf(project, options);
  task.progress(0, `Write ${name}`);
  const files = writer.files(corpus, options);
  try {
    const written = writeAll(files, temporary, task);
    const isFolder = written.names.some((each) => each !== "");
    expectFree(input, isFolder);
    task.progress(0.7, `Check ${name}`);
    for (const each of written.names)
      expectValid(writer, isFolder ? join(temporary, each) : temporary, each === "" ? name : each, task); // prettier-ignore
    if (isFolder) rmSync(path, { force: true, recursive: true });
    renameSync(temporary, path);
    return {
      files: written.names,
      rows: corpus.rows.length,
      bytes: written.bytes,
    };
  } catch (cause) {
    throw ioFailure(`“${name}” can't be written`, cause);
  } finally {
    rmSync(temporary, { force: true, recursive: true });
  }
}

function writeAll(
  files: Iterable<OutFile>,
  temporary: string,
  task: Task,
): { readonly names: readonly string[]; readonly bytes: number } {
  const names: string[] = [];
  let bytes = 0;
  for (const { name, content } of files) {
    const place = name === "" ? temporary : join(temporary, name);
    mkdirSync(dirname(place), { recursive: true });
    bytes += writeFile(place, content, task);
    names.push(name);
  }
  return { names, bytes };
}

function writeFile(
  path: string,
  content: OutFile["content"],
  task: Task,
): number {
  const handle = openSync(path, "wx");
  let bytes = 0;
  let batch = "";
  const put = (data: Uint8Array): void => {
    let done = 0;
    while (done < data.length) done += writeSync(handle, data, done);
    bytes += data.length;
  };
  const flush = (): void => {
    put(Buffer.from(batch, "utf8"));
    batch = "";
  };
  try {
    for (const part of content) {
      if (typeof part === "string") batch += part;
      else {
        flush();
        put(part);
      }
      if (batch.length >= batchLength) {
        flush();
        task.checkpoint();
      }
    }
    flush();
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return bytes;
}

/** Never takes the place of a project, nor of a folder with something in it. */
function expectFree(
  { path, name, mayReplace }: WriteInput,
  isFolder: boolean,
): void {
  expectNoProject(path);
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    if (!isFolder || readdirSync(path).length > 0)
      throw new Failure(
        "refused",
        `There is a folder called “${name}” already; choose another name.`,
      );
  } else if (isFolder || !mayReplace)
    throw new Failure(
      "refused",
      `“${name}” exists already; choose another name.`,
    );
}

function expectValid(
  writer: Writer,
  path: string,
  name: string,
  task: Task,
): void {
  task.checkpoint();
  if (statSync(path).size === 0) return;
  const [problem, ...more] = writer.check(openSource(path, name, "utf-8"));
  if (problem === undefined) return;
  const where = problem.line === undefined ? "" : ` line ${problem.line}:`;
  const rest = more.length === 0 ? "" : ` (and ${more.length} more)`;
  throw new Failure(
    "refused",
    `${name} was not kept, as it breaks a rule of its format:${where} ${problem.text}${rest}`,
  );
}
