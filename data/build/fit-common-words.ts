/**
 * Counts the words that stand in so many sentences that they say nothing of
 * any, and writes them to app/align/common-words.ts.
 * Run: npx tsx data/build/fit-common-words.ts
 */
import fs from "node:fs";
import { format } from "prettier";
import { fold } from "../../app/align/fold.ts";
import { eachWord } from "../../app/align/words.ts";
import type { Corpus } from "./align-cases.ts";
import { readCorpus } from "./align-cases.ts";

/** Share of the sentences of either corpus. */
const share = 0.032;

const corpora = ["ntrex", "flores-dev"].flatMap((name): Corpus[] => {
  const corpus = readCorpus(`../shared/train/${name}`);
  return corpus === undefined ? [] : [corpus];
});
const common = Object.fromEntries(
  Object.keys(corpora[0] ?? {}).map((language) => {
    const lists = corpora.map((corpus) => {
      const times = new Map<string, number>();
      const lines = corpus[language] ?? [];
      for (const line of lines) {
        const words = new Set<string>();
        eachWord(line, (surface) => words.add(fold(surface)));
        for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
      }
      return new Set(
        [...times]
          .filter(
            ([word, n]) => n >= share * lines.length && !/\p{Nd}/u.test(word),
          )
          .map(([word]) => word),
      );
    });
    const [first, ...more] = lists;
    const everywhere = [...(first ?? [])].filter((word) =>
      more.every((list) => list.has(word)),
    );
    return [language, everywhere.sort().join(" ")];
  }),
);
const source = `/** Written by data/build/fit-common-words.ts. */

/** Language → folded words that stand in so many sentences that they say nothing of any. */
export const commonWords: Readonly<Record<string, string>> = ${JSON.stringify(common)};
`;
fs.writeFileSync(
  "app/align/common-words.ts",
  await format(source, { parser: "typescript" }),
);
