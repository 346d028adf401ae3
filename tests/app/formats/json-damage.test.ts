import fc from "fast-check";
import { expect, it } from "vitest";
import { damagedLine } from "../../../app/formats/json-damage.ts";

it("finds no damage in JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
      expect(damagedLine(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});

it("finds damage wherever the engine's own parser does", () => {
  const pieces = ["{", "}", "[", "]", ",", ":", '"a"', "1", "-0.5e3", "true", "nul", " ", "\n", '"\\u00e9"', '"\\x"', "01"]; // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
      (parts) => {
        // prettier-ignore
        const text = parts.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(damagedLine(text) === null).toBe(isJson);
      },
    ),
    { numRuns: 3_000 },
  );
});

it.each([
  ['{\n"a": 1,\n"b" 2\n}', 3],
  ["[1,\n2", 2],
  ['{"a":1}\r\nx', 2],
  ["[\n1,\n]", 3],
])("names the line of the damage: %j", (text, line) => {
  expect(damagedLine(text)).toBe(line);
});
