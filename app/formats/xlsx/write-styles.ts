/** The looks of a workbook's cells: each combination in use once, numbered as the sheets ask for it. */
import type { Direction } from "../../model/records.ts";
import type { CellLook } from "./workbook.ts";

export interface Style {
  readonly look: CellLook;
  readonly dir: Direction | null;
  /** Null = words. */
  readonly decimals: 0 | 1 | 2 | "any" | null;
  /** Words that a program would else take for a formula or a figure when the cell is edited. */
  readonly isQuoted: boolean;
}

const face = '<name val="Calibri"/><family val="2"/>';
const ink = "FF1C1A17";
const quietInk = "FF54504A";
const driftInk = "FFB0360F";

/** In the order that {@link fontOf} counts. */
const fonts = [
  `<font><sz val="11"/><color rgb="${ink}"/>${face}</font>`,
  `<font><b/><sz val="11"/><color rgb="${ink}"/>${face}</font>`,
  `<font><b/><sz val="16"/><color rgb="${ink}"/>${face}</font>`,
  `<font><sz val="11"/><color rgb="${quietInk}"/>${face}</font>`,
  `<font><b/><sz val="11"/><color rgb="${driftInk}"/>${face}</font>`,
];
const fontOf: Readonly<Record<CellLook, number>> = {
  text: 0,
  head: 1,
  strong: 1,
  title: 2,
  quiet: 3,
  odd: 4,
};

const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are the format's own. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid("FFE9E7E1"),
  solid("FFFBE7DF"),
];
const fillOf: Readonly<Partial<Record<CellLook, number>>> = { head: 2, odd: 3 };

const line = (rgb: string): string =>
  `<border><left/><right/><top/><bottom style="thin"><color rgb="${rgb}"/></bottom><diagonal/></border>`;
const borders = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  line("FFE0DDD6"),
  line("FF8A8478"),
];

/** Numbers the styles that are asked for and writes them all. */
export class Styles {
  readonly #numbers = new Map<string, number>();
  readonly #formats: string[] = [];

  constructor() {
    this.numberOf({
      look: "title",
      dir: null,
      decimals: null,
      isQuoted: false,
    });
  }

  numberOf(style: Style): number {
    const format = formatOf(style);
    const known = this.#numbers.get(format);
    if (known !== undefined) return known;
    const number = this.#formats.push(format) - 1;
    this.#numbers.set(format, number);
    return number;
  }

  write(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>${list("fonts", fonts)}${list("fills", fills)}${list("borders", borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list("cellXfs", this.#formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

const figureFormats = { any: 0, 0: 1, 1: 164, 2: 2 } as const;

function formatOf({ look, dir, decimals, isQuoted }: Style): string {
  const isPlain = look === "title";
  const border = isPlain ? 0 : look === "head" ? 2 : 1;
  const figure = decimals === null ? (isPlain ? 0 : 49) : figureFormats[decimals]; // prettier-ignore
  const side = dir === null ? "" : dir === "rtl" ? ' horizontal="right" readingOrder="2"' : ' horizontal="left" readingOrder="1"'; // prettier-ignore
  const alignment = `<alignment vertical="top"${isPlain ? "" : ' wrapText="1"'}${side}/>`;
  return `<xf numFmtId="${figure}" fontId="${fontOf[look]}" fillId="${fillOf[look] ?? 0}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ""}>${alignment}</xf>`;
}
