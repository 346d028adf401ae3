/** Tells how a table of text is written, by looking at its beginning. */
import type { Source } from "../format.ts";
import { linesOf } from "../lines.ts";
import { type Dialect, recordReader } from "./records.ts";

/** UTF-16 units looked at. */
const sampleLength = 262_144;
const sampleRecords = 300;

/** The dialect in which a file's rows are most alike, its kind's own first. */
export function dialectOf(source: Source, own: "tab" | "comma"): Dialect {
  const sample = sampleOf(source);
  const stated = statedDelimiter(sample);
  const quoted = own === "tab" ? "needed" : "always";
  const delimiters =
    stated !== null
      ? [stated]
      : own === "tab"
        ? ["\t", ";", ",", "|"]
        : [",", ";", "\t", "|"];
  let best: Dialect = { delimiter: delimiters[0] ?? "\t", quotes: quoted };
  let bestScore = 0;
  for (const delimiter of delimiters)
    for (const quotes of [delimiter === "\t" ? "needed" : quoted, "never"] as const) {
      const score = alikeness(sample, { delimiter, quotes });
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = { delimiter, quotes };
      }
    } // prettier-ignore
  return best;
}

/** What a first line `sep=;` says, which spreadsheets read and leave out; null where there is none. */
export function statedDelimiter(text: string): string | null {
  return /^"?sep=([\t,;|])"?(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
}

function sampleOf(source: Source): string {
  let sample = "";
  for (const piece of source.text()) {
    sample += piece;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}

/** The share of rows with the most frequent number of cells, 0 where that is one. */
function alikeness(sample: string, dialect: Dialect): number {
  const lines = linesOf(sample);
  const reader = recordReader(dialect);
  const counts = new Map<number, number>();
  let records = 0;
  // The last line may be cut.
  const whole = sample.length < sampleLength ? lines : lines.slice(0, -1);
  for (const [at, line] of whole.entries()) {
    const text = line.replace(/[\r\n]+$/, "");
    const found = reader.take({ text, end: line.slice(text.length), number: at + 1 }); // prettier-ignore
    for (const { cells } of found) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      records += 1;
    }
    if (records >= sampleRecords) break;
  }
  let score = 0;
  for (const [cells, times] of counts)
    if (cells > 1) score = Math.max(score, times / records);
  return score;
}
