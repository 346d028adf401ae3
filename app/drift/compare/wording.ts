/** "de", "de and fr", "de, fr and it". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  const rest = names.slice(0, -1);
  return rest.length === 0 ? last : `${rest.join(", ")} and ${last}`;
}

/** White space as one space, none at the ends. */
export function normaliseSpace(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
