import { describe, expect, test } from "vitest";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { readLanguages } from "./languages.ts";

const segmenter = createSegmenter(readLanguages());
const cut = (text: string, language: string): string[] =>
  segmenter
    .segment(text, language)
    .map(({ start, end }) => text.slice(start, end));
const kinds = (text: string, language: string): string[] =>
  segmenter.segment(text, language).map(({ kind }) => kind);

describe("Texts that are no plain prose", () => {
  test("Verses that are numbered begin with their number", () => {
    expect(cut("It was dark. 2 And it was cold. 3 And he said, Let us go.", "en")).toEqual(["It was dark.", "2 And it was cold.", "3 And he said, Let us go."]); // prettier-ignore
    expect(cut("1:1 It was dark.\n1:2 It was cold.", "en")).toHaveLength(2);
  });

  test("Lines of a poem are segments of their own", () => {
    const poem = "Lantern, lantern, burning low,\nIn the valleys of the snow;\nWho has lit thee, hand or wind,\nWho has left thee here behind?"; // prettier-ignore
    expect(cut(poem, "en")).toEqual(poem.split("\n"));
  });

  test("Words that are parted at the end of a printed line stay in their sentence", () => {
    const page = "Die alte Eisenbahngesell-\nschaft war groß. Sie fuhr auf der Do-\nnau und auf anderen Flüssen, die man\nheute kaum noch kennt. Das war es."; // prettier-ignore
    expect(cut(page, "de")).toEqual([
      "Die alte Eisenbahngesell-\nschaft war groß.",
      "Sie fuhr auf der Do-\nnau und auf anderen Flüssen, die man\nheute kaum noch kennt.",
      "Das war es.",
    ]);
  });

  test("Subtitles are cut by their lines, their times set apart", () => {
    const film = "1\n00:00:01,000 --> 00:00:03,500\nHello there.\nHow are you?\n\n2\n00:00:04,000 --> 00:00:06,000\n- Fine.\n- Good."; // prettier-ignore
    expect(cut(film, "en")).toEqual(film.split(/\n+/));
    expect(kinds(film, "en").filter((kind) => kind === "timestamp")).toHaveLength(2); // prettier-ignore
  });

  test("Rows of a table are segments", () => {
    const table = "Name\tAge\tCity\nAnn\t34\tLeeds\nBob\t40\tYork";
    expect(cut(table, "en")).toEqual(table.split("\n"));
  });

  test("Sections, paragraphs and letters of a law are items under a heading", () => {
    const law = "§ 1 Geltungsbereich\n(1) Dieses Gesetz gilt für alle. (2) Es gilt nicht für Kinder.\na) Erstens\nb) Zweitens"; // prettier-ignore
    expect(cut(law, "de")).toEqual([
      "§ 1 Geltungsbereich",
      "(1) Dieses Gesetz gilt für alle.",
      "(2) Es gilt nicht für Kinder.",
      "a) Erstens",
      "b) Zweitens",
    ]);
    expect(kinds(law, "de")[0]).toBe("heading");
  });

  test("Languages without data are cut by general rules", () => {
    expect(cut("Ọmọ náà dé. Ó sì lọ. Ṣé o rí i? Bẹ́ẹ̀ ni!", "yo")).toHaveLength(4); // prettier-ignore
    expect(cut("Mwanafunzi alikuja. Dkt. Juma hakuja. Je, uliona?", "sw")).toHaveLength(3); // prettier-ignore
    expect(cut("ខ្ញុំទៅផ្សារ។ គាត់មិនទៅទេ។", "km")).toHaveLength(2);
    expect(cut("བོད་སྐད། ངའི་མིང་ལ།", "bo")).toHaveLength(2);
  });
});
