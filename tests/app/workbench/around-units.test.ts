import { describe, expect, it } from "vitest";
import { agreementIn } from "../../../app/workbench/agreement.ts";
import { aroundUnits, partOf, unitsOfSegments } from "../../../app/workbench/around-units.ts"; // prettier-ignore
import { driftInputOf, driftProposalsOf } from "../../../app/workbench/detection.ts"; // prettier-ignore
import type { Ports } from "../../../app/workbench/ports.ts";
import { agreementSchema } from "../../../app/contract/agreement.ts";
import { runCommand } from "../../../app/command/table.ts";
import { apply } from "../../../app/change/apply.ts";
import { idleTask } from "../../../app/task/task.ts";
import { agreementReader, driftDetector } from "../../../main/worker/drift-detector.ts"; // prettier-ignore
import { buildProject } from "../project-builder.ts";

const count = 40;
const project = buildProject(
  {
    en: Array.from({ length: count }, (_, n) => `Room ${n + 100} has ${n + 10} chairs and a lamp.`), // prettier-ignore
    de: Array.from({ length: count }, (_, n) => `Raum ${n + 100} hat ${n === 20 ? 77 : n + 10} Stühle und eine Lampe.`), // prettier-ignore
    fr: Array.from({ length: count }, (_, n) => `La salle ${n + 100} a ${n + 10} chaises et une lampe.`), // prettier-ignore
  },
  ...Array.from({ length: count }, (_, n) => ({ en: [n], de: [n], fr: [n] })),
);
const segment = project.versions[1]?.segments[20]?.id ?? "";
const context = { by: "", at: "2026-01-01T00:00:00Z" };

/** Runs the task at once, in this thread. */
const ports = {
  tasks: {
    run: (_: string, input: Parameters<ReturnType<typeof agreementReader>>[0]) => ({ result: Promise.resolve(agreementReader()(input, idleTask)), cancel: () => undefined }),
  },
} as unknown as Pick<Ports, "tasks">; // prettier-ignore

describe("a part of a project", () => {
  it("holds the units asked for and what is near, with the same ids and words", () => {
    const units = unitsOfSegments(project, [segment]);
    const part = aroundUnits(project, units, 2);
    expect(units.map(({ id }) => id)).toEqual(["u21"]);
    expect(part.units.map(({ id }) => id)).toEqual(["u19", "u20", "u21", "u22", "u23"]); // prettier-ignore
    part.versions.forEach(({ text, segments }, n) => {
      expect(segments).toHaveLength(5);
      expect(text.trim()).toContain("120");
      expect(project.versions[n]?.text).toContain(text.trim());
    });
  });

  it("gives the drifts that the whole gives there", () => {
    const units = unitsOfSegments(project, [segment]);
    const part = aroundUnits(project, units, 10);
    const inPart = driftProposalsOf(part, driftDetector()(partOf(part, units), idleTask)); // prettier-ignore
    const inWhole = driftProposalsOf(project, driftDetector()(driftInputOf(project), idleTask)); // prettier-ignore
    expect(inPart).toHaveLength(1);
    expect(inPart).toEqual(inWhole);
  });

  it("shows the facts of one unit, or page by page of all, as the contract says", async () => {
    const found = driftProposalsOf(project, driftDetector()(driftInputOf(project), idleTask)); // prettier-ignore
    const marked = apply(project, runCommand(project, "proposeDrifts", { proposals: found }, context).change); // prettier-ignore
    const one = await agreementIn(ports, marked, { unit: "u21" });
    expect(agreementSchema.parse(one).next).toBeNull();
    const row = one.rows.find(({ cells }) => cells["en"]?.value === "30");
    expect(row?.cells["de"]).toMatchObject({ value: "77", sign: "differs" });
    expect(row?.drift).toBe(marked.drifts[0]?.id);
    const first = await agreementIn(ports, marked, { count: 30 });
    const second = await agreementIn(ports, marked, { from: first.next ?? 0 });
    expect([first.next, second.next]).toEqual([30, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ unit }) => unit)).size).toBe(count); // prettier-ignore
  });

  it("refuses a unit that is not there", async () => {
    await expect(agreementIn(ports, project, { unit: "u999" })).rejects.toMatchObject({ code: "not-found" }); // prettier-ignore
  });
});
