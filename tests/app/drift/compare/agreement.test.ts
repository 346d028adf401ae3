import { describe, expect, it } from "vitest";
import { createAgreementReader } from "../../../../app/drift/agreement.ts";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import { idleTask } from "../../../../app/task/task.ts";
import { loadFacts } from "../../../../main/host/facts.ts";
import { aligned } from "./texts.ts";

const read = createAgreementReader(createFactFinder(loadFacts()));

/** Rows as "kind: version sign value, …". */
function rows(lines: Readonly<Record<string, string>>): readonly string[] {
  const input = aligned(Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, [line]]))); // prettier-ignore
  return read(input, idleTask).flatMap(({ rows: found }) =>
    found.map(({ kind, cells }) => `${kind}: ${[...cells].map(([version, { sign, value }]) => `${input.versions[version]?.id ?? ""} ${sign} ${value}`.trim()).join(", ")}`)); // prettier-ignore
}

describe("what the versions of a unit state", () => {
  it("writes values alike in all languages and finds them the same", () => {
    expect(
      rows({
        en: "It opened on 4 July 1976 and cost $12.5 million.",
        de: "Es öffnete am 4. Juli 1976 und kostete 12,5 Millionen Dollar.",
        ar: "افتُتح في ٤ يوليو ١٩٧٦ وكلف ١٢٫٥ مليون دولار.",
      }),
    ).toEqual([
      "date: en same 1976-07-04, de same 1976-07-04, ar same 1976-07-04",
      "money: en same 12500000 dollar, de same 12500000 dollar, ar same 12500000 dollar",
    ]);
  });

  it("marks who differs, and shows a date whole though one part differs", () => {
    expect(
      rows({
        en: "It opened on 4 July 1976.",
        de: "Es öffnete am 4. Juli 1967.",
        fr: "Il a ouvert le 4 juillet 1976.",
      }),
    ).toEqual(["date: en same 1976-07-04, de differs 1967-07-04, fr same 1976-07-04"]); // prettier-ignore
  });

  it("marks what one lacks and what one alone has", () => {
    expect(
      rows({
        en: "It has 340 seats.",
        de: "Es hat 340 Plätze und 12 Logen.",
        fr: "Il a des places.",
      }),
    ).toEqual([
      "number: en same 340, de same 340, fr missing",
      "number: en none, de extra 12, fr none",
    ]);
  });

  it("marks an order of magnitude beside an amount as vaguer", () => {
    const [row] = rows({
      en: "It paid millions of dollars.",
      de: "Es zahlte 250 Millionen Dollar.",
      fr: "Il a payé 250 millions de dollars.",
    });
    expect(row).toContain("en vaguer ≈1000000 dollar");
    expect(row).toContain("de same 250000000 dollar");
  });

  it("gives negation and certainty a row each where a version speaks so", () => {
    expect(
      rows({
        en: "The firm did not sell the house.",
        de: "Die Firma verkaufte das Haus.",
        fr: "L’entreprise a vendu la maison.",
      }),
    ).toEqual(["negation: en extra negation, de none, fr none"]);
  });

  it("gives every cell a place in its version's words", () => {
    const line = "Il a des places, 3 km² et 40 % de rabais depuis 2013.";
    const input = aligned({ fr: [line], en: ["It has seats, 3 km² and 40% off since 2013."] }); // prettier-ignore
    for (const { rows: found } of read(input, idleTask))
      for (const { cells } of found)
        for (const [version, { start, end, sign }] of cells) {
          const { length } = input.versions[version]?.text ?? "";
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(length);
          expect(start === end).toBe(sign === "none" || sign === "missing");
        }
  });
});
