import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitOf } from "../../../app/model/memberships.ts";
import { placesOf } from "../../../app/model/places.ts";
import type { Project, UnitId } from "../../../app/model/records.ts";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { cutChanges } from "../../../app/segment/rules/cut-changes.ts";
import type { Ports } from "../../../app/workbench/ports.ts";
import { cutsAfter, findChanges, previewRules } from "../../../app/workbench/rules.ts"; // prettier-ignore
import { run, type Ran } from "../laws.ts";
import { buildProject, sentencesOf } from "../project-builder.ts";
import { readLanguages } from "../segment/languages.ts";

const segmenter = createSegmenter(readLanguages());

/** Runs the one task that rules need, here and now. */
const ports: Pick<Ports, "tasks" | "timer"> = {
  timer: { after: () => () => undefined },
  tasks: {
    run: (name, input) => {
      if (name !== "rules") throw new Error(`There is no task ${name}.`);
      const { versions, before, after, all } = input as Parameters<typeof changesOf>[0]; // prettier-ignore
      return {
        result: Promise.resolve(changesOf({ versions, before, after, all }) as never), // prettier-ignore
        cancel: () => undefined,
      };
    },
  },
};

function changesOf({
  versions,
  before,
  after,
  all,
}: {
  versions: readonly Parameters<typeof cutChanges>[1][];
  before: readonly SegmentationRule[];
  after: readonly SegmentationRule[];
  all: boolean;
}) {
  return versions.map((version) => cutChanges(segmenter, version, before, after, all)); // prettier-ignore
}

const rule = (
  kind: SegmentationRule["kind"],
  before: string,
  language = "*",
): SegmentationRule => ({ language, kind, before, after: "", how: "text" });

async function applied(
  project: Project,
  rules: readonly SegmentationRule[],
  linked = false,
): Promise<Ran> {
  const changed = await findChanges(ports, project, rules, linked);
  const cuts = cutsAfter(project, changed, linked);
  return run(project, "applyRules", { rules: [...rules], cuts });
}

const project = buildProject(
  {
    de: ["Er wohnt bei Anschl.", "Huber am See.", "Sie geht; er bleibt."],
    fr: ["Il loge chez Huber.", "Elle part; il reste."],
  },
  { de: [2], fr: [1] },
);

describe("new rules", () => {
  it("cut unlinked text anew and leave linked text, in one step", async () => {
    const rules = [rule("noBreak", "Anschl."), rule("break", ";")];
    const { project: after, outcome, label } = await applied(project, rules);
    expect(sentencesOf(after, "de")).toEqual(["Er wohnt bei Anschl. Huber am See.", "Sie geht; er bleibt."]); // prettier-ignore
    expect(sentencesOf(after, "fr")).toEqual(sentencesOf(project, "fr"));
    expect(after.units).toEqual(project.units);
    expect(after.settings.rules).toEqual(rules);
    expect(label).toBe("Apply segmentation rules");
    expect(outcome.message).toBe("Segmentation rules applied: 1 version cut anew"); // prettier-ignore
  });

  it("cut linked text where asked; its unit has all the parts", async () => {
    const { project: after } = await applied(project, [rule("break", ";")], true); // prettier-ignore
    expect(sentencesOf(after, "fr")).toEqual(["Il loge chez Huber.", "Elle part;", "il reste."]); // prettier-ignore
    expect(after.units[0]?.members["fr"]).toHaveLength(2);
    expect(after.units[0]?.members["de"]).toHaveLength(2);
  });

  it("reach linked text later, when it is asked for", async () => {
    const rules = [rule("break", ";")];
    const first = await applied(project, rules);
    const second = await applied(first.project, rules, true);
    expect(sentencesOf(second.project, "fr")).toHaveLength(3);
    expect(second.outcome.changed).toBe(true);
  });

  it("leave what was cut by hand where they say nothing about it", async () => {
    const { project: after } = await applied(
      buildProject({ de: ["Ein Satz", "von Hand geteilt.", "A; b."], fr: ["Un."] }), // prettier-ignore
      [rule("break", ";")],
    );
    expect(sentencesOf(after, "de")).toEqual(["Ein Satz", "von Hand geteilt.", "A;", "b."]); // prettier-ignore
  });
});

describe("the preview of rules", () => {
  it("tells each cut that comes or goes, and which touch linked text", async () => {
    const rules = [rule("noBreak", "Anschl."), rule("break", ";")];
    const { problems, versions } = await previewRules(ports, project, { rules, linked: false }); // prettier-ignore
    expect(problems).toEqual([]);
    expect(versions).toMatchObject([
      {
        version: "de",
        appear: 1,
        vanish: 1,
        linked: 1,
        cuts: [
          { kind: "vanishes", before: "Er wohnt bei Anschl.", after: "Huber am See. Sie geht; er bleibt.", isLinked: false }, // prettier-ignore
          { kind: "appears", after: "er bleibt.", isLinked: true },
        ],
      },
      { version: "fr", appear: 1, vanish: 0, linked: 1 },
    ]);
  });

  it("says why a rule can't be used and what the others do", async () => {
    const rules: SegmentationRule[] = [{ language: "*", kind: "noBreak", before: "(a+)+", after: "", how: "regex" }, rule("break", ";")]; // prettier-ignore
    const { problems, versions } = await previewRules(ports, project, { rules, linked: false }); // prettier-ignore
    expect(problems.map(({ index }) => index)).toEqual([0]);
    expect(versions[1]?.appear).toBe(1);
  });
});

const sentence = fc.constantFrom("A b; c.", "Dr. Who came.", "No!", "x, y.", "See p. 4.", "End; no."); // prettier-ignore
const anyProject = fc
  .record({
    de: fc.array(sentence, { minLength: 1, maxLength: 8 }),
    fr: fc.array(sentence, { minLength: 1, maxLength: 8 }),
    picks: fc.array(fc.record({ de: fc.nat(), fr: fc.nat(), isConfirmed: fc.boolean() }), { maxLength: 4 }), // prettier-ignore
  })
  .map(({ de, fr, picks }) => {
    const used = { de: new Set<number>(), fr: new Set<number>() };
    const links = picks.flatMap((pick) => {
      const a = pick.de % de.length;
      const b = pick.fr % fr.length;
      if (used.de.has(a) || used.fr.has(b)) return [];
      used.de.add(a);
      used.fr.add(b);
      return [{ members: { de: [a], fr: [b] }, status: pick.isConfirmed ? ("confirmed" as const) : ("suggested" as const) }]; // prettier-ignore
    });
    return buildProject({ de, fr }, ...links);
  });
const anyRules = fc.array(
  fc
    .record({
      kind: fc.constantFrom("break" as const, "noBreak" as const),
      before: fc.constantFrom(";", ".", "Dr.", "p.", ",", "!", "no.", "b;"),
      language: fc.constantFrom("*", "de"),
    })
    .map(({ kind, before, language }) => rule(kind, before, language)),
  { maxLength: 4 },
);

/** Which unit binds each character of a version that is no white space. */
function bindersOf(project: Project, version: number): (UnitId | undefined)[] {
  const found = project.versions[version];
  if (found === undefined) return [];
  const { starts } = placesOf(found);
  const binders: (UnitId | undefined)[] = [];
  found.segments.forEach((segment, i) => {
    const unit = unitOf(project, segment.id)?.id;
    const start = starts[i] ?? 0;
    for (let at = start; at < start + segment.length; at++)
      if (/\S/.test(found.text.charAt(at))) binders.push(unit);
  });
  return binders;
}

it("Whatever the rules, text that a unit covered is covered by it, or by one it joined and the report names", async () => {
  await fc.assert(
    fc.asyncProperty(anyProject, anyRules, fc.boolean(), async (before, rules, linked) => {
      const { project: after, outcome } = await applied(before, rules, linked);
      for (const version of [0, 1]) {
        const olds = bindersOf(before, version);
        const news = bindersOf(after, version);
        expect(news.length).toBe(olds.length);
        const heirs = new Map<UnitId, UnitId | undefined>();
        olds.forEach((unit, at) => {
          if (unit === undefined) return;
          expect(news[at]).toBeDefined();
          if (heirs.has(unit)) expect(news[at]).toBe(heirs.get(unit));
          heirs.set(unit, news[at]);
          if (news[at] !== unit) expect((outcome.report ?? []).some((line) => line.includes("Joined to another unit"))).toBe(true);
          if (!linked) expect(news[at]).toBe(unit);
        });
      }
      expect(after.settings.rules).toEqual(rules);
    }),
    { numRuns: 200 },
  );
}); // prettier-ignore
