import { describe, expect, it } from "vitest";
import { countWords } from "../../../app/report/words.ts";

describe("words", () => {
  it.each([
    ["It has 12,500 visitors; that’s it.", "en", 6],
    ["", "en", 0],
    ["« … »", "fr", 0],
    ["لم يعلّق أحد.", "ar", 3],
    ["他们去了北京", "zh", 3],
  ] as const)("of “%s” (%s) are %i", (text, language, count) => {
    expect(countWords(text, language)).toBe(count);
  });

  it("are the same in one text as in its sentences", () => {
    const sentence = "Das Museum wurde am 4. Juli 1976 eröffnet. ";
    expect(countWords(sentence.repeat(300), "de")).toBe(300 * countWords(sentence, "de")); // prettier-ignore
  });

  it("are counted under any tag", () => {
    expect(countWords("two words", "qaa-x-1")).toBe(2);
  });
});
