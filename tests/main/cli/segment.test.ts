import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { writeSrx } from "../../../app/segment/srx/write-srx.ts";
import { readUnchecked } from "../../../app/formats/project-file.ts";
import { readFileSync } from "node:fs";
import { runCli } from "./run-cli.ts";

let folder = "";
const rules: readonly SegmentationRule[] = [
  { language: "de", kind: "noBreak", before: "Anschl.", after: "", how: "text" }, // prettier-ignore
  { language: "*", kind: "break", before: ";", after: "\\s", how: "regex" },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-segment-"));
  await writeFile(join(folder, "rules.srx"), writeSrx(rules));
  await writeFile(join(folder, "a.de.txt"), "Bei Anschl. Huber ist Licht; es brennt.\n"); // prettier-ignore
  await writeFile(join(folder, "a.fr.txt"), "Chez Huber il y a de la lumière.\n"); // prettier-ignore
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("segment cuts by the rules of an SRX file before its own", async () => {
  const { code, out, err } = await runCli(folder, "segment", "a.de.txt", "--rules", "rules.srx"); // prettier-ignore
  expect({ code, out, err }).toEqual({
    code: 0,
    out: "Bei Anschl. Huber ist Licht;\nes brennt.\n",
    err: "",
  });
});

it("segment refuses a file that holds no rules, and rules for lines, with one sentence", async () => {
  const wrong = await runCli(folder, "segment", "a.de.txt", "--rules", "a.fr.txt"); // prettier-ignore
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(
    /^pentapla: a\.fr\.txt can't be read as XML: .*\n$/,
  );
  const lines = await runCli(folder, "segment", "a.de.txt", "--presegmented", "--rules", "rules.srx"); // prettier-ignore
  expect(lines.code).toBe(2);
  expect(lines.err).toMatch(/^pentapla: --rules cuts sentences, .*\n$/);
});

it("align keeps the rules in the project it writes", async () => {
  const { code } = await runCli(folder, "align", "a.de.txt", "a.fr.txt", "--rules", "rules.srx", "-o", "p.pentapla.json"); // prettier-ignore
  expect(code).toBe(0);
  const { project } = readUnchecked(readFileSync(join(folder, "p.pentapla.json"), "utf8")); // prettier-ignore
  expect(project.settings.rules).toEqual(rules);
  expect(project.versions[0]?.segments).toHaveLength(2);
});
