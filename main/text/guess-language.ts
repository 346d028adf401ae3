/** Finding a text's language: from its file's name, or from its letters and their threes. */
import { francAll } from "franc-min";
import type { LanguageGuess } from "../../app/text/language.ts";
import { languageFromName } from "./language-from-name.ts";
import type { LanguageGuesser } from "../../app/workbench/ports.ts";

/** Letters that a text needs before its guess can be sure. */
const sureLetters = 120;
/** How far the runner-up must be behind on average, of 1; measured on pieces of the five texts, where wrong guesses stayed below. */
const sureMargin = 0.08;
/** The share of the pieces that must agree. */
const sureShare = 2 / 3;
/** franc's margins shrink as a piece grows, so that a long text is better asked in pieces. */
const pieceLength = 300;
const mostPieces = 9;

/** Guesses over franc's 82 languages, each script among its own languages alone. */
export function createLanguageGuesser(): LanguageGuesser {
  return { guess, fromName: languageFromName };
}

function guess(text: string): LanguageGuess | null {
  const pieces = piecesOf(text);
  const votes = new Map<string, { count: number; margin: number }>();
  for (const piece of pieces) {
    const [best, second] = francAll(piece, { minLength: 3 });
    if (best === undefined || best[0] === "und") continue;
    const vote = votes.get(best[0]) ?? { count: 0, margin: 0 };
    votes.set(best[0], {
      count: vote.count + 1,
      margin: vote.margin + best[1] - (second?.[1] ?? 0),
    });
  }
  const [winner] = [...votes].sort((a, b) => b[1].margin - a[1].margin);
  if (winner === undefined) return null;
  const [code, { count, margin }] = winner;
  const language = Intl.getCanonicalLocales(code)[0];
  if (language === undefined) return null;
  const letterCount = pieces.join("").match(/\p{L}/gu)?.length ?? 0;
  return {
    language,
    isSure:
      letterCount >= sureLetters &&
      margin / count >= sureMargin &&
      count / pieces.length >= sureShare,
  };
}

/** Pieces from all over the text: its beginning is often a title or a name. */
function piecesOf(text: string): readonly string[] {
  const count = Math.min(mostPieces, Math.floor(text.length / pieceLength));
  if (count < 2) return [text];
  const step = Math.floor((text.length - pieceLength) / (count - 1));
  return Array.from({ length: count }, (_, i) =>
    text.slice(i * step, i * step + pieceLength),
  );
}
