/** The agreement table: a row a fact, a column a version, the normalised value and how it stands to the others'. */
import { z } from "zod";
import {
  anchorSchema,
  driftIdSchema,
  driftTypeSchema,
  unitIdSchema,
  versionIdSchema,
} from "../model/records.ts";

export const agreementKinds = [
  "number", "money", "percent", "unit", "duration", "date", "time",
  "place", "name", "quotation", "negation", "certainty", "other",
] as const; // prettier-ignore
export const agreementKindSchema = z.enum(agreementKinds);
export type AgreementKind = z.infer<typeof agreementKindSchema>;

/**
 * How a version stands to what most versions state: `same` =, `differs` ≠,
 * `vaguer` ≈, `extra` + (only here), `missing` ∅ (the others state it, the
 * detector would miss it here), `none` – (does not speak of it).
 */
export const agreementSigns = [
  "same", "differs", "vaguer", "extra", "missing", "none",
] as const; // prettier-ignore
export const agreementSignSchema = z.enum(agreementSigns);
export type AgreementSign = z.infer<typeof agreementSignSchema>;

export const agreementCellSchema = z.strictObject({
  /**
   * Alike in all languages, for the window to word; empty with `missing` and
   * `none`.
   * - Amounts: figures with a point, then a space and the unit's code:
   *   `12500`, `12 EUR`, `40 %`, `3.5 kilometer`, `2 month`, `-1 day` (yesterday).
   *   Before them `~` about, `>` more than, `<` less than, `≈` an order of
   *   magnitude only, `#` an ordinal, `/` how often ("/2 month" = every two).
   *   `?` for a unit without a number; `5..10` for a range.
   * - Dates: ISO 8601 as far as stated: `2013-07-04`, `2013`, `--07-04`,
   *   `---04`; `198X` or `XX8X` a decade, `19XX` a century, `W1` Monday (also
   *   behind a date and a space), `2013/..` since 2013, `2011/2019` a range.
   * - `14:30`, or `~2:30` where the half of the day is open.
   * - Places: ISO 3166 codes. Names and quotations: the words.
   * - Negation, certainty: `negation`, `hearsay`, `conditional`, `claim`,
   *   `assert`, `denial`, `possible`, `might`, `modal`, `sure`, `said`.
   */
  value: z.string(),
  sign: agreementSignSchema,
  /** Where it is said; start = end where it is missing or not spoken of. */
  start: anchorSchema,
  end: anchorSchema,
});
export type AgreementCell = z.infer<typeof agreementCellSchema>;

export const agreementRowSchema = z.strictObject({
  unit: unitIdSchema,
  kind: agreementKindSchema,
  /** The type of a drift that speaks of this fact. */
  type: driftTypeSchema,
  /** What the fact is about in the words of the first version that states it; may be empty. */
  label: z.string(),
  /** A cell a version of the project; null where it is not in the unit. */
  cells: z.record(versionIdSchema, agreementCellSchema.nullable()),
  /** The drift, not rejected, whose words are those of this row. */
  drift: driftIdSchema.exactOptional(),
});
export type AgreementRow = z.infer<typeof agreementRowSchema>;

/** `next` is where the next page begins, among the units in the order of the first version; null at the end. */
export const agreementSchema = z.strictObject({
  rows: z.array(agreementRowSchema),
  next: z.number().int().nullable(),
});
export type Agreement = z.infer<typeof agreementSchema>;
