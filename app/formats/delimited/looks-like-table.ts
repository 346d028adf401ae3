import { linesOf } from "../lines.ts";

/** Whether every whole line of a file's head that isn't blank has the same number of `delimiter`, at least one. */
export function looksLikeTable(head: string, delimiter: string): boolean {
  const lines = linesOf(head);
  const whole = head.length < 4000 ? lines : lines.slice(0, -1);
  const counts = new Set(
    whole
      .filter((line) => line.trim() !== "")
      .map((line) => line.split(delimiter).length),
  );
  const [count = 0] = counts;
  return counts.size === 1 && count > 1;
}
