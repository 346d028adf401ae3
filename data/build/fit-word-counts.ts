/**
 * Counts how surely words have a counterpart in a parallel sentence, by word
 * where it is frequent and by kind where it is rare, and writes it to
 * app/drift/compare/word-counts.ts.
 * Run: npx tsx data/build/fit-word-counts.ts
 */
import fs from "node:fs";
import { format } from "prettier";
import { wordKey } from "../../app/align/word-key.ts";
import {
  type ContentWord,
  linkStrength,
  WordForms,
} from "../../app/drift/compare/content-words.ts";
import {
  leastLink,
  rareBuckets,
} from "../../app/drift/compare/word-evidence.ts";
import { tokensOf } from "../../app/drift/facts/tokens.ts";
import { loadLexicon } from "../../main/host/lexicon.ts";
import { readCorpus } from "./align-cases.ts";

/** Comparisons with another version from which a word is counted by itself. */
const leastSeen = 40;
const languages = ["ar", "de", "en", "fr", "it"];
const corpus = readCorpus("../shared/train/ntrex");
if (corpus === undefined) throw new Error("../shared/train/ntrex is absent.");

const vectors = loadLexicon();
const forms = new WordForms(vectors);
const texts = languages.map((language) =>
  (corpus[language] ?? []).map((line) =>
    tokensOf(line).flatMap((token): ContentWord[] => {
      if (token.kind !== "word") return [];
      const isCapital = /^\p{Lu}/u.test(token.text);
      const { start, end } = token;
      return [{ ...forms.form(language, token.text), start, end, isCapital }];
    }),
  ),
);
const count = texts[0]?.length ?? 0;
/** A sentence that says something else. */
const elsewhere = (line: number): number => (line * 7 + 313) % count;

type Bits = readonly [kept: number, chance: number];
function linksOf(
  word: ContentWord,
  version: number,
  line: number,
  isKept: (word: ContentWord, version: number) => boolean,
): Bits {
  let [kept, chance] = [0, 0];
  texts.forEach((other, n) => {
    if (n === version) return;
    const has = (words: readonly ContentWord[] = []): boolean =>
      words.some((candidate) => isKept(candidate, n) && linkStrength(word, candidate, vectors) >= leastLink); // prettier-ignore
    if (has(other[line])) kept |= 1 << n;
    if (has(other[elsewhere(line)])) chance |= 1 << n;
  });
  return [kept, chance];
}
const bits = (value: number): number =>
  value.toString(2).replaceAll("0", "").length;

// First by word, all words as candidates.
const counts = languages.map(() => new Map<string, [number, number]>());
texts.forEach((lines, version) =>
  lines.forEach((words, line) => {
    for (const word of words) {
      const [kept] = linksOf(word, version, line, () => true);
      const key = wordKey(languages[version] ?? "", word.folded);
      const [seen, linked] = counts[version]?.get(key) ?? [0, 0];
      counts[version]?.set(key, [seen + languages.length - 1, linked + bits(kept)]); // prettier-ignore
    }
  }),
);
const decileOf = (word: ContentWord, version: number): number | undefined => {
  const key = wordKey(languages[version] ?? "", word.folded);
  const [seen, linked] = counts[version]?.get(key) ?? [0, 0];
  return seen < leastSeen ? undefined : Math.min(9, Math.floor((10 * linked) / seen)); // prettier-ignore
};
const bucketOf = (word: ContentWord, version: number): number => {
  const decile = decileOf(word, version);
  if (decile !== undefined) return decile;
  if (word.row === null) return word.isCapital ? rareBuckets.capital : rareBuckets.plain; // prettier-ignore
  return word.isCapital ? rareBuckets.knownCapital : rareBuckets.known;
};
const isContent = (word: ContentWord, version: number): boolean => bucketOf(word, version) >= 3; // prettier-ignore

// Then by bucket, among content words alone.
const buckets = Array.from({ length: 14 }, () => ({
  byWitness: Array.from({ length: 4 }, () => ({ all: 2, kept: 1, chance: 0.5 })), // prettier-ignore
  alone: Array.from({ length: 4 }, () => ({ all: 2, kept: 1, chance: 1.5 })),
}));
texts.forEach((lines, version) =>
  lines.forEach((words, line) => {
    for (const word of words) {
      const bucket = buckets[bucketOf(word, version)];
      if (!isContent(word, version) || bucket === undefined) continue;
      const [kept, chance] = linksOf(word, version, line, isContent);
      const others = languages.map((_, n) => n).filter((n) => n !== version);
      for (const other of others) {
        const witnesses = bits(kept & ~(1 << other));
        const row = bucket.byWitness[witnesses];
        if (row === undefined) continue;
        row.all++;
        if ((kept >> other) & 1) row.kept++;
        if ((chance >> other) & 1) row.chance++;
      }
      // The first few of the others, as if there were no more.
      const turned = others.map((_, n) => others[(n + line) % others.length] ?? 0); // prettier-ignore
      turned.forEach((_, n) => {
        const row = bucket.alone[n];
        const mask = turned.slice(0, n + 1).reduce((sum, other) => sum | (1 << other), 0); // prettier-ignore
        if (row === undefined) return;
        row.all++;
        if ((kept & mask) === 0) row.kept++;
        if ((chance & mask) === 0) row.chance++;
      });
    }
  }),
);
const share = (part: number, all: number): number =>
  Math.round((1000 * part) / all) / 1000;
const deciles = Object.fromEntries(
  languages.map((language, version) => [
    language,
    Array.from({ length: 10 }, (_, decile) =>
      [...(counts[version] ?? [])]
        .filter(([key, [seen, linked]]) => key !== "" && seen >= leastSeen && Math.min(9, Math.floor((10 * linked) / seen)) === decile)
        .map(([key]) => key)
        .sort()
        .join(" ")),
  ]),
); // prettier-ignore
const fitted = {
  deciles,
  kept: buckets.map(({ byWitness }) => byWitness.map(({ kept, all }) => share(kept, all))), // prettier-ignore
  chance: buckets.map(({ byWitness }) => byWitness.map(({ chance, all }) => share(chance, all))), // prettier-ignore
  keptAlone: buckets.map(({ alone }) => alone.map(({ kept, all }) => share(kept, all))), // prettier-ignore
  chanceAlone: buckets.map(({ alone }) => alone.map(({ chance, all }) => share(chance, all))), // prettier-ignore
};
fs.writeFileSync(
  "app/drift/compare/word-counts.ts",
  await format(
    `/** Written by data/build/fit-word-counts.ts from NTREX-128; see word-evidence.ts. */

export interface WordCounts {
  /** Language → keys of words, by tenths of the versions in which they have a counterpart. */
  readonly deciles: Readonly<Record<string, readonly string[]>>;
  /** Bucket → share with a counterpart in a version, by thirds of the other versions that have one. */
  readonly kept: readonly (readonly number[])[];
  /** The same in a sentence that says something else. */
  readonly chance: readonly (readonly number[])[];
  /** Bucket → share without a counterpart in any of 1, 2, 3, 4 other versions. */
  readonly keptAlone: readonly (readonly number[])[];
  readonly chanceAlone: readonly (readonly number[])[];
}

export const wordCounts: WordCounts = ${JSON.stringify(fitted)};
`,
    { parser: "typescript" },
  ),
);
