import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import {
  readProjectFile,
  readUnchecked,
} from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { ioFailure } from "../storage/io-words.ts";

/** Reads a project without opening it for work: no lock, no journal. Throws a Failure in one sentence. */
export function loadProject(file: string): Promise<Project> {
  return load(file, readProjectFile);
}

/** As {@link loadProject}; the invariants may be broken. */
export function loadUnchecked(file: string): Promise<Project> {
  return load(file, readUnchecked);
}

async function load(
  file: string,
  read: typeof readProjectFile,
): Promise<Project> {
  const text = await textOf(file);
  try {
    return read(text).project;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure(cause.code, `${file}: ${cause.message}`, { cause });
  }
}

async function textOf(file: string): Promise<string> {
  const path = resolve(file);
  try {
    // Before opening: a device or a pipe may never end.
    if (!(await stat(path)).isFile())
      throw new Failure("unreadable", `“${file}” is not a project file.`);
    const bytes = await readFile(path);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError)
      throw new Failure(
        "unreadable",
        `“${file}” is not a project file: it is not text in UTF-8.`,
        { cause },
      );
    throw ioFailure(`“${file}” can't be read`, cause);
  }
}
