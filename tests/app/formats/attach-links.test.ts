import { describe, expect, it } from "vitest";
import { attachLinks, type LinkedDocument } from "../../../app/formats/attach-links.ts"; // prettier-ignore
import type { ReadLinks } from "../../../app/formats/format.ts";

function document(name: string, count: number, ids: readonly string[] | null = null, file = ""): LinkedDocument {
  return { name, ids, count, file };
} // prettier-ignore

function links(
  documents: readonly string[],
  by: "id" | "index",
  ...sides: ReadLinks["links"][number]["sides"][]
): ReadLinks {
  return {
    documents,
    by,
    links: sides.map((each) => ({ sides: each, status: "suggested", confidence: 1 })), // prettier-ignore
  };
}

function members(found: ReturnType<typeof attachLinks>): number[][][] {
  return found.units.map((unit) => unit.members.map(({ text, segments }) => [text, ...segments])); // prettier-ignore
}

const ids = (count: number, prefix = "s"): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

describe("links find their texts", () => {
  it.each([
    ["by the file's name, in a folder and packed", ["de/a.xml.gz", "fr/b.xml.gz"], [document("b.xml", 2, ids(2)), document("a.xml", 2, ids(2))], [[1, 0], [0, 1]]],
    ["by the stem", ["a.xml", "b.xml"], [document("de", 2, ids(2), "b.txt"), document("fr", 2, ids(2), "a.txt")], [[1, 0], [0, 1]]],
    ["by the version's code in the name", ["book.de-00.xml", "book.fr-00.xml"], [document("fr", 2, ids(2)), document("de", 2, ids(2))], [[1, 0], [0, 1]]],
    ["by the version's code as a folder", ["de/book.xml", "fr/book.xml"], [document("fr", 2, ids(2)), document("de", 2, ids(2))], [[1, 0], [0, 1]]],
  ] as const)("%s", (_how, names, documents, expected) => {
    const found = attachLinks(links(names, "id", [["s1"], ["s2"]]), documents);
    expect(found.report).toEqual([]);
    expect(members(found)[0]?.toSorted()).toEqual([...expected].toSorted().map((pair) => [...pair])); // prettier-ignore
  }); // prettier-ignore

  it("by the ids they use, where no name fits", () => {
    const found = attachLinks(links(["x", "y"], "id", [["a1"], ["b1", "b2"]]), [document("p", 2, ids(2, "b")), document("q", 1, ids(1, "a"))]); // prettier-ignore
    expect(members(found)).toEqual([[[0, 0, 1], [1, 0]]]); // prettier-ignore
    expect(found.report.map(({ text }) => text)).toEqual(["The texts were told by the ids that the links use."]); // prettier-ignore
  });

  it("by the number of segments, for texts whose ids are gone", () => {
    const found = attachLinks(links(["x", "y"], "id", [["1:1"], ["1:1", "1:2"]], [["1:2"], ["2:1"]], [[], ["10:1"]]), [document("fr", 4), document("de", 2)]); // prettier-ignore
    expect(members(found)).toEqual([[[0, 0, 1], [1, 0]], [[0, 2], [1, 1]], [[0, 3]]]); // prettier-ignore
    expect(found.units[2]?.absent).toEqual([1]);
  });

  it("in their order, where nothing is named", () => {
    const found = attachLinks(links(["", ""], "index", [[0], [1]]), [document("de", 2), document("fr", 2)]); // prettier-ignore
    expect(members(found)).toEqual([[[0, 0], [1, 1]]]); // prettier-ignore
    expect(found.report.map(({ text }) => text)).toEqual(["The texts were taken in their order, since nothing names them."]); // prettier-ignore
  });

  it("the other way round, where only that fits the ids", () => {
    const found = attachLinks(links(["de.xml", "fr.xml"], "id", [["s3"], ["s1"]]), [document("de.xml", 1, ids(1)), document("fr.xml", 3, ids(3))]); // prettier-ignore
    expect(members(found)).toEqual([[[0, 0], [1, 2]]]); // prettier-ignore
    expect(found.report[0]?.text).toMatch(/the other way round/);
  });

  it("by the numbers of lines, of which empty ones are no segments", () => {
    const found = attachLinks(links(["", ""], "index", [[2], [0]]), [document("a.snt", 2, ["1", "3"]), document("b.snt", 1, ["1"])]); // prettier-ignore
    expect(members(found)).toEqual([[[0, 1], [1, 0]]]); // prettier-ignore
  });
});

describe("links that don't fit", () => {
  it("are left out and counted, never guessed", () => {
    const found = attachLinks(
      links(["de.xml", "fr.xml"], "id", [["s1"], ["s1"]], [["s9"], ["s2"]], [["s2", "s2"], ["s2"]], [["s1"], ["s2"]]),
      [document("de.xml", 2, ids(2)), document("fr.xml", 2, ids(2))],
    ); // prettier-ignore
    expect(found.units).toHaveLength(1);
    expect(found.report).toEqual([
      { level: "refused", text: "1 link left out: the texts don't have the segments that they name, such as s9 of de.xml." },
      { level: "refused", text: "2 links left out: another link has one of their segments already." },
    ]); // prettier-ignore
  });

  it("find no texts: the message names them", () => {
    const found = attachLinks(links(["a.xml", "b.xml"], "id", [["x1"], ["x2"]]), [document("de", 5, ids(5))]); // prettier-ignore
    expect(found).toEqual({
      units: [],
      report: [{ level: "refused", text: "The texts it links (a.xml, b.xml) are not here, or none of them fits its links. Import them together with it." }],
    }); // prettier-ignore
  });

  it("say nothing of a text that they don't name", () => {
    const found = attachLinks(links(["a", "b", "c"], "index", [[0], [0], null]), [document("a", 1), document("b", 1), document("c", 1)]); // prettier-ignore
    expect(found.units[0]?.absent).toEqual([]);
  });
});
