/**
 * Large corpora out and in: 5 × 100,000 segments to TMX and TSV on the disk
 * and back, each in a process of its own. CPU time, rate and memory are printed.
 * Run: npx tsx tests/bench/formats.ts [--segments N]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FormatId, wholeExport } from "../../app/contract/formats.ts";
import { readerOf } from "../../app/formats/table.ts";
import { idleTask, type Task } from "../../app/task/task.ts";
import { openSource } from "../../main/formats/open-source.ts";
import { writeExport } from "../../main/formats/write-export.ts";
import { generateProject } from "./generate.ts";
import { printTable } from "./measure.ts";

const formats = ["tmx", "tsv"] as const satisfies readonly FormatId[];
const megabyte = 1024 * 1024;

interface Figures {
  readonly cpuSeconds: number;
  /** Of the whole process, at its highest while the work ran. */
  readonly peakMb: number;
  /** Before the work began: the project, or nothing. */
  readonly beforeMb: number;
  readonly what: string;
}

export function benchFormats(): Promise<void> {
  const at = process.argv.indexOf("--segments");
  const count = at < 0 ? 100_000 : Number(process.argv[at + 1]);
  const folder = mkdtempSync(join(tmpdir(), "pentapla-bench-"));
  const rows = [["", "file", "CPU", "rate", "memory before", "peak", ""]];
  try {
    for (const format of formats) {
      const path = join(folder, `export.${format}`);
      for (const way of ["write", "read"]) {
        const figures = inOwnProcess([way, format, path, String(count)]);
        const size = statSync(path).size / megabyte;
        rows.push([
          `${way} ${format}`,
          `${size.toFixed(0)} MB`,
          `${figures.cpuSeconds.toFixed(1)} s`,
          `${(size / figures.cpuSeconds).toFixed(0)} MB/s`,
          `${figures.beforeMb.toFixed(0)} MB`,
          `${figures.peakMb.toFixed(0)} MB`,
          figures.what,
        ]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable(`Formats: 5 × ${count} segments (writing checks what it wrote)`, rows); // prettier-ignore
  return Promise.resolve();
}

function inOwnProcess(args: readonly string[]): Figures {
  const own = fileURLToPath(import.meta.url);
  const printed = execFileSync(process.execPath, [...process.execArgv, own, "--child", ...args], { encoding: "utf8" }); // prettier-ignore
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "") as Figures;
}

/** Memory is looked at where a task may be interrupted. */
function watching(): { readonly task: Task; readonly peak: () => number } {
  let peak = process.memoryUsage.rss();
  let calls = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  return {
    task: {
      ...idleTask,
      checkpoint() {
        calls += 1;
        if (calls % 8 === 0) look();
      },
    },
    peak: () => {
      look();
      return peak;
    },
  };
}

function child([way, format, path, count]: readonly string[]): Figures {
  if (path === undefined || (format !== "tmx" && format !== "tsv"))
    throw new Error("child: way, format, path and count are needed");
  const work = way === "write" ? writing(format, path, Number(count)) : reading(format, path); // prettier-ignore
  const { task, peak } = watching();
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const what = work(task);
  const { user, system } = process.cpuUsage(start);
  return {
    cpuSeconds: (user + system) / 1e6,
    beforeMb: before / megabyte,
    peakMb: peak() / megabyte,
    what,
  };
}

function writing(
  format: FormatId,
  path: string,
  count: number,
): (task: Task) => string {
  const project = generateProject(count);
  const options = wholeExport(project.versions.map(({ id }) => id));
  return (task) => {
    const { rows } = writeExport({ path, temporary: `${path}.part`, name: `export.${format}`, mayReplace: false, project, format, options }, task); // prettier-ignore
    return `${rows} rows`;
  };
}

function reading(format: FormatId, path: string): (task: Task) => string {
  return (task) => {
    const result = readerOf(format)?.read(openSource(path, `export.${format}`), task); // prettier-ignore
    return `${result?.texts.length ?? 0} texts, ${result?.units.length ?? 0} units`;
  };
}

const childAt = process.argv.indexOf("--child");
if (childAt >= 0)
  console.log(JSON.stringify(child(process.argv.slice(childAt + 1))));
else if (process.argv[1]?.endsWith("bench/formats.ts") === true)
  await benchFormats();
