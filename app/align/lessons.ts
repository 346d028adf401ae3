/**
 * What sentences known to say the same teach about words: those of confirmed
 * links, and those of memories.
 */
import type { Glossary } from "../model/glossary.ts";
import type { AlignFixed, AlignVersion } from "./aligner.ts";
import { sentenceWords } from "./glossary-terms.ts";
import { indexVersion } from "./indexed-version.ts";
import { languageOf } from "./knowledge.ts";
import { learntWords } from "./learnt-words.ts";
import type { WordEvidence } from "./word-links.ts";
import { eachWord } from "./words.ts";

/** Sentences of memories listened to; more teach little more. */
const mostLessons = 20_000;

type Pair = readonly [string, string];

/** The evidence of what links and memories teach about two versions' words. */
export function taughtWords(
  first: AlignVersion,
  second: AlignVersion,
  fixed: AlignFixed | undefined,
  glossaries: readonly Glossary[],
): readonly WordEvidence[] {
  const pairs = [
    ...linkedTexts(first, second, fixed),
    ...remembered(first, second, glossaries),
  ];
  return pairs.length < 3 ? [] : [taughtBy(first.id, second.id, pairs)];
}

function linkedTexts(
  first: AlignVersion,
  second: AlignVersion,
  fixed: AlignFixed | undefined,
): readonly Pair[] {
  const wordsOf = (version: AlignVersion, list: readonly number[]): string =>
    list
      .map((s) => version.segments[s])
      .flatMap((own) =>
        own === undefined ? [] : [version.text.slice(own.start, own.end)],
      )
      .join(" ");
  return (fixed?.links ?? []).flatMap((link): Pair[] => {
    const [one, other] = [link[first.id] ?? [], link[second.id] ?? []];
    return one.length === 0 || other.length === 0
      ? []
      : [[wordsOf(first, one), wordsOf(second, other)]];
  });
}

function remembered(
  first: AlignVersion,
  second: AlignVersion,
  glossaries: readonly Glossary[],
): readonly Pair[] {
  const [one, other] = [languageOf(first.id), languageOf(second.id)];
  const pairs: Pair[] = [];
  for (const { entries } of glossaries)
    for (const { terms } of entries) {
      if (pairs.length >= mostLessons) return pairs;
      const [a, b] = [terms[one]?.[0], terms[other]?.[0]];
      if (a !== undefined && b !== undefined && isSentence(a))
        pairs.push([a, b]);
    }
  return pairs;
}

function isSentence(text: string): boolean {
  let words = 0;
  eachWord(text, () => words++);
  return words >= sentenceWords;
}

function taughtBy(
  first: string,
  second: string,
  pairs: readonly Pair[],
): WordEvidence {
  const one = indexVersion(versionOf(first, pairs.map(([text]) => text))); // prettier-ignore
  const other = indexVersion(versionOf(second, pairs.map(([, text]) => text))); // prettier-ignore
  const beads = pairs.map((_, n) => ({ a: n, aEnd: n + 1, b: n, bEnd: n + 1, score: 1 })); // prettier-ignore
  return (a, b, sink, checkpoint) => {
    const teach = learntWords(beads);
    teach(
      one,
      other,
      (typeA, typeB, strength, kind) => {
        const ownA = a.typeByKey.get(one.types[typeA]?.key ?? "");
        const ownB = b.typeByKey.get(other.types[typeB]?.key ?? "");
        if (ownA !== undefined && ownB !== undefined)
          sink(ownA, ownB, strength, kind);
      },
      checkpoint,
    );
  };
}

function versionOf(id: string, lines: readonly string[]): AlignVersion {
  let start = 0;
  const segments = lines.map((line) => {
    const segment = { start, end: start + line.length, kind: "sentence" as const }; // prettier-ignore
    start += line.length + 1;
    return segment;
  });
  return { id, text: lines.join("\n"), segments };
}
