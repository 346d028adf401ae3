/** Work that ends with the host. */
import { Failure } from "../contract/failure.ts";
import { Cancelled } from "../task/task.ts";

/** Rejects as `cause` does; where its thread was ended, with a Failure that nobody need be told of. */
export function unlessEnded(cause: unknown): never {
  if (!(cause instanceof Cancelled)) throw cause;
  throw new Failure("cancelled", "Pentapla is closing.", { cause });
}
