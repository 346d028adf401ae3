import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDrift } from "../../../main/cli/drift.ts";

const texts = {
  en: "The museum opened on 4 July 1976.\nIt has 12,500 visitors a month.\n",
  de: "Das Museum wurde am 4. Juli 1976 eröffnet.\nEs hat 12.500 Besucher im Monat.\n",
  fr: "Le musée ouvrit le 5 juillet 1976.\nIl a 12 500 visiteurs par mois.\n",
};
let folder = "";
let files: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-cli-"));
  files = Object.keys(texts).map((id) => join(folder, `${id}.txt`));
  for (const [id, text] of Object.entries(texts))
    await writeFile(join(folder, `${id}.txt`), text);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  ...args: readonly string[]
): Promise<{ code: number; out: string }> {
  let out = "";
  const code = await runDrift(args, {
    out: (text) => void (out += text),
    warn: () => undefined,
  });
  return { code, out };
}

describe("pentapla drift", () => {
  it("prints the neutral form with the drift it found", async () => {
    const { code, out } = await run(...files, "--presegmented", "--json");
    expect(code).toBe(0);
    const { drifts } = JSON.parse(out) as {
      drifts: readonly { type: string; odd: readonly string[]; mentions: readonly { lang: string; start: number; end: number }[] }[];
    }; // prettier-ignore
    expect(drifts).toHaveLength(1);
    expect(drifts[0]).toMatchObject({ type: "date", odd: ["fr"] });
    const words = drifts[0]?.mentions.find(({ lang }) => lang === "fr");
    expect(texts.fr.slice(words?.start, words?.end)).toBe("5");
  });

  it("exits with 1 only where a drift is as severe as --fail-on asks", async () => {
    expect((await run(...files, "--presegmented", "--fail-on", "major")).code).toBe(1); // prettier-ignore
    expect((await run(...files, "--presegmented", "--fail-on", "critical")).code).toBe(0); // prettier-ignore
  });

  it("gives the reason in a line for people", async () => {
    const { out } = await run(...files, "--presegmented");
    expect(out).toContain("fr has “5”");
    expect(out).toContain("1 drift.");
  });

  it.each(["html", "xlsx", "json"])(
    "writes the same %s report every time, beside what it prints",
    async (format) => {
      const report = join(folder, `report.${format}`);
      const asked = [...files, "--presegmented", "--fail-on", "major", "--report", report]; // prettier-ignore
      const { code, out } = await run(...asked);
      expect(code).toBe(1);
      expect(out).toContain("1 drift.");
      const first = await readFile(report);
      await run(...asked);
      expect(await readFile(report)).toEqual(first);
      if (format === "html")
        expect(first.toString()).toContain("<mark>5</mark>");
    },
  );

  it("checks the terms of a glossary", async () => {
    const glossary = join(folder, "house.tsv");
    await writeFile(glossary, "en\tde\tfr\nmuseum\tMuseum\tgalerie\nvisitor\tBesucher\tvisiteur; hôte\n"); // prettier-ignore
    const asked = [...files, "--presegmented", "--glossary", glossary];
    const { out } = await run(...asked);
    expect(out).toContain("fr has not the glossary's “galerie”");
    expect(out).not.toContain("visit");
    expect(out).toContain("2 drifts.");
    const project = join(folder, "terms.pentapla.json");
    await run(...files, "--presegmented", "-o", project);
    expect((await run(project, "--glossary", glossary)).out).toContain("2 drifts."); // prettier-ignore
    expect((await run(project)).out).toContain("1 drift.");
  });

  it("refuses a report that has no place, before any work", async () => {
    const refused = (report: string, ...more: readonly string[]) =>
      expect(run(...files, ...more, "--report", report)).rejects;
    await refused("report.pdf").toThrow(/ends in .html, .xlsx or .json/);
    await refused(join(folder, "none", "report.html")).toThrow(/--report .*: there is no folder/); // prettier-ignore
    await refused(join(folder, "a.pentapla.json")).toThrow(
      /is a project's name/,
    );
    await refused("r.html", "--manifest", "m.tsv").toThrow(/of one document/);
    await expect(run(join(folder, "a.json"), "--report", join(folder, "a.json"))).rejects.toThrow(/would replace/); // prettier-ignore
  });

  it("refuses an unknown severity and a single text in one sentence", async () => {
    await expect(run(...files, "--fail-on", "bad")).rejects.toThrow(/is no severity/); // prettier-ignore
    await expect(run(files[0] ?? "")).rejects.toThrow(/two texts or more/);
  });
});
