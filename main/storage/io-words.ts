/** What the system's error codes mean, in words for the user. */
import { Failure } from "../../app/contract/failure.ts";

const words: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EFBIG: "the file has grown larger than the system allows",
  EACCES: "access is denied",
  EPERM: "access is denied",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
  ENOENT: "it does not exist",
  EEXIST: "there is something else of that name",
  ENOTDIR: "a part of its path is not a folder",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EBUSY: "another program is using it",
  ELOOP: "its links lead in a circle",
};

/** The system's code of an error ("ENOSPC"), or "" when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : "";
}

/** Why the system refused, as the end of a sentence without its full stop. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known = words[code];
  if (known !== undefined) return known;
  if (code !== "") return `the system answers ${code}`;
  const message = error instanceof Error ? error.message : String(error);
  // A thread that was ended says nothing.
  return message === "" ? "it was broken off" : message.replace(/\.$/, "");
}

/** `error` as a Failure "io": "<what> can't be <done>: the disk is full." A Failure is passed on as it is. */
export function ioFailure(attempt: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure("io", `${attempt}: ${reasonOf(error)}.`, { cause: error });
}
