/** What is known of a version's spelling as a whole. */
import { fold } from "../../align/fold.ts";
import { capitalisesNouns } from "./name-words.ts";

export interface Spelling {
  readonly capitalisesNouns: boolean;
  /** Folded words that the version has in small letters. */
  readonly small: ReadonlySet<string>;
  /** How often a folded word occurs in the version. */
  readonly counts: ReadonlyMap<string, number>;
}

/** `checkpoint` is called now and then. */
export function readSpelling(text: string, checkpoint: () => void): Spelling {
  const counts = new Map<string, number>();
  const small = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    if (counts.size % 256 === 0) checkpoint();
    const folded = fold(word);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    // Most words are plain ASCII: no pattern for them.
    const code = word.charCodeAt(0);
    if (code < 128 ? code > 96 : /^\p{Ll}/u.test(word)) small.add(folded);
  }
  return { capitalisesNouns: capitalisesNouns(text), small, counts };
}
