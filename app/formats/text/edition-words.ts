/** Words of our own in editions that people read: what a drift is, what a unit is. */
import type { Drift } from "../../model/records.ts";
import { relationWords, severityWords, typeWords } from "../../view/drift-words.ts"; // prettier-ignore
import { nameInItself } from "../../text/language.ts";
import { counted } from "../../command/wording.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import { countUnwritable } from "../xml/write-xml.ts";
import { type Corpus, type CorpusRow, type CorpusVersion, segmentText } from "../corpus.ts"; // prettier-ignore

/** What heads a version's column. */
export function versionTitle({ title, id }: CorpusVersion): string {
  return title === "" ? nameInItself(id) : title;
}

/** "Number, conflict, major": what a drift is, without its reason. */
export function driftTitle({ type, relation, severity, odd }: Drift): string {
  const outlier = odd.length === 0 ? "" : ` in ${odd.join(", ")}`;
  return `${typeWords[type]}, ${relationWords[relation].word.toLowerCase()}${outlier}, ${severityWords[severity].toLowerCase()}`;
}

/** "confirmed", "suggested, 0.83", "not linked". */
export function judgementOf({ unit }: CorpusRow): string {
  if (unit === null) return "not linked";
  return unit.status === "confirmed" && unit.confidence === 1
    ? "confirmed"
    : `${unit.status}, ${String(unit.confidence)}`;
}

/** Losses that all editions have: what is told to people doesn't come back. */
export function editionLosses(
  corpus: Corpus,
  options: ExportOptions,
): readonly string[] {
  const count = corpus.drifts.length;
  const told =
    options.metadata && count > 0
      ? [`${counted(count, "drift")} written for people; importing the file doesn't bring ${count === 1 ? "it" : "them"} back.`] // prettier-ignore
      : [];
  return options.metadata
    ? told
    : ["Without metadata every row of two or more versions counts as a suggestion."]; // prettier-ignore
}

/** How many characters of the corpus can't stand in XML. */
export function unwritableIn(corpus: Corpus): number {
  let count = 0;
  for (const { members } of corpus.rows)
    members.forEach((list, at) => {
      const version = corpus.versions[at];
      if (version !== undefined)
        for (const index of list)
          count += countUnwritable(segmentText(version, index));
    });
  return count;
}
