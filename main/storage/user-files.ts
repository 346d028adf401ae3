/** The small JSON files of the user-data folder, through lowdb and a durable adapter. */
import { mkdir, readFile, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type Adapter, Low } from "lowdb";
import { durableWrite } from "./durable-write.ts";
import { codeOf, ioFailure } from "./io-words.ts";
import { keepAside } from "./sidecars.ts";

export interface UserFileOptions<T> {
  readonly path: string;
  /** What a file's JSON means; throws where it means nothing. */
  readonly parse: (json: unknown) => T;
  readonly fallback: T;
  readonly now: () => Date;
  readonly warn: (message: string, cause?: unknown) => void;
}

/** One value kept for the user. A file that can't be understood is put aside and the fallback used. */
export class UserFile<T> {
  readonly #database: Low<T>;
  readonly #name: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: UserFileOptions<T>) {
    this.#name = basename(options.path);
    this.#database = new Low<T>(jsonAdapter(options), options.fallback);
  }

  /** The value as it is on the disk. */
  read(): Promise<T> {
    return this.#inTurn(async () => {
      await this.#database.read();
      return this.#database.data;
    });
  }

  /** Changes the value as it is on the disk; rejects with a Failure "io". */
  update(change: (value: T) => T): Promise<T> {
    return this.#inTurn(async () => {
      await this.#database.read();
      this.#database.data = change(this.#database.data);
      await this.#database.write();
      return this.#database.data;
    });
  }

  #inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(work).catch((error: unknown) => {
      throw ioFailure(`“${this.#name}” can't be read or written`, error);
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function jsonAdapter<T>(options: UserFileOptions<T>): Adapter<T> {
  const { path, parse, fallback, now, warn } = options;
  return {
    read: async () => {
      const text = await readOrNull(path);
      if (text === null) return fallback;
      try {
        return parse(JSON.parse(text));
      } catch (error) {
        const kept = await keepAside(path, "broken", now());
        await rm(path);
        warn(
          `“${basename(path)}” is damaged and was kept as “${kept}”; starting anew.`,
          error,
        );
        return fallback;
      }
    },
    write: async (value) => {
      await mkdir(dirname(path), { recursive: true });
      await durableWrite(path, `${JSON.stringify(value, null, 1)}\n`);
    },
  };
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
