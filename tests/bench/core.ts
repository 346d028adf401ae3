/** The host's part of a command, the project file and the journal, on 5 × 10,000 segments. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { apply } from "../../app/change/apply.ts";
import { runCommand } from "../../app/command/table.ts";
import type { CommandArgs, CommandName } from "../../app/contract/commands.ts";
import {
  readProjectFile,
  writeProjectFile,
} from "../../app/formats/project-file.ts";
import { openWorkbench } from "../../main/host/open-workbench.ts";
import { generateProject, randomFrom } from "./generate.ts";
import { cpuMs, printTable, quantile } from "./measure.ts";

const count = 10_000;
const runs = 200;
const context = { by: "bench", at: "2026-01-01T00:00:00Z" };

export async function benchCore(): Promise<void> {
  let project = generateProject(count);
  const random = randomFrom(1);
  const rows: string[][] = [["command", "p50 CPU ms", "p95 CPU ms", "target"]];
  const anySegment = (at = Math.floor(random() * 5)): string => {
    const version = project.versions[at];
    return (
      version?.segments[Math.floor(random() * version.segments.length)]?.id ??
      "s1"
    );
  };
  const anyUnit = (): string =>
    project.units[Math.floor(random() * project.units.length)]?.id ?? "u1";
  const measure = <N extends CommandName>(
    name: N,
    args: () => CommandArgs<N>,
  ): void => {
    const times: number[] = [];
    for (let n = 0; n < runs; n++) {
      const given = args();
      times.push(
        cpuMs(() => {
          project = apply(
            project,
            runCommand(project, name, given, context).change,
          );
        }),
      );
    }
    rows.push([
      name,
      quantile(times, 0.5).toFixed(2),
      quantile(times, 0.95).toFixed(2),
      "≤ 5",
    ]);
  };
  measure("confirm", () => ({ units: [anyUnit()] }));
  measure("link", () => ({ segments: [anySegment(0), anySegment(1)] }));
  measure("unlink", () => ({ segments: [anySegment()] }));
  let row = 0;
  measure("splitSegment", () => {
    row += 2; // the segment after the second half of the last split
    return { segment: project.versions[0]?.segments[row]?.id ?? "", offset: 9 };
  });
  measure("correctText", () => ({
    segment: anySegment(),
    text: `Corrected ${random()}.`,
  }));
  measure("addDrift", () => ({
    type: "number",
    relation: "conflict",
    severity: "major",
    mentions: [{ version: "de", start: 100, end: 110 }],
    odd: [],
    reason: "",
  }));
  printTable(`Commands on 5 × ${count} segments (host CPU)`, rows);

  let text = "";
  const write = cpuMs(() => {
    text = writeProjectFile(project, 1);
  });
  const read = cpuMs(() => void readProjectFile(text));
  printTable("The project file", [
    ["megabytes", "write CPU ms", "read CPU ms"],
    [(text.length / 1e6).toFixed(1), write.toFixed(0), read.toFixed(0)],
  ]);
  await benchJournal();
}

/** From a command to its acknowledgement, which waits for the disk. */
async function benchJournal(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pentapla-bench-"));
  const workbench = await openWorkbench({ kind: "test", userData: folder });
  try {
    await workbench.api.openSample({});
    const times: number[] = [];
    for (let n = 0; n < runs; n++) {
      const before = performance.now();
      await workbench.api.run({
        command: "setMeta",
        args: { notes: `Note ${n}` },
      });
      times.push(performance.now() - before);
    }
    printTable("Acknowledged = durable (sample project, clock)", [
      ["p50 ms", "p95 ms", "target on a quiet disk"],
      [
        quantile(times, 0.5).toFixed(2),
        quantile(times, 0.95).toFixed(2),
        "≤ 5",
      ],
    ]);
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchCore();
