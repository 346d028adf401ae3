import { describe, expect, test } from "vitest";
import {
  guessRelation,
  guessType,
  missingSpot,
} from "../../../renderer/dialogs/drift-guess.ts";
import { buildProject } from "../../app/project-builder.ts";

describe("the first guess at a marked drift", () => {
  test("reads years, durations, money and shares in any of the versions", () => {
    expect(guessType(["nearly a decade", "لنحو عقدٍ من الزمن", "2013"])).toBe(
      "duration",
    );
    expect(guessType(["remontant à 2013", "seit langem"])).toBe("date");
    expect(guessType(["٢٠١١"])).toBe("date");
    expect(guessType(["150 Millionen US-Dollar"])).toBe("money");
    expect(guessType(["$284 million"])).toBe("money");
    expect(guessType(["88 %"])).toBe("percent");
    expect(guessType(["chairman"])).toBe("other");
  });

  test("takes an empty mention for something missing", () => {
    expect(guessType(["2013", ""])).toBe("omission");
    expect(guessRelation(["2013", ""])).toBe("missing");
    expect(guessRelation(["2013"])).toBe("extra");
    expect(guessRelation(["2013", "2011"])).toBe("conflict");
  });
});

describe("the place where words are missing", () => {
  const texts = {
    de: ["Eins.", "Zwei.", "Drei."],
    fr: ["Un.", "Deux.", "Trois."],
  };

  test("is the end of the counterpart", () => {
    const project = buildProject(texts, { de: [0], fr: [2] });
    const spot = { version: "de", start: 0, end: 4 };
    const end = "Un. Deux. Trois.".length;
    expect(missingSpot(project, [spot], "fr")).toEqual({
      version: "fr",
      start: end,
      end,
    });
  });

  test("is as far down the text where nothing is linked", () => {
    const spot = { version: "de", start: 6, end: 10 };
    const end = "Un. Deux.".length;
    expect(missingSpot(buildProject(texts), [spot], "fr")).toEqual({
      version: "fr",
      start: end,
      end,
    });
  });
});
