import { describe, expect, it } from "vitest";
import type { Drift, Project } from "../../../app/model/records.ts";
import {
  cellInWords,
  driftCell,
  factCell,
  factsWithoutDrift,
  isAgreed,
} from "../../../app/view/agreement.ts";
import {
  driftsOfSegments,
  placeOfDrift,
  unitNumbers,
} from "../../../app/view/drift-places.ts";
import type { AgreementRow } from "../../../app/contract/agreement.ts";
import { anchorAt, rangeOf } from "../../../app/model/places.ts";
import {
  outlierWords,
  severityAndRelation,
} from "../../../app/view/drift-words.ts";
import { quotationsOf } from "../../../app/view/quotation.ts";
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

/** A fact that was read: the words, the value and the sign a version. */
function row(
  project: Project,
  kind: "date" | "number",
  said: Readonly<
    Record<string, readonly [string, string, "same" | "differs" | "extra"]>
  >,
): AgreementRow {
  const cells = project.versions.map((version) => {
    const [words, value, sign] = said[version.id] ?? [];
    const at = version.text.indexOf(words ?? "");
    const start = anchorAt(version, at);
    const end = anchorAt(version, at + (words ?? "").length);
    return [
      version.id,
      value === undefined || sign === undefined || start === null || end === null // prettier-ignore
        ? null
        : { value, sign, start, end },
    ] as const;
  });
  return { unit: "u1", kind, type: kind, label: "", cells: Object.fromEntries(cells) }; // prettier-ignore
}

describe("a fact that was read", () => {
  const agreed = row(linked, "date", {
    ar: ["٢٠١١", "2011/..", "same"],
    en: ["2011", "2011/..", "same"],
  });
  const odd = row(linked, "number", {
    en: ["2011", "2011", "same"],
    fr: ["2013", "2013", "differs"],
  });
  const alone = row(linked, "number", { fr: ["2013", "2013", "extra"] });

  it("has a value and a place a version, and none where it is not in the unit", () => {
    const cell = factCell(linked, agreed, "ar", "en");
    expect(cell).toMatchObject({ kind: "said", sign: null });
    expect(cell.values[0]?.text).toBe("since 2011");
    expect(factCell(linked, odd, "fr").sign).toBe("≠");
    expect(factCell(linked, agreed, "de").kind).toBe("outside");
  });

  it("that stands alone departs from nothing", () => {
    expect(factCell(linked, alone, "fr").sign).toBeNull();
    expect(isAgreed(alone)).toBe(false);
    expect(isAgreed(agreed)).toBe(true);
  });

  it("comes after those on which versions differ, unless a drift speaks of it", () => {
    const told = withDrift(linked, { en: "2011" });
    const facts = [agreed, alone, odd, { ...odd, drift: "d1" }];
    expect(factsWithoutDrift(told, facts)).toEqual([odd, agreed, alone]);
    expect(factsWithoutDrift(linked, facts)).toHaveLength(4);
  });
});

describe("a row of the agreement table", () => {
  const project = withDrift(
    linked,
    { ar: "عام ٢٠١١", en: "since at least 2011", fr: "2013" },
    { type: "date", odd: ["fr"] },
  );
  const drift = firstDrift(project);

  const facts = [
    row(project, "date", {
      ar: ["٢٠١١", "2011/..", "same"],
      en: ["2011", "2011/..", "same"],
      fr: ["2013", "2013", "differs"],
    }),
  ];
  const textsOf = (version: string, known: readonly AgreementRow[] = facts) =>
    driftCell(project, drift, version, known, "en").values.map(({ text }) => text); // prettier-ignore

  it("gives the normalised value of the facts within the words", () => {
    expect(textsOf("ar")).toEqual(["since 2011"]);
    expect(textsOf("en")).toEqual(["since 2011"]);
    expect(textsOf("fr")).toEqual(["2013"]);
  });

  it("gives the words themselves where no such fact is known", () => {
    expect(textsOf("ar", [])).toEqual(["عام ٢٠١١"]);
    const other = row(project, "number", { en: ["2011", "2011", "same"] });
    expect(textsOf("en", [other])).toEqual(["since at least 2011"]);
  });

  it("gives the outlier its sign, and the others none", () => {
    expect(driftCell(project, drift, "fr").sign).toBe("≠");
    expect(driftCell(project, drift, "en").sign).toBeNull();
  });

  it("leads to the very words", () => {
    const [value] = driftCell(project, drift, "en", facts).values;
    const place = value?.place;
    expect(place == null ? null : rangeOf(project, place)?.text).toBe("2011");
  });

  it("tells a version that does not speak of it from one that lacks it", () => {
    expect(driftCell(project, drift, "de").kind).toBe("silent");
    const gap = withDrift(
      linked,
      { en: "2011" },
      { relation: "missing", odd: ["fr"] },
    );
    const cell = driftCell(gap, firstDrift(gap), "fr");
    expect(cell).toMatchObject({ kind: "none", sign: "∅" });
    expect(cellInWords(cell)).toBe("missing here");
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
    expect(driftCell(project, lost, "fr")).toMatchObject({
      kind: "lost",
      values: [{ text: "2013" }],
    });
    expect(quotationsOf(versionIn(project, "fr"), lost)?.lost).toEqual([
      "2013",
    ]);
  });

  it("goes to words before gaps, of a version that is shown before others", () => {
    const gap = withDrift(linked, { en: "2011", fr: "2013" });
    const one = firstDrift(gap);
    expect(placeOfDrift(one, () => true)?.version).toBe("en");
    expect(placeOfDrift(one, (id) => id === "fr")?.version).toBe("fr");
    expect(placeOfDrift(one, () => false)?.version).toBe("en");
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

  it("quotes the very words of a text with Windows' line ends", () => {
    const lines = buildProject({ en: ["One.\r\n", "Two.\r\n", "Three\r\nand 2013, four."] }, { en: [2] }); // prettier-ignore
    const marked = withDrift(lines, { en: "2013" });
    const found = quotationsOf(versionIn(marked, "en"), firstDrift(marked));
    expect(found?.quotations[0]?.pieces.map(({ text }) => text)).toEqual([
      "Three and ",
      "2013",
      ", four.",
    ]);
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
