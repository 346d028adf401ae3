import { align, galeChurchEngine } from "../../app/align/align.ts";
import type { AlignEngine } from "../../app/align/aligner.ts";
import { Failure } from "../../app/contract/failure.ts";

/** The alignment engines by the names of `--engine`; the first is the default. */
export const engines: Readonly<Record<string, AlignEngine>> = {
  pentapla: align,
  "gale-church": galeChurchEngine,
};

/** Throws a Failure "bad-arguments" that lists the names there are. */
export function engineNamed(name: string): AlignEngine {
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined;
  if (engine === undefined)
    throw new Failure(
      "bad-arguments",
      `There is no engine “${name}”. There are: ${Object.keys(engines).join(", ")}.`,
    );
  return engine;
}
