import { expect, test } from "vitest";
import type { Project } from "../../../app/model/records.ts";
import { segmentInWords } from "../../../app/view/announce.ts";
import { countVersions } from "../../../app/view/counts.ts";
import { faceOf } from "../../../app/view/faces.ts";
import { dealHues } from "../../../app/view/hues.ts";
import { buildProject, withDrift } from "../project-builder.ts";

const texts = {
  ar: ["أ.", "ب.", "ج."],
  de: ["Eins.", "Zwei.", "Drei.", "Vier."],
  fr: ["Un.", "Deux."],
};
const project = withDrift(
  buildProject(
    texts,
    { members: { ar: [0], de: [0], fr: [0] }, status: "suggested", confidence: 0.82 },
    { members: { de: [1], fr: [1] }, status: "suggested", confidence: 0.3 },
    { members: { de: [2], fr: [1] }, status: "rejected" },
    { members: { de: [3] }, absent: ["ar", "fr"] },
    { ar: [1, 2] },
  ),
  { de: "Zwei", fr: "Deux" },
); // prettier-ignore

const segment = (version: number, index: number) =>
  project.versions[version]?.segments[index]?.id ?? "";

test("a segment shows what binds it before what was rejected", () => {
  expect(faceOf(project, segment(1, 0))).toMatchObject({
    status: "suggested",
    isLow: false,
    flag: null,
  });
  expect(faceOf(project, segment(2, 1))).toMatchObject({
    status: "suggested",
    isLow: true,
  });
  expect(faceOf(project, segment(1, 2)).status).toBe("rejected");
  expect(faceOf(project, segment(1, 3)).status).toBe("absent");
});

test("only drifts that are still to be seen to raise a flag", () => {
  const flagFor = (status: Project["drifts"][number]["status"]) =>
    faceOf(
      {
        ...project,
        drifts: project.drifts.map((drift) => ({ ...drift, status })),
      },
      segment(1, 1),
    ).flag;
  expect(flagFor("open")).toBe("open");
  expect(flagFor("accepted")).toBe("accepted");
  expect(flagFor("fixed")).toBeNull();
  expect(flagFor("rejected")).toBeNull();
});

test("a head counts what is linked, judged and adrift in its version", () => {
  expect(countVersions(project).get("de")).toEqual({
    segments: 4,
    linked: 2,
    confirmed: 1,
    suggested: 2,
    drifts: 1,
  });
  expect(countVersions(project).get("ar")).toMatchObject({
    linked: 1,
    drifts: 0,
  });
});

test("arriving at a segment is said in words", () => {
  expect(segmentInWords(project, "fr", segment(2, 0))).toBe(
    "French 1. Unit 1, suggested, 82 percent, linked in Arabic, German, French",
  );
  expect(segmentInWords(project, "de", segment(1, 2))).toBe(
    "German 3. Not linked",
  );
  expect(segmentInWords(project, "de", segment(1, 3))).toBe(
    "German 4. Unit 4, confirmed, no counterpart in Arabic, French",
  );
});

test("neighbouring units differ in hue, and a new unit recolours none", () => {
  const links = Array.from({ length: 20 }, (_, i) => ({ de: [i], fr: [19 - i] }));
  const sentences = Array.from({ length: 20 }, (_, i) => `${i}.`);
  const long = buildProject({ de: sentences, fr: sentences }, ...links);
  const hues = dealHues(long);
  for (let i = 2; i <= 20; i++)
    expect(hues.get(`u${i}`)).not.toBe(hues.get(`u${i - 1}`));
  const grown = buildProject({ de: sentences, fr: sentences }, ...links.slice(0, 12));
  const before = dealHues(grown);
  const after = dealHues(long, before);
  for (const [id, hue] of before) expect(after.get(id)).toBe(hue);
}); // prettier-ignore
