import type { SegmentKind, VersionId } from "../model/records.ts";
import { languageOf, nameInEnglish } from "../text/language.ts";
import type { Ports } from "./ports.ts";

/** A line shorter than this says too little about its language. */
const tellingLength = 60;
/** Segments whose language is asked for. */
const asked = 300;

/** What deserves a second look in a text that is to be imported, in words. */
export function textWarnings(
  ports: Pick<Ports, "languages">,
  language: VersionId,
  segments: readonly { readonly text: string; readonly kind: SegmentKind }[],
): string[] {
  const warnings: string[] = [];
  const times = new Map<string, number>();
  for (const { text } of segments) times.set(text, (times.get(text) ?? 0) + 1);
  const repeated = [...times].filter(
    ([text, count]) => count > 1 && text.length > 20,
  );
  if (repeated.length > 0)
    warnings.push(
      repeated.length === 1
        ? `One segment appears ${repeated[0]?.[1] ?? 2} times`
        : `${repeated.length} segments appear more than once`,
    );
  const foreign = new Map<string, number>();
  for (const { text } of segments.slice(0, asked)) {
    const guess =
      text.length < tellingLength ? null : ports.languages.guess(text);
    if (
      guess?.isSure === true &&
      languageOf(guess.language) !== languageOf(language).split("-")[0]
    )
      foreign.set(guess.language, (foreign.get(guess.language) ?? 0) + 1);
  }
  for (const [other, count] of foreign)
    if (count <= segments.length / 3)
      warnings.push(
        `${count} ${count === 1 ? "segment looks" : "segments look"} ${nameInEnglish(other)}`,
      );
  return warnings;
}
