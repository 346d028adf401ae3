import { describe, expect, it } from "vitest";
import {
  readProjectFile,
  writeProjectFile,
} from "../../../app/formats/project-file.ts";
import {
  defaultProjectSettings,
  type SegmentationRule,
} from "../../../app/model/settings.ts";
import { run } from "../laws.ts";
import { buildProject } from "../project-builder.ts";

const rule: SegmentationRule = {
  language: "de",
  kind: "noBreak",
  before: "ca.",
  after: "",
  how: "text",
};
const align = { order: "free", widest: 5, least: 0.3, vectors: false } as const;
const glossary = { id: "a1", name: "Law", languages: ["de"], entries: 2 };
const project = buildProject({ de: ["Eins."], fr: ["Un."] });

describe("configuring a project", () => {
  it("sets each part as a whole, in one step that says what changed", () => {
    const ruled = run(project, "configure", { rules: [rule] });
    expect(ruled.label).toBe("Change segmentation rules");
    expect(ruled.outcome.message).toBe(
      "The project has 1 segmentation rule of its own",
    );
    const both = run(ruled.project, "configure", {
      align,
      glossaries: [glossary],
    });
    expect(both.outcome.message).toBe(
      "Settings changed: alignment settings and glossaries",
    );
    expect(both.project.settings).toEqual({
      rules: [rule],
      align,
      glossaries: [glossary],
    });
  });

  it("says so where the settings hold already", () => {
    const { outcome } = run(project, "configure", { rules: [] });
    expect(outcome).toEqual({
      changed: false,
      message: "These settings hold already",
    });
  });
});

describe("settings in the project file", () => {
  it("leave a project without any as it always was written", () => {
    const text = writeProjectFile(project, 1);
    expect(text).not.toContain("settings");
    expect(readProjectFile(text).project.settings).toEqual(
      defaultProjectSettings,
    );
  });

  it("name only what differs from the defaults, a rule a line", () => {
    const ruled = run(project, "configure", { rules: [rule, rule] }).project;
    const text = writeProjectFile(ruled, 1);
    const line = JSON.stringify(rule);
    expect(text).toContain(
      `"settings":{\n"rules":[\n${line},\n${line}\n]\n},\n"versions"`,
    );
    expect(readProjectFile(text).project).toEqual(ruled);
  });
});
