/** Passages that a version has twice and the others once, and passages left in another version's language. */
import { normaliseSpace } from "./wording.ts";
import type { PassageLinks } from "./passage-links.ts";
import type { DriftInput, DriftProposal } from "./proposal.ts";

/** Shorter ones are refrains, labels and exclamations. */
const leastLength = 20;

export interface Repetition {
  readonly proposal: DriftProposal;
  /** "version segment" of the copies behind the first. */
  readonly copies: readonly string[];
}

export function repetitions(
  input: DriftInput,
  links: PassageLinks,
): readonly Repetition[] {
  const counts = input.versions.map(({ text, segments }) => {
    const places = new Map<string, number[]>();
    segments.forEach(({ start, end }, segment) => {
      const words = normaliseSpace(text.slice(start, end));
      const list = places.get(words);
      if (list === undefined) places.set(words, [segment]);
      else list.push(segment);
    });
    return places;
  });
  const timesOf = (version: number, segment: number): number => {
    const range = input.versions[version]?.segments[segment];
    const words = range === undefined ? "" : normaliseSpace(input.versions[version]?.text.slice(range.start, range.end) ?? ""); // prettier-ignore
    return counts[version]?.get(words)?.length ?? 0;
  };
  return input.versions.flatMap(({ id, segments }, version) =>
    [...(counts[version] ?? [])].flatMap(([words, places]): Repetition[] => {
      if (places.length < 2 || words.length < leastLength) return [];
      const units = places.map((place) => links.unitOf[version]?.[place] ?? -1).filter((unit) => unit >= 0); // prettier-ignore
      // A copy too many may be linked with any other; the one that most versions have is where it belongs.
      const others = [...new Set(units)]
        .map((unit) => input.versions.flatMap((_, other) => other === version ? [] : links.segmentsOf(unit, other).map((segment) => timesOf(other, segment))))
        .sort((a, b) => b.length - a.length)[0] ?? []; // prettier-ignore
      if (others.length === 0 || others.some((times) => times >= places.length)) return []; // prettier-ignore
      const copies = places.slice(1);
      const mentions = copies.flatMap((copy) => {
        const range = segments[copy];
        return range === undefined ? [] : [{ version: id, start: range.start, end: range.end }]; // prettier-ignore
      });
      return [
        {
          copies: copies.map((copy) => `${version} ${copy}`),
          proposal: {
            type: "repetition",
            relation: "extra",
            severity: "minor",
            mentions,
            odd: [id],
            confidence: 0.9,
            reason: `${id} repeats a passage that the other versions have once.`,
          },
        },
      ];
    }),
  );
}
