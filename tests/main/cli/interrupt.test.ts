import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readProjectFile } from "../../../app/formats/project-file.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-interrupt-"));
  const lines = (word: string): string =>
    Array.from({ length: 1_000 }, (_, n) => `${word} ${n}.`).join("\n");
  await writeFile(join(folder, "de.txt"), lines("Zeile"));
  await writeFile(join(folder, "en.txt"), lines("Line"));
  const rows = Array.from({ length: 8 }, (_, n) => `d${n}\tde.txt\ten.txt\n`);
  await writeFile(join(folder, "m.tsv"), `doc\tde\ten\n${rows.join("")}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Interrupts an alignment into a folder of its own once `isTime` says so of that folder's names; the exit code. */
async function interrupted(
  output: string,
  isTime: (names: readonly string[]) => boolean,
): Promise<number | null> {
  await mkdir(join(folder, output));
  const child = spawn(
    process.execPath,
    [
      "--import",
      `${root}node_modules/tsx/dist/esm/index.mjs`,
      `${root}main/cli/pentapla.ts`,
      "align",
      ...["--manifest", "m.tsv", "--presegmented", "--engine", "gale-church"],
      ...["--jobs", "2", "-o", output],
    ],
    { cwd: folder, stdio: "ignore" },
  );
  const ended = new Promise<number | null>((resolve) =>
    child.once("exit", resolve),
  );
  while (child.exitCode === null) {
    if (isTime(await readdir(join(folder, output)))) {
      child.kill("SIGINT");
      break;
    }
  }
  return ended;
}

it("an interrupt while a project is being written leaves whole projects alone, with exit code 130", async () => {
  const times: readonly ((names: readonly string[]) => boolean)[] = [
    (names) => names.some((name) => name.endsWith(".tmp")),
    (names) => names.includes("d2.pentapla.json"),
  ];
  for (const [n, isTime] of times.entries()) {
    expect(await interrupted(`out${n}`, isTime)).toBe(130);
    const names = await readdir(join(folder, `out${n}`));
    expect(names.length).toBeLessThan(8);
    for (const name of names) {
      expect(name).toMatch(/^d\d\.pentapla\.json$/);
      const text = await readFile(join(folder, `out${n}`, name), "utf8");
      expect(readProjectFile(text).project.versions).toHaveLength(2);
    }
  }
});
