/**
 * Regular expressions as segmentation rules hold them: ICU's, in which SRX
 * writes, and the JavaScript that is the same in both. A pattern is read into
 * parts whose sources are JavaScript's with the flag `v`.
 */

/** A part of a pattern. `set` matches one character, `edge` none. */
export type Part =
  | { readonly kind: "set"; readonly source: string }
  | { readonly kind: "edge"; readonly source: string }
  | { readonly kind: "look"; readonly open: string; readonly body: Part }
  | { readonly kind: "choice"; readonly branches: readonly Part[] }
  | { readonly kind: "row"; readonly items: readonly Part[] }
  | {
      readonly kind: "repeat";
      readonly body: Part;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** A pattern that can't be used; the message goes on after "because". */
export class PatternProblem extends Error {
  override readonly name = "PatternProblem";
}

/** The JavaScript source of a part, without groups that capture. */
export function sourceOf(part: Part): string {
  switch (part.kind) {
    case "set":
    case "edge":
      return part.source;
    case "look":
      return `${part.open}${sourceOf(part.body)})`;
    case "choice":
      return part.branches.map(sourceOf).join("|");
    case "row":
      return part.items.map(itemSource).join("");
    case "repeat": {
      const body =
        part.body.kind === "set"
          ? part.body.source
          : `(?:${sourceOf(part.body)})`;
      return `${body}${countOf(part.least, part.most)}${part.isLazy ? "?" : ""}`;
    }
  }
}

function itemSource(item: Part): string {
  return item.kind === "choice" ? `(?:${sourceOf(item)})` : sourceOf(item);
}

function countOf(least: number, most: number): string {
  if (most === Infinity)
    return least === 0 ? "*" : least === 1 ? "+" : `{${least},}`;
  if (least === 0 && most === 1) return "?";
  return least === most ? `{${least}}` : `{${least},${most}}`;
}

const syntax = /[$()*+./?[\\\]^{|}]/;

/** A character as a set of its own, outside a class. */
export function characterSource(character: string): string {
  return syntax.test(character) ? `\\${character}` : character;
}

const classPunctuation = /[!#$%&()*+,\-./:;<=>?@[\\\]^`{|}~]/;

/** A character inside a class of the flag `v`. */
export function classCharacter(character: string): string {
  if (classPunctuation.test(character)) return `\\${character}`;
  const code = character.codePointAt(0) ?? 0;
  return code <= 0x20 || (code >= 0x7f && code <= 0xa0)
    ? `\\u{${code.toString(16)}}`
    : character;
}

/** The letter in both cases, each once. */
export function casesOf(character: string): readonly string[] {
  const all = [character, character.toLowerCase(), character.toUpperCase()];
  return [...new Set(all)].filter((one) => Array.from(one).length === 1);
}
