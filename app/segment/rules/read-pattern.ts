/** Reads a pattern into parts: groups, alternatives, quantifiers, inline flags. */
import { readClass, setEscape } from "./pattern-class.ts";
import {
  escapedCharacter,
  letterEdges,
  letterRows,
  literalSource,
  quotedAt,
} from "./pattern-escapes.ts";
import { casesOf, type Part, PatternProblem } from "./pattern.ts";

/** Inline flags, as they stand from some place on to the end of a group. */
interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
}

const deepest = 20;
const mostCounted = 1_000;

/** Throws a {@link PatternProblem} for what is not a pattern, or can't be said in JavaScript. */
export function readPattern(pattern: string): Part {
  const reader = new Reader(pattern);
  const part = reader.choice({ i: false, m: false, s: false, x: false }, 0);
  if (!reader.isAtEnd) throw new PatternProblem("a ) has no ( before it");
  return part;
}

class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#pattern.length;
  }

  #take(found: RegExp): RegExpExecArray | null {
    found.lastIndex = this.#at;
    const match = found.exec(this.#pattern);
    if (match !== null) this.#at += match[0].length;
    return match;
  }

  /** Alternatives up to a closing bracket or the end. */
  choice(flags: Flags, depth: number): Part {
    if (depth > deepest) throw new PatternProblem("groups stand too deep");
    const branches: Part[] = [];
    do branches.push(this.#row(flags, depth));
    while (this.#take(/\|/y) !== null);
    const [only, ...others] = branches;
    return only !== undefined && others.length === 0
      ? only
      : { kind: "choice", branches };
  }

  #row(flags: Flags, depth: number): Part {
    const items: Part[] = [];
    while (!this.isAtEnd && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      if (flags.x && this.#take(/\s+|#[^\n]*(?:\n|$)/y) !== null) continue;
      if (this.#pattern.startsWith("\\Q", this.#at)) {
        const { characters, length } = quotedAt(this.#pattern, this.#at);
        this.#at += length;
        items.push(...characters.map((one) => literal(one, flags)));
      } else {
        const part = this.#atom(flags, depth);
        if (part !== null) items.push(part);
        else continue;
      }
      const last = items.pop();
      if (last !== undefined) items.push(this.#repeated(last));
    }
    const [only, ...others] = items;
    return only !== undefined && others.length === 0
      ? only
      : { kind: "row", items };
  }

  /** One part without its quantifier; null for flags and comments, which match nothing. */
  #atom(flags: Flags, depth: number): Part | null {
    const character = this.#character();
    switch (character) {
      case "(":
        return this.#group(flags, depth);
      case "[": {
        const found = readClass(this.#pattern, this.#at, flags.i);
        this.#at = found.end;
        return { kind: "set", source: found.source };
      }
      case "\\":
        return this.#escape(flags);
      case ".":
        this.#at++;
        return { kind: "set", source: flags.s ? "[\\s\\S]" : "." };
      case "^":
        this.#at++;
        return { kind: "edge", source: flags.m ? "(?<![^\\n\\r])" : "^" };
      case "$":
        this.#at++;
        return { kind: "edge", source: flags.m ? "(?![^\\n\\r])" : "$" };
      case "*":
      case "+":
      case "?":
        throw new PatternProblem(`there is nothing for ${character} to repeat`);
      default:
        this.#at += character.length;
        return literal(character, flags);
    }
  }

  #character(): string {
    return String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0);
  }

  #group(flags: Flags, depth: number): Part | null {
    if (this.#take(/\(\?#[^)]*\)/y) !== null) return null;
    const switched = this.#take(/\(\?([imsxuwd]*)(?:-([imsxuwd]+))?([:)])/y);
    if (switched?.[3] === ")") {
      setFlags(flags, switched);
      return null;
    }
    const inner = { ...flags };
    if (switched !== null) {
      setFlags(inner, switched);
      return this.#closed(this.choice(inner, depth + 1));
    }
    const look = this.#take(/\(\?<?[=!]/y);
    if (look !== null) {
      const body = this.#closed(this.choice(inner, depth + 1));
      return { kind: "look", open: look[0], body };
    }
    const isAtomic = this.#take(/\(\?>/y) !== null;
    if (!isAtomic && this.#take(/\((?:\?<[A-Za-z_]\w*>)?(?!\?)/y) === null)
      throw new PatternProblem(
        `${this.#pattern.slice(this.#at, this.#at + 4)} is no group that can be read`,
      );
    const body = this.#closed(this.choice(inner, depth + 1));
    return isAtomic ? atomic(body) : body;
  }

  #closed(body: Part): Part {
    if (this.#take(/\)/y) === null)
      throw new PatternProblem("a ( has no ) to close it");
    // Grouped alternatives stay a part of their own; so do rows under a quantifier.
    return body;
  }

  #escape(flags: Flags): Part {
    const set = setEscape(this.#pattern, this.#at, flags.i);
    if (set !== null) {
      this.#at = set.end;
      return { kind: "set", source: set.source };
    }
    const letter = this.#pattern.charAt(this.#at + 1);
    if (letter === "") throw new PatternProblem("it ends in a backslash");
    const edge = letterEdges[letter];
    const row = letterRows[letter];
    if (edge !== undefined || row !== undefined) {
      this.#at += 2;
      return edge === undefined
        ? { kind: "row", items: [{ kind: "set", source: row ?? "" }] }
        : { kind: "edge", source: edge };
    }
    if (/[1-9k]/.test(letter))
      throw new PatternProblem("it refers back to a group, which no rule can");
    const escaped = escapedCharacter(this.#pattern, this.#at);
    if (escaped === null)
      throw new PatternProblem(`\\${letter} is not understood`);
    this.#at += escaped.length;
    return literal(escaped.character, flags);
  }

  #repeated(body: Part): Part {
    const found = this.#take(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([?+]?)/y);
    if (found === null) return body;
    if (body.kind === "edge" || body.kind === "look")
      throw new PatternProblem(`there is nothing for ${found[0]} to repeat`);
    const [least, most] = countsOf(found);
    if (least > mostCounted || (most !== Infinity && most > mostCounted))
      throw new PatternProblem(`it counts to more than ${mostCounted}`);
    if (most < least) throw new PatternProblem(`${found[0]} counts backwards`);
    const part = { kind: "repeat", body, least, most } as const;
    return found[5] === "+"
      ? possessive({ ...part, isLazy: false })
      : { ...part, isLazy: found[5] === "?" };
  }
}

function literal(character: string, flags: Flags): Part {
  const cases = flags.i ? casesOf(character) : [character];
  return { kind: "set", source: literalSource(cases) };
}

function setFlags(flags: Flags, [, on = "", off = ""]: RegExpExecArray): void {
  for (const flag of ["i", "m", "s", "x"] as const) {
    if (on.includes(flag)) flags[flag] = true;
    if (off.includes(flag)) flags[flag] = false;
  }
}

function countsOf(found: RegExpExecArray): readonly [number, number] {
  const [, sign, least, comma, most] = found;
  if (sign === "*") return [0, Infinity];
  if (sign === "+") return [1, Infinity];
  if (sign === "?") return [0, 1];
  const from = Number(least);
  if (comma === undefined) return [from, from];
  return [from, most === undefined || most === "" ? Infinity : Number(most)];
}

/**
 * A repetition that gives nothing back: of single characters, one behind which
 * no further one stands, or that has reached its end.
 */
function possessive(part: Extract<Part, { kind: "repeat" }>): Part {
  if (part.body.kind !== "set")
    throw new PatternProblem(
      "only single characters and classes can be repeated possessively",
    );
  const ended: Part = {
    kind: "row",
    items: [part, { kind: "look", open: "(?!", body: part.body }],
  };
  if (part.most === Infinity) return ended;
  const full: Part = { ...part, least: part.most };
  return { kind: "choice", branches: [full, ended] };
}

function atomic(body: Part): Part {
  if (body.kind === "repeat" && !body.isLazy) return possessive(body);
  if (body.kind === "set") return body;
  throw new PatternProblem(
    "an atomic group can only hold a repeated character or class",
  );
}
