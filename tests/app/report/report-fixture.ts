/** A project whose drifts differ in all that a report tells apart. */
import type { Drift, Project } from "../../../app/model/records.ts";
import { buildProject, testTime, withDrift } from "../project-builder.ts";

const linked = buildProject(
  {
    ar: ["كانا شريكين منذ عام ٢٠١١ على الأقل.", "لم يعلق أحد."],
    en: ["They were partners since at least 2011.", "Nobody commented."],
    "fr-x-1912": ["Des accords remontant à 2013.", "Personne, dit-on."],
  },
  { ar: [0], en: [0], "fr-x-1912": [0] },
  { ar: [1], en: [1] },
);

const drifts: readonly (readonly [
  Readonly<Record<string, string>>,
  Partial<Drift>,
])[] = [
  [
    { ar: "عام ٢٠١١", en: "since at least 2011", "fr-x-1912": "2013" },
    {
      type: "date",
      severity: "major",
      status: "accepted",
      odd: ["fr-x-1912"],
      reason: "fr-x-1912 is two years later.",
      assignee: "Nora",
      by: "Ada",
      at: testTime,
      comments: [{ id: "c1", text: "Ask <b>the</b> desk.", by: "Ada", at: testTime }], // prettier-ignore
    },
  ],
  [
    { en: "Nobody" },
    { type: "omission", relation: "missing", severity: "minor", status: "open", origin: "auto", confidence: 0.8125, odd: ["fr-x-1912"] }, // prettier-ignore
  ],
  [
    { en: "partners" },
    { type: "term", severity: "critical", status: "fixed", odd: ["en"] },
  ],
  [{ ar: "شريكين" }, { type: "name", severity: "minor", status: "rejected" }],
];

export const reported = drifts.reduce<Project>(
  (project, [words, more]) => withDrift(project, words, more),
  linked,
);

/** A project whose only drift has these words in en, and this reason. */
export function withWords(words: string, more: Partial<Drift> = {}): Project {
  const project = buildProject(
    { en: [`Before ${words} after.`], ar: ["كلمات."] },
    { en: [0], ar: [0] },
  );
  return withDrift(project, { en: words, ar: "كلمات" }, { odd: ["en"], ...more }); // prettier-ignore
}
