/** The kinds of values that XLIFF's attributes have, by the names that the grammar uses. */

interface Kind {
  fits(value: string): boolean;
  /** "yes or no". */
  readonly words: string;
}

function oneOf(list: string): Kind {
  const values = list.split(" ");
  return { fits: (value) => values.includes(value), words: values.join(", ") };
}

function like(pattern: RegExp, words: string): Kind {
  return { fits: (value) => pattern.test(value), words };
}

function between(least: number, most: number): Kind {
  return {
    fits: (value) => {
      const number = Number(value);
      return (
        /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.trim()) &&
        number >= least &&
        number <= most
      );
    },
    words: `a number from ${least} to ${most}`,
  };
}

const nmtoken = /^[\p{L}\p{N}\p{M}._:\u00b7-]+$/u;

/** BCP-47, as far as its shape goes: language, script, region, variants, extensions. */
const language =
  /^(?:x(?:-[a-z0-9]{1,8})+|i(?:-[a-z0-9]{1,8})+|[a-z]{2,8}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)$/i;

const userValue = like(/^[^\s:]+:[^\s:]+$/, "a prefix and a name such as my:value"); // prettier-ignore

export const kinds = {
  text: { fits: () => true, words: "text" },
  nmtoken: like(nmtoken, "a name token (letters, digits and . - _ :)"),
  ncname: like(/^[\p{L}_][\p{L}\p{N}\p{M}._\u00b7-]*$/u, "a name that begins with a letter"), // prettier-ignore
  nmtokens: {
    fits: (value) =>
      value.trim() !== "" &&
      value
        .trim()
        .split(/\s+/)
        .every((one) => nmtoken.test(one)),
    words: "name tokens with spaces between them",
  },
  language: like(language, "a language tag such as de or ar-EG"),
  languageOrNone: {
    fits: (value) => value === "" || language.test(value),
    words: "a language tag such as de or ar-EG",
  },
  version: oneOf("2.0 2.1 2.2"),
  yesNo: oneOf("yes no"),
  yesNoFirst: oneOf("yes firstNo no"),
  dir: oneOf("ltr rtl auto"),
  space: oneOf("default preserve"),
  preserve: oneOf("preserve"),
  applies: oneOf("source target"),
  appliesMeta: oneOf("source target ignorable"),
  state: oneOf("initial translated reviewed final"),
  codeType: oneOf("fmt ui quote link image other"),
  matchType: oneOf("am mt icm idm tb tm other"),
  normalization: oneOf("none nfc nfd"),
  user: userValue,
  markType: {
    fits: (value) =>
      ["generic", "comment", "term"].includes(value) || userValue.fits(value),
    words: "generic, comment, term or a prefix and a name",
  },
  priority: like(/^0*([1-9]|10)$/, "a number from 1 to 10"),
  positive: like(/^\+?0*[1-9]\d*$/, "a whole number above 0"),
  integer: like(/^[+-]?\d+$/, "a whole number"),
  hex: {
    fits: isUnwritable,
    words: "the number of a character that XML can't hold, such as 001F",
  },
  uri: like(/^[^\s<>"{}|\\^`]*$/, "a URI"),
  similarity: between(0, 100),
  score: between(0, 100),
  confidence: between(0, 1),
  filter: oneOf("include exclude"),
  itsVersion: oneOf("2.0"),
  issue: oneOf("terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other"), // prettier-ignore
  fs: { ...oneOf("a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul"), words: "an element of HTML such as p" }, // prettier-ignore
} as const satisfies Readonly<Record<string, Kind>>;

export type ValueKind = keyof typeof kinds;

export function isValueKind(name: string): name is ValueKind {
  return Object.hasOwn(kinds, name);
}

/** `cp` is for control characters, surrogates and U+FFFE, U+FFFF alone (XLIFF 2.1, 4.2.3.1 cp). */
function isUnwritable(value: string): boolean {
  if (!/^(?:[\da-f]{2}){2,3}$/i.test(value)) return false;
  const code = parseInt(value, 16);
  if (code < 0x20) return code !== 9 && code !== 10 && code !== 13;
  if (code >= 0x7f && code <= 0x9f) return code !== 0x85;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff; // prettier-ignore
}
