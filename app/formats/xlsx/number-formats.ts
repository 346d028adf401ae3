/** Numbers as a sheet shows them, by the format of their cell. */
import type { OfficePackage } from "../docx/word-package.ts";
import { attribute } from "../xml/qualified.ts";

/** The words of a number as it is stored, in a cell with the style of this number. */
export type ShowNumber = (stored: string, style: number) => string;

const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "yyyy-mm-dd",
  16: "yyyy-mm-dd",
  17: "yyyy-mm-dd",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  45: "h:mm:ss",
  46: "[h]:mm:ss",
  47: "h:mm:ss",
};

/** Reads the formats from the part with the styles; dates come out in ISO form. */
export function readNumberFormats(
  parts: OfficePackage,
  path: string | null,
  is1904: boolean,
): ShowNumber {
  const codes = new Map(
    Object.entries(builtIn).map(([id, code]) => [Number(id), code]),
  );
  const styles: number[] = [];
  let isCells = false;
  if (path !== null)
    parts.read(path, {
      open(element) {
        const id = Number(attribute(element, "numFmtId") ?? 0);
        if (element.name === "numFmt") codes.set(id, attribute(element, "formatCode") ?? ""); // prettier-ignore
        if (element.name === "cellXfs") isCells = true;
        if (element.name === "xf" && isCells) styles.push(id);
      },
      close({ name }) {
        if (name === "cellXfs") isCells = false;
      },
    });
  return (stored, style) => {
    const number = Number(stored);
    if (!Number.isFinite(number)) return stored;
    return show(number, codes.get(styles[style] ?? 0) ?? "", is1904);
  };
}

function show(number: number, code: string, is1904: boolean): string {
  // What stands in quotes, brackets or behind a backslash is no sign of the format.
  const [positive = ""] = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, "").split(";"); // prettier-ignore
  if (/[yd]|m{3}/i.test(positive)) return dateOf(number, positive, is1904);
  if (/[hs]/i.test(positive)) return timeOf(number);
  if (!/[0#]/.test(positive)) return String(number);
  const isPercent = positive.includes("%");
  const decimals = Math.min(20, /\.([0#]+)/.exec(positive)?.[1]?.length ?? 0);
  const fixed = (isPercent ? number * 100 : number).toFixed(decimals);
  const grouped = positive.includes(",") ? fixed.replace(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ",") : fixed; // prettier-ignore
  return isPercent ? `${grouped}%` : grouped;
}

const day = 86_400_000;

function dateOf(number: number, code: string, is1904: boolean): string {
  // Before March 1900 Excel counts a day that there never was.
  const serial = is1904 ? number + 1462 : number < 60 ? number + 1 : number;
  const instant = new Date(Math.round((serial - 25_569) * day));
  if (Number.isNaN(instant.getTime())) return String(number);
  const [date = "", time = ""] = instant.toISOString().split("T");
  return /[hs]/i.test(code) ? `${date} ${time.slice(0, 5)}` : date;
}

function timeOf(number: number): string {
  const seconds = Math.round(number * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]; // prettier-ignore
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
