/** One text under the eyes of a language's lexicon: its tokens and what each may mean. */
import { exactForm, type Lexicon } from "./lexicon.ts";
import type { Sense } from "./senses.ts";
import { splitGlued } from "./glued.ts";
import { type Token, tokensOf } from "./tokens.ts";

export interface Hit<S extends Sense = Sense> {
  readonly sense: S;
  /** Tokens that the phrase takes. */
  readonly length: number;
  /** A joining particle ("and") was written together with it. */
  readonly isJoined: boolean;
}

/** The member of the union that has this name among its names. */
export type SenseOf<K extends Sense["is"]> = Sense extends infer S
  ? S extends { readonly is: infer N }
    ? K extends N
      ? S
      : never
    : never
  : never;

export class Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  /** Tokens that a fact already holds. */
  readonly used: boolean[];
  readonly #hits: (readonly Hit[] | undefined)[] = [];
  readonly #glued = new Map<number, readonly Sense[] | null>();

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokensOf(text);
    this.used = this.tokens.map(() => false);
  }

  /** What may begin at a token, the longest phrase first. */
  hits(at: number): readonly Hit[] {
    return (this.#hits[at] ??= this.#find(at));
  }

  hit<K extends Sense["is"]>(at: number, is: K): Hit<SenseOf<K>> | undefined {
    return this.hits(at).find(
      (hit): hit is Hit<SenseOf<K>> => hit.sense.is === is,
    );
  }

  /** The parts of a number word written as one, or null. */
  glued(at: number): readonly Sense[] | null {
    const known = this.#glued.get(at);
    if (known !== undefined) return known;
    const token = this.tokens[at];
    const parts =
      token?.kind === "word" && this.lexicon.glue.length > 0 && this.hits(at).length === 0
        ? splitGlued(token.folded, this.lexicon.glue)
        : null; // prettier-ignore
    this.#glued.set(at, parts);
    return parts;
  }

  is(at: number, folded: string): boolean {
    return this.tokens[at]?.folded === folded;
  }

  use(from: number, to: number): void {
    this.used.fill(true, from, to);
  }

  #find(at: number): readonly Hit[] {
    const token = this.tokens[at];
    if (token === undefined || token.kind === "number") return [];
    const found = this.#matches(token.folded, at, false);
    if (found.length > 0) return found;
    const stem = this.lexicon.stems.find(([each]) => token.folded.startsWith(each) && token.folded.length - each.length <= 3); // prettier-ignore
    if (stem !== undefined) return [{ sense: stem[1], length: 1, isJoined: false }]; // prettier-ignore
    if (this.lexicon.prefixes.length === 0) return found;
    return this.#peeled(token.folded, at, false, 3);
  }

  /** Hits for a word without the particles before it, tried one by one. */
  #peeled(
    word: string,
    at: number,
    isJoined: boolean,
    depth: number,
  ): readonly Hit[] {
    for (const prefix of this.lexicon.prefixes) {
      if (!word.startsWith(prefix)) continue;
      const bare = word.slice(prefix.length);
      const joins = isJoined || this.lexicon.joiners.has(prefix);
      // Two letters are too little to tell a particle from a letter of the word (بين).
      if (bare.length < 2 || (bare.length === 2 && !joins)) continue;
      const found = this.#matches(bare, at, joins);
      if (found.length > 0) return found;
      if (depth > 1) {
        const deeper = this.#peeled(bare, at, joins, depth - 1);
        if (deeper.length > 0) return deeper;
      }
    }
    return [];
  }

  #matches(word: string, at: number, isJoined: boolean): readonly Hit[] {
    const list = this.lexicon.phrases.get(word);
    if (list === undefined) return [];
    return list.flatMap(({ rest, sense, exact, isCode }) => {
      if (isCode === true && !/^\p{Lu}+$/u.test(this.tokens[at]?.text ?? "")) return []; // prettier-ignore
      // Particles may stand before it.
      if (exact !== undefined && !(this.lexicon.prefixes.length > 0 ? exactForm(this.tokens[at]?.text ?? "").endsWith(exact) : exact === exactForm(this.tokens[at]?.text ?? ""))) return []; // prettier-ignore
      const end = rest.length === 0 ? at + 1 : this.#follow(rest, 0, at + 1);
      return end === null ? [] : [{ sense, length: end - at, isJoined }];
    });
  }

  #follow(rest: readonly string[], n: number, at: number): number | null {
    const word = rest[n];
    if (word === undefined) return at;
    if (word === "*") {
      for (let skip = 1; skip <= 5; skip++) {
        const end = this.#follow(rest, n + 1, at + skip);
        if (end !== null) return end;
      }
      return null;
    }
    const token = this.tokens[at];
    if (token === undefined) return null;
    const isSame =
      token.folded === word ||
      (word.length > 1 &&
        word.startsWith("^") &&
        token.kind === "word" &&
        token.folded.startsWith(word.slice(1))) || // prettier-ignore
      this.lexicon.prefixes.some(
        (prefix) => prefix.length === 2 && token.folded === prefix + word,
      );
    return isSame ? this.#follow(rest, n + 1, at + 1) : null;
  }
}
