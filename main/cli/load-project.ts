import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { readProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { ioFailure } from "../storage/io-words.ts";

/** Reads a project without opening it for work: no lock, no journal. Throws a Failure in one sentence. */
export async function loadProject(file: string): Promise<Project> {
  const text = await readFile(resolve(file), "utf8").catch((cause: unknown) => {
    throw ioFailure(`“${file}” can't be read`, cause);
  });
  try {
    return readProjectFile(text).project;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure(cause.code, `${file}: ${cause.message}`, { cause });
  }
}
