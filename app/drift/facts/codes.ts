/** Letters and figures that are compared as written: addresses, phone numbers, dotted numbers, A380. Their tokens are held, so that no amount is read from them. */
import { claim } from "./claims.ts";
import type { CodeFact } from "./fact.ts";
import type { Reading } from "./reading.ts";
import { asciiDigits } from "./written-number.ts";

const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]]`;
const mail = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** With the country's number, or local with three groups and more. */
const phone = String.raw`(?<![\d.,])(?:\+|00)\d{1,3}(?:[\s.\/-]?\(?\d{1,4}\)?){2,5}(?![\d]|[.,]\d)|(?<![\d.,])0\d{1,4}[ \/.-]\d{2,4}(?:[ .-]\d{2,4}){1,3}(?![\d]|[.,]\d)`;
const dotted = String.raw`(?<![\d.,\p{L}])\d{1,4}(?:\.\d{1,4}){2,5}(?![\d]|[.,]\d)`;
const model = String.raw`(?<![\p{L}\d])\p{Lu}{1,4}\d{1,4}[A-Za-z]?(?![\p{L}\d]|[.,]\d)`;

const pattern = new RegExp([address, mail, phone, dotted, model].map((each) => `(${each})`).join("|"), "gu"); // prettier-ignore

export function codesIn(reading: Reading): readonly CodeFact[] {
  const text = asciiDigits(reading.text);
  if (text.length !== reading.text.length) return [];
  return [...text.matchAll(pattern)].flatMap((match): CodeFact[] => {
    const [code, , , telephone, numbers, letters] = match;
    const start = match.index;
    const end = start + code.length;
    if (reading.tokens.some((token, at) => token.start < end && token.end > start && reading.used[at] === true)) return []; // prettier-ignore
    if (telephone !== undefined && code.replace(/\D/g, "").length < 8) return []; // prettier-ignore
    // 1.234.567 is an amount.
    if (numbers !== undefined && /^\d{1,3}(?:\.\d{3})+$/.test(code)) return [];
    if (letters !== undefined && isAmount(reading, start)) return [];
    claim(reading, start, end);
    const isNumber = telephone !== undefined;
    return [{ kind: "code", start, end, code: isNumber ? code.replace(/[^\d+]/g, "") : code.toUpperCase() }]; // prettier-ignore
  });
}

/** US5, CHF500: letters that are a currency. */
function isAmount(reading: Reading, start: number): boolean {
  const at = reading.tokens.findIndex((token) => token.start === start);
  return reading.hits(at).some(({ sense }) => sense.is === "unit");
}
