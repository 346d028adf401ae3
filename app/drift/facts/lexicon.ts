/** A language's fact words ready for look-up: its data file, what holds for all languages, and CLDR. */
import { fold } from "../../align/fold.ts";
import { cldrRegions } from "./cldr.ts";
import {
  cldrDateSigns,
  cldrIsDayFirst,
  cldrYearShift,
  usable,
} from "./cldr-dates.ts";
import { cldrDecimals } from "./cldr-numbers.ts";
import type { FactsData } from "./facts-data.ts";
import { type Peoples, peoplesOf } from "./peoples.ts";
import {
  addDates,
  addLocale,
  addNumbers,
  addOther,
  addUnits,
} from "./phrase-sources.ts";
import type { Phrase, Sense } from "./senses.ts";
import { tokensOf } from "./tokens.ts";
import { glueOf, stemsOf } from "./word-parts.ts";

export interface Lexicon {
  readonly language: string;
  readonly data: FactsData;
  /** Decimal marks, both where the language has no data and no known locale. */
  readonly decimals: string;
  readonly isDayFirst: boolean;
  /** Years that the language's usual calendar is ahead of ours. */
  readonly yearShift: number;
  /** Signs behind the figures of a date: 年, 月, 日. */
  readonly dateSigns: Readonly<Record<"year" | "month" | "day", string>> | null;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Beginnings of the names of months where no data say how these are inflected; longest first. */
  readonly stems: readonly (readonly [string, Sense])[];
  readonly prefixes: readonly string[];
  readonly joiners: ReadonlySet<string>;
  /** Number and time words of which longer words are made, longest first; empty where words are parted. */
  readonly glue: readonly (readonly [string, Sense])[];
  readonly capitalised: ReadonlySet<string>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly decadeEndings: ReadonlySet<string>;
  readonly clockGlued: ReadonlySet<string>;
  readonly gluedScales: ReadonlyMap<string, number>;
  /** Single words in small letters; the others folded too. */
  readonly pronouns: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Adjectives and people of countries, by their beginnings. */
  readonly peoples: Peoples;
  /** Whether the language's file says how it negates, doubts and vouches. */
  readonly knowsStances: boolean;
  /** By which common nouns are told from names. */
  readonly nouns: {
    readonly behind: ReadonlySet<string>;
    readonly endings: readonly string[];
    readonly beginnings: readonly string[];
  };
}

export function createLexicon(
  data: FactsData,
  universal: FactsData,
  tag: string,
): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  const known = new Set<string>();
  const add = (words: string, sense: Sense): void => {
    const [first, ...rest] = wordsOf(words);
    if (first === undefined) return;
    // Folding makes ميتا (Meta) of مئتا (two hundred).
    const isExact =
      (sense.is === "stance" && /^\p{Script=Latin}/u.test(words)) ||
      (sense.is === "cardinal" && /^\p{L}*[ئؤ]/u.test(words));
    const exact = isExact ? exactForm(words) : "";
    // "Déclare" and "déclaré" are alike when folded.
    const key = `${first} ${rest.join(" ")} ${exact} ${JSON.stringify(sense)}`;
    if (known.has(key)) return;
    known.add(key);
    const list = phrases.get(first);
    const isCode =
      sense.is === "unit" && sense.isSymbol && /^[a-z]{2,3}$/.test(words);
    const phrase = { rest, sense, ...(isExact ? { exact } : {}), ...(isCode ? { isCode: true as const } : {}) }; // prettier-ignore
    if (list === undefined) phrases.set(first, [phrase]);
    else list.push(phrase);
  };
  const [locale] = tag === "und" ? [] : usable([tag]);
  const hasData = data !== universal;
  addNumbers(data, add);
  addDates(data, tag, add);
  addUnits(data, tag, add, false);
  if (locale !== undefined) addLocale(locale, hasData, add);
  addUnits(universal, "und", add, true);
  for (const source of [data, universal]) addOther(source, add);
  for (const { name, code } of cldrRegions(tag))
    add(name, { is: "place", value: code });
  for (const list of phrases.values())
    list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    language: data.language,
    data,
    decimals: hasData || locale === undefined ? data.decimals : cldrDecimals(locale), // prettier-ignore
    isDayFirst: (hasData || locale === undefined ? null : cldrIsDayFirst(locale)) ?? data.isDayFirst, // prettier-ignore
    yearShift: locale === undefined ? 0 : cldrYearShift(locale),
    dateSigns: locale === undefined ? null : cldrDateSigns(locale),
    phrases,
    stems: hasData || locale === undefined ? [] : stemsOf(phrases),
    prefixes: data.prefixes.map(fold),
    joiners: new Set(data.numbers.joiners.map(fold)),
    glue: data.isGlued ? glueOf(phrases) : [],
    capitalised: new Set(data.capitalised.map(fold)),
    ordinalEndings: new Set(data.numbers.endings.map(fold)),
    decadeEndings: new Set(data.decades.endings.map(fold)),
    clockGlued: new Set(data.clock.glued.map(fold)),
    gluedScales: new Map(Object.entries(data.numbers["glued scales"])),
    pronouns: new Set(data.pronouns.map(exactForm)),
    clauses: new Set(data.clauses.map(fold)),
    particles: new Set([...data.particles, ...universal.particles].map(fold)),
    organisations: new Set([...data.organisations, ...universal.organisations].map(fold)), // prettier-ignore
    small: new Set(data.small.map(fold)),
    peoples: peoplesOf(tag, data.prefixes.map(fold)),
    knowsStances: data.negation.hard.length > 0,
    nouns: {
      behind: new Set(data.nouns.behind.map(fold)),
      endings: data.nouns.endings.map(fold),
      beginnings: data.nouns.beginnings.map(fold),
    },
  };
}

/** A phrase as the tokeniser cuts it; `*` stands for some words, `^x` for a word that begins with x. */
function wordsOf(words: string): readonly string[] {
  return words.split(" ").flatMap((part) =>
    part === "*" ? ["*"] : part.length > 1 && part.startsWith("^") ? [`^${fold(part.slice(1))}`] : tokensOf(part).map(({ folded }) => folded)); // prettier-ignore
}

/** The first word of a phrase as it is written, in small letters. */
export function exactForm(words: string): string {
  return (/^\p{L}[\p{L}\p{M}]*/u.exec(words)?.[0] ?? words).normalize("NFC").toLowerCase(); // prettier-ignore
}
