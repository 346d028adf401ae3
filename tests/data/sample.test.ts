import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProjectFile } from "../../app/formats/project-file.ts";
import { unitOf } from "../../app/model/memberships.ts";
import { rangeOf } from "../../app/model/places.ts";
import { makeSample } from "../../data/build/sample.ts";
import { dataFile } from "../../main/host/data-folder.ts";

const file = dataFile("sample", "sample.pentapla.json");

describe("the sample project", () => {
  it("is what the script of commands makes, byte for byte", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pentapla-replay-"));
    try {
      const made = join(folder, "made.pentapla.json");
      await makeSample(made);
      expect(await readFile(made, "utf8")).toBe(await readFile(file, "utf8"));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("has every segment judged: linked, or stated to have no counterpart", async () => {
    const { project } = readProjectFile(await readFile(file, "utf8"));
    expect(project.versions.map(({ id }) => id)).toEqual([
      "ar",
      "en",
      "fr",
      "de",
      "it",
    ]);
    for (const { id, segments } of project.versions)
      for (const segment of segments) {
        const unit = unitOf(project, segment.id);
        expect(unit?.status, `${id} ${segment.id}`).toBe("confirmed");
        expect(
          [...Object.keys(unit?.members ?? {}), ...(unit?.absent ?? [])].sort(),
        ).toEqual(["ar", "de", "en", "fr", "it"]);
      }
  });

  it("begins its accepted drifts with “nearly a decade” against 2013, 2011 and 2011–2019", async () => {
    const { project } = readProjectFile(await readFile(file, "utf8"));
    expect(project.drifts.length).toBeGreaterThanOrEqual(30);
    for (const { status, comments } of project.drifts) {
      expect(status).toBe("accepted");
      expect(comments).toHaveLength(1);
    }
    const words =
      project.drifts[0]?.mentions
        .map((mention) => rangeOf(project, mention)?.text)
        .join(" | ") ?? "";
    for (const part of [
      "nearly a decade",
      "لنحو عقدٍ من الزمن",
      "2013",
      "2011",
      "de 2011 à 2019",
    ])
      expect(words).toContain(part);
  });
});
