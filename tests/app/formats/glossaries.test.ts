import { gzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { tsv } from "../../../app/formats/delimited/tsv.ts";
import { dictd } from "../../../app/formats/dictd/dictd.ts";
import type { Format, ReadResult } from "../../../app/formats/format.ts";
import { glossaryOf } from "../../../app/formats/glossary-of.ts";
import { joinConcepts } from "../../../app/formats/omw/join-concepts.ts";
import { omw } from "../../../app/formats/omw/omw.ts";
import { tbx } from "../../../app/formats/tbx/tbx.ts";
import { idleTask } from "../../../app/task/task.ts";
import { sourceOf } from "./fuzz.ts";

function read(
  format: Format,
  name: string,
  content: string | Uint8Array,
): ReadResult {
  const result = format.reader?.read(sourceOf(name, content), idleTask);
  if (result === undefined) throw new Error("no reader");
  return result;
}

function terms(result: ReadResult): unknown[] | undefined {
  return result.glossary?.entries.map((entry) => entry.terms);
}

describe("TBX", () => {
  const deprecated = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'; // prettier-ignore
  it.each([
    ["version 2", `<martif type="TBX"><text><body><termEntry><langSet xml:lang="de-DE"><tig><term>Klage</term></tig></langSet><langSet xml:lang="en"><ntig><termGrp><term>law<hi>suit</hi></term></termGrp></ntig><tig><term>plaint</term>${deprecated}</tig></langSet></termEntry></body></text></martif>`],
    ["version 3, DCA", `<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="1"><langSec xml:lang="de"><termSec><term>Klage</term></termSec></langSec><langSec xml:lang="en"><termSec><term>lawsuit</term></termSec><termSec><term>plaint</term>${deprecated}</termSec></langSec></conceptEntry></body></text></tbx>`],
    ["version 3, DCT", `<tbx type="TBX-Min" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="1"><langSec xml:lang="de"><termSec><term>Klage</term></termSec></langSec><langSec xml:lang="en"><termSec><term>lawsuit</term></termSec><termSec><term>plaint</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`],
    ["TBX-Min", `<TBX dialect="TBX-Min"><body><entry id="1"><langGroup xml:lang="de"><termGroup><term>Klage</term></termGroup></langGroup><langGroup xml:lang="en"><termGroup><term>lawsuit</term></termGroup></langGroup></entry></body></TBX>`],
  ])("is read as terms by language: %s", (_what, content) => {
    const result = read(tbx, "base.tbx", content);
    expect(terms(result)).toEqual([{ de: ["Klage"], en: ["lawsuit"] }]);
    expect(result.report.at(-1)?.text).toBe("1 term entry read.");
  }); // prettier-ignore

  it("is refused where it has no entries", () => {
    expect(() => read(tbx, "x.tbx", "<html><p/></html>")).toThrow(
      "x.tbx can't be read as TBX: it has no termEntry or conceptEntry, and begins with the element html.",
    );
  });
});

describe("a FreeDict dictionary", () => {
  const text = `
00-database-short
Italian-English FreeDict Dictionary ver. 0.2
cane /ˈkane/ <n, masc>
1. dog (animal), hound
a beast that barks
2. cock [of a gun]
Meteorologia:
fine <n>
end; ending
ed/od /ed/ /od/
and
`;
  const expected = [
    { it: ["cane"], en: ["dog", "hound", "cock"] },
    { it: ["fine"], en: ["end", "ending"] },
    { it: ["ed/od"], en: ["and"] },
  ];

  it("is read by its layout, languages from the name or the title", () => {
    expect(terms(read(dictd, "freedict-ita-eng.dict", text))).toEqual(expected);
    expect(terms(read(dictd, "it.dict", text))).toEqual(expected);
  });

  it("is unpacked where it is packed, and refused where that is damaged or endless", () => {
    const packed = gzipSync(new TextEncoder().encode(text));
    expect(terms(read(dictd, "freedict-ita-eng.dict.dz", packed))).toEqual(expected); // prettier-ignore
    expect(() => read(dictd, "a-b.dict.dz", packed.subarray(0, 40))).toThrow(/^a-b\.dict\.dz can't be unpacked: /); // prettier-ignore
    const bomb = gzipSync(new Uint8Array(15_000_000));
    expect(() => read(dictd, "freedict-ita-eng.dict.dz", bomb)).toThrow(
      "freedict-ita-eng.dict.dz can't be unpacked: it holds far more than a dictionary does.",
    );
  });

  it("says which file to choose instead of its index, and how to name one that hides its languages", () => {
    expect(() => read(dictd, "freedict-ita-eng.index", "cane\tA\tB\n")).toThrow("freedict-ita-eng.index is the index of a dictionary. Choose the file beside it whose name ends in .dict.dz or .dict."); // prettier-ignore
    expect(() => read(dictd, "words.dict", "cane /k/\ndog\n")).toThrow("words.dict doesn't say which languages it is of. Name it like freedict-deu-fra.dict.dz."); // prettier-ignore
  });
});

describe("wordnet tables", () => {
  it("of several languages join by meaning", () => {
    const italian = read(omw, "wn-ita.tab", "# x\tita\tu\tl\n02084071-n\tita:lemma\tcane\n02084071-n\tita:def\t0\tanimale\n00001740-n\tlemma\tentità_astratta\n"); // prettier-ignore
    const german = read(omw, "wn-deu.tab", "02084071-n\tdeu:lemma\tHund\nnonsense\n"); // prettier-ignore
    expect(terms(italian)).toEqual([{ it: ["cane"] }, { it: ["entità astratta"] }]); // prettier-ignore
    expect(german.report[0]).toEqual({ level: "refused", text: "A line that is not a meaning, a language and a word was left out.", line: 2 }); // prettier-ignore
    const both = joinConcepts("wordnets", [italian, german].flatMap(({ glossary }) => glossary ?? [])); // prettier-ignore
    expect(both.entries).toEqual([{ concept: "02084071-n", terms: { it: ["cane"], de: ["Hund"] } }]); // prettier-ignore
  });
});

describe("a table of terms", () => {
  it("serves as a glossary; a short cell may list several", () => {
    const result = read(tsv, "terms.tsv", "German\ten-GB\nKlage\tsuit; action\nDas ist ein langer Satz; er geht weiter.\tA long sentence; it goes on and on.\n"); // prettier-ignore
    expect(glossaryOf("terms.tsv", result)?.entries.map((entry) => entry.terms)).toEqual([
      { de: ["Klage"], en: ["suit", "action"] },
      { de: ["Das ist ein langer Satz; er geht weiter."], en: ["A long sentence; it goes on and on."] },
    ]); // prettier-ignore
    expect(glossaryOf("x", read(tsv, "x.tsv", "a b\tc d\ne\tf\n"))).toBeNull();
  });
});
