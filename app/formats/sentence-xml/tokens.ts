/** Puts the words of a sentence together out of character data and tokens. */

export interface Token {
  readonly text: string;
  /** A token element; otherwise character data between them. */
  readonly isWord: boolean;
  /** TEI's `join`: which sides have no space. */
  readonly join: string;
}

const closing = /^[.,;:!?…)\]}»”’%،؛؟]+$/u;
// The mark “ opens in English and closes what „ has opened in German.
const opening = /^[([{«“„¿¡]+$/u;

/**
 * `isExact` keeps white space as it is; else runs of it are one space. Tokens
 * that stand apart get a space between them, punctuation none.
 */
export function joinedTokens(
  tokens: readonly Token[],
  isExact: boolean,
): string {
  if (!tokens.some(({ isWord }) => isWord)) {
    const text = tokens.map((token) => token.text).join("");
    return isExact ? text : text.replace(/[ \t\r\n]+/g, " ");
  }
  let text = "";
  let before: Token | null = null;
  let isApart = false;
  let isOpening = false;
  let isLowOpen = false;
  for (const token of tokens) {
    const words = token.text.replace(/[ \t\r\n]+/g, " ").trim();
    isApart ||= /^[ \t\r\n]/.test(token.text);
    if (words === "") continue;
    const isGlued =
      before === null ||
      !isApart ||
      /^(?:left|both)$/.test(token.join) ||
      /^(?:right|both)$/.test(before.join) ||
      (token.isWord && (closing.test(words) || (isLowOpen && words === "“"))) ||
      (before.isWord && isOpening);
    text += (isGlued ? "" : " ") + words;
    before = token;
    isOpening = opening.test(words) && !(isLowOpen && words === "“");
    isLowOpen = words === "„" || (isLowOpen && words !== "“");
    isApart = /[ \t\r\n]$/.test(token.text);
  }
  return text;
}
