import { expect, test } from "vitest";
import { actions } from "../../../app/actions/actions.ts";
import { handlers } from "../../../renderer/actions/perform.ts";

test("every action of the table has a handler, and no handler is without an action", () => {
  expect(Object.keys(handlers).sort()).toEqual(
    actions.map(({ id }) => id).sort(),
  );
});
