import { expect, it } from "vitest";
import { commands, runCommand } from "../../../app/command/table.ts";
import { commandNames } from "../../../app/contract/commands.ts";
import { Failure } from "../../../app/contract/failure.ts";
import { buildProject } from "../project-builder.ts";
import { context } from "../laws.ts";

it("has a command for every name of the contract", () => {
  expect(Object.keys(commands).sort()).toEqual([...commandNames].sort());
});

it.each([
  ["link", {}, "link can't take segments: Invalid input: expected array, received undefined."], // prettier-ignore
  ["link", { segments: ["x"] }, "link can't take segments.0: a segment id such as s12."], // prettier-ignore
  ["confirm", null, "confirm can't take these arguments: Invalid input: expected object, received null."], // prettier-ignore
  ["setMeta", { colour: "red" }, 'setMeta can\'t take these arguments: Unrecognized key: "colour".'], // prettier-ignore
] as const)("refuses %s with %j in one sentence", (name, args, message) => {
  const project = buildProject({ de: ["A."] });
  const run = (): unknown => runCommand(project, name, args, context);
  expect(run).toThrow(new Failure("bad-arguments", message));
  expect(run).toThrow(expect.objectContaining({ code: "bad-arguments" }));
});
