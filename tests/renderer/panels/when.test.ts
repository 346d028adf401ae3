import { expect, test } from "vitest";
import { byWhom, whoInWords } from "../../../renderer/panels/when.ts";

test("the reader is you, the nameless are someone, a name stays as it is", () => {
  expect(whoInWords("Ana", "Ana")).toBe("You");
  expect(byWhom("Ana", "Ana")).toBe("by you");
  expect(byWhom("", "Ana")).toBe("by someone");
  expect(byWhom("Youssef", "Ana")).toBe("by Youssef");
});
