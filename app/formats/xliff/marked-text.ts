/** Content of a source or target: words, control characters as `cp`, and marks of the issues in them. */
import { rangeOf } from "../../model/places.ts";
import type { Drift } from "../../model/records.ts";
import type { Corpus, CorpusVersion } from "../corpus.ts";
import { segmentText } from "../corpus.ts";
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";
import { issueId } from "./quality-issues.ts";

// What XML 1.0 (section 2.2) can't hold; XLIFF has an element for each.
const unwritable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Words as XLIFF has them; nothing is lost. */
export function xliffText(text: string): string {
  let [written, from] = ["", 0];
  for (const { index, 0: found } of text.matchAll(unwritable)) {
    const hex = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    written += `${xmlText(text.slice(from, index))}<cp hex="${hex}"/>`;
    from = index + found.length;
  }
  return written + xmlText(text.slice(from));
}

interface Mark {
  readonly id: string;
  readonly list: string;
  readonly start: number;
  readonly end: number;
}

/** The segments of one version in a row, joined as `rowText` has it, with a mark for each mention; `suffix` makes ids unique in the unit `unitId`. */
export function markedText(
  corpus: Corpus,
  version: CorpusVersion,
  indexes: readonly number[],
  drifts: readonly Drift[],
  unitId: string,
  suffix: string,
): string {
  let text = "";
  /** Where each segment begins in `text`. */
  const offsets = indexes.map((index, at) => {
    const before = indexes[at - 1];
    const glued =
      before === undefined ||
      (before === index - 1 && version.ends[before] === version.starts[index]);
    if (!glued) text += " ";
    const offset = text.length;
    text += segmentText(version, index);
    return offset;
  });
  const marks = drifts.flatMap((drift) =>
    drift.mentions.flatMap((mention, number): Mark[] => {
      if (mention.version !== version.id) return [];
      const range = rangeOf(corpus.project, mention);
      if (range === undefined) return [];
      let [start, end] = [-1, -1];
      indexes.forEach((index, at) => {
        const own = version.starts[index] ?? 0;
        const from = Math.max(range.start, own);
        const to = Math.min(range.end, version.ends[index] ?? 0);
        if (from > to || (from === to && range.start !== range.end)) return;
        if (start < 0) start = (offsets[at] ?? 0) + from - own;
        end = (offsets[at] ?? 0) + to - own;
      });
      const id = `${drift.id}-${number + 1}${suffix}`;
      return start < 0
        ? []
        : [{ id, list: issueId(drift, unitId), start, end }];
    }),
  );
  return withMarks(text, marks);
}

/** Marks may overlap, so each is a start and an end. */
function withMarks(text: string, marks: readonly Mark[]): string {
  const begin = ({ id, list }: Mark): string =>
    `<sm${xmlAttribute("id", id)} type="its:generic"${xmlAttribute("its:locQualityIssuesRef", `#its=${list}`)}/>`;
  const finish = ({ id }: Mark): string => `<em${xmlAttribute("startRef", id)}/>`; // prettier-ignore
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b); // prettier-ignore
  let [written, from] = ["", 0];
  for (const cut of cuts) {
    written += xliffText(text.slice(from, cut));
    from = cut;
    for (const mark of marks)
      if (mark.end === cut && mark.start < cut) written += finish(mark);
    for (const mark of marks)
      if (mark.start === cut)
        written += begin(mark) + (mark.end === cut ? finish(mark) : "");
  }
  return written + xliffText(text.slice(from));
}
