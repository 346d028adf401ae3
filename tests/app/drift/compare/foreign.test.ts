import { describe, expect, it } from "vitest";
import { aligned, proposals, wordsIn } from "./texts.ts";

const texts = {
  en: ["The old bridge was closed for repairs.", "It is to be opened again in the summer.", "The town pays for it with the county."],
  de: ["Die alte Brücke wurde wegen Arbeiten gesperrt.", "Sie soll im Sommer wieder geöffnet werden.", "Die Stadt zahlt das zusammen mit dem Kreis."],
  fr: ["Le vieux pont a été fermé pour des travaux.", "Il doit être rouvert dans le courant de l’été.", "La ville le paie avec le département."],
}; // prettier-ignore

describe("passages in another language", () => {
  it("finds one that was left as another version has it", () => {
    const left = { ...texts, fr: [texts.fr[0] ?? "", "Sie soll im Sommer wieder geöffnet werden und die Stadt zahlt das.", texts.fr[2] ?? ""] }; // prettier-ignore
    const [first, ...more] = proposals(left).filter(({ type }) => type === "untranslated"); // prettier-ignore
    expect(more).toEqual([]);
    expect(first).toMatchObject({ odd: ["fr"], relation: "extra" });
    expect(first?.reason).toBe("fr has a passage in the language of de.");
  });

  it("finds words in letters that the version does not use", () => {
    const hashtag = { ...texts, de: [...texts.de.slice(0, 2), `${texts.de[2] ?? ""} #隐私泄漏`] }; // prettier-ignore
    const [first, ...more] = proposals(hashtag);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ type: "untranslated", odd: ["de"] });
    if (first !== undefined)
      expect(wordsIn(aligned(hashtag), first)).toEqual(["de: 隐私泄漏"]);
  });

  it("lets names in Latin letters stand in other scripts, and titles stand as they are", () => {
    expect(
      proposals({
        en: ["The film “La strada dei sogni perduti” was shown in Riverton again."], // prettier-ignore
        fr: ["Le film « La strada dei sogni perduti » a été montré de nouveau à Riverton."], // prettier-ignore
        ar: ["عُرض فيلم La strada dei sogni perduti مرة أخرى في مدينة Riverton القديمة."], // prettier-ignore
      }).filter(({ type }) => type === "untranslated"),
    ).toEqual([]);
    expect(proposals(texts)).toEqual([]);
  });
});
