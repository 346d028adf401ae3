import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cancelled, idleTask } from "../../../app/task/task.ts";
import { aligned, detect, proposals, wordsIn } from "./compare/texts.ts";

const calm = {
  en: ["The museum opened on 4 July 1976.", "It has 12,500 visitors a month.", "A ticket is 12 euros."],
  de: ["Das Museum wurde am 4. Juli 1976 eröffnet.", "Es hat 12.500 Besucher im Monat.", "Eine Karte kostet zwölf Euro."],
  fr: ["Le musée ouvrit le 4 juillet 1976.", "Il a 12 500 visiteurs par mois.", "Le billet coûte 12 €."],
  it: ["Il museo aprì il 4 luglio 1976.", "Ha 12.500 visitatori al mese.", "Il biglietto costa dodici euro."],
  ar: ["افتتح المتحف في ٤ تموز/يوليو ١٩٧٦.", "يزوره ١٢٬٥٠٠ زائر في الشهر.", "سعر التذكرة ١٢ يورو."],
}; // prettier-ignore

/** The calm texts with one line of one version replaced. */
function with_(
  version: keyof typeof calm,
  line: number,
  words: string,
): typeof calm {
  return { ...calm, [version]: calm[version].map((old, n) => (n === line ? words : old)) }; // prettier-ignore
}

describe("drift detection", () => {
  it("stays quiet where the same facts are written in five ways", () => {
    expect(proposals(calm)).toEqual([]);
  });

  it.each([
    ["de", 0, "Das Museum wurde am 5. Juli 1976 eröffnet.", "date", "de: 5"],
    ["it", 0, "Il museo aprì il 4 giugno 1976.", "date", "it: giugno"],
    ["ar", 0, "افتتح المتحف في ٤ تموز/يوليو ١٩٦٧.", "date", "ar: ١٩٦٧"],
    ["fr", 1, "Il a 15 200 visiteurs par mois.", "number", "fr: 15 200"],
    ["en", 1, "It has 12,500 visitors a year.", "duration", "en: year"],
    ["en", 2, "A ticket is 12 dollars.", "money", "en: 12 dollars"],
    ["ar", 2, "سعر التذكرة عشرون يورو.", "money", "ar: عشرون يورو"],
    [
      "de",
      1,
      "Es hat nicht 12.500 Besucher im Monat.",
      "negation",
      "de: nicht",
    ],
  ] as const)(
    "names %s as the odd version and its exact words (line %i: %s)",
    (version, line, words, type, mention) => {
      const texts = with_(version, line, words);
      const [first, ...more] = proposals(texts);
      expect(more).toEqual([]);
      expect(first).toMatchObject({ type, odd: [version], relation: "conflict" }); // prettier-ignore
      expect(first?.reason).toContain(version);
      if (first !== undefined)
        expect(wordsIn(aligned(texts), first)).toContain(mention);
    },
  );

  it("says where a dropped passage is missing", () => {
    const texts = { ...calm, fr: [calm.fr[0] ?? "", null, calm.fr[2] ?? ""] };
    const [first, ...more] = proposals(texts);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ type: "omission", relation: "missing", odd: ["fr"] }); // prettier-ignore
    const gap = first?.mentions.find(({ version }) => version === "fr");
    expect(gap?.start).toBe(gap?.end);
    expect(gap?.start).toBe((calm.fr[0] ?? "").length);
  });

  it("finds a passage that one version has twice", () => {
    const input = aligned(calm);
    const [en, ...rest] = input.versions;
    if (en === undefined) throw new Error("en is there");
    const copy = "The museum opened on 4 July 1976.";
    const text = `${en.text}${copy}\n`;
    const segments = [...en.segments, { start: en.text.length, end: text.length - 1, kind: "sentence" as const }]; // prettier-ignore
    const found = detect({ ...input, versions: [{ ...en, text, segments }, ...rest] }, idleTask); // prettier-ignore
    expect(found).toMatchObject([{ type: "repetition", odd: ["en"] }]);
  });

  it("takes “millions” beside an exact amount for vaguer, no conflict", () => {
    const found = proposals({
      en: ["It paid millions of dollars."],
      de: ["Es zahlte 250 Millionen Dollar."],
      fr: ["Il a payé 250 millions de dollars."],
    });
    expect(found).toMatchObject([{ relation: "vaguer", severity: "minor", odd: ["en"] }]); // prettier-ignore
  });

  it("tells a changed name from one spelt in another script", () => {
    const texts = {
      en: ["The prize went to Tarkowski that evening."],
      de: ["Der Preis ging an jenem Abend an Tarkowski."],
      fr: ["Le prix est allé à Tarkowski ce soir-là."],
      ar: ["ذهبت الجائزة إلى تاركوفسكي في ذلك المساء."],
    };
    expect(proposals(texts)).toEqual([]);
    const changed = { ...texts, fr: ["Le prix est allé à Delambre ce soir-là."] }; // prettier-ignore
    const [first] = proposals(changed);
    expect(first).toMatchObject({ type: "name", odd: ["fr"] });
    if (first !== undefined)
      expect(wordsIn(aligned(changed), first)).toContain("fr: Delambre");
  });

  it("sets beginnings beside each other where passages do not align", () => {
    const found = proposals({
      en: ["Printed on May 3, 2020.", "Northwind and Halvorsen have worked together since 2011."], // prettier-ignore
      fr: ["Imprimé le 3 mai 2020.", null, "L’accord entre Halvorsen et Northwind, remontant à 2013, tient."], // prettier-ignore
    });
    expect(found).toMatchObject([{ type: "date", relation: "conflict" }]);
    expect(found[0]?.reason).toContain("2011");
    expect(found[0]?.reason).toContain("2013");
  });

  it("gives the same proposals for the same input, whatever it read before", () => {
    const texts = with_("fr", 1, "Il a 15 200 visiteurs par mois.");
    const once = JSON.stringify(proposals(texts));
    proposals(calm);
    expect(JSON.stringify(proposals(texts))).toBe(once);
  });

  it("stops at a checkpoint once it is cancelled", () => {
    const task = {
      progress: () => undefined,
      checkpoint: () => {
        throw new Cancelled();
      },
    };
    expect(() => detect(aligned(calm), task)).toThrow(Cancelled);
  });

  it("keeps every mention inside its version's text, for any words", () => {
    const word = fc.constantFrom("12", "zwölf", "April", "٣", "not", "pas", "“", "Oslo", "km", "1.2.3", "\u0640", "ans", "😀", "XIV"); // prettier-ignore
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")); // prettier-ignore
    const version = fc.array(line, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.record({ en: version, de: version, ar: version, xx: version }),
        (texts) => {
          // prettier-ignore
          const input = aligned(texts);
          for (const { mentions, confidence, reason } of detect(
            input,
            idleTask,
          )) {
            expect(mentions.length).toBeGreaterThan(0);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect(reason).toMatch(/\.$/);
            for (const { version: id, start, end } of mentions) {
              const text = input.versions.find((each) => each.id === id)?.text ?? ""; // prettier-ignore
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
