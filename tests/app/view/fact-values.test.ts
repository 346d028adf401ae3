import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementKinds } from "../../../app/contract/agreement.ts";
import { factValue } from "../../../app/view/fact-values.ts";

describe("a fact's value in a cell", () => {
  it.each([
    ["12500", "number", "12,500"],
    ["3.5", "number", "3.5"],
    [">500000000", "number", "> 500M"],
    ["#3", "number", "3rd"],
    ["5..10", "number", "5–10"],
    ["750000000 USD", "money", "$750M"],
    ["~150000000 dollar", "money", "≈ $150M"],
    ["≈1000000 dollar", "money", "≈ $1M"],
    ["12.5 EUR", "money", "€12.5"],
    ["? lira", "money", "lira"],
    ["40 %", "percent", "40 %"],
    ["3.5 kilometer", "unit", "3.5 km"],
    ["2 month", "duration", "2 months"],
    ["1 year", "duration", "1 year"],
    ["<? decade", "duration", "< decade"],
    ["2 decade", "duration", "2 decades"],
    ["2 century", "duration", "2 centuries"],
    ["/2 week", "duration", "every 2 weeks"],
    ["/? year", "duration", "every year"],
    ["2013-07-04", "date", "Jul 4, 2013"],
    ["2013-07", "date", "Jul 2013"],
    ["2013", "date", "2013"],
    ["--07-04", "date", "Jul 4"],
    ["--04", "date", "Apr"],
    ["---04", "date", "4th"],
    ["198X", "date", "1980s"],
    ["XX8X", "date", "’80s"],
    ["19XX", "date", "20th century"],
    ["W1", "date", "Mon"],
    ["2013-07-04 W4", "date", "Jul 4, 2013 Thu"],
    ["2013/..", "date", "since 2013"],
    ["2011/2019", "date", "2011–2019"],
    ["-1 day", "date", "-1 day"],
    ["14:30", "time", "14:30"],
    ["IE", "place", "Ireland"],
  ] as const)("%s (%s) reads %s", (value, kind, words) => {
    expect(factValue(value, kind, "en-US")).toBe(words);
  });

  it("follows the reader's locale", () => {
    expect(factValue("12500.5", "number", "de")).toBe("12.500,5");
    expect(factValue("2013-07-04", "date", "fr")).toBe("4 juil. 2013");
  });

  it("leaves to the words what they say better", () => {
    for (const kind of ["name", "quotation", "negation", "certainty"] as const)
      expect(factValue("Meta", kind)).toBeNull();
  });

  it("takes whatever comes", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...agreementKinds),
        (value, kind) => {
          // prettier-ignore
          expect(() => factValue(value, kind, "en")).not.toThrow();
        },
      ),
    );
  });
});
