import { expect, test } from "vitest";
import { inTurn } from "../../../renderer/actions/in-turn.ts";

test("what is asked for while something is being done waits for it, in order", async () => {
  const done: string[] = [];
  let finish = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    finish = resolve;
  });
  inTurn(() => first.then(() => void done.push("first")));
  inTurn(() => {
    done.push("second");
    return null;
  });
  const end = new Promise<void>((resolve) => {
    inTurn(() => {
      done.push("third");
      resolve();
      return null;
    });
  });
  await Promise.resolve();
  expect(done).toEqual([]);
  finish();
  await end;
  expect(done).toEqual(["first", "second", "third"]);
});

test("nothing waits where nothing is being done", async () => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  const done: string[] = [];
  inTurn(() => {
    done.push("at once");
    return null;
  });
  expect(done).toEqual(["at once"]);
});
