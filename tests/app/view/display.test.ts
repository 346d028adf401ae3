import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lineOf,
  toLineOffset,
  toTextOffset,
} from "../../../app/view/display.ts";

const text = fc
  .array(
    fc.constantFrom("a", "é", "م", "😀", " ", "\r\n", "\r", "\n", "\v", "\f", "\u0085", "\u2028", "\u2029"),
    { maxLength: 30 },
  )
  .map((parts) => parts.join("")); // prettier-ignore

test("a line holds nothing that an editor takes for a line break", () => {
  fc.assert(
    fc.property(text, (segment) => {
      expect(lineOf(segment)).not.toMatch(/[\n\v\f\r\u0085\u2028\u2029]/);
    }),
  );
});

test("only CR LF makes a line shorter than its segment", () => {
  fc.assert(
    fc.property(text, (segment) => {
      const pairs = segment.split("\r\n").length - 1;
      expect(lineOf(segment)).toHaveLength(segment.length - pairs);
    }),
  );
});

test("an offset of the line comes back the same by way of the text", () => {
  fc.assert(
    fc.property(text, fc.nat(40), (segment, n) => {
      const offset = n % (lineOf(segment).length + 1);
      expect(toLineOffset(segment, toTextOffset(segment, offset))).toBe(offset);
    }),
  );
});

test("what stands before an offset in the text stands before it in the line", () => {
  fc.assert(
    fc.property(text, fc.nat(40), (segment, n) => {
      const offset = n % (segment.length + 1);
      const isWithinPair =
        segment[offset - 1] === "\r" && segment[offset] === "\n";
      const before = segment.slice(0, isWithinPair ? offset - 1 : offset);
      expect(toLineOffset(segment, offset)).toBe(lineOf(before).length);
    }),
  );
});

test("the ends of a line are the ends of its segment", () => {
  fc.assert(
    fc.property(text, (segment) => {
      expect(toTextOffset(segment, 0)).toBe(0);
      expect(toTextOffset(segment, lineOf(segment).length)).toBe(
        segment.length,
      );
    }),
  );
});
