/** Facts in one short line each, for tables: `12 EUR`, `~3 year`, `Y2013 M5 D12`, `T15:30`, `@FR`. */
import type { DatePart, Fact } from "../../../../app/drift/facts/fact.ts";

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
      const amount = fact.amount === null ? "?" : String(Math.round(fact.amount * 1000) / 1000); // prettier-ignore
      const unit = fact.unit === null ? "" : ` ${fact.unit}`;
      return [`${exactness[fact.exactness]}${amount}${unit}${fact.isFrequency === true ? " each" : ""}`]; // prettier-ignore
    }
    case "date":
      return [fact.parts.map(notedPart).sort().reverse().join(" ")];
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

function notedPart({ part, value, upTo }: DatePart): string {
  if (part === "decade") return `${value}s`;
  return `${parts[part]}${value}${upTo === undefined ? "" : `-${upTo}`}`;
}
