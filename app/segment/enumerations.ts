/** Enumerations written into one paragraph: "1. … 2. …", "a) … b) …". */
import { skipSpaceBack } from "../text/space.ts";
import { terminators } from "./characters.ts";
import { markLength } from "./marks.ts";

export interface ItemStarts {
  /** Where items begin that follow another, in order. */
  readonly starts: readonly number[];
  /** Offsets of full stops that belong to a mark. */
  readonly marks: ReadonlySet<number>;
}

const mark = /(?<=^|\s)(?:[•⁃]\s*)?(\d{1,3}|\p{L})(\.\)|[.)])(?=\s+\S)/gu;
/** "IV. ", "C. ": marks only at a paragraph's start, where an initial does not end a sentence either. */
const letterMark = /^\(?(?:\p{L}|[ivxlc]{1,6}|[IVXLC]{1,6})\.(?=\s)/u;
const finished = new RegExp(`${terminators}["'”’»)]*$`, "u");

/** Finds runs of consecutive numbers or letters that each begin an item; a run starts where a sentence does. */
export function findItemStarts(text: string): ItemStarts {
  const starts: number[] = [];
  const marks = new Set<number>();
  let chain: {
    at: number;
    dot: number;
    isNumber: boolean;
    value: number;
    style: string;
  }[] = [];
  const close = () => {
    const [first, ...rest] = chain;
    if (first && (rest.length > 0 || first.at === 0)) {
      for (const item of chain) if (item.dot >= 0) marks.add(item.dot);
      for (const item of chain) if (item.at > 0) starts.push(item.at);
    }
    chain = [];
  };
  for (const found of text.matchAll(mark)) {
    const [whole, label = "", style = ""] = found;
    const isNumber = /^\d/.test(label);
    const value = isNumber
      ? Number(label)
      : label.toLowerCase().charCodeAt(0) - 96;
    const dot = style.startsWith(".")
      ? found.index + whole.length - style.length
      : -1;
    const item = { at: found.index, dot, isNumber, value, style };
    const last = chain.at(-1);
    if (
      last &&
      last.style === style &&
      last.isNumber === isNumber &&
      last.value + 1 === value
    ) {
      chain.push(item);
      continue;
    }
    const before = skipSpaceBack(text, 0, found.index);
    const isStart =
      before === 0 ||
      finished.test(text.slice(Math.max(0, before - 4), before));
    if (!isStart || (before > 0 && value !== 1)) continue;
    close();
    chain = [item];
  }
  close();
  const length =
    markLength(text, { start: 0, end: text.length }) ||
    (letterMark.exec(text)?.[0].length ?? 0);
  for (let i = 0; i < length; i++) if (text[i] === ".") marks.add(i);
  return { starts, marks };
}
