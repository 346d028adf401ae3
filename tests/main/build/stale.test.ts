import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isStale } from "../../../main/build/stale.ts";

let folder: string;
let stamp: string;
const at = (path: string, seconds: number): Promise<void> =>
  utimes(join(folder, path), seconds, seconds);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-stale-"));
  stamp = join(folder, "built");
  await mkdir(join(folder, "app/model"), { recursive: true });
  await writeFile(join(folder, "app/model/a.ts"), "");
  await writeFile(join(folder, "package.json"), "");
  await writeFile(stamp, "");
  for (const path of ["app/model/a.ts", "app/model", "app", "package.json"])
    await at(path, 1_000);
  await at("built", 2_000);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stale = (): Promise<boolean> =>
  isStale(stamp, [join(folder, "app"), join(folder, "package.json")]);

test("what was built after everything it is made of is not stale", async () => {
  expect(await stale()).toBe(false);
});

test("a changed, an added and a deleted file make it stale, and so does a missing build", async () => {
  await at("app/model/a.ts", 3_000);
  expect(await stale()).toBe(true);
  await at("app/model/a.ts", 1_000);
  expect(await stale()).toBe(false);
  await writeFile(join(folder, "app/b.ts"), "");
  expect(await stale()).toBe(true);
  await at("app/b.ts", 1_000);
  await rm(join(folder, "app/b.ts"));
  expect(await stale()).toBe(true);
  await at("app", 1_000);
  expect(await stale()).toBe(false);
  await rm(stamp);
  expect(await stale()).toBe(true);
});

test("an input that does not exist is no reason to build", async () => {
  expect(await isStale(stamp, [join(folder, "nowhere")])).toBe(false);
});
