/**
 * What users know about words: terms of a glossary, or whole sentences of a
 * translation memory, by language.
 */
export interface GlossaryEntry {
  /** The meaning's name in a wordnet: entries of several files with the same one belong together. */
  readonly concept?: string;
  /** Language (the first part of a version's tag) → terms or sentences that say the same. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

export interface Glossary {
  readonly name: string;
  readonly entries: readonly GlossaryEntry[];
}
