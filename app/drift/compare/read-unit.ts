/** Reads the facts of a unit and of what stands around it. */
import type { FactFinder } from "../facts.ts";
import type { DriftInput } from "./proposal.ts";
import type { UnitMember, UnitView } from "./unit-view.ts";

/** Segments before and after in which a fact may stand that is missing in its place. */
const reach = 2;

/** The unit at place `n` of the input. */
export function readUnit(
  finder: FactFinder,
  input: DriftInput,
  n: number,
): UnitView {
  const unit = input.units[n];
  const members = input.versions.flatMap(({ id, text, segments }, version): UnitMember[] => {
      const own = unit?.members[id] ?? [];
      const [firstIndex] = own;
      const lastIndex = own.at(-1);
      if (firstIndex === undefined || lastIndex === undefined) return [];
      const textAt = (index: number): string => {
        const range = segments[index];
        return range === undefined ? "" : text.slice(range.start, range.end);
      };
      const passages = own.flatMap((index) => {
        const range = segments[index];
        if (range === undefined) return [];
        const words = textAt(index);
        const facts = finder.find(words, id).map((fact) => ({ fact, offset: range.start }));
        return [{ start: range.start, end: range.end, text: words, facts }];
      });
      const around = [...nearby(firstIndex, -1), ...nearby(lastIndex, 1)]
        .filter((index) => !own.includes(index))
        .flatMap((index) => finder.find(textAt(index), id));
      return [{ version, id, language: finder.lexicon(id).language, passages, around }];
    }); // prettier-ignore
  return { members, confidence: unit?.confidence ?? 1 };
}

function nearby(index: number, step: 1 | -1): readonly number[] {
  return Array.from({ length: reach }, (_, n) => index + step * (n + 1));
}
