/** Parts a table of text into records and cells, line by line. */
import type { SourceLine } from "../source-lines.ts";

/** How a table of text is written. */
export interface Dialect {
  readonly delimiter: string;
  /**
   * `always`: a cell in quotation marks is quoted (RFC 4180). `needed`: only
   * where the quotes serve a purpose, as spreadsheets write tabs between cells;
   * "Yes." stays as it is. `never`: quotation marks are words.
   */
  readonly quotes: "always" | "needed" | "never";
}

export interface TableRecord {
  readonly cells: readonly string[];
  /** Of its first line, 1-based. */
  readonly line: number;
  /** What had to be taken otherwise than it says; null = nothing. */
  readonly oddity: string | null;
}

export interface RecordReader {
  /** The records that end with this line: none inside a quoted cell. */
  take(line: SourceLine): readonly TableRecord[];
  /** What is left at the end of the file. */
  finish(): readonly TableRecord[];
}

/** A quoted cell beyond this is a quotation mark that nobody closed. */
const mostCellLength = 1_000_000;
/** After so many, quotation marks are taken for words. */
const mostUnclosed = 5;

const unclosed =
  "A quotation mark that is never closed was taken as it stands.";
const unquoted = "A cell that goes on behind its closing quotation mark was taken as it stands."; // prettier-ignore

interface Open {
  readonly cells: string[];
  /** Of the quoted cell that goes on. */
  readonly parts: string[];
  length: number;
  readonly lines: SourceLine[];
  oddity: string | null;
}

export function recordReader({ delimiter, quotes }: Dialect): RecordReader {
  let open: Open | null = null;
  let failures = 0;
  let isLiteral = quotes === "never";

  const literal = (line: SourceLine, oddity: string | null): TableRecord => ({
    cells: line.text.split(delimiter),
    line: line.number,
    oddity,
  });

  /** The lines of a record whose quotation mark was not closed, each for itself. */
  const giveUp = ({ lines }: Open): TableRecord[] => {
    failures += 1;
    isLiteral ||= failures >= mostUnclosed;
    return lines.map((line, at) =>
      literal(line, at === 0 && quotes === "always" ? unclosed : null),
    );
  };

  /** Reads on in a line from `from`; null while a quoted cell goes on behind it. */
  const record = (
    state: Open,
    line: SourceLine,
    inQuotes: boolean,
  ): TableRecord | null | "odd" => {
    const { text } = line;
    let at = 0;
    let isQuoted = inQuotes;
    let needed = inQuotes;
    let cellStart = 0;
    for (;;) {
      if (!isQuoted) {
        cellStart = at;
        if (text[at] === '"') {
          isQuoted = true;
          needed = false;
          at += 1;
          continue;
        }
        const end = text.indexOf(delimiter, at);
        state.cells.push(text.slice(at, end < 0 ? text.length : end));
        if (end < 0) break;
        at = end + delimiter.length;
        continue;
      }
      const mark = text.indexOf('"', at);
      if (mark < 0) {
        const rest = text.slice(at) + line.end;
        state.parts.push(rest);
        state.length += rest.length;
        return null;
      }
      const inner = text.slice(at, mark);
      state.parts.push(inner);
      needed ||= inner.includes(delimiter);
      if (text[mark + 1] === '"') {
        state.parts.push('"');
        needed = true;
        at = mark + 2;
        continue;
      }
      const isEnd = mark + 1 === text.length;
      if (!isEnd && !text.startsWith(delimiter, mark + 1)) {
        // A cell from an earlier line can't be taken back here.
        if (inQuotes) return "odd";
        state.parts.length = 0;
        const end = text.indexOf(delimiter, cellStart);
        state.cells.push(text.slice(cellStart, end < 0 ? text.length : end));
        state.oddity ??= quotes === "always" ? unquoted : null;
        if (end < 0) break;
        at = end + delimiter.length;
        isQuoted = false;
        continue;
      }
      const words = state.parts.join("");
      state.parts.length = 0;
      state.cells.push(
        quotes === "needed" && !needed && words !== ""
          ? text.slice(cellStart, mark + 1)
          : words,
      );
      if (isEnd) break;
      isQuoted = false;
      inQuotes = false;
      at = mark + 1 + delimiter.length;
    }
    const { cells, lines, oddity } = state;
    return { cells, line: lines[0]?.number ?? line.number, oddity };
  };

  return {
    take(line) {
      if (open === null && (isLiteral || !line.text.includes('"')))
        return [literal(line, null)];
      const state: Open = open ?? { cells: [], parts: [], length: 0, lines: [], oddity: null }; // prettier-ignore
      const goesOn = open !== null;
      state.lines.push(line);
      open = null;
      const found = record(state, line, goesOn);
      if (found === "odd") return giveUp(state);
      if (found !== null) return [found];
      if (state.length > mostCellLength) return giveUp(state);
      open = state;
      return [];
    },
    finish() {
      const left = open === null ? [] : giveUp(open);
      open = null;
      return left;
    },
  };
}
