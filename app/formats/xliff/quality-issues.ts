/** Drifts as issues of the ITS category Localization Quality Issue. */
import type { Drift, DriftType, Severity } from "../../model/records.ts";
import type { Corpus } from "../corpus.ts";
import { driftNote } from "../drift-note.ts";
import { xmlAttribute } from "../xml/write-xml.ts";

/** ITS 2.0, appendix C. */
const types: Readonly<Record<DriftType, string>> = {
  number: "numbers",
  money: "numbers",
  percent: "numbers",
  unit: "numbers",
  date: "numbers",
  duration: "numbers",
  name: "inconsistent-entities",
  term: "terminology",
  quotation: "mistranslation",
  negation: "mistranslation",
  certainty: "mistranslation",
  omission: "omission",
  addition: "addition",
  repetition: "duplication",
  untranslated: "untranslated",
  order: "inconsistency",
  format: "formatting",
  other: "other",
};

/** Of 100. */
const severities: Readonly<Record<Severity, number>> = {
  neutral: 0,
  minor: 25,
  major: 60,
  critical: 100,
};

/** The name of a drift's list in a unit; a drift over several units has one in each, and XML wants their names to differ. */
export function issueId(drift: Drift, unitId: string): string {
  return `${drift.id}-${unitId}`;
}

/** Lists of one issue each, which marks refer to. */
export function qualityIssues(
  corpus: Corpus,
  drifts: readonly Drift[],
  unitId: string,
): string {
  return drifts
    .map((drift) => {
      const { type, severity, status } = drift;
      const isOpen = status === "open" || status === "accepted";
      return `<its:locQualityIssues${xmlAttribute("xml:id", issueId(drift, unitId))}><its:locQualityIssue locQualityIssueType="${types[type]}"${xmlAttribute("locQualityIssueComment", driftNote(corpus, drift))} locQualityIssueSeverity="${severities[severity]}" locQualityIssueEnabled="${isOpen ? "yes" : "no"}"/></its:locQualityIssues>\n`;
    })
    .join("");
}
