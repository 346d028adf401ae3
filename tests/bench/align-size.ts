/**
 * CPU time and memory of the alignment by size, each engine and size in a
 * process of its own, beside hunalign on the same texts.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { align, createAligner } from "../../app/align/align.ts";
import type { AlignVersion } from "../../app/align/aligner.ts";
import { vectorWords } from "../../app/align/evidence-vectors.ts";
import { idleTask } from "../../app/task/task.ts";
import { readCorpus, versionOf } from "../../data/build/align-cases.ts";
import { loadLexicon } from "../../main/host/lexicon.ts";
import { loadHunalign } from "./hunalign.ts";
import { cpuMs, printTable } from "./measure.ts";

/** Its time grows with the square of the size; above this it is not waited for. */
const mostForHunalign = 10_000;

/** Two versions of `count` sentences or more, made of the corpora's lines in ever other orders. */
function longTexts(
  count: number,
): readonly [AlignVersion, AlignVersion] | undefined {
  const corpora = ["ntrex", "flores-dev"].map((name) =>
    readCorpus(`../shared/train/${name}`),
  );
  const de = corpora.flatMap((corpus) => corpus?.["de"] ?? []);
  const fr = corpora.flatMap((corpus) => corpus?.["fr"] ?? []);
  if (de.length === 0) return undefined;
  const one: string[] = [];
  const other: string[] = [];
  for (let n = 0; one.length < count; n++) {
    const round = Math.floor(n / de.length);
    const place = (n * (1 + 2 * round) + round * 997) % de.length;
    // A name of its own in every ninth line: books go on meeting new words.
    const name = n % 9 === 0 ? ` Q${((n * 7919) % 100_003).toString(36)}a` : "";
    one.push(`${de[place] ?? ""}${name}`);
    other.push(`${fr[place] ?? ""}${name}`);
    if (n % 13 === 0) other.push(fr[(place * 31 + 7) % fr.length] ?? "");
  }
  return [versionOf("de", one), versionOf("fr", other)];
}

interface Measured {
  readonly cpuMs: number;
  /** Peak of the process, code and data files included. */
  readonly peakMb: number;
}

const engineNames = ["plain", "pentapla", "hunalign"] as const;

/** Prints a row a size; skipped where the corpora are absent. */
export function benchSizes(sizes: readonly number[]): void {
  if (longTexts(1) === undefined) {
    console.log("Speed skipped: ../shared/train is absent");
    return;
  }
  const rows = sizes.map((size) => {
    const [plain, shipped, theirs] = engineNames.map((engine) =>
      engine === "hunalign" && size > mostForHunalign
        ? undefined
        : measured(engine, size),
    );
    const share = (one: Measured | undefined): string =>
      one === undefined || theirs === undefined
        ? "-"
        : (one.cpuMs / theirs.cpuMs).toFixed(2);
    return [
      String(size),
      ...[plain, shipped, theirs].flatMap((one) =>
        one === undefined
          ? ["-", "-"]
          : [(one.cpuMs / 1000).toFixed(2), one.peakMb.toFixed(0)],
      ),
      share(plain),
      share(shipped),
    ];
  });
  printTable(
    "Two versions, units and reasons included: CPU seconds and peak MB, a process each",
    [
      [
        "sentences",
        "plain",
        "MB",
        "pentapla",
        "MB",
        "hunalign",
        "MB",
        "plain to hunalign",
        "pentapla to hunalign",
      ],
      ...rows,
    ],
  );
}

function measured(engine: string, size: number): Measured | undefined {
  const { stdout, status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), engine, String(size)],
    { encoding: "utf8" },
  );
  return status === 0 ? (JSON.parse(stdout) as Measured) : undefined;
}

async function measureHere(engine: string, size: number): Promise<void> {
  const texts = longTexts(size);
  if (texts === undefined) return;
  const lines = ({ text, segments }: AlignVersion): readonly string[] =>
    segments.map(({ start, end }) => text.slice(start, end));
  const [a, b] = texts;
  const hunalign = engine === "hunalign" ? await loadHunalign() : undefined;
  const run =
    engine === "pentapla" ? createAligner([vectorWords(loadLexicon())]) : align;
  const spent = cpuMs(() => {
    if (hunalign === undefined) run({ versions: [a, b] }, idleTask);
    else hunalign(lines(a), lines(b));
  });
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cpuMs: spent, peakMb }));
}

const [, script, engine, size] = process.argv;
if (import.meta.url === pathToFileURL(script ?? "").href)
  await measureHere(engine ?? "plain", Number(size));
