/** Calling the workbench by name with arguments nobody has checked yet. */
import type { z } from "zod";
import { api, type MethodName, type WorkbenchApi } from "./api.ts";
import { Failure } from "./failure.ts";

/** Whether the contract has such a method. */
export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(api, name);
}

/**
 * Runs a method after checking its name and arguments against the contract.
 * Rejects with a Failure "unknown-method" or "bad-arguments", or with whatever
 * the method itself throws.
 */
export async function callMethod(
  workbench: WorkbenchApi,
  name: string,
  args: unknown,
): Promise<unknown> {
  if (!isMethod(name))
    throw new Failure(
      "unknown-method",
      `The workbench has no method "${name.slice(0, 60)}".`,
    );
  const parsed = api[name].args.safeParse(args);
  if (!parsed.success)
    throw new Failure("bad-arguments", describeMismatch(name, parsed.error));
  const run = workbench[name] as (args: unknown) => Promise<unknown>;
  return run(parsed.data);
}

/** The same workbench, its arguments checked on every call as a transport would. */
export function checked(workbench: WorkbenchApi): WorkbenchApi {
  return everyMethod((name) => (args) => callMethod(workbench, name, args));
}

/** A workbench made by one function over the names of the contract. */
export function everyMethod(
  make: (name: MethodName) => (args: unknown) => Promise<unknown>,
): WorkbenchApi {
  const methods: Record<string, (args: unknown) => Promise<unknown>> = {};
  for (const name of Object.keys(api) as MethodName[])
    methods[name] = make(name);
  return methods as unknown as WorkbenchApi;
}

/** One sentence for people: which field does not fit and what was expected. */
export function describeMismatch(what: string, error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return `The arguments of ${what} do not fit.`;
  const place = issue.path.map(String).join(".");
  const found = issue.message.replace(/^Invalid input: /, "");
  const subject =
    place === "" ? `the arguments of ${what}` : `"${place}" in ${what}`;
  return `Cannot use ${subject}: ${found.replace(/\.$/, "")}.`;
}
