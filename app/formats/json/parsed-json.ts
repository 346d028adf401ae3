/** JSON of a known shape, or one sentence on what it is instead. */
import type { z } from "zod";
import { Failure } from "../../contract/failure.ts";
import type { Source } from "../format.ts";
import { damagedLine } from "../json-damage.ts";

/** `what` names the shape. Throws a Failure "unreadable" with the line or the place. */
export function parsedJson<T>(
  source: Source,
  schema: z.ZodType<T>,
  what: string,
): T {
  const text = [...source.text()].join("");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as JSON from line ${damagedLine(text) ?? 1} on.`,
      { cause },
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Failure(
    "unreadable",
    `${source.name} is JSON, but not ${what}: ${issueWords(result.error)}.`,
    { cause: result.error },
  );
}

/** "at units[3].status: invalid option". */
export function issueWords(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = (issue?.path ?? [])
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "")
    // A key of the file may hold anything.
    .replace(/[\s\p{C}]+/gu, " ")
    .slice(0, 100);
  const message = issue?.message ?? "it doesn't fit";
  return `at ${path === "" ? "its top level" : path}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
