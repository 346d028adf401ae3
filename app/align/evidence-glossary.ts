import type { WordEvidence } from "./word-links.ts";

/** The same term of a glossary, or the same sentence of a memory, on both sides. */
export const sameTerms: WordEvidence = (a, b, sink) => {
  a.types.forEach((type, typeA) => {
    if (type.kind !== "term") return;
    const typeB = b.typeByKey.get(type.key);
    if (typeB !== undefined) sink(typeA, typeB, 1, "glossary");
  });
};
