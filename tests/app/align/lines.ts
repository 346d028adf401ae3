import type { AlignVersion } from "../../../app/align/aligner.ts";

/** A version of which every string is a segment. */
export function versionOf(id: string, lines: readonly string[]): AlignVersion {
  let text = "";
  const segments = lines.map((line) => {
    const start = text.length;
    text += `${line}\n`;
    return { start, end: start + line.length, kind: "sentence" as const };
  });
  return { id, text, segments };
}
