import { expect, test } from "vitest";
import { hitsIn } from "../../../renderer/state/search-hits.ts";

const hits = [
  { version: "de", segment: "s1", start: 0, end: 4 },
  { version: "de", segment: "s1", start: 9, end: 13 },
  { version: "fr", segment: "s7", start: 2, end: 6 },
];

test("each segment has its own hits, the one looked at among them", () => {
  expect(hitsIn({ hits, current: 1 }, "s1")).toEqual([
    { start: 0, end: 4, isCurrent: false },
    { start: 9, end: 13, isCurrent: true },
  ]);
  expect(hitsIn({ hits, current: 2 }, "s7")[0]?.isCurrent).toBe(true);
  expect(hitsIn({ hits, current: 2 }, "s9")).toEqual([]);
  expect(hitsIn(null, "s1")).toEqual([]);
});

test("asked again it gives the same list, so that cells need no new drawing", () => {
  const search = { hits, current: 0 };
  expect(hitsIn(search, "s1")).toBe(hitsIn({ ...search }, "s1"));
});
