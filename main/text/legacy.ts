/**
 * Guessing a legacy code page: chardet's statistics, checked by what the
 * decoded words look like. A wrong code page mixes scripts inside words, puts
 * capitals and signs in the middle of them, or leaves holes.
 */
import chardet from "chardet";
import { decodeFatally, whatwgName } from "./decoders.ts";

/** Code pages that chardet does not know or often misses, offered after its own. */
const others = [
  "windows-1252",
  "windows-1256",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1257",
  "iso-8859-6",
  "koi8-r",
  "ibm866",
  "macintosh",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
] as const;

const sampleBytes = 32_768;
/** How many encodings are worth offering. */
const offeredCount = 8;

/** WHATWG names of the encodings in which `bytes` (neither UTF-8 nor UTF-16) can be read, likeliest first; none when there is no such. */
export function legacyEncodings(bytes: Uint8Array): readonly string[] {
  const sample = richSample(bytes);
  const confidences = new Map<string, number>();
  for (const { name, confidence } of chardet.analyse(sample)) {
    const label = whatwgName(name);
    if (label !== null && !label.startsWith("utf-"))
      confidences.set(label, Math.max(confidence, confidences.get(label) ?? 0));
  }
  for (const label of others)
    if (!confidences.has(label)) confidences.set(label, 0);
  return [...confidences]
    .flatMap(([label, confidence]) => {
      const text = decodeFatally(sample, label, true);
      const look = text === null ? 0 : plausibility(text);
      return look <= 0 ? [] : [{ label, score: look * 100 + confidence * 0.5 }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, offeredCount)
    .map(({ label }) => label);
}

/** Whole lines around the first bytes that tell code pages apart. */
function richSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = bytes.lastIndexOf(0x0a, Math.max(first - 1_000, 0)) + 1;
  if (bytes.length - start <= sampleBytes) return bytes.subarray(start);
  const end = bytes.lastIndexOf(0x0a, start + sampleBytes);
  return bytes.subarray(start, end > start ? end : start + sampleBytes);
}

/** What no text holds: C1 controls, the replacement character, private use. */
const holes = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/u;
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
];

/** What stands between words, in the East too. */
const between =
  /[\s\p{Pd}.,:;!?()"'/\d\u3000-\u303f\uff00-\uff20\uff3b-\uff40\uff5b-\uff65]+/u;

/** 0 (can't be) to 1: the share of words beyond ASCII that look like words. */
function plausibility(text: string): number {
  const sheer = holes.test(text) ? 0.2 : 1;
  const words = text
    .split(between)
    .filter((word) => /[\u0080-\uffff]/.test(word));
  if (words.length === 0) return sheer;
  return (sheer * words.filter(looksLikeAWord).length) / words.length;
}

function looksLikeAWord(word: string): boolean {
  const inner = word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "");
  if (inner === "") return /^[\p{P}§°€£©®™]+$/u.test(word);
  if (!/^[\p{L}\p{M}'’·\u200c\u200d]+$/u.test(inner)) return false;
  if (scripts.filter((script) => script.test(inner)).length !== 1) return false;
  // A capital inside a word, unless all are.
  return !/\p{Ll}\p{Lu}/u.test(inner);
}
