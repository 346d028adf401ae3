/** Where the phrases of a lexicon come from: a language's data file and the runtime's CLDR. */
import { fold } from "../../align/fold.ts";
import {
  cldrCurrencies,
  cldrCurrencyFamilies,
  cldrCurrencySigns,
  cldrShortUnits,
  cldrUnits,
} from "./cldr.ts";
import { cldrCalendars, cldrMonths, cldrWeekdays } from "./cldr-dates.ts";
import { cldrPercent, cldrRelativeDays, cldrScales } from "./cldr-numbers.ts";
import type { FactsData } from "./facts-data.ts";
import type { Sense, UnitSense } from "./senses.ts";

/** Files a phrase under what it means. */
export type Add = (words: string, sense: Sense) => void;

export function addNumbers({ numbers }: FactsData, add: Add): void {
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

export function addDates(data: FactsData, tag: string, add: Add): void {
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
export function addLocale(locale: string, hasData: boolean, add: Add): void {
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

export function addUnits(
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

export function addOther(data: FactsData, add: Add): void {
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
