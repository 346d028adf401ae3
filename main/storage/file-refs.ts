/** The files the window may speak of: opaque random ids, never paths. */
import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import type { FileRef } from "../../app/contract/files.ts";

export interface IssueOptions {
  /** Dropped bytes: can be imported, never saved to. */
  readonly importOnly?: boolean;
  /** The name was chosen in a dialog that asked: an existing file there may be replaced. */
  readonly mayReplace?: boolean;
  /** Shown instead of the path's last part. */
  readonly name?: string;
}

/** What stands behind a ref; known to the host alone. */
export interface IssuedFile {
  readonly path: string;
  readonly name: string;
  readonly importOnly: boolean;
  readonly mayReplace: boolean;
}

/** Issues refs and resolves those it issued. The same path with the same rights has one ref as long as the process lives. */
export class FileRefs {
  readonly #byId = new Map<string, IssuedFile>();
  readonly #idByKey = new Map<string, string>();

  /** A ref for an absolute path. */
  issue(path: string, options: IssueOptions = {}): FileRef {
    const { importOnly = false, mayReplace = false } = options;
    const name =
      options.name ?? (basename(path) === "" ? path : basename(path));
    const key = JSON.stringify([path, name, importOnly, mayReplace]);
    let id = this.#idByKey.get(key);
    if (id === undefined) {
      id = randomUUID();
      this.#idByKey.set(key, id);
      this.#byId.set(id, { path, name, importOnly, mayReplace });
    }
    return { id, name, importOnly };
  }

  /** Throws a Failure "not-found" for a ref that was not issued here; only its id counts. */
  resolve(ref: Pick<FileRef, "id" | "name">): IssuedFile {
    const issued = this.#byId.get(ref.id);
    if (issued === undefined)
      throw new Failure(
        "not-found",
        `The file “${ref.name}” is not known any more; choose it again.`,
      );
    return issued;
  }

  /** As {@link resolve}; throws a Failure "refused" where nothing may be written. */
  resolveForWriting(ref: Pick<FileRef, "id" | "name">): IssuedFile {
    const issued = this.resolve(ref);
    if (issued.importOnly)
      throw new Failure(
        "refused",
        `“${issued.name}” was dropped into the window; it can be imported, not saved to.`,
      );
    return issued;
  }
}
