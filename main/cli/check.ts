import { checkInvariants } from "../../app/model/invariants.ts";
import { Failure } from "../../app/contract/failure.ts";
import { readArguments } from "./arguments.ts";
import type { Console } from "./console.ts";
import { loadUnchecked } from "./load-project.ts";

/** `pentapla check P`: exit code 1 when an invariant is violated, a line each. */
export async function runCheck(
  args: readonly string[],
  console: Console,
): Promise<number> {
  const given = readArguments("check", args, {});
  const [file, ...more] = given.files;
  if (file === undefined || more.length > 0)
    throw new Failure("bad-arguments", "check: name one project file.");
  const project = await loadUnchecked(file);
  const violations = checkInvariants(project);
  for (const { invariant, message } of violations)
    console.out(`${invariant}: ${message}\n`);
  if (violations.length > 0) return 1;
  const segments = project.versions.reduce((n, v) => n + v.segments.length, 0);
  console.out(
    `${file} is whole: ${project.versions.length} versions, ${segments} segments, ${project.units.length} units, ${project.drifts.length} drifts.\n`,
  );
  return 0;
}
