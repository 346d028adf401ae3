/** How a language writes amounts, as the runtime's CLDR gives it: decimal mark, words for thousands and above, percent, days from today. */

/** The decimal mark of a locale, or both where it is none of them. */
export function cldrDecimals(tag: string): string {
  const mark = new Intl.NumberFormat(tag, { numberingSystem: "latn" }).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ""; // prettier-ignore
  return mark === "." || mark === "," ? mark : ",.";
}

/** Amounts that ask for every plural form at every order of magnitude. */
const sizes = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];
const counts = [1, 1.5, 2, 3, 5, 11, 21];

/** Words for thousands and above with what they multiply by, long and short. */
export function cldrScales(
  tag: string,
): readonly { readonly words: string; readonly value: number }[] {
  const found = new Map<string, number>();
  for (const compactDisplay of ["long", "short"] as const) {
    const format = new Intl.NumberFormat(tag, { notation: "compact", compactDisplay, numberingSystem: "latn", maximumFractionDigits: 1, useGrouping: false }); // prettier-ignore
    for (const size of sizes)
      for (const count of counts) {
        const parts = format.formatToParts(size * count);
        const words = parts.filter(({ type }) => type === "compact").map(({ value }) => value).join(" ").replace(/\.$/, "").trim(); // prettier-ignore
        const figures = Number(parts.map(({ type, value }) => type === "integer" || type === "fraction" ? value : type === "decimal" ? "." : "").join("")); // prettier-ignore
        // One letter is rather a unit or a name's initial; only the scripts without capitals have such words.
        if (words === "" || figures === 0 || !/^\p{L}/u.test(words) || (words.length === 1 && !/\p{Lo}/u.test(words))) continue; // prettier-ignore
        if (!found.has(words))
          found.set(
            words,
            10 ** Math.round(Math.log10((size * count) / figures)),
          );
      }
  }
  return [...found].map(([words, value]) => ({ words, value }));
}

/** The words for percent. */
export function cldrPercent(tag: string): readonly string[] {
  const format = new Intl.NumberFormat(tag, { style: "unit", unit: "percent", unitDisplay: "long" }); // prettier-ignore
  return counts.flatMap((amount) => {
    const words = format.formatToParts(amount).filter(({ type }) => type === "unit" || type === "percentSign").map(({ value }) => value).join(" ").trim(); // prettier-ignore
    return words === "" ? [] : [words];
  });
}

/** Words for days about today: yesterday is -1. */
export function cldrRelativeDays(
  tag: string,
): readonly { readonly words: string; readonly days: number }[] {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  return [-2, -1, 0, 1, 2].flatMap((days) => {
    const parts = format.formatToParts(days, "day");
    const words = parts.map(({ value }) => value).join("");
    // "2 days ago" holds a number: no word of its own.
    return parts.length > 1 || /\p{Nd}/u.test(words) ? [] : [{ words, days }];
  });
}
