import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, alignPair } from "../../../app/align/align.ts";
import type {
  AlignVersion,
  SuggestedUnit,
} from "../../../app/align/aligner.ts";
import { galeChurch } from "../../../app/align/gale-church.ts";
import type { Bead } from "../../../app/align/bead.ts";
import { Cancelled, idleTask } from "../../../app/task/task.ts";

/** A version of which every string is a segment. */
function versionOf(id: string, lines: readonly string[]): AlignVersion {
  let text = "";
  const segments = lines.map((line) => {
    const start = text.length;
    text += `${line}\n`;
    return { start, end: start + line.length, kind: "sentence" as const };
  });
  return { id, text, segments };
}

const words = [
  "Netflix",
  "house",
  "maison",
  "2022",
  "265",
  "the",
  "نتفليكس",
  "Рим",
  "lawsuit",
  "東京",
  "ja",
];
const line = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((list) => `${list.join(" ")}.`);
const lines = fc.array(line, { maxLength: 12 });
const ids = ["de", "fr", "ar", "en", "it", "ru", "el", "he"];
const several = fc
  .array(lines, { minLength: 2, maxLength: 8 })
  .map((list) => list.map((own, n) => versionOf(ids[n] ?? `x-${n}`, own)));

function expectSound(
  units: readonly SuggestedUnit[],
  versions: readonly AlignVersion[],
): void {
  const seen = new Set<string>();
  for (const { members, confidence, reasons } of units) {
    expect(Object.keys(members).length).toBeGreaterThanOrEqual(2);
    expect(confidence).toBeGreaterThanOrEqual(0.15);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(reasons.length).toBeLessThanOrEqual(6);
    const firstAgainst = reasons.findIndex((reason) => reason.against === true);
    if (firstAgainst >= 0)
      expect(
        reasons.slice(firstAgainst).every((reason) => reason.against),
      ).toBe(true);
    for (const [id, list] of Object.entries(members)) {
      expect(list.length).toBeGreaterThan(0);
      expect([...list].sort((p, q) => p - q)).toEqual(list);
      for (const s of list) {
        expect(
          versions.find((version) => version.id === id)?.segments[s],
        ).toBeDefined();
        expect(seen.has(`${id} ${s}`)).toBe(false);
        seen.add(`${id} ${s}`);
      }
    }
  }
}

function expectCovered(
  beads: readonly Bead[],
  a: AlignVersion,
  b: AlignVersion,
): void {
  let i = 0;
  let j = 0;
  for (const bead of beads) {
    expect([bead.a, bead.b]).toEqual([i, j]);
    i = bead.aEnd;
    j = bead.bEnd;
  }
  expect([i, j]).toEqual([a.segments.length, b.segments.length]);
}

describe("align", () => {
  test("proposes sound units for any texts, twice the same", () => {
    fc.assert(
      fc.property(several, (versions) => {
        const units = align({ versions }, idleTask);
        expectSound(units, versions);
        expect(align({ versions }, idleTask)).toEqual(units);
      }),
      { numRuns: 60 },
    );
  });

  test("leaves segments of fixed links alone", () => {
    fc.assert(
      fc.property(several, fc.nat(), fc.nat(), (versions, n, m) => {
        const [a, b] = versions;
        if (a === undefined || b === undefined) return;
        if (a.segments.length === 0 || b.segments.length === 0) return;
        const s = n % a.segments.length;
        const t = m % b.segments.length;
        const links = [{ [a.id]: [s], [b.id]: [t] }];
        const units = align(
          { versions, fixed: { links, rejected: [] } },
          idleTask,
        );
        expectSound(units, versions);
        for (const { members } of units) {
          expect(members[a.id] ?? []).not.toContain(s);
          expect(members[b.id] ?? []).not.toContain(t);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("does not propose a rejected member set again", () => {
    fc.assert(
      fc.property(several, (versions) => {
        const first = align({ versions }, idleTask);
        const rejected = first.slice(0, 2).map(({ members }) => members);
        const again = align(
          { versions, fixed: { links: [], rejected } },
          idleTask,
        );
        for (const { members } of again)
          expect(rejected).not.toContainEqual(members);
      }),
      { numRuns: 40 },
    );
  });

  test("aligns equal texts one to one and is sure of it", () => {
    const tale = Array.from(
      { length: 30 },
      (_, n) =>
        `Chapter ${n} tells how traveller ${String.fromCharCode(65 + (n % 26))}${n} reached town number ${n * 7} by boat.`,
    );
    const units = align(
      { versions: [versionOf("en", tale), versionOf("en-x-2", tale)] },
      idleTask,
    );
    expect(units.map(({ members }) => members)).toEqual(
      tale.map((_, n) => ({ en: [n], "en-x-2": [n] })),
    );
    for (const { confidence } of units)
      expect(confidence).toBeGreaterThanOrEqual(0.99);
  });

  test("aligns equal texts of repeated lines one to one and is sure of it", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (own) => {
        const units = align(
          { versions: [versionOf("en", own), versionOf("fr", own)] },
          idleTask,
        );
        expect(units.map(({ members }) => members)).toEqual(
          own.map((_, n) => ({ en: [n], fr: [n] })),
        );
        for (const { confidence } of units)
          expect(confidence).toBeGreaterThanOrEqual(0.99);
      }),
      { numRuns: 100 },
    );
  });

  test("stops where the task was cancelled", () => {
    const own = Array.from({ length: 50 }, (_, n) => `Line ${n} of the text.`);
    const task = {
      progress: () => undefined,
      checkpoint: () => {
        throw new Cancelled();
      },
    };
    expect(() =>
      align({ versions: [versionOf("de", own), versionOf("fr", own)] }, task),
    ).toThrow(Cancelled);
  });

  test("names the stage of its work and never goes back", () => {
    const stages: string[] = [];
    let last = 0;
    const own = ["Eins zwei.", "Drei vier."];
    align(
      { versions: ["de", "fr", "en"].map((id) => versionOf(id, own)) },
      {
        checkpoint: () => undefined,
        progress: (fraction, stage) => {
          expect(fraction).toBeGreaterThanOrEqual(last);
          expect(fraction).toBeLessThanOrEqual(1);
          last = fraction;
          stages.push(stage);
        },
      },
    );
    expect(stages).toContain("Align fr with en");
    expect(stages.at(-1)).toBe("Join into units");
  });

  test("links names across scripts and says so", () => {
    const versions = [
      versionOf("ar", [
        "وكشفت وثائق أن نتفليكس دفعت 265 مليون يورو.",
        "طقس اليوم جميل جدا في المدينة.",
        "قال زوكربيرغ إن هاستينغز صديقه.",
      ]),
      versionOf("en", [
        "Documents showed that Netflix paid 265 million euros.",
        "The weather is fine in town today, they say.",
        "Then Zuckerberg said that Hastings is his friend.",
      ]),
    ];
    const units = align({ versions }, idleTask);
    const reasons = units
      .flatMap((unit) => unit.reasons.map(({ text }) => text))
      .join("; ");
    expect(units.map(({ members }) => members)).toContainEqual({
      ar: [0],
      en: [0],
    });
    expect(units.map(({ members }) => members)).toContainEqual({
      ar: [2],
      en: [2],
    });
    expect(reasons).toMatch(/Netflix is named in both/);
    expect(reasons).toMatch(/Number 265 stands in both/);
    expect(reasons).toMatch(
      /(Hastings|Zuckerberg) and (Hastings|Zuckerberg) are named in both/,
    );
  });
});

describe.each([
  [
    "alignPair",
    (a: AlignVersion, b: AlignVersion) => alignPair(a, b, idleTask),
  ],
  [
    "galeChurch",
    (a: AlignVersion, b: AlignVersion) => galeChurch(a, b, idleTask),
  ],
])("%s", (_, engine) => {
  test("covers both sides in order", () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const a = versionOf("de", one);
        const b = versionOf("fr", other);
        expectCovered(engine(a, b), a, b);
      }),
      { numRuns: 150 },
    );
  });
});

describe("alignPair", () => {
  test("lets an unrelated chapter on one side disturb only its edges", () => {
    const tale = Array.from(
      { length: 80 },
      (_, n) =>
        `Stop ${n}: the ${["red", "old", "tall", "late"][n % 4] ?? ""} train number ${n * 13 + 7} left for city Q${n * 3}.`,
    );
    const chapter = Array.from(
      { length: 40 },
      (_, n) =>
        `Unrelated remark about gardening and cooking, part ${String.fromCharCode(97 + (n % 26))}.`,
    );
    const a = versionOf("en", tale);
    const b = versionOf("fr", [
      ...tale.slice(0, 40),
      ...chapter,
      ...tale.slice(40),
    ]);
    const beads = alignPair(a, b, idleTask);
    expectCovered(beads, a, b);
    const straight = beads.filter(
      (bead) =>
        bead.aEnd === bead.a + 1 &&
        bead.bEnd === bead.b + 1 &&
        bead.b === (bead.a < 40 ? bead.a : bead.a + 40),
    );
    expect(straight.length).toBeGreaterThanOrEqual(76);
  });

  test("covers both sides of texts too long to search whole", () => {
    const tale = Array.from(
      { length: 1200 },
      (_, n) =>
        `Entry ${n} of ${(n * 7919) % 1009} describes item ${(n * 31) % 977} in full.`,
    );
    const a = versionOf("en", tale);
    const b = versionOf("fr", [...tale.slice(0, 300), ...tale.slice(420)]);
    const beads = alignPair(a, b, idleTask);
    expectCovered(beads, a, b);
    const right = beads.filter(
      (bead) =>
        bead.aEnd > bead.a &&
        bead.bEnd > bead.b &&
        bead.b === (bead.a < 300 ? bead.a : bead.a - 120),
    );
    expect(right.length).toBeGreaterThanOrEqual(1060);
  });
});
