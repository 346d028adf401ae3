/** Remembers the sentences of paragraphs, so that texts are cut anew in no time. */
import type { Range } from "../model/range.ts";

/** Paragraphs and units remembered at most; all are forgotten when that is full. */
const cachedParagraphs = 100_000;
const cachedUnits = 16_000_000;

type Cut = (paragraph: string) => readonly Range[];
type Known = Map<string, readonly Range[]>;

/** Gives a cutter that remembers, one for each owner. */
export function createParagraphCache() {
  let owners = new WeakMap<object, Known>();
  let paragraphs = 0;
  let units = 0;
  const shelf = (owner: object): Known => {
    let known = owners.get(owner);
    if (!known)
      owners.set(owner, (known = new Map<string, readonly Range[]>()));
    return known;
  };
  return (owner: object, find: Cut): Cut =>
    (paragraph) => {
      const found = shelf(owner).get(paragraph);
      if (found) return found;
      const sentences = find(paragraph);
      if (
        paragraphs >= cachedParagraphs ||
        units + paragraph.length > cachedUnits
      ) {
        owners = new WeakMap();
        paragraphs = 0;
        units = 0;
      }
      // A slice would keep the whole text it was cut from in memory.
      const own = JSON.parse(JSON.stringify(paragraph)) as string;
      shelf(owner).set(own, sentences);
      paragraphs++;
      units += paragraph.length;
      return sentences;
    };
}
