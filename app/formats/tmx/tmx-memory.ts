/** From translation units to texts, a version each, with units that link their segments. */
import { counted } from "../../command/wording.ts";
import type { ReportLine } from "../../contract/formats.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import { isSpace } from "../../text/space.ts";
import type { ReadResult, ReadText, ReadUnit } from "../format.ts";
import { nothingRead } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { expectBearable, runningText } from "../running-text.ts";
import { type CutPassage, cutAtPlaces } from "../segment-places.ts";
import type { TmxUnit, TmxVariant } from "./tmx-words.ts";

/** Sentence pairs beyond this help an alignment no further, and weigh. */
const mostEntries = 200_000;

export interface TmxMemory {
  /** From the header: a language and the title of its text. */
  title(words: string): void;
  add(unit: TmxUnit, line: number): void;
  result(): ReadResult;
}

/** A text that grows; `passages` in the order of the file. */
interface Column {
  readonly language: string;
  readonly passages: CutPassage[];
}

interface Linked {
  readonly unit: TmxUnit;
  /** Column → numbers of its passages. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

export function tmxMemory(report: ReadingReport): TmxMemory {
  const columns: Column[] = [];
  const columnOf = new Map<string, number>();
  const titles = new Map<string, string>();
  const linked: Linked[] = [];
  const entries: GlossaryEntry[] = [];
  let unitCount = 0;

  const column = (language: string): number => {
    const tag = language.trim().replaceAll("_", "-");
    const key = tag.toLowerCase();
    const known = columnOf.get(key);
    if (known !== undefined) return known;
    if (tag !== language)
      report.say("repaired", `The language ${language} is read as ${tag}.`);
    columns.push({ language: tag, passages: [] });
    columnOf.set(key, columns.length - 1);
    return columns.length - 1;
  };

  return {
    title(words) {
      const [language = "", ...title] = words.split(" ");
      if (language === "") return;
      titles.set(language.toLowerCase(), title.join(" "));
      column(language);
    },
    add(unit, line) {
      unitCount += 1;
      const members = new Map<number, number[]>();
      for (const variant of unit.variants) {
        const at = column(variant.language);
        const passages = columns[at]?.passages ?? [];
        if (isSpace(variant.words)) {
          report.say("repaired", "A seg without words is left out.", line);
          continue;
        }
        const numbers = members.get(at) ?? [];
        if (numbers.length > 0)
          report.say("repaired", "A unit has a language twice; both are kept as parts of it.", line); // prettier-ignore
        for (const passage of cutAtPlaces(variant.words, variant.places)) {
          numbers.push(passages.length);
          expectBearable(passages.push(passage));
        }
        members.set(at, numbers);
      }
      if (members.size === 0)
        report.say("refused", "A unit without words is left out.", line);
      else if (members.size > 1 || unit.absent.length > 0)
        linked.push({ unit, members });
      if (members.size > 1 && entries.length < mostEntries)
        entries.push(entryOf(unit.variants));
    },
    result() {
      const summary = summaryOf(unitCount, columns);
      sayKindred(columns, report);
      const texts = columns.map((one) => textOf(one, titles));
      return {
        ...nothingRead,
        texts: texts.map(({ text }) => text),
        units: linked.map((one) => readUnit(one, texts, columnOf)),
        glossary: entries.length === 0 ? null : { name: "", entries },
        report: [summary, ...report.lines()],
      };
    },
  };
}

interface PlacedText {
  readonly text: ReadText;
  /** Number of a passage → index of its segment. */
  readonly indexes: readonly number[];
}

/** Passages stand in the file's order, or where all of them tell their place, in their text's own. */
function textOf(
  { language, passages }: Column,
  titles: ReadonlyMap<string, string>,
): PlacedText {
  const order = passages.map((_, at) => at);
  if (passages.every(({ place }) => place !== null))
    order.sort((a, b) => (passages[a]?.place ?? 0) - (passages[b]?.place ?? 0));
  const running = runningText();
  const indexes = new Array<number>(passages.length).fill(0);
  for (const at of order) {
    const passage = passages[at];
    if (passage !== undefined)
      indexes[at] = running.add(passage.words, passage.kind) ?? 0;
  }
  const text = {
    language,
    title: titles.get(language.toLowerCase()) ?? "",
    document: "",
    text: running.text(),
    segments: running.segments(),
    ids: null,
  };
  return { text, indexes };
}

function readUnit(
  { unit, members }: Linked,
  texts: readonly PlacedText[],
  columnOf: ReadonlyMap<string, number>,
): ReadUnit {
  const absent = unit.absent.flatMap((id) => columnOf.get(id.toLowerCase()) ?? []); // prettier-ignore
  return {
    members: [...members]
      .sort(([a], [b]) => a - b)
      .map(([text, numbers]) => ({
        text,
        segments: numbers
          .map((number) => texts[text]?.indexes[number] ?? 0)
          .sort((a, b) => a - b),
      })),
    absent: [...new Set(absent)].filter((at) => !members.has(at)),
    status: unit.status,
    confidence: unit.confidence,
    reasons: unit.reasons,
  };
}

function entryOf(variants: readonly TmxVariant[]): GlossaryEntry {
  const terms = new Map<string, string[]>();
  for (const { language, words } of variants) {
    const first = language.split(/[-_]/)[0]?.toLowerCase() ?? "";
    if (isSpace(words)) continue;
    const known = terms.get(first);
    if (known === undefined) terms.set(first, [words.trim()]);
    else known.push(words.trim());
  }
  return { terms: Object.fromEntries(terms) };
}

function summaryOf(count: number, columns: readonly Column[]): ReportLine {
  const units = counted(count, "translation unit");
  const languages = columns.map(({ language }) => language).join(", ");
  const text =
    columns.length === 0
      ? `${units} read.`
      : `${units} in ${counted(columns.length, "language")} read: ${languages}.`;
  return { level: "info", text };
}

/** en and en-US may be one text or two: which, only people know. */
function sayKindred(columns: readonly Column[], report: ReadingReport): void {
  const byFirst = new Map<string, string[]>();
  for (const { language } of columns) {
    const first = language.replace(/-.*$/s, "").toLowerCase();
    const kindred = byFirst.get(first);
    if (kindred === undefined) byFirst.set(first, [language]);
    else kindred.push(language);
  }
  for (const kindred of byFirst.values())
    if (kindred.length > 1)
      report.say("info", `${kindred.join(", ")} are read as different languages.`); // prettier-ignore
}
