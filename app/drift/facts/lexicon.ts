/** A language's fact words ready for look-up: its data file, what holds for all languages, and CLDR. */
import { fold } from "../../align/fold.ts";
import {
  cldrCurrencies,
  cldrCurrencyFamilies,
  cldrCurrencySigns,
  cldrRegions,
  cldrShortUnits,
  cldrUnits,
} from "./cldr.ts";
import {
  cldrCalendars,
  cldrDateSigns,
  cldrIsDayFirst,
  cldrMonths,
  cldrWeekdays,
  cldrYearShift,
  usable,
} from "./cldr-dates.ts";
import {
  cldrDecimals,
  cldrPercent,
  cldrRelativeDays,
  cldrScales,
} from "./cldr-numbers.ts";
import type { Exactness, Stance } from "./fact.ts";
import type { FactsData } from "./facts-data.ts";
import { tokensOf } from "./tokens.ts";

export interface UnitSense {
  readonly is: "unit";
  readonly kind: "money" | "percent" | "unit" | "duration";
  readonly unit: string;
  /** The number that the word itself names: شهرين is 2. */
  readonly count: number | null;
  readonly isWeak: boolean;
  /** May stand before its number: $5. */
  readonly isSymbol: boolean;
}

export type NumberSense =
  | { readonly is: "cardinal" | "scale" | "ordinal" | "fraction" | "vague"; readonly value: number; readonly isWeak: boolean }
  | { readonly is: "hundred" | "joiner" | "article" | "halfMore" }; // prettier-ignore

export type Sense =
  | NumberSense
  | UnitSense
  | { readonly is: "month"; readonly value: number; readonly isShort: boolean }
  | { readonly is: "weekday"; readonly value: number }
  | { readonly is: "decade"; readonly value: number }
  | { readonly is: "century"; readonly value: number | null }
  | { readonly is: "exactness"; readonly value: Exactness }
  | { readonly is: "clock"; readonly value: "after" | "am" | "pm" | "before" }
  | { readonly is: "relative"; readonly value: number }
  | { readonly is: "stance"; readonly value: Stance; readonly isSoft: boolean }
  | { readonly is: "place"; readonly value: string }
  | { readonly is: MarkerName };

/** Words that mean something only for what stands beside them. */
export type MarkerName =
  | "decadeBefore" | "since" | "every" | "alternate" | "range" | "through" | "between"
  | "title" | "alias" | "void" | "minus" | "belowZero" | "beforeEra"; // prettier-ignore

export interface Phrase {
  /** Folded tokens behind the first. */
  readonly rest: readonly string[];
  readonly sense: Sense;
  /** The first word in small letters where its diacritics tell it from another word: könnte, né. */
  readonly exact?: string;
  /** Only in capitals: ILS, not "ils". */
  readonly isCode?: true;
}

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

type Add = (words: string, sense: Sense) => void;

function addNumbers({ numbers }: FactsData, add: Add): void {
  const weak = new Set(numbers.weak);
  const each = (
    list: Readonly<Record<string, number>>,
    is: "cardinal" | "scale" | "ordinal" | "fraction" | "vague",
  ): void => {
    for (const [words, value] of Object.entries(list))
      add(words, { is, value, isWeak: weak.has(words) });
  };
  each(numbers.cardinals, "cardinal");
  each(numbers.multiples, "cardinal");
  each(numbers.scales, "scale");
  each(numbers.ordinals, "ordinal");
  each(numbers.fractions, "fraction");
  each(numbers.vague, "vague");
  for (const words of numbers.hundreds) add(words, { is: "hundred" });
  for (const words of numbers.joiners) add(words, { is: "joiner" });
  for (const words of numbers.articles) add(words, { is: "article" });
  for (const words of numbers["and a half"]) add(words, { is: "halfMore" });
}

function addDates(data: FactsData, tag: string, add: Add): void {
  const locales = data.locales.length > 0 ? data.locales : [tag];
  for (const [words, value] of Object.entries(data.months))
    add(words, { is: "month", value, isShort: false });
  for (const { name, value, isShort } of cldrMonths(locales))
    add(name, { is: "month", value, isShort });
  for (const calendar of cldrCalendars(locales))
    for (const { name, value, isShort } of cldrMonths(locales, calendar))
      add(name, { is: "month", value, isShort });
  for (const [words, value] of [
    ...Object.entries(data.weekdays),
    ...cldrWeekdays(locales),
  ])
    add(words, { is: "weekday", value });
  for (const [words, value] of Object.entries(data.decades.words))
    add(words, { is: "decade", value });
  for (const words of data.decades.before) add(words, { is: "decadeBefore" });
  for (const words of data.centuries.words)
    add(words, { is: "century", value: null });
  for (const [words, value] of Object.entries(data.centuries.names))
    add(words, { is: "century", value });
}

/** What CLDR gives a language besides names of units; words for thousands and the like only where no data say them. */
function addLocale(locale: string, hasData: boolean, add: Add): void {
  for (const words of cldrPercent(locale))
    add(words, { is: "unit", kind: "percent", unit: "%", count: null, isWeak: false, isSymbol: false }); // prettier-ignore
  for (const { name, words } of cldrCurrencySigns(locale))
    add(words, { is: "unit", kind: "money", unit: name, count: null, isWeak: false, isSymbol: true }); // prettier-ignore
  if (hasData) return;
  for (const { words, value } of cldrScales(locale))
    add(words, { is: "scale", value, isWeak: false });
  for (const { name, words } of cldrCurrencyFamilies(locale))
    add(words, { is: "unit", kind: "money", unit: name, count: null, isWeak: false, isSymbol: false }); // prettier-ignore
  for (const { words, days } of cldrRelativeDays(locale))
    add(words, { is: "relative", value: days });
  for (const { name, words, count } of cldrShortUnits(locale))
    add(words, { is: "unit", kind: "unit", unit: name, count, isWeak: false, isSymbol: false }); // prettier-ignore
}

const timeUnits = ["year", "month", "week", "day", "hour", "minute", "second"];

function addUnits(
  data: FactsData,
  tag: string,
  add: Add,
  isSymbol: boolean,
): void {
  const weak = new Set(data.weakTimes.map(fold));
  const unit = (
    kind: UnitSense["kind"],
    name: string,
    words: string,
    count: number | null = null,
  ): void =>
    add(words, { is: "unit", kind, unit: name, count, isSymbol: isSymbol && kind !== "unit", isWeak: weak.has(fold(words)) }); // prettier-ignore
  for (const [name, list] of Object.entries(data.times))
    for (const words of list) unit("duration", name, words);
  for (const [name, list] of Object.entries(data.counted))
    for (const [words, count] of Object.entries(list))
      unit("duration", name, words, count);
  for (const words of data.percent) unit("percent", "%", words);
  for (const [name, list] of Object.entries(data.units))
    for (const words of list) unit("unit", name, words);
  for (const [name, list] of Object.entries(data.currencies))
    for (const words of list) unit("money", name, words);
  if (tag === "und") return;
  for (const { name, words, count } of cldrUnits(tag, timeUnits))
    unit("duration", name, words, count);
  for (const { name, words } of cldrUnits(tag)) unit("unit", name, words);
  for (const { name, words } of cldrCurrencies(tag)) unit("money", name, words);
}

const stanceNames = ["hearsay", "conditional", "claim", "assert", "denial", "possible", "might", "modal", "sure", "said"] as const; // prettier-ignore

function addOther(data: FactsData, add: Add): void {
  for (const value of ["about", "over", "under"] as const)
    for (const words of data.exactness[value])
      add(words, { is: "exactness", value });
  for (const value of ["after", "am", "pm", "before"] as const)
    for (const words of data.clock[value]) add(words, { is: "clock", value });
  for (const [days, list] of Object.entries(data.relative))
    for (const words of list) add(words, { is: "relative", value: Number(days) }); // prettier-ignore
  for (const words of data.negative.before) add(words, { is: "minus" });
  for (const words of data.negative.after) add(words, { is: "belowZero" });
  for (const words of data["before era"]) add(words, { is: "beforeEra" });
  for (const is of ["since", "every", "alternate", "range", "through", "between"] as const)
    for (const words of data[is]) add(words, { is }); // prettier-ignore
  for (const words of data.titles) add(words, { is: "title" });
  for (const words of data.aliases) add(words, { is: "alias" });
  for (const words of data.negation.void) add(words, { is: "void" });
  for (const words of data.negation.hard)
    add(words, { is: "stance", value: "negation", isSoft: false });
  for (const words of data.negation.soft)
    add(words, { is: "stance", value: "negation", isSoft: true });
  for (const value of stanceNames)
    for (const words of data.stances[value])
      add(words, { is: "stance", value, isSoft: false });
}

/** Long names of months without their last letter. */
function stemsOf(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly (readonly [string, Sense])[] {
  return [...phrases]
    .flatMap(([word, list]) =>
      list.map(({ rest, sense }) => ({ word, rest, sense })),
    ) // prettier-ignore
    .filter(
      ({ word, rest, sense }) =>
        word.length >= 5 &&
        rest.length === 0 &&
        sense.is === "month" &&
        !sense.isShort,
    ) // prettier-ignore
    .map(({ word, sense }) => [word.slice(0, -1), sense] as const)
    .sort(([a], [b]) => b.length - a.length);
}

/** What long number words are made of. Parts below three letters would be found in any word. */
function glueOf(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly (readonly [string, Sense])[] {
  const parts: [string, Sense][] = [];
  for (const [first, list] of phrases)
    for (const { rest, sense } of list) {
      const isPart =
        sense.is === "cardinal" || sense.is === "hundred" || sense.is === "scale" || sense.is === "ordinal" ||
        sense.is === "joiner" || (sense.is === "unit" && (sense.kind === "duration" || sense.kind === "percent")); // prettier-ignore
      if (
        isPart &&
        rest.length === 0 &&
        (first.length >= 3 || sense.is === "joiner")
      )
        parts.push([first, sense]);
    }
  return parts.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}
