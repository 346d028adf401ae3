import { describe, expect, it } from "vitest";
import { aligned, wordsIn } from "./texts.ts";
import { proposalsWithWords } from "./with-words.ts";

const whole = {
  en: ["The farmers sold their cattle in spring, because the river had flooded the northern meadows, and moved to the city."],
  de: ["Die Bauern verkauften im Frühling ihr Vieh, weil der Fluss die nördlichen Wiesen überschwemmt hatte, und zogen in die Stadt."],
  fr: ["Les agriculteurs ont vendu leur bétail au printemps, parce que la rivière avait inondé les prairies du nord, et sont partis en ville."],
  it: ["Gli agricoltori vendettero il bestiame in primavera, perché il fiume aveva allagato i prati del nord, e si trasferirono in città."],
}; // prettier-ignore

const without = "Die Bauern verkauften im Frühling ihr Vieh und zogen in die Stadt."; // prettier-ignore

describe("clauses of a unit", () => {
  it("stays quiet where all versions have every clause", () => {
    expect(proposalsWithWords(whole)).toEqual([]);
  });

  it("tells the clause that one version dropped, and where it would stand", () => {
    const texts = { ...whole, de: [without] };
    const [first, ...more] = proposalsWithWords(texts);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ type: "omission", relation: "missing", odd: ["de"] }); // prettier-ignore
    if (first === undefined) return;
    const gap = first.mentions.find(({ version }) => version === "de");
    expect(gap?.start).toBe(gap?.end);
    expect(wordsIn(aligned(texts), first).join("\n")).toContain("river had flooded"); // prettier-ignore
    expect(first.reason).toContain("de lacks words for");
  });

  it("tells the clause that one version alone has", () => {
    const short = {
      en: ["The farmers sold their cattle in spring and moved to the city.", "The old school on the hill remained empty for a long time."],
      de: ["Die Bauern verkauften im Frühling ihr Vieh, weil der Fluss die nördlichen Wiesen und die einzige Brücke überschwemmt hatte, und zogen in die Stadt.", "Die alte Schule auf dem Hügel blieb lange leer."],
      fr: ["Les agriculteurs ont vendu leur bétail au printemps et sont partis en ville.", "La vieille école sur la colline est restée longtemps vide."],
      it: ["Gli agricoltori vendettero il bestiame in primavera e si trasferirono in città.", "La vecchia scuola sulla collina rimase a lungo vuota."],
    }; // prettier-ignore
    const [first, ...more] = proposalsWithWords(short);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ type: "addition", relation: "extra", odd: ["de"] }); // prettier-ignore
  });

  it("keeps what a clause states within the clause that is missing", () => {
    const texts = {
      en: ["The farmers sold their cattle in spring, because the river had flooded 340 northern meadows, and moved to the city."],
      de: [without],
      fr: ["Les agriculteurs ont vendu leur bétail au printemps, parce que la rivière avait inondé 340 prairies du nord, et sont partis en ville."],
      it: ["Gli agricoltori vendettero il bestiame in primavera, perché il fiume aveva allagato 340 prati del nord, e si trasferirono in città."],
    }; // prettier-ignore
    expect(proposalsWithWords(texts).map(({ type }) => type)).toEqual(["omission"]); // prettier-ignore
  });
});
