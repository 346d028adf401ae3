/** Passages left in another version's language, or with words in a script that their version does not use. */
import { commonWords } from "../../align/common-words.ts";
import { fold } from "../../align/fold.ts";
import type { Range } from "../../model/range.ts";
import type { Task } from "../../task/task.ts";
import { tokensOf } from "../facts/tokens.ts";
import type { DriftInput, DriftProposal } from "./proposal.ts";
import type { Spelling } from "./spelling.ts";
import { listed, normaliseSpace } from "./wording.ts";

/** Words of a passage that must be another version's, and their share; own ones at most. */
const leastWords = 4;
const leastForeign = 0.4;
const mostOwn = 0.2;
const leastSmall = 2;
/** Letters in a row in another script: names in Latin letters stand in texts of any script. */
const leastLetters = 3;
const leastLatin = 40;
/** A script with more than this share of the letters is one of the version's own. */
const ownScript = 0.05;

const address = /\S+@\S+|(?:https?:\/\/|www\.)\S+|\S+[._]\S+[._]\S+/g;

const scripts = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Thai", "Han", "Hangul", "Hiragana", "Katakana", "Georgian", "Armenian"] as const; // prettier-ignore
const patterns = scripts.map((script) => ({
  script,
  // Marks and digits between letters belong to the run; Han and the kana are one script here.
  run: new RegExp(`\\p{Script=${script}}(?:[\\p{Script=${script}}\\p{M}\\s,.'’_-]*\\p{Script=${script}})?`, "gu"), // prettier-ignore
  letter: new RegExp(`\\p{Script=${script}}`, "gu"),
}));

export function foreignPassages(
  { versions }: DriftInput,
  spellings: readonly Spelling[],
  task: Task,
): readonly DriftProposal[] {
  const common = versions.map(({ id }) => new Set((commonWords[id.split("-")[0] ?? ""] ?? "").split(" "))); // prettier-ignore
  const languages = versions.map(({ id }) => id.split("-")[0] ?? "");
  return versions.flatMap(({ id, text, segments }, version): DriftProposal[] => {
    const others = foreignScripts(text);
    return segments.flatMap(({ start, end }, segment): DriftProposal[] => {
      if (segment % 32 === 0) task.checkpoint();
      const words = text.slice(start, end);
      const proposals: DriftProposal[] = others.flatMap((pattern) =>
        [...words.matchAll(pattern.run)]
          .flatMap((match) => {
            const letters = match[0].match(/\p{L}/gu)?.length ?? 0;
            if (letters < (pattern.script === "Latin" ? leastLatin : leastLetters)) return []; // prettier-ignore
            const range = { start: start + match.index, end: start + match.index + match[0].length }; // prettier-ignore
            return [proposal(id, range, 0.7, `${id} has words in ${pattern.script} letters.`)]; // prettier-ignore
          }),
      );
      if (proposals.length > 0) return proposals;
      const from = languageLike(words, version, spellings, common, languages);
      if (from.length === 0) return [];
      const plain = normaliseSpace(words);
      const alike = versions.filter((other) => other.id !== id && other.text.includes(plain)); // prettier-ignore
      // A title that all have as it is was left so on purpose.
      if (alike.length * 2 > versions.length - 1) return [];
      return [proposal(id, { start, end }, 0.6, `${id} has a passage in the language of ${listed(from.map((n) => versions[n]?.id ?? ""))}.`)]; // prettier-ignore
    });
  }); // prettier-ignore
}

function proposal(
  version: string,
  range: Range,
  confidence: number,
  reason: string,
): DriftProposal {
  return {
    type: "untranslated", relation: "extra", severity: range.end - range.start >= 40 ? "major" : "minor",
    mentions: [{ version, ...range }], odd: [version], confidence, reason,
  }; // prettier-ignore
}

/** The scripts that are there, but too rare to be the version's own. */
function foreignScripts(text: string): readonly (typeof patterns)[number][] {
  const counts = patterns.map((pattern) => ({ pattern, count: text.match(pattern.letter)?.length ?? 0 })); // prettier-ignore
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.flatMap(({ pattern, count }) => count > 0 && count <= ownScript * all ? [pattern] : []); // prettier-ignore
}

/** The versions in whose words a passage is written, where they are not its own; empty otherwise. */
function languageLike(
  words: string,
  version: number,
  spellings: readonly Spelling[],
  common: readonly ReadonlySet<string>[],
  languages: readonly string[],
): readonly number[] {
  const tokens = tokensOf(words.replace(address, " ")).filter(({ kind, text }) => kind === "word" && !/^\p{Lu}/u.test(text)).map(({ text }) => fold(text)); // prettier-ignore
  if (tokens.length < leastWords) return [];
  const counted = new Map<string, number>();
  for (const token of tokens) counted.set(token, (counted.get(token) ?? 0) + 1);
  const isOf = (n: number, token: string, more: number): boolean =>
    (common[n]?.has(token) ?? false) || (spellings[n]?.counts.get(token) ?? 0) > more; // prettier-ignore
  const isForeign = (token: string): boolean => languages.some((language, n) => language !== languages[version] && isOf(n, token, 0)); // prettier-ignore
  const isUsual = common[version] ?? new Set<string>();
  // Other passages may be left in that language too: where the language's own common words are known, these alone count.
  const own = tokens.filter((token) => isUsual.size > 1 ? isUsual.has(token) : isOf(version, token, counted.get(token) ?? 0) && !isForeign(token)); // prettier-ignore
  if (own.length > mostOwn * tokens.length) return [];
  const foreign = languages.flatMap((language, n) => {
    if (n === version || language === languages[version]) return [];
    const from = tokens.filter((token) => isOf(n, token, 0) && !isUsual.has(token)); // prettier-ignore
    // Loans and names are alike everywhere: the small words tell.
    const small = from.filter((token) => common[n]?.has(token) ?? false).length;
    const isTold = (common[n]?.size ?? 0) <= 1 || small >= leastSmall;
    return isTold && from.length >= leastWords - 1 && from.length >= leastForeign * tokens.length ? [{ n, hits: small * 100 + from.length }] : []; // prettier-ignore
  });
  const best = Math.max(0, ...foreign.map(({ hits }) => hits));
  return foreign.filter(({ hits }) => hits === best).map(({ n }) => n);
}
