import { describe, expect, it } from "vitest";
import type { Drift, Project } from "../../../app/model/records.ts";
import {
  agreementCell,
  cellInWords,
  driftsOfSegments,
  oddSign,
  unitNumbers,
} from "../../../app/view/agreement.ts";
import {
  outlierWords,
  severityAndRelation,
} from "../../../app/view/drift-words.ts";
import { quotationsOf } from "../../../app/view/quotation.ts";
import { shortValue } from "../../../app/view/short-values.ts";
import { buildProject, versionIn, withDrift } from "../project-builder.ts";

const texts = {
  ar: ["منذ عام ٢٠١١ على الأقل."],
  en: ["They were partners since at least 2011."],
  fr: ["Des accords remontant à 2013."],
  de: ["Kein Jahr."],
};
const linked = buildProject(texts, { ar: [0], en: [0], fr: [0] });

function firstDrift(project: Project): Drift {
  const [drift] = project.drifts;
  if (drift === undefined) throw new Error("The project has no drift.");
  return drift;
}

describe("a row of the agreement table", () => {
  const project = withDrift(
    linked,
    { ar: "عام ٢٠١١", en: "since at least 2011", fr: "2013" },
    { type: "date", odd: ["fr"] },
  );
  const drift = firstDrift(project);

  it("compares years in the digits of one script", () => {
    expect(agreementCell(project, drift, "ar").values).toEqual(["2011"]);
    expect(agreementCell(project, drift, "en").values).toEqual(["2011"]);
  });

  it("gives the outlier its sign, and the others none", () => {
    expect(oddSign(agreementCell(project, drift, "fr"), drift.relation)).toBe(
      "≠",
    );
    expect(
      oddSign(agreementCell(project, drift, "en"), drift.relation),
    ).toBeNull();
  });

  it("tells a version that does not speak of it from one that lacks it", () => {
    expect(agreementCell(project, drift, "de").kind).toBe("silent");
    const gap = withDrift(
      linked,
      { en: "2011" },
      { relation: "missing", odd: ["fr"] },
    );
    const cell = agreementCell(gap, firstDrift(gap), "fr");
    expect(cell.kind).toBe("none");
    expect(oddSign(cell, "missing")).toBe("∅");
    expect(cellInWords(cell, "missing")).toBe("missing here");
  });

  it("keeps words that were deleted", () => {
    const lost: Drift = {
      ...drift,
      mentions: drift.mentions.map((mention) =>
        mention.version === "fr"
          ? { ...mention, end: mention.start, lost: "2013" }
          : mention,
      ),
    };
    expect(agreementCell(project, lost, "fr")).toMatchObject({
      kind: "lost",
      values: ["2013"],
    });
    expect(quotationsOf(versionIn(project, "fr"), lost)?.lost).toEqual([
      "2013",
    ]);
  });

  it("names the units it lies in", () => {
    expect(unitNumbers(project, drift)).toEqual([1]);
  });

  it("quotes the words of each version in their sentence", () => {
    const found = quotationsOf(versionIn(project, "en"), drift);
    expect(found?.quotations[0]?.pieces.map(({ text }) => text)).toEqual([
      "They were partners ",
      "since at least 2011",
      ".",
    ]);
    expect(quotationsOf(versionIn(project, "de"), drift)).toBeNull();
  });
});

describe("the drifts of a unit", () => {
  it("leave out the rejected", () => {
    const project = (["accepted", "rejected"] as const).reduce<Project>(
      (before, status) => withDrift(before, { en: "2011" }, { status }),
      linked,
    );
    const found = driftsOfSegments(project, ["s2"]);
    expect(found.map(({ status }) => status)).toEqual(["accepted"]);
  });
});

describe("short values", () => {
  it.each([
    ["environ 150 millions de dollars par an", "money", "fr", "$150M"],
    ["150 Millionen US-Dollar", "money", "de", "$150M"],
    ["40 milioni di dollari", "money", "it", "$40M"],
    ["٢٦٥ مليون يورو", "money", "ar", "€265M"],
    ["$284 million", "money", "en", "$284M"],
    ["2 billion dollars", "money", "en", "$2B"],
    ["2 Billionen Euro", "money", "de", "€2T"],
    ["de 2011 à 2019", "date", "fr", "2011, 2019"],
    ["March 23", "date", "en", "March 23"],
    ["for nearly a decade", "duration", "en", "for nearly a decade"],
    ["12,5 Prozent", "percent", "de", "12,5%"],
    ["3 Punkte", "number", "de", "3 Punkte"],
  ] as const)("of “%s” (%s, %s) is %s", (words, type, version, value) => {
    expect(shortValue(words, type, version)).toBe(value);
  });
});

describe("a drift in words", () => {
  it("names severity and relation, and the outliers", () => {
    expect(
      severityAndRelation({ severity: "major", relation: "conflict" }),
    ).toBe("Major conflict");
    expect(outlierWords({ odd: ["fr"] })).toBe("fr is the outlier");
    expect(outlierWords({ odd: ["ar", "en", "fr"] })).toBe(
      "ar, en and fr are the outliers",
    );
    expect(outlierWords({ odd: [] })).toBe("");
  });
});
