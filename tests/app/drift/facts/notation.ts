/** Facts in one short line each, for tables: `12 EUR`, `~3 year`, `Y2013 M5 D12`, `T15:30`, `@FR`. */
import type {
  DateFact,
  DatePart,
  Fact,
} from "../../../../app/drift/facts/fact.ts";

const exactness = { exact: "", about: "~", over: ">", under: "<", vague: "≈" };
const parts = { year: "Y", month: "M", day: "D", weekday: "W", decade: "s", century: "C" }; // prettier-ignore

/** Stances and words that say little are left out. */
export function noted(fact: Fact): string[] {
  switch (fact.kind) {
    case "number":
    case "money":
    case "percent":
    case "unit":
    case "duration": {
      if (fact.isWeak && (fact.amount === null || fact.kind !== "duration")) return []; // prettier-ignore
      const plain = (value: number): string => String(Math.round(value * 1000) / 1000); // prettier-ignore
      const last = fact.upTo === undefined ? "" : `–${plain(fact.upTo)}`;
      const amount = fact.amount === null ? "?" : `${plain(fact.amount)}${last}`; // prettier-ignore
      const unit = fact.unit === null ? "" : ` ${fact.unit}`;
      return [`${exactness[fact.exactness]}${amount}${unit}${fact.isFrequency === true ? " each" : ""}`]; // prettier-ignore
    }
    case "date":
      return [notedDate(fact)];
    case "time":
      return [`T${Math.floor(fact.minutes / 60)}:${String(fact.minutes % 60).padStart(2, "0")}`]; // prettier-ignore
    case "relative":
      return [`R${fact.days}`];
    case "place":
      return [`@${fact.code}`];
    case "code":
      return [`#${fact.code}`];
    case "name":
    case "quotation":
    case "stance":
      return [];
  }
}

/** The parts of either end in the order year, month, day: `Y2003–Y2007`. */
function notedDate({ parts, isRange }: DateFact): string {
  const names = parts.map(({ part }) => part);
  const again = names.findIndex((part, n) => names.indexOf(part) < n);
  const ends = isRange === true && again > 0 ? [parts.slice(0, again), parts.slice(again)] : [parts]; // prettier-ignore
  return ends.map((end) => end.map(notedPart).sort().reverse().join(" ")).join("–"); // prettier-ignore
}

function notedPart({ part, value }: DatePart): string {
  return part === "decade" ? `${value}s` : `${parts[part]}${value}`;
}
