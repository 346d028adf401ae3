/** Joins line-aligned files into units. */
import type { ReadText, ReadUnit } from "../format.ts";

/**
 * The units between line-aligned texts of the same stem whose lines have the
 * same numbers; `text` is an index into the texts given. Lines that are empty
 * in a text have no counterpart there, which is not stated.
 */
export function joinMoses(texts: readonly ReadText[]): readonly ReadUnit[] {
  const stems = new Map<string, number[]>();
  texts.forEach((text, at) => {
    if (text.isLineAligned !== true) return;
    const known = stems.get(text.document);
    if (known === undefined) stems.set(text.document, [at]);
    else known.push(at);
  });
  return [...stems.values()].flatMap((group) => joined(texts, group));
}

function joined(
  texts: readonly ReadText[],
  group: readonly number[],
): readonly ReadUnit[] {
  const lines = new Map<string, { text: number; segments: number[] }[]>();
  for (const text of group)
    (texts[text]?.ids ?? []).forEach((id, segment) => {
      const member = { text, segments: [segment] };
      const known = lines.get(id);
      if (known === undefined) lines.set(id, [member]);
      else known.push(member);
    });
  return [...lines]
    .filter(([, members]) => members.length > 1)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, members]) => ({
      members,
      absent: [],
      status: "suggested",
      confidence: 1,
      reasons: [],
    }));
}
