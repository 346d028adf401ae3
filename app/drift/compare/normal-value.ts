/** A fact's value in one short form alike in all languages (app/contract/agreement.ts says which). */
import type {
  DateFact,
  DatePart,
  Exactness,
  Fact,
  QuantityFact,
} from "../facts/fact.ts";

const marks: Readonly<Record<Exactness, string>> = {
  exact: "", about: "~", over: ">", under: "<", vague: "≈",
}; // prettier-ignore

/** `words` are the fact's own, for what has no other value. */
export function normalValue(fact: Fact, words: string): string {
  switch (fact.kind) {
    case "number":
    case "money":
    case "percent":
    case "unit":
    case "duration":
      return amount(fact);
    case "date":
      return date(fact);
    case "time": {
      const hour = Math.floor(fact.minutes / 60);
      const rest = String(fact.minutes % 60).padStart(2, "0");
      return fact.isHalfDay ? `~${hour}:${rest}` : `${String(hour).padStart(2, "0")}:${rest}`; // prettier-ignore
    }
    case "relative":
      return `${fact.days} day`;
    case "place":
    case "code":
      return fact.code;
    case "stance":
      return fact.stance;
    case "name":
    case "quotation":
      return words;
  }
}

function amount(fact: QuantityFact): string {
  const figures = fact.amount === null ? "?" : plain(fact.amount);
  const range = fact.upTo === undefined ? figures : `${figures}..${plain(fact.upTo)}`; // prettier-ignore
  const ordinal = fact.isOrdinal ? "#" : "";
  const often = fact.isFrequency === true ? "/" : "";
  const unit = fact.unit === null ? "" : ` ${fact.unit}`;
  return `${marks[fact.exactness]}${ordinal}${often}${range}${unit}`;
}

/** Without the noise of binary fractions. */
function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function date({ parts, isStart }: DateFact): string {
  const part = (name: DatePart["part"]): DatePart | undefined =>
    parts.find((each) => each.part === name);
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const two = (value: number): string => String(value).padStart(2, "0");
  const ends = year?.upTo === undefined ? "" : `/${year.upTo}`;
  const calendar =
    month === undefined && day === undefined
      ? year === undefined
        ? ""
        : String(year.value).padStart(4, "0")
      : `${year === undefined ? "-" : String(year.value).padStart(4, "0")}-${month === undefined ? "-" : two(month.value)}${day === undefined ? "" : `-${two(day.value)}`}`; // prettier-ignore
  const decade = part("decade");
  const century = part("century");
  const weekday = part("weekday");
  return [
    calendar === "" ? "" : `${calendar}${ends}${isStart === true ? "/.." : ""}`,
    decade === undefined ? "" : decadeName(decade.value),
    century === undefined ? "" : `${two(century.value - 1)}XX`,
    weekday === undefined ? "" : `W${weekday.value}`,
  ]
    .filter((each) => each !== "")
    .join(" ");
}

function decadeName(value: number): string {
  const tens = String(Math.floor(value / 10));
  return `${value < 100 ? `XX${tens}` : tens}X`;
}
