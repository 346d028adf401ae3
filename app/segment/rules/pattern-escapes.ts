/** What stands behind a backslash in ICU's regular expressions. */
import { characterSource, PatternProblem } from "./pattern.ts";

/** What counts as part of a word: for \w, and for both sides of \b. */
export const wordSet = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]";
export const wordEdge = `(?:(?<=${wordSet})(?!${wordSet})|(?<!${wordSet})(?=${wordSet}))`;
export const noWordEdge = `(?:(?<=${wordSet})(?=${wordSet})|(?<!${wordSet})(?!${wordSet}))`;
const lineEnds = "\\n\\v\\f\\r\\u0085\\u2028\\u2029";

/** Sets by their letter; a capital is the complement. */
export const letterSets: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: wordSet,
  W: `[^${wordSet.slice(1)}`,
  s: "\\s",
  S: "\\S",
  h: "[\\t\\p{Zs}]",
  H: "[^\\t\\p{Zs}]",
  v: `[${lineEnds}]`,
  V: `[^${lineEnds}]`,
};

/** Letters that match nothing but a place. */
export const letterEdges: Readonly<Record<string, string>> = {
  b: wordEdge,
  B: noWordEdge,
  A: "^",
  z: "$",
  Z: `(?=[${lineEnds}]?$)`,
};

/** Letters that match more than one character. */
export const letterRows: Readonly<Record<string, string>> = {
  R: `(?:\\r\\n|[${lineEnds}])`,
  X: "(?:\\P{M}\\p{M}*)",
};

const controls: Readonly<Record<string, number>> = {
  a: 0x07,
  e: 0x1b,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
};

const codes =
  /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|0([0-7]{1,3})|c([A-Za-z]))/y;

/** The character that an escape at the offset stands for, and its length; null where it is none. */
export function escapedCharacter(
  pattern: string,
  at: number,
): { readonly character: string; readonly length: number } | null {
  codes.lastIndex = at;
  const found = codes.exec(pattern);
  if (found !== null) {
    const hex = found.slice(1, 6).find(Boolean);
    const code =
      hex !== undefined
        ? Number.parseInt(hex, 16)
        : (found[6] ?? "") !== ""
          ? Number.parseInt(found[6] ?? "", 8)
          : (found[7] ?? "").toUpperCase().charCodeAt(0) - 64;
    if (code > 0x10ffff)
      throw new PatternProblem(`${found[0]} is no character`);
    return { character: String.fromCodePoint(code), length: found[0].length };
  }
  const letter = pattern.charAt(at + 1);
  const control = controls[letter];
  if (control !== undefined)
    return { character: String.fromCodePoint(control), length: 2 };
  const character = String.fromCodePoint(pattern.codePointAt(at + 1) ?? 0x5c);
  return /[\p{L}\p{Nd}]/u.test(character) && /[A-Za-z0-9]/.test(character)
    ? null
    : { character, length: 1 + character.length };
}

const posix: Readonly<Record<string, string>> = {
  alpha: "\\p{Alphabetic}",
  alnum: "\\p{Alphabetic}\\p{Nd}",
  ascii: "\\u{0}-\\u{7f}",
  blank: "\\t\\p{Zs}",
  cntrl: "\\p{Cc}",
  digit: "\\p{Nd}",
  graph: "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}",
  lower: "\\p{Lowercase}",
  print: "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}",
  punct: "\\p{P}",
  space: "\\s",
  upper: "\\p{Uppercase}",
  word: wordSet.slice(1, -1),
  xdigit: "0-9A-Fa-f",
};

/** A property's set by whatever name ICU, Java or POSIX give it: Lu, IsGreek, script=Greek, Alpha. */
export function propertySet(name: string, isNegated: boolean): string {
  const inverse = name.startsWith("^");
  const bare = name.replace(/^\^/, "").replace(/\s/g, "");
  const open = isNegated !== inverse ? "[^" : "[";
  const known = posix[bare.toLowerCase()];
  if (known !== undefined) return `${open}${known}]`;
  const [key = "", value] = bare.split(/[=:]/);
  const plain = (value ?? key).replace(/^(?:Is|In)(?=[A-Z])/, "");
  const title = plain
    .toLowerCase()
    .replace(/(?:^|_)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const forms = [
    value === undefined ? bare : `${key}=${value}`,
    ...[plain, title].flatMap((form) => [form, `gc=${form}`, `sc=${form}`]),
  ];
  if (/^scx|^scriptextensions/i.test(key)) forms.unshift(`scx=${title}`);
  for (const form of forms) if (isProperty(form)) return `${open}\\p{${form}}]`;
  throw new PatternProblem(`no property is called ${bare}`);
}

/** The inside of a POSIX class such as alpha; "^alpha" is its complement. */
export function posixSet(name: string): string {
  const set = posix[name.replace(/^\^/, "").toLowerCase()];
  if (set === undefined)
    throw new PatternProblem(`there is no class [:${name}:]`);
  return name.startsWith("^") ? `[^${set}]` : `[${set}]`;
}

function isProperty(form: string): boolean {
  try {
    return new RegExp(`\\p{${form}}`, "v").source !== "";
  } catch {
    return false;
  }
}

/** \Q…\E: its characters one by one; up to the pattern's end where no \E follows. */
export function quotedAt(
  pattern: string,
  at: number,
): { readonly characters: readonly string[]; readonly length: number } {
  const end = pattern.indexOf("\\E", at);
  const inner = pattern.slice(at + 2, end < 0 ? undefined : end);
  return {
    characters: Array.from(inner),
    length: end < 0 ? pattern.length - at : end + 2 - at,
  };
}

/** A character outside a class, in both cases where case does not count. */
export function literalSource(cases: readonly string[]): string {
  const [only = "", ...others] = cases;
  return others.length === 0 ? characterSource(only) : `[${cases.join("")}]`;
}
