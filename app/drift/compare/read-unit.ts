/** Reads the facts of a unit and of what stands around it. */
import type { FactFinder } from "../facts.ts";
import type { DriftInput } from "./proposal.ts";
import type { Passage, UnitMember, UnitView } from "./unit-view.ts";

/** Segments before and after in which a fact may stand that is missing in its place. */
const reach = 2;

/** The unit at place `n` of the input. */
export function readUnit(
  finder: FactFinder,
  input: DriftInput,
  n: number,
): UnitView {
  const unit = input.units[n];
  const members = input.versions.flatMap(({ id }, version): UnitMember[] => {
    const own = unit?.members[id] ?? [];
    const [firstIndex] = own;
    const lastIndex = own.at(-1);
    if (firstIndex === undefined || lastIndex === undefined) return [];
    const passages = own.flatMap((segment) => readPassage(finder, input, version, segment)); // prettier-ignore
    const around = [...nearby(firstIndex, -1), ...nearby(lastIndex, 1)]
      .filter((index) => !own.includes(index))
      .flatMap((index) => readPassage(finder, input, version, index).flatMap(({ facts }) => facts.map(({ fact }) => fact))); // prettier-ignore
    return [{ version, id, language: finder.lexicon(id).language, passages, around }]; // prettier-ignore
  });
  return { members, confidence: unit?.confidence ?? 1 };
}

/** One segment with its facts; empty where there is none. */
export function readPassage(
  finder: FactFinder,
  input: DriftInput,
  version: number,
  segment: number,
): readonly Passage[] {
  const { id, text, segments } = input.versions[version] ?? { id: "und", text: "", segments: [] }; // prettier-ignore
  const range = segments[segment];
  if (range === undefined) return [];
  const words = text.slice(range.start, range.end);
  const facts = finder.find(words, id).map((fact) => ({ fact, offset: range.start })); // prettier-ignore
  return [{ start: range.start, end: range.end, text: words, facts }];
}

function nearby(index: number, step: 1 | -1): readonly number[] {
  return Array.from({ length: reach }, (_, n) => index + step * (n + 1));
}
