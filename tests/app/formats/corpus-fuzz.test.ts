/** Damaged tables, alignments and glossaries: each is refused in a sentence, or read into something orderly. */
import { gzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formats } from "../../../app/formats/table.ts";
import { buildProject, withDrift } from "../project-builder.ts";
import { fuzzReader, fuzzRuns } from "./fuzz.ts";
import { written } from "./round-trip.ts";

const project = withDrift(
  buildProject(
    {
      de: ["Der Hund bellt.\n\n", "Es sind 2013 Leute da.", "„Ja“, sagte sie; \"nein\".", "=1+1"],
      ar: ["الكلب ينبح.", "هناك ٢٠١١ شخصًا.", "نعم."],
      fr: ["Le chien aboie.\n", "Ils sont là.", "Oui,\tdit-elle.", "Fin 𝒳."],
    },
    { de: [0], ar: [0], fr: [0] },
    { de: [1, 2], ar: [1], fr: [1] },
    { members: { ar: [2], fr: [2] }, absent: ["de"], status: "suggested", confidence: 0.7, reasons: [{ text: "Lengths fit." }] },
  ),
  { de: "2013", ar: "٢٠١١" },
); // prettier-ignore
const pair = buildProject(
  { de: ["Eins.", "Zwei.", "Drei."], fr: ["Un. ", "Deux."] },
  { de: [0], fr: [0] },
  { de: [1, 2], fr: [1] },
);

const documents: Readonly<Record<string, string>> = {
  "tokens.xml": `<?xml version="1.0"?><cesDoc xml:lang="de"><p id="1"><s id="1.1"><w id="w1">Ja</w> <w>,</w>
<w>gut</w><w>.</w></s></p><note>n</note>stray<s id="1.1"/></cesDoc>`,
  "links.xml": `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><linkGrp><link target="de.xml#s1 fr.xml#s2 fr.xml#s3" cert="high"/><link targets="a b"/></linkGrp><join xml:id="j" target="#a #b"/></standOff><text><body><div xml:lang="de"><head>T</head><ab><seg xml:id="a">x</seg><seg xml:id="b" corresp="#c">y</seg></ab></div><div xml:lang="fr"><p><seg xml:id="c">z</seg></p></div></body></text></TEI>`,
  "excel.csv": `sep=;\r\nid;Deutsch;Français;Bemerkung\r\n1;"a ""b"";\r\nc";d;\r\n2;e;f;g;h\r\n;;;\r\n`,
  "plain.txt": "Ein Satz.\tUne phrase.\tbuch.txt\nNoch einer.\tEncore une.\tbuch.txt\n\"Ja.\"\tOui.\tbuch.txt\n",
  "lines.txt": "Ein Satz. ~~~ Noch einer.\tUne phrase.\t0.9\n\tSeul.\t-0.3\n",
  "gold.align": "[0]:[0]\n[1, 2]:[1]:0.35\n[]:[2]:0.2\n([3], [4])\n",
  "base.tbx": `<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="de"><tig><term>Klage</term></tig></langSet><langSet xml:lang="en-US"><ntig><termGrp><term>law<hi>suit</hi></term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig><tig><term>action</term></tig></langSet></termEntry></body></text></martif>`,
  "wn.tab": "# wn\tita\thttp://x\tCC\n02084071-n\tita:lemma\tcane\n02084071-n\tlemma\tcane_domestico\n02084071-n\tita:def\t0\tx\n",
  "freedict-ita-eng.dict": "\n00-database-short\nItalian-English FreeDict Dictionary\ncane /ˈkane/ <n, masc>\n1. dog (animal), hound\nexplained\n2. cock\nfine <n>\nend; ending\n",
}; // prettier-ignore

const mine = ["tei", "xces", "intertext", "hunalign", "ladder", "vecalign", "moses", "tsv", "csv", "json", "jsonl", "tbx", "dictd", "omw"] as const; // prettier-ignore

describe("damaged files", () => {
  it.each(mine)("are refused or read in order: %s", (id) => {
    const format = formats.find(({ info }) => info.id === id);
    if (!format?.reader) throw new Error(`${id} has no reader`);
    const samples: Record<string, string | Uint8Array> = { ...documents };
    if (format.writer !== null)
      for (const { name, content } of written(
        format,
        id === "ladder" || id === "intertext" ? pair : project,
        { rows: "segments" },
      ))
        // prettier-ignore
        samples[name] = content;
    if (id === "dictd")
      samples["freedict-ita-eng.dict.dz"] = gzipSync(
        new TextEncoder().encode(documents["freedict-ita-eng.dict"]),
      );
    const own = Object.fromEntries(
      Object.entries(samples).filter(([name, content]) => {
        const head = typeof content === "string" ? content.slice(0, 4000) : "";
        return (format.reader?.recognises(name, head) ?? 0) > 0.1;
      }),
    );
    expect(Object.keys(own)).not.toEqual([]);
    const { read, refused } = fuzzReader(format.reader, own);
    expect(read + refused).toBe(fuzzRuns);
    console.log(`${id}: ${read} damaged files read, ${refused} refused`);
  });
});
