import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, it } from "vitest";
import { reportHtml } from "../../../app/report/html.ts";
import { driftReport } from "../../../app/report/model.ts";
import type { Project } from "../../../app/model/records.ts";
import { reported, withWords } from "./report-fixture.ts";

const page = (project: Project): string => reportHtml(driftReport(project));

function elements(html: string): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Tree.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const hostile = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "</article></main><iframe src=//x>",
  "<!-- --><![CDATA[ x ]]>",
  "&lt;b&gt; &#x3c;b&#x3e;",
  "a\u0000b\u0007c\u001b[2J",
  "\u202egnp.exe\u2066",
  "javascript:alert(1)",
];

describe("the HTML report", () => {
  it("stands alone: one style, nothing that runs or is fetched", () => {
    const found = elements(page(reported));
    const names = found.map(({ tagName }) => tagName);
    expect(names.filter((name) => name === "style")).toHaveLength(1);
    for (const name of ["script", "link", "img", "iframe", "object", "form"])
      expect(names).not.toContain(name);
    for (const element of found)
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$/);
        if (name === "href") expect(value).toMatch(/^#d\d+$/);
        expect(name).not.toBe("src");
      }
    expect(page(reported)).toContain("default-src 'none'");
  });

  it("gives every text its language and direction", () => {
    const quotes = elements(page(reported)).filter(({ tagName }) => tagName === "dd"); // prettier-ignore
    const said = quotes.map((quote) => [
      attribute(quote, "lang"),
      attribute(quote, "dir"),
      textOf(quote),
    ]);
    expect(said).toContainEqual([
      "ar",
      "rtl",
      "كانا شريكين منذ عام ٢٠١١ على الأقل.",
    ]);
    expect(said).toContainEqual(["fr", "ltr", "Des accords remontant à 2013."]);
  });

  it("marks the words, names the outlier and says what is missing", () => {
    const found = elements(page(reported));
    const marked = found.filter(({ tagName }) => tagName === "mark").map(textOf); // prettier-ignore
    expect(marked).toContain("2013");
    const odd = found.filter((one) => attribute(one, "class") === "is-odd");
    expect(odd.map(textOf).map((text) => text.slice(0, 20))).toContain("fr-x-1912lacks itmis"); // prettier-ignore
  });

  it.each(hostile)("makes %j inert wherever it stands", (words) => {
    const plain = elements(page(withWords("plain")));
    const html = page({
      ...withWords(words, {
        reason: words,
        assignee: words,
        by: words,
        comments: [{ id: "c1", text: words, by: words, at: "2026-01-31T12:00:00Z" }], // prettier-ignore
      }),
      meta: { title: words, notes: "" },
    });
    const names = new Set(elements(html).map(({ tagName }) => tagName));
    const known = new Set([...plain.map(({ tagName }) => tagName), "ul", "li", "b", "bdi", "time", "p"]); // prettier-ignore
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
    expect(html).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    for (const { attrs } of elements(html))
      for (const { name } of attrs) expect(name).not.toMatch(/^on/);
  });

  it("keeps its elements whatever the words are", () => {
    const count = elements(page(withWords("plain", { reason: "r" }))).length;
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }).filter((text) => text.trim() !== ""), // prettier-ignore
        (text) => {
          const words = `x${text.replace(/\s/g, " ")}x`;
          const html = page(withWords(words, { reason: words }));
          expect(elements(html)).toHaveLength(count);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the same every time", () => {
    expect(page(reported)).toBe(page(reported));
  });

  it("says so when there is no drift", () => {
    expect(page({ ...reported, drifts: [] })).toContain("No drift in ar, en and fr-x-1912"); // prettier-ignore
  });
});
