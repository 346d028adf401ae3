import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandArgs } from "../../../app/contract/commands.ts";
import type { Project, Unit } from "../../../app/model/records.ts";
import { run } from "../laws.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject } from "../project-builder.ts";

type Incoming = CommandArgs<"attach">["units"][number];

/** s1–s3 de, s4–s6 fr, s7–s9 en; nothing linked. */
const texts = {
  de: ["Eins.", "Zwei.", "Drei."],
  fr: ["Un.", "Deux.", "Trois."],
  en: ["One.", "Two.", "Three."],
};
const bare = buildProject(texts);

function incoming(
  members: Incoming["members"],
  more: Partial<Incoming> = {},
): Incoming {
  return { members, absent: [], status: "suggested", confidence: 1, reasons: [], ...more }; // prettier-ignore
}

function attach(
  project: Project,
  ...units: Incoming[]
): ReturnType<typeof run> {
  return run(project, "attach", { units }); // prettier-ignore
}

function sets({ units }: Project): [string, Unit["status"], Unit["members"]][] {
  return units.map(({ id, status, members }) => [id, status, members]);
}

describe("links made elsewhere", () => {
  it("become units of their own, imported, with their confidence and reasons", () => {
    const { project, outcome } = attach(
      bare,
      incoming({ fr: ["s4"], de: ["s1"] }, { confidence: 0.7, reasons: [{ text: "Score 0.3" }] }), // prettier-ignore
    );
    expect(project.units).toEqual([
      {
        id: "u1",
        members: { de: ["s1"], fr: ["s4"] },
        absent: [],
        status: "suggested",
        origin: "import",
        confidence: 0.7,
        reasons: [{ text: "Score 0.3" }],
      },
    ]);
    expect(outcome.message).toBe("Imported 1 unit");
    expect(outcome.report).toBeUndefined();
  });

  it("join pairwise files into units over all versions, at once or one after the other", () => {
    const pairs = [
      incoming({ de: ["s1"], fr: ["s4"] }, { confidence: 0.9 }),
      incoming({ de: ["s2"], fr: ["s5"] }),
      incoming({ de: ["s1"], en: ["s7", "s8"] }, { confidence: 0.8 }),
    ];
    const joined = [
      { members: { de: ["s1"], fr: ["s4"], en: ["s7", "s8"] }, confidence: 0.8 }, // prettier-ignore
      { members: { de: ["s2"], fr: ["s5"] }, confidence: 1 },
    ];
    const { project: atOnce, outcome } = attach(bare, ...pairs);
    expect(atOnce.units).toMatchObject(joined);
    expect(outcome.message).toBe("Imported 2 units");
    const oneByOne = pairs.reduce((now, pair) => attach(now, pair).project, bare); // prettier-ignore
    expect(oneByOne.units).toMatchObject(joined);
  });

  it("join two units where a link stands between them", () => {
    const { project } = attach(
      bare,
      incoming({ de: ["s1"], fr: ["s4"] }),
      incoming({ de: ["s2"], en: ["s8"] }),
      incoming({ fr: ["s4"], en: ["s8"] }),
    );
    expect(project.units.map(({ members }) => members)).toEqual([
      { de: ["s1", "s2"], fr: ["s4"], en: ["s8"] },
    ]);
  });

  it("change nothing when they come a second time", () => {
    const units = [
      incoming({ de: ["s1"], fr: ["s4"] }),
      incoming({ de: ["s2"] }, { absent: ["fr"] }),
    ];
    const { project } = attach(bare, ...units);
    expect(attach(project, ...units).project).toEqual(project);
  });

  it("take the place of an engine's suggestions that have their segments", () => {
    const suggested = buildProject(
      texts,
      { members: { de: [0], fr: [1] }, status: "suggested", origin: "engine", confidence: 0.9 }, // prettier-ignore
      { members: { de: [2], fr: [2] }, status: "suggested", origin: "engine", confidence: 0.9 }, // prettier-ignore
    );
    const { project } = attach(suggested, incoming({ de: ["s1"], fr: ["s4"] }));
    expect(sets(project)).toEqual([
      ["u2", "suggested", { de: ["s3"], fr: ["s6"] }],
      ["u3", "suggested", { de: ["s1"], fr: ["s4"] }],
    ]);
  });

  it("leave what the user linked, confirmed or rejected, and say how many stay out", () => {
    const judged = buildProject(
      texts,
      { members: { de: [0], fr: [0] }, status: "suggested" },
      { members: { de: [1], fr: [1] }, origin: "engine" },
      { members: { de: [2], fr: [2] }, status: "rejected", origin: "engine" },
    );
    const { project, outcome } = attach(
      judged,
      incoming({ de: ["s1"], en: ["s7"] }),
      incoming({ fr: ["s5"], en: ["s8"] }, { status: "confirmed" }),
      incoming({ de: ["s3"], fr: ["s6"] }),
      incoming({ de: ["s3"], en: ["s9"] }),
    );
    expect(project.units.slice(0, 3)).toEqual(judged.units);
    expect(sets(project).slice(3)).toEqual([["u4", "suggested", { de: ["s3"], en: ["s9"] }]]); // prettier-ignore
    expect(outcome).toMatchObject({
      message: "Imported 1 unit",
      report: ["3 units left out: linked by hand or judged here"],
    });
  });

  it("never turn a confirmed import back into a suggestion", () => {
    const first = attach(bare, incoming({ de: ["s1"], fr: ["s4"] })).project;
    const confirmed = run(first, "confirm", { units: ["u1"] }).project;
    const again = attach(confirmed, incoming({ de: ["s1"], fr: ["s4"] }));
    expect(again.project).toEqual(confirmed);
    const more = attach(confirmed, incoming({ de: ["s1"], en: ["s7"] }, { status: "confirmed" })); // prettier-ignore
    expect(more.project.units).toMatchObject([{ status: "confirmed", members: { de: ["s1"], fr: ["s4"], en: ["s7"] } }]); // prettier-ignore
  });

  it("are confirmed only where every part is, by who imports them", () => {
    const { project } = attach(
      bare,
      incoming({ de: ["s1"], fr: ["s4"] }, { status: "confirmed" }),
      incoming({ de: ["s1"], en: ["s7"] }, { status: "confirmed" }),
      incoming({ de: ["s2"], fr: ["s5"] }, { status: "confirmed" }),
      incoming({ de: ["s2"], en: ["s8"] }),
    );
    expect(project.units).toMatchObject([
      { status: "confirmed", by: "Ada" },
      { status: "suggested" },
    ]);
    expect(project.units[1]).not.toHaveProperty("by");
  });

  it("keep what is stated absent until a member is found", () => {
    const { project } = attach(
      bare,
      incoming({ de: ["s1"] }, { absent: ["fr", "en"] }),
      incoming({ de: ["s2"] }, { absent: ["fr"] }),
      incoming({ de: ["s1"], en: ["s7"] }),
    );
    expect(project.units.map(({ members, absent }) => [members, absent])).toEqual([
      [{ de: ["s1"], en: ["s7"] }, ["fr"]],
      [{ de: ["s2"] }, ["fr"]],
    ]); // prettier-ignore
  });

  it("keep a rejected one as a memory, whatever holds its segments", () => {
    const first = attach(bare, incoming({ de: ["s1"], fr: ["s4"] })).project;
    const { project } = attach(first, incoming({ de: ["s1"], en: ["s7"] }, { status: "rejected" })); // prettier-ignore
    expect(sets(project)).toEqual([
      ["u1", "suggested", { de: ["s1"], fr: ["s4"] }],
      ["u2", "rejected", { de: ["s1"], en: ["s7"] }],
    ]);
  });

  it("make nothing of one version alone", () => {
    const { outcome } = attach(bare, incoming({ de: ["s1", "s2"] }));
    expect(outcome).toMatchObject({ changed: false, message: "No links were imported" }); // prettier-ignore
  });

  it("keep every law on any project, and every unit that was linked or judged by hand", () => {
    fc.assert(
      fc.property(
        projectArbitrary,
        fc.array(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), {
          maxLength: 8,
        }),
        (any, seeds) => {
          // prettier-ignore
          const units = seeds.map((seed) => anyIncoming(any, seed));
          const { project } = attach(any, ...units);
          const kept = any.units.filter(({ origin, status }) => origin === "user" || status === "rejected"); // prettier-ignore
          for (const unit of kept) expect(project.units).toContainEqual(unit);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Segments of a few versions, any status. */
function anyIncoming(project: Project, seed: readonly number[]): Incoming {
  const [a = 0, b = 0, c = 0, d = 0] = seed;
  const members: Record<string, string[]> = {};
  const absent: string[] = [];
  project.versions.forEach(({ id, segments }, v) => {
    const at = segments[(a + b * v) % Math.max(1, segments.length)];
    if (at !== undefined && (c >> v) % 2 === 0) members[id] = [at.id];
    else absent.push(id);
  });
  const status = (["suggested", "confirmed", "rejected"] as const)[d % 3] ?? "suggested"; // prettier-ignore
  return incoming(members, { absent, status, confidence: (d % 100) / 100 });
}
