import { expect, it } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { Cancelled } from "../../../app/task/task.ts";
import { ioFailure } from "../../../main/storage/io-words.ts";

it("every refusal of the system ends its sentence with a reason", () => {
  const system = (code: string): Error =>
    Object.assign(new Error(`${code}: words of the system`), { code });
  const cases: readonly (readonly [unknown, string])[] = [
    [system("ENOSPC"), "the disk is full"],
    [system("EEXIST"), "there is something else of that name"],
    [system("EWHATEVER"), "the system answers EWHATEVER"],
    [new Error("Only half arrived."), "Only half arrived"],
    [new Cancelled(), "it was broken off"],
    ["a word", "a word"],
  ];
  for (const [error, reason] of cases)
    expect(ioFailure("“x” can't be saved", error)).toMatchObject({
      code: "io",
      message: `“x” can't be saved: ${reason}.`,
      cause: error,
    });
  const failure = new Failure("refused", "No.");
  expect(ioFailure("“x” can't be saved", failure)).toBe(failure);
});
