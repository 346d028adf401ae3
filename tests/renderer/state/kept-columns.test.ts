import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../../app/contract/session.ts";
import {
  keepColumns,
  keptColumns,
} from "../../../renderer/state/kept-columns.ts";
import { buildProject } from "../../app/project-builder.ts";

const project = buildProject({ ar: ["A."], de: ["B."], fr: ["C."] }, {});
const columns = { hiddenVersions: ["fr"], columnWidths: { ar: 240, de: 301 } };
const none = { hiddenVersions: [], columnWidths: {} };

function titled(title: string): typeof project {
  return { ...project, meta: { ...project.meta, title } };
}

describe("the columns of a project", () => {
  test("come back as they were left, beside the other flags", () => {
    const layout = keepColumns({ panel: true }, project, columns);
    expect(keptColumns(layout, project)).toEqual(columns);
    expect(layout["panel"]).toBe(true);
  });

  test("of another project stay as they are", () => {
    const layout = keepColumns({}, titled("One"), columns);
    expect(keptColumns(layout, titled("Two"))).toEqual(none);
  });

  test("leave no trace once they are as designed again", () => {
    const layout = keepColumns({ panel: true }, project, columns);
    expect(keepColumns(layout, project, none)).toEqual({ panel: true });
  });

  test("forget versions that are gone, and never hide all", () => {
    const layout = keepColumns({}, project, {
      hiddenVersions: ["ar", "fr"],
      columnWidths: { de: 300 },
    });
    const versions = project.versions.filter(({ id }) => id !== "de");
    expect(keptColumns(layout, { ...project, versions })).toEqual(none);
  });

  test("fit the settings, whatever the title, and are kept for twenty projects", () => {
    let layout = {};
    for (let at = 0; at < 30; at += 1)
      layout = keepColumns(layout, titled(`${at} ${"long ".repeat(30)}`), {
        hiddenVersions: Array.from({ length: 49 }, (_, n) => `x-version${n}`),
        columnWidths: {},
      });
    expect(() => settingsSchema.shape.layout.parse(layout)).not.toThrow();
    expect(Object.keys(layout)).toHaveLength(20);
    expect(Object.keys(layout)[0]).toContain("10 long");
  });
});
