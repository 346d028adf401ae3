/**
 * What two versions' words say without any dictionary: equal numbers, equal
 * words, cognates, and names that sound alike across scripts.
 */
import type { IndexedVersion } from "./indexed-version.ts";
import { similarStrings } from "./similar-strings.ts";
import type { WordEvidence } from "./word-links.ts";

/** Equal numbers, whatever their digits and separators. */
export const sameNumbers: WordEvidence = (a, b, sink) => {
  a.types.forEach((type, typeA) => {
    if (!type.number) return;
    const typeB = b.typeByKey.get(type.key);
    if (typeB !== undefined) sink(typeA, typeB, 1, "number");
  });
};

/** Words with the same stem; short ones are often false friends. */
export const sameWords: WordEvidence = (a, b, sink) => {
  a.types.forEach((type, typeA) => {
    if (type.number) return;
    const typeB = b.typeByKey.get(type.key);
    const other = typeB === undefined ? undefined : b.types[typeB];
    if (typeB === undefined || other === undefined) return;
    const exact = type.form === other.form;
    const length = Math.min(type.form.length, other.form.length);
    const caps = Math.min(type.capital, other.capital);
    const strength =
      length >= 4 ? (exact ? 1 : 0.8) : 0.25 * length * Math.max(caps, 0.4);
    sink(typeA, typeB, strength, "same");
  });
};

/** Words of one script that share most of their letters: Kommunikation, communication. */
export const cognates: WordEvidence = (a, b, sink) => {
  for (const script of ["latin", "cased", "caseless"] as const)
    similarStrings(
      soundingLike(a, script),
      soundingLike(b, script),
      3,
      0.4,
      (one, other, dice) =>
        sink(one.id, other.id, Math.min(1, (dice - 0.25) * 1.4), "cognate"),
    );
};

const soundingLike = (
  version: IndexedVersion,
  script: string,
): { id: number; text: string }[] =>
  version.types.flatMap((type, id) =>
    !type.number && type.script === script && type.sound.length >= 4
      ? [{ id, text: type.sound }]
      : [],
  );

/** Words of different scripts with the same consonants: نتفليكس, Netflix. */
export const soundAcrossScripts: WordEvidence = (a, b, sink) => {
  const other = { latin: true, cased: true, caseless: true };
  for (const script of ["latin", "cased", "caseless"] as const) {
    const listA = bones(a, (own) => own === script);
    const listB = bones(
      b,
      (own) => other[own] && (own !== script || script === "caseless"),
    );
    if (listA.length === 0 || listB.length === 0) continue;
    similarStrings(listA, listB, 2, 0.6, (one, two, dice) => {
      const length = Math.min(one.text.length, two.text.length);
      const typeA = a.types[one.id];
      const typeB = b.types[two.id];
      if (typeA === undefined || typeB === undefined) return;
      if (typeA.script === typeB.script && typeA.key === typeB.key) return;
      const named = Math.min(typeA.capital, typeB.capital);
      const clear = Math.max(0, (dice - 0.4) / 0.6) * Math.min(1, length / 5);
      sink(one.id, two.id, clear * (0.4 + 0.6 * named), "sound");
    });
  }
};

const bones = (
  version: IndexedVersion,
  wanted: (script: "latin" | "cased" | "caseless") => boolean,
): { id: number; text: string }[] =>
  version.types.flatMap((type, id) =>
    !type.number && wanted(type.script)
      ? type.skeletons.flatMap((text) =>
          text.length >= 3 ? [{ id, text }] : [],
        )
      : [],
  );
