/**
 * What two versions' words say without any dictionary: equal numbers, equal
 * words, cognates, and names that sound alike across scripts.
 */
import type { IndexedVersion } from "./indexed-version.ts";
import type { Script } from "./word-type.ts";
import type { Keyed } from "./similar-strings.ts";
import { similarStrings } from "./similar-strings.ts";
import type { WordEvidence } from "./word-links.ts";

const scripts: readonly Script[] = ["latin", "cased", "caseless"];

/** Equal numbers, whatever their digits and separators. */
export const sameNumbers: WordEvidence = (a, b, sink) => {
  a.types.forEach((type, typeA) => {
    if (type.kind !== "number") return;
    const typeB = b.typeByKey.get(type.key);
    if (typeB !== undefined) sink(typeA, typeB, 1, "number");
  });
};

/** Words with the same stem; short ones are often false friends. */
export const sameWords: WordEvidence = (a, b, sink) => {
  a.types.forEach((type, typeA) => {
    if (type.kind !== "word") return;
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
export const cognates: WordEvidence = (a, b, sink, checkpoint) => {
  for (const script of scripts)
    similarStrings(
      soundingLike(a, script),
      soundingLike(b, script),
      { n: 3, floor: 0.4, checkpoint },
      (one, other, dice) =>
        sink(one.id, other.id, Math.min(1, (dice - 0.25) * 1.4), "cognate"),
    );
};

const soundingLike = (
  version: IndexedVersion,
  script: Script,
): readonly Keyed[] =>
  version.types.flatMap((type, id) =>
    type.kind === "word" && type.script === script && type.sound.length >= 4
      ? [{ id, text: type.sound }]
      : [],
  );

/** Products of two vocabularies from here on are those of long texts. */
const longTexts = 10_000_000;

/** Words of different scripts with the same consonants: نتفليكس, Netflix. */
export const soundAcrossScripts: WordEvidence = (a, b, sink, checkpoint) => {
  for (const scriptA of scripts)
    for (const scriptB of scripts) {
      const isCaseless = scriptA === "caseless" || scriptB === "caseless";
      if (scriptA === scriptB && !isCaseless) continue;
      // Long texts have words enough to find a like for any skeleton: there, only
      // what is now and then written with a capital is compared with a script
      // without case.
      const isLong = a.types.length * b.types.length > longTexts;
      const leastCapital = isCaseless && isLong ? 0.25 : 0;
      similarStrings(
        bones(a, scriptA, leastCapital),
        bones(b, scriptB, leastCapital),
        { n: 2, floor: 0.6, checkpoint },
        (one, two, dice) => {
          const length = Math.min(one.text.length, two.text.length);
          const typeA = a.types[one.id];
          const typeB = b.types[two.id];
          if (typeA === undefined || typeB === undefined) return;
          if (scriptA === scriptB && typeA.key === typeB.key) return;
          const named = Math.min(typeA.capital, typeB.capital);
          const clear =
            Math.max(0, (dice - 0.4) / 0.6) * Math.min(1, length / 5);
          sink(one.id, two.id, clear * (0.4 + 0.6 * named), "sound");
        },
      );
    }
};

const bones = (
  version: IndexedVersion,
  script: Script,
  leastCapital: number,
): readonly Keyed[] =>
  version.types.flatMap((type, id) =>
    type.kind === "word" &&
    type.script === script &&
    type.capital >= leastCapital
      ? type.skeletons.flatMap((text) =>
          text.length >= 3 ? [{ id, text }] : [],
        )
      : [],
  );
