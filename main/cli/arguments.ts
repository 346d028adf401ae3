/** The command line's arguments: what each command takes, checked, with one clear sentence when it does not fit. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { Failure } from "../../app/contract/failure.ts";

/** Options by name; `short` and defaults as in Node's parseArgs. */
export type OptionTable = NonNullable<ParseArgsConfig["options"]>;

export interface Arguments {
  readonly files: readonly string[];
  /** The value of an option that takes one. */
  value(name: string): string | undefined;
  /** The values of an option that can be given several times. */
  values(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Reads `args`; throws a Failure "bad-arguments" for an unknown option or a missing value. */
export function readArguments(
  command: string,
  args: readonly string[],
  options: OptionTable,
): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return {
      files: positionals,
      value: (name) => {
        const value = values[name];
        return typeof value === "string" ? value : undefined;
      },
      values: (name) => {
        const value = values[name];
        return Array.isArray(value) ? value.filter((each) => typeof each === "string") : []; // prettier-ignore
      },
      flag: (name) => values[name] === true,
    };
  } catch (cause) {
    const found =
      cause instanceof Error
        ? (cause.message.split(/\. /)[0] ?? "").replace(/\.$/, "")
        : "";
    throw new Failure(
      "bad-arguments",
      `${command}: ${found}. See pentapla --help.`,
      { cause },
    );
  }
}

/** A whole number from 1 to `most` in an option, or `fallback` where it is not given. */
export function countOf(
  given: Arguments,
  name: string,
  fallback: number,
  most = 1_000,
): number {
  const value = given.value(name);
  if (value === undefined) return fallback;
  if (!/^[1-9]\d{0,4}$/.test(value) || Number(value) > most)
    throw new Failure(
      "bad-arguments",
      `--${name} takes a whole number from 1 to ${most}, not “${value}”.`,
    );
  return Number(value);
}

/** What `align` and `drift` ask of the documents they work on. */
export const documentOptions = {
  lang: { type: "string" },
  manifest: { type: "string" },
  presegmented: { type: "boolean" },
  engine: { type: "string" },
  glossary: { type: "string", multiple: true },
  rules: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
  jobs: { type: "string" },
} as const satisfies OptionTable;
