/** Always worth offering: a detection can be wrong though it found nothing else. */
const common = [
  "utf-8",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1256",
  "windows-1255",
  "utf-16le",
];

/** Options of an encoding select: the present one, the likely ones, then the common ones. An empty `chosen` asks for a choice. */
export function encodingOptions(
  chosen: string,
  likely: readonly string[],
): readonly (readonly [string, string])[] {
  return [...new Set([chosen, ...likely, ...common])].map((name) => [
    name,
    name === "" ? "Choose the encoding" : name,
  ]);
}
