import { describe, expect, test } from "vitest";
import { fold, romanise, skeleton, stem } from "../../../app/align/fold.ts";

const bones = (word: string): string => skeleton(romanise(fold(word)));

describe("skeleton", () => {
  test.each([
    ["نتفليكس", "Netflix"],
    ["هاستينغز", "Hastings"],
    ["زوكربيرغ", "Zuckerberg"],
    ["فيسبوك", "Facebook"],
    ["Нетфликс", "Netflix"],
    ["Πάπας", "Papas"],
    ["זוקרברג", "Zuckerberg"],
  ])("%s has the consonants of %s", (one, other) => {
    expect(bones(one)).toBe(bones(other));
  });
});

describe("fold", () => {
  test.each([
    ["Élève", "eleve"],
    ["STRAẞE", "strasse"],
    ["أَحْمَد", "احمد"],
    ["ﬁn", "fin"],
  ])("%s becomes %s", (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});

describe("stem", () => {
  test.each([
    ["والكتاب", "كتاب"],
    ["الكتاب", "كتاب"],
    ["privaten", "priva"],
    ["ja", "ja"],
  ])("%s is cut to %s", (word, cut) => {
    expect(stem(fold(word))).toBe(cut);
  });
});
