import { describe, expect, test } from "vitest";
import { align } from "../../../app/align/align.ts";
import type { SuggestedUnit } from "../../../app/align/aligner.ts";
import { defaultAlignSettings } from "../../../app/model/align-settings.ts";
import { idleTask } from "../../../app/task/task.ts";
import { versionOf } from "./lines.ts";

/** Words of two languages that share nothing. */
const lines = (prefix: string, order: readonly number[]): readonly string[] =>
  order.map(
    (n) =>
      `${prefix}a${letters(n)}lo ${prefix}e${letters(n * 7 + 3)}mu ${prefix}i${letters(n * 5 + 1)}ka.`,
  );
const letters = (n: number): string =>
  [n % 20, Math.floor(n / 20) % 20, (n * 3) % 20]
    .map((k) => "bcdfghjklmnpqrstvwxz"[k] ?? "")
    .join("");

const order = Array.from({ length: 12 }, (_, n) => n);
const shuffled = order.map((n) => (n * 5) % 12);
const one = versionOf("de", lines("zu", order));
const other = versionOf("ru", lines("ши", shuffled));

const linked = (units: readonly SuggestedUnit[]): readonly string[] =>
  units.map(
    ({ members }) => `${members["de"]?.join()}-${members["ru"]?.join()}`,
  );

describe("glossaries", () => {
  test("link what nothing else could, wherever it stands", () => {
    const word = (version: typeof one, s: number): string =>
      version.text
        .slice(version.segments[s]?.start, version.segments[s]?.end)
        .split(" ")[0] ?? "";
    const entries = order.map((n) => ({
      terms: { de: [word(one, n)], ru: [word(other, shuffled.indexOf(n))] },
    }));
    const units = align(
      { versions: [one, other], glossaries: [{ name: "made up", entries }] },
      idleTask,
    );
    for (const n of order)
      expect(linked(units)).toContain(`${n}-${shuffled.indexOf(n)}`);
    expect(units[0]?.reasons[0]?.text).toMatch(/^In your glossaries: /);
  });

  test("know a memory's sentence when a word in it was changed", () => {
    const de = "Wer im Glashaus sitzt der soll lieber nicht mit Steinen werfen";
    const ru = "Кто живёт в стеклянном доме не должен бросать камни в других";
    const a = versionOf("de", ["Etwas anderes.", `${de} heute.`, "Und noch."]);
    const b = versionOf("ru", [`${ru}.`, "Совсем другое дело тут.", "Да."]);
    const glossaries = [{ name: "memory", entries: [{ terms: { de: [de], ru: [ru] } }] }]; // prettier-ignore
    const units = align({ versions: [a, b], glossaries }, idleTask);
    expect(linked(units)).toContain("1-0");
  });
});

describe("settings", () => {
  const tale = order.map((n) => `Stop ${n * 7}: train Q${n}x left for Zar${n}bo.`); // prettier-ignore
  const moved = [...tale.slice(6), ...tale.slice(0, 6)];
  const versions = [versionOf("de", tale), versionOf("ru", moved)];

  test("keep links in order where the order is said to be shared", () => {
    const settings = { ...defaultAlignSettings, order: "shared" as const };
    const places = align({ versions, settings }, idleTask).map(
      ({ members }) => members["ru"]?.[0] ?? 0,
    );
    // Neighbours may swap, blocks may not.
    places.forEach((place, n) => {
      for (const later of places.slice(n + 3))
        expect(later).toBeGreaterThan(place);
    });
  });

  test("find a moved block unless told otherwise", () => {
    const units = align({ versions }, idleTask);
    for (const n of order)
      expect(linked(units)).toContain(`${n}-${(n + 6) % 12}`);
  });

  test("keep nothing less sure than asked for", () => {
    const settings = { ...defaultAlignSettings, least: 0.8 };
    for (const { confidence } of align(
      { versions: [one, other], settings },
      idleTask,
    ))
      // prettier-ignore
      expect(confidence).toBeGreaterThanOrEqual(0.8);
  });

  test("let no bead hold more of a version than asked for", () => {
    const short = versionOf("ru", ["Stop 0 7 14 21 28: Q0x Q1x Q2x Q3x Q4x."]);
    for (const widest of [2, 3]) {
      const settings = { ...defaultAlignSettings, widest };
      const input = { versions: [versionOf("de", tale.slice(0, 5)), short], settings }; // prettier-ignore
      for (const { members } of align(input, idleTask))
        expect(members["de"]?.length ?? 0).toBeLessThanOrEqual(widest);
    }
  });
});

describe("a stretch to stay within", () => {
  const tale = Array.from({ length: 300 }, (_, n) => `Stop ${n * 7}: train Q${n}x left for city Zar${n}bo.`); // prettier-ignore
  const versions = ["de", "fr", "it"].map((id) => versionOf(id, tale));
  const links = tale.flatMap((_, n) =>
    n > 148 && n < 153 ? [] : [{ de: [n], fr: [n], it: [n] }],
  );

  test("is aligned anew between what is fixed around it", () => {
    const units = align(
      { versions, fixed: { links, rejected: [] }, within: { fr: [150, 151] } },
      idleTask,
    );
    expect(units.map(({ members }) => members)).toEqual(
      [150, 151].map((n) => ({ de: [n], fr: [n], it: [n] })),
    );
  });

  test("proposes no rejected member set and touches no fixed segment", () => {
    const rejected = [{ de: [150], fr: [150], it: [150] }];
    const units = align(
      { versions, fixed: { links, rejected }, within: { fr: [150] } },
      idleTask,
    );
    for (const { members } of units) {
      expect(members).not.toEqual(rejected[0]);
      for (const list of Object.values(members))
        for (const s of list) expect(s > 148 && s < 153).toBe(true);
    }
  });

  test("is found without any link as well", () => {
    const units = align({ versions, within: { it: [40] } }, idleTask);
    expect(units.map(({ members }) => members)).toEqual([
      { de: [40], fr: [40], it: [40] },
    ]);
  });
});
