/** Names that a version writes once otherwise than everywhere else: one letter wrong, or two the other way round. */
import { fold } from "../../align/fold.ts";
import type { Task } from "../../task/task.ts";
import { tokensOf } from "../facts/tokens.ts";
import { distance, type WordForms } from "./content-words.ts";
import type { DriftInput, DriftProposal } from "./proposal.ts";
import type { Spelling } from "./spelling.ts";

/** How often the usual form must stand in the version. */
const leastUsual = 4;
/** Shorter words have neighbours that are words of their own. */
const leastLength = 6;

/** Only what no vocabulary knows is taken for a name; without one, what has capitals. */
export function misspeltNames(
  { versions }: DriftInput,
  spellings: readonly Spelling[],
  forms: WordForms,
  task: Task,
): readonly DriftProposal[] {
  return versions.flatMap(({ id, text }, version): DriftProposal[] => {
    const spelling = spellings[version];
    if (spelling === undefined) return [];
    const language = id.split("-")[0] ?? "";
    const isName = (word: string): boolean =>
      !spelling.small.has(word) || !/^\p{Ll}/u.test(word)
        ? forms.form(language, word).row === null
        : false;
    const usual = [...spelling.counts].flatMap(([word, count]) => count >= leastUsual && word.length >= leastLength && isName(word) ? [word] : []); // prettier-ignore
    const odd = [...spelling.counts].flatMap(([word, count]) => count === 1 && word.length >= leastLength - 1 && isName(word) ? [word] : []); // prettier-ignore
    const pairs = odd.flatMap((word) => {
      task.checkpoint();
      const like = usual.find((other) => isSlip(word, other));
      return like === undefined ? [] : [[word, like] as const];
    });
    if (pairs.length === 0) return [];
    const slips = new Map(pairs);
    return tokensOf(text).flatMap(({ kind, text: word, start, end }): DriftProposal[] => {
      const like = kind === "word" ? slips.get(fold(word)) : undefined;
      const known = like === undefined ? undefined : tokensOf(text).find((token) => fold(token.text) === like); // prettier-ignore
      if (known === undefined) return [];
      return [
        {
          type: "name", relation: "conflict", severity: "minor", odd: [id], confidence: 0.6,
          mentions: [{ version: id, start, end }],
          reason: `${id} writes “${word}” once, “${known.text}” everywhere else.`,
        },
      ];
    }); // prettier-ignore
  });
}

/** Two neighbours swapped, or one letter inside changed, added or lost: endings are grammar. */
function isSlip(word: string, usual: string): boolean {
  if (Math.abs(word.length - usual.length) > 1 || word[0] !== usual[0] || word.at(-1) !== usual.at(-1)) return false; // prettier-ignore
  const far = distance(word, usual);
  if (far === 1) return word.length >= leastLength && word.length !== usual.length; // prettier-ignore
  if (far !== 2 || word.length !== usual.length) return false;
  let at = 0;
  while (word[at] === usual[at]) at++;
  return word[at] === usual[at + 1] && word[at + 1] === usual[at] && word.slice(at + 2) === usual.slice(at + 2); // prettier-ignore
}
