import { expect, test } from "vitest";
import { dayOf, describeRecent } from "../../../renderer/start/recent-line.ts";

const recent = {
  ref: { id: "r1", name: "a.pentapla.json", importOnly: false },
  title: "A",
  versions: ["it", "de"],
  units: 96,
  confirmed: 48,
  openDrifts: 0,
  at: "2026-11-12T10:00:00Z",
};

test("a recent project says its versions, its units and what is left to do", () => {
  expect(describeRecent(recent)).toBe("it, de · 96 units, 50 % confirmed");
  expect(describeRecent({ ...recent, openDrifts: 1 })).toBe(
    "it, de · 96 units, 1 open drift",
  );
  expect(describeRecent({ ...recent, confirmed: 96 })).toBe(
    "it, de · 96 units, all confirmed",
  );
  expect(describeRecent({ ...recent, units: 0, confirmed: 0 })).toBe(
    "it, de · 0 units",
  );
});

test("its day is named by its distance, then by its date", () => {
  const now = new Date(2026, 10, 14, 9);
  const at = (day: number, year = 2026) =>
    new Date(year, 10, day, 23).toISOString();
  expect(dayOf(at(14), now)).toBe("today");
  expect(dayOf(at(13), now)).toBe("yesterday");
  expect(dayOf(at(3), now)).not.toContain("2026");
  expect(dayOf(at(3, 2024), now)).toContain("2024");
  expect(dayOf("nonsense", now)).toBe("");
});
