import { commonWords } from "./common-words.ts";
import type { WordType } from "./word-type.ts";

/** So few segments do not show which words are rare: a word counts as one among so many. */
const fewSegments = 16;
/** The share of sentences that a common word stands in, where the text is too short to tell. */
const commonShare = 1 / 3;

const commonOf = new Map(
  Object.entries(commonWords).map(([id, list]) => [
    id,
    new Set(list.split(" ")),
  ]),
);

/** Whether a folded word stands in so many sentences of its language that it says nothing. */
export const isCommonWord = (language: string, form: string): boolean =>
  commonOf.get(language)?.has(form) === true;

/** Weight of each type by the segments (`documents`) of `count` that it stands in: high where rare. */
export function wordWeights(
  types: readonly WordType[],
  documents: Int32Array,
  count: number,
  language: string,
): Float64Array {
  const all = Math.max(count, fewSegments);
  return Float64Array.from(types, ({ form }, t) => {
    const own = documents[t] ?? 1;
    const isCommon = count < fewSegments && isCommonWord(language, form);
    return Math.log(
      (all + 1) / (isCommon ? Math.max(own, commonShare * all) : own),
    );
  });
}
