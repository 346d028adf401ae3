import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wholeExport } from "../../../app/contract/formats.ts";
import type { WriteInput } from "../../../app/task/reading.ts";
import { Cancelled, idleTask } from "../../../app/task/task.ts";
import { writeExport } from "../../../main/formats/write-export.ts";
import { buildProject } from "../../app/project-builder.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pentapla-export-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const project = buildProject(
  { de: ["Eins.", "Zwei."], fr: ["Un.", "Deux."], en: ["One.", "Two."] },
  { de: [0], fr: [0], en: [0] },
  { de: [1], fr: [1] },
);

function input(name: string, more: Partial<WriteInput> = {}): WriteInput {
  const path = join(folder, name);
  return {
    path,
    temporary: `${path}.tmp`,
    name,
    mayReplace: true,
    project,
    format: "tmx",
    options: wholeExport(["de", "fr", "en"]),
    ...more,
  };
}

describe("writeExport", () => {
  it("puts one file in place and leaves nothing beside it", () => {
    const done = writeExport(input("out.tmx"), idleTask);
    expect(done).toMatchObject({ files: [""], rows: 3 });
    const text = readFileSync(join(folder, "out.tmx"));
    expect(done.bytes).toBe(text.length);
    expect(text.toString()).toContain("<seg>Eins.</seg>");
    expect(readdirSync(folder)).toEqual(["out.tmx"]);
  });

  it("writes the same bytes every time", () => {
    writeExport(input("a.tmx"), idleTask);
    writeExport(input("b.tmx"), idleTask);
    expect(readFileSync(join(folder, "a.tmx"))).toEqual(readFileSync(join(folder, "b.tmx"))); // prettier-ignore
  });

  it("makes a folder for a format of several files, in the place of an empty one too", () => {
    mkdirSync(join(folder, "out"));
    const { files } = writeExport(input("out", { format: "moses" }), idleTask);
    expect(readdirSync(join(folder, "out")).sort()).toEqual([...files].sort());
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  it("replaces a file only where that was agreed", () => {
    writeFileSync(join(folder, "out.tmx"), "mine");
    expect(() => writeExport(input("out.tmx", { mayReplace: false }), idleTask)).toThrow("“out.tmx” exists already; choose another name."); // prettier-ignore
    expect(readFileSync(join(folder, "out.tmx"), "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["out.tmx"]);
    writeExport(input("out.tmx"), idleTask);
    expect(readFileSync(join(folder, "out.tmx"), "utf8")).toContain("<tmx");
  });

  it("never takes the place of a folder with something in it, nor of a project", () => {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out", "mine.txt"), "mine");
    for (const format of ["tmx", "moses"] as const)
      expect(() => writeExport(input("out", { format }), idleTask)).toThrow("There is a folder called “out” already; choose another name."); // prettier-ignore
    expect(readFileSync(join(folder, "out", "mine.txt"), "utf8")).toBe("mine");
    writeFileSync(join(folder, "a.pentapla.json"), "{}");
    expect(() => writeExport(input("a.pentapla.json", { format: "json" }), idleTask)).toThrow(/choose another name/); // prettier-ignore
    expect(readFileSync(join(folder, "a.pentapla.json"), "utf8")).toBe("{}");
    expect(readdirSync(folder).sort()).toEqual(["a.pentapla.json", "out"]);
  });

  it("leaves nothing behind where the format refuses or the place is not there", () => {
    expect(() => writeExport(input("out", { format: "ladder" }), idleTask)).toThrow(/TEI|TMX/); // prettier-ignore
    const lost = join(folder, "no", "such");
    expect(() => writeExport({ ...input("x.tmx"), path: join(lost, "x.tmx") }, idleTask)).toThrow(/^“x\.tmx” can't be written/); // prettier-ignore
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves nothing behind where it is cancelled", () => {
    const task = {
      ...idleTask,
      checkpoint: () => {
        throw new Cancelled();
      },
    };
    expect(() => writeExport(input("out.tmx"), task)).toThrow();
    expect(existsSync(join(folder, "out.tmx"))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
