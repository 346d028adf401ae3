/** Finding a text's language: from its file's name, or from its letters and their threes. */
import { francAll } from "franc-min";
import type { LanguageGuess } from "../../app/text/language.ts";
import { languageFromName } from "./language-from-name.ts";
import type { LanguageGuesser } from "../../app/workbench/ports.ts";

/** Letters that a text needs before its guess can be sure. */
const sureLetters = 120;
/** How far behind the runner-up must be, of 1. */
const sureMargin = 0.08;
const sampleCount = 4;
const sampleLength = 500;

/** Guesses over franc's 82 languages, each script among its own languages alone. */
export function createLanguageGuesser(): LanguageGuesser {
  return { guess, fromName: languageFromName };
}

function guess(text: string): LanguageGuess | null {
  const sample = sampleOf(text);
  const [best, second] = francAll(sample, { minLength: 3 });
  if (best === undefined || best[0] === "und") return null;
  const language = Intl.getCanonicalLocales(best[0])[0];
  if (language === undefined) return null;
  const letterCount = sample.match(/\p{L}/gu)?.length ?? 0;
  const margin = best[1] - (second?.[1] ?? 0);
  return {
    language,
    isSure: letterCount >= sureLetters && margin >= sureMargin,
  };
}

/** Pieces from all over the text: its beginning is often a title or a name. franc looks at 2,048 units at most. */
function sampleOf(text: string): string {
  if (text.length <= sampleCount * sampleLength) return text;
  const step = Math.floor((text.length - sampleLength) / (sampleCount - 1));
  return Array.from({ length: sampleCount }, (_, i) =>
    text.slice(i * step, i * step + sampleLength),
  ).join("\n");
}
