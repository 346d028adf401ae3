/**
 * Segmentation against four peers on the same texts in one run: exact lists of
 * sentences on rule cases, boundary F1 on running text, CPU time.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { split } from "sentence-splitter";
import { createSegmenter } from "../../app/segment/create-segmenter.ts";
import { readLanguages } from "../app/segment/languages.ts";

const folder = fileURLToPath(
  new URL("../../../shared/bench/segmentation", import.meta.url),
);
const languages = ["en", "de", "fr", "it", "ar"] as const;

interface Case {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly string[];
}
type Cut = (text: string, language: string) => readonly string[];

const read = (set: string, language: string) =>
  JSON.parse(
    readFileSync(join(folder, set, `${language}.json`), "utf8"),
  ) as readonly Case[];

const strip = (text: string) => text.replace(/\s+/gu, "");
const stripAll = (sentences: readonly string[]) =>
  sentences.map(strip).filter((s) => s !== "");

/** Where sentences meet, in UTF-16 units of the text without white space. */
function boundaries(sentences: readonly string[]): Set<number> {
  const found = new Set<number>();
  let offset = 0;
  for (const sentence of stripAll(sentences).slice(0, -1))
    found.add((offset += sentence.length));
  return found;
}

const isExact = (cut: Cut, language: string) => (item: Case) =>
  stripAll(cut(item.text, language)).join("\n") ===
  stripAll(item.sentences).join("\n");

function boundaryF1(cut: Cut, language: string): number {
  let right = 0;
  let proposed = 0;
  let gold = 0;
  for (const item of read("pud", language)) {
    const expected = boundaries(item.sentences);
    const got = boundaries(cut(item.text, language));
    for (const at of got) if (expected.has(at)) right++;
    proposed += got.size;
    gold += expected.size;
  }
  return (2 * right) / (proposed + gold);
}

const peer = createRequire(import.meta.url);
// Both come without types.
const cldr = peer("cldr-segmentation") as {
  readonly sentenceSplit: (text: string, suppressions?: unknown) => string[];
  readonly suppressions: Readonly<Record<string, unknown>>;
};
const sbd = peer("sbd") as { readonly sentences: (text: string) => string[] };

function cutters(): ReadonlyMap<string, Cut> {
  const segmenter = createSegmenter(readLanguages());
  return new Map<string, Cut>([
    [
      "Pentapla",
      (text, language) =>
        segmenter
          .segment(text, language)
          .map(({ start, end }) => text.slice(start, end)),
    ],
    [
      "Intl.Segmenter",
      (text, language) =>
        Array.from(
          new Intl.Segmenter(language, { granularity: "sentence" }).segment(
            text,
          ),
          (s) => s.segment,
        ),
    ],
    [
      "sentence-splitter",
      (text) =>
        split(text)
          .filter((node) => node.type === "Sentence")
          .map((node) => node.raw),
    ],
    [
      "cldr-segmentation",
      (text, language) => cldr.sentenceSplit(text, cldr.suppressions[language]),
    ],
    ["sbd", (text) => sbd.sentences(text)],
  ]);
}

function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
) {
  console.log(`\n${title}`);
  for (const row of [head, ...rows])
    console.log(row.map((c, i) => (i ? c.padStart(9) : c.padEnd(20))).join(""));
}

/** CPU time in ms for 10,000 sentences in paragraphs of five: ours cold and from the cache, then peers paragraph by paragraph. */
function measure(language: string): readonly string[] {
  const sentences = read("pud", language).flatMap((item) => item.sentences);
  const paragraphs: string[] = [];
  for (let i = 0; i < 2000; i++)
    paragraphs.push(
      [0, 1, 2, 3, 4]
        .map((k) => sentences[(i * 5 + k * (1 + (i % 31))) % sentences.length])
        .join(" "),
    );
  const text = paragraphs.join("\n\n");
  const segmenter = createSegmenter(readLanguages());
  const timed = (run: () => void) => {
    const before = process.cpuUsage();
    run();
    const used = process.cpuUsage(before);
    return ((used.user + used.system) / 1000).toFixed(0);
  };
  const own = () => void segmenter.segment(text, language);
  const peers = [...cutters()].slice(1).map(([, cut]) =>
    timed(() => {
      for (const paragraph of paragraphs) cut(paragraph, language);
    }),
  );
  return [language, timed(own), timed(own), ...peers];
}

/** Prints the tables; where the data is absent, the reason why there are none. */
export async function benchSegment(): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`Segmentation is not measured: ${folder} is absent.`);
    return Promise.resolve();
  }
  const percent = (share: number) => (100 * share).toFixed(2);
  const names = [...cutters()];
  printTable(
    "Rule cases cut exactly, % (pooled: without ar, whose cases split at commas)",
    ["", ...languages, "pooled"],
    names.map(([name, cut]) => {
      const results = languages.map((l) =>
        read("rules", l).map(isExact(cut, l)),
      );
      const share = (list: readonly boolean[]) =>
        percent(list.filter(Boolean).length / list.length);
      const pooled = results.slice(0, -1).flat();
      return [name, ...results.map(share), share(pooled)];
    }),
  );
  printTable(
    "Running text, boundary F1 × 100",
    ["", ...languages],
    names.map(([name, cut]) => [
      name,
      ...languages.map((l) => percent(boundaryF1(cut, l))),
    ]),
  );
  printTable(
    "CPU ms for 10,000 sentences",
    ["", "cold", "cached", "Intl", "splitter", "cldr", "sbd"],
    languages.map(measure),
  );
  return Promise.resolve();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchSegment();
