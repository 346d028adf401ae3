/** Floors under the quality of the engine, on hand-made gold beside the repository. */
import { describe, expect, test } from "vitest";
import { align, createAligner } from "../../../app/align/align.ts";
import type { AlignEngine } from "../../../app/align/aligner.ts";
import { vectorWords } from "../../../app/align/evidence-vectors.ts";
import { idleTask } from "../../../app/task/task.ts";
import { loadLexicon } from "../../../main/host/lexicon.ts";
import { readPud, readTextBerg } from "../../bench/align-data.ts";
import {
  emptyTally,
  f1,
  projected,
  scores,
  tally,
} from "../../bench/align-score.ts";
import { versionOf } from "./lines.ts";

const textBerg = readTextBerg();
const pud = readPud();
const shipped = createAligner([vectorWords(loadLexicon())]);

if (textBerg === undefined)
  console.warn("Skipped: ../shared/bench/align/textberg is absent.");
if (pud.length === 0)
  console.warn("Skipped: ../shared/bench/align/pud is absent.");

describe.runIf(textBerg !== undefined)("on a book of 1957", () => {
  const strictOf = (engine: AlignEngine): number => {
    if (textBerg === undefined) return 0;
    const { src, tgt, gold } = textBerg;
    const versions = [versionOf("de", src), versionOf("fr", tgt)];
    const units = engine({ versions }, idleTask).map(({ members }) => members);
    const all = alone({ de: src.length, fr: tgt.length }, units);
    const sum = emptyTally();
    tally(gold, projected([...units, ...all], "de", "fr"), sum);
    return scores(sum).strict;
  };

  test("finds three beads of four by the texts alone", () => {
    expect(strictOf(align)).toBeGreaterThanOrEqual(0.8);
  });

  test("finds more with the shipped vectors", () => {
    expect(strictOf(shipped)).toBeGreaterThanOrEqual(0.86);
  });
});

describe.runIf(pud.length > 0)("on five versions", () => {
  test.each(["mixed", "swap"])(
    "links pairs and finds whole units where the sentences are %s",
    (variant) => {
      const tasks = pud.filter((task) => task.variant === variant).slice(0, 2);
      const pairs = new Map<string, ReturnType<typeof emptyTally>>();
      let right = 0;
      let proposed = 0;
      let gold = 0;
      for (const { langs, sentences, gold: units } of tasks) {
        const keyOf = (unit: Members): string =>
          langs.map((id) => (unit[id] ?? []).join()).join("|");
        const versions = langs.map((id) => versionOf(id, sentences[id] ?? []));
        const found = shipped({ versions }, idleTask).map(
          ({ members }) => members,
        );
        const counts = Object.fromEntries(
          langs.map((id) => [id, sentences[id]?.length ?? 0]),
        );
        const all = [...found, ...alone(counts, found)];
        langs.forEach((one, x) =>
          langs.slice(x + 1).forEach((other) => {
            const name = `${one} ${other}`;
            const sum = pairs.get(name) ?? emptyTally();
            tally(
              projected(units, one, other),
              projected(all, one, other),
              sum,
            );
            pairs.set(name, sum);
          }),
        );
        const exact = new Set(
          units.filter((unit) => Object.keys(unit).length > 1).map(keyOf),
        );
        right += found.filter((unit) => exact.has(keyOf(unit))).length;
        proposed += found.length;
        gold += exact.size;
      }
      const strict = [...pairs.values()].map((sum) => scores(sum).strict);
      const mean =
        strict.reduce((sum, value) => sum + value, 0) / strict.length;
      expect(mean).toBeGreaterThanOrEqual(0.97);
      expect(f1(right / proposed, right / gold)).toBeGreaterThanOrEqual(0.93);
    },
  );
});

type Members = Readonly<Record<string, readonly number[]>>;

/** Segments that are in no unit, each on its own. */
function alone(
  counts: Readonly<Record<string, number>>,
  units: readonly Members[],
): readonly Members[] {
  return Object.entries(counts).flatMap(([id, count]) => {
    const taken = new Set(units.flatMap((unit) => unit[id] ?? []));
    return Array.from({ length: count }, (_, s) => s).flatMap((s) =>
      taken.has(s) ? [] : [{ [id]: [s] }],
    );
  });
}
