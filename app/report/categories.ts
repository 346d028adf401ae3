/**
 * Where a drift stands in the typology that translation quality is scored by:
 * the seven top categories that ISO 5060 and the MQM core share, with MQM's
 * names of the subtypes. Derived, never stored. A category of MQM speaks of a
 * translation; here it speaks of the version that departs from the others.
 */
import type { Drift, DriftType, Severity } from "../model/records.ts";

export type Category =
  | "Accuracy"
  | "Terminology"
  | "Linguistic conventions"
  | "Style"
  | "Locale conventions"
  | "Audience appropriateness"
  | "Design and markup"
  | "Other";

export interface Classified {
  readonly category: Category;
  readonly subtype: string;
}

/** Penalty points of ISO 5060's severities, as MQM multiplies them. */
export const penalties: Readonly<Record<Severity, number>> = {
  neutral: 0,
  minor: 1,
  major: 5,
  critical: 25,
};

const fixed: Readonly<Partial<Record<DriftType, Classified>>> = {
  term: { category: "Terminology", subtype: "Inconsistent use of terminology" },
  omission: { category: "Accuracy", subtype: "Omission" },
  addition: { category: "Accuracy", subtype: "Addition" },
  repetition: { category: "Accuracy", subtype: "Addition" },
  untranslated: { category: "Accuracy", subtype: "Untranslated" },
  order: { category: "Style", subtype: "Organization" },
  format: { category: "Design and markup", subtype: "Markup" },
  other: { category: "Other", subtype: "" },
};

/** What is not of a type with one place of its own is told by how it departs. */
export function classify({
  type,
  relation,
}: Pick<Drift, "type" | "relation">): Classified {
  const own = fixed[type];
  if (own !== undefined) return own;
  switch (relation) {
    case "conflict":
      return { category: "Accuracy", subtype: "Mistranslation" };
    case "vaguer":
      return { category: "Accuracy", subtype: "Undertranslation" };
    case "missing":
      return { category: "Accuracy", subtype: "Omission" };
    case "extra":
      return { category: "Accuracy", subtype: "Addition" };
  }
}
