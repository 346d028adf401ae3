/** Which tokens a fact already holds. */
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";

export function isUsed(reading: Reading, run: NumberRun): boolean {
  return reading.used.slice(run.from, run.to).includes(true);
}

/** Marks the tokens that lie in `[start, end)` as held. */
export function claim(reading: Reading, start: number, end: number): void {
  reading.tokens.forEach((token, at) => {
    if (token.start < end && token.end > start) reading.used[at] = true;
  });
}
