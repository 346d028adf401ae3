/** Finds where the sentences of one paragraph end. */
import { skipSpaceBack } from "../text/space.ts";
import { terminators } from "./characters.ts";
import { findItemStarts } from "./enumerations.ts";
import { judge } from "./judge.ts";
import type { Language } from "./language-data.ts";
import { findQuotations } from "./quotations.ts";
import { lookAround } from "./site.ts";

/** Runs of terminators, spaced ellipses, and speech broken off: "to--" before a closing quote. */
const runsWith = (extra: string) =>
  new RegExp(
    `\\.(?:[ \\u00a0]\\.(?!\\.))+|${terminators}+(?:[ \\u00a0\\u202f]+[!?]+)*|(?:-{2,3}|[–—])(?=["”»’“])${extra === "" ? "" : `|[${extra}]`}`,
    "gu",
  );
const plainRuns = runsWith("");

/** `Intl`'s time grows faster than the text: past this it is not asked. */
const secondOpinionLength = 20_000;

/** Asks `Intl.Segmenter`, where our own rules know no better, whether it also starts a sentence between two offsets. */
function secondOpinion(text: string, language: Language) {
  let starts: ReadonlySet<number> | undefined;
  return (end: number, next: number): boolean => {
    if (text.length > secondOpinionLength) return true;
    if (!starts) {
      const intl = new Intl.Segmenter(language.tag, {
        granularity: "sentence",
      });
      starts = new Set(Array.from(intl.segment(text), (s) => s.index));
    }
    for (let i = end; i <= next; i++) if (starts.has(i)) return true;
    return false;
  };
}

/** Offsets behind the sentences of a trimmed paragraph, ascending; the last is the paragraph's end. */
export function findEnds(text: string, language: Language): number[] {
  const { opening, held } = findQuotations(text);
  const isEndToOthers = secondOpinion(text, language);
  const items = findItemStarts(text);
  const ends = new Set<number>();
  let nextHeld = 0;
  let behind = 0;
  const runs = language.terminators
    ? runsWith(language.terminators)
    : plainRuns;
  for (const found of text.matchAll(runs)) {
    const start = found.index;
    if (start < behind || items.marks.has(start)) continue;
    const site = lookAround(text, start, found[0], opening);
    if (found[0].startsWith("-") && !site.isClosed) continue;
    while ((held[nextHeld]?.end ?? Infinity) < site.end) nextHeld++;
    const range = held[nextHeld];
    if (range && range.start < start && site.end < range.end) continue;
    behind = site.end;
    if (site.next >= text.length) break;
    // What stands in brackets behind an embedded quotation belongs to it.
    if (range?.end === site.end && text.charAt(site.next) === "(") continue;
    // No capital tells whether the sentence goes on behind a bracket; it began before.
    if (range?.end === site.end && /[([（]/.test(text.charAt(range.start)) && /\p{Lo}/u.test(site.nextChar)) continue; // prettier-ignore
    const verdict = judge(site, language);
    if (
      verdict === "end" ||
      (verdict === "unsure" && isEndToOthers(site.end, site.next))
    )
      ends.add(site.end);
  }
  for (const at of items.starts) ends.add(skipSpaceBack(text, 0, at));
  ends.delete(0);
  ends.add(text.length);
  return [...ends].sort((a, b) => a - b);
}
