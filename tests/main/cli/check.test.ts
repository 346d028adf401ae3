import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataFile } from "../../../main/host/data-folder.ts";
import { runCli } from "./run-cli.ts";

let folder = "";
const sample = "sample.pentapla.json";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-check-"));
  await copyFile(dataFile("sample", sample), join(folder, sample));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("check prints every violation by its name, a line each, with exit code 1", async () => {
  const text = await readFile(join(folder, sample), "utf8");
  // The last number given out is below those of the units.
  const broken = text.replace(/"unit":\d+/, '"unit":1');
  await writeFile(join(folder, "broken.pentapla.json"), broken);
  const { code, out, err } = await runCli(
    folder,
    "check",
    "broken.pentapla.json",
  );
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const lines = out.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines)
    expect(line).toMatch(/^ids-within-counters: u\d+ is above the last number/);
});

it("export takes no project's place", async () => {
  const before = await readFile(join(folder, sample), "utf8");
  const { code, err } = await runCli(folder, "export", sample, "--to", "json", "-o", sample); // prettier-ignore
  expect(code).toBe(2);
  expect(err).toMatch(/^pentapla: .*choose another name\.\n$/);
  await copyFile(join(folder, sample), join(folder, "plain.json"));
  const again = await runCli(folder, "export", "plain.json", "--to", "json", "-o", "./plain.json"); // prettier-ignore
  expect(again.code).toBe(2);
  expect(await readFile(join(folder, sample), "utf8")).toBe(before);
  expect(await readFile(join(folder, "plain.json"), "utf8")).toBe(before);
});
