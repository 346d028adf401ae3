import { describe, expect, it } from "vitest";
import { html } from "../../../../app/formats/html/html.ts";
import { paragraphsOf, readWith } from "../packed.ts";

const paragraphs = (body: string): readonly string[] =>
  paragraphsOf(readWith(html, `<!doctype html><body>${body}`));

describe("a web page", () => {
  it("gives its paragraphs as they are shown", () => {
    expect(
      paragraphs(
        "<h1>Big <em>title</em></h1>\n<p>One\n  two<br> three &amp; f&uuml;nf.<p>Next<div>loose</div> words<ul><li>Item <p>more</p></ul><table><caption>Cap</caption><tr><th>Head<td>A sentence.</table><figure><img alt=x><figcaption>Below</figcaption></figure><pre>a\n  b</pre>",
      ),
    ).toEqual([
      "heading: Big title",
      "sentence: One two\nthree & fünf.",
      "sentence: Next",
      "sentence: loose",
      "sentence: words",
      "item: Item",
      "item: more",
      "caption: Cap",
      "other: Head",
      "sentence: A sentence.",
      "caption: Below",
      "sentence: a\n  b",
    ]);
  });

  it("leaves out what is not shown or no text", () => {
    expect(
      paragraphs(
        '<nav>Menu</nav><script>var a = "<p>x</p>"</script><style>p{}</style><template><p>t</p></template><!-- c --><p hidden>h</p><p style="color:red; display : none">n</p><noscript>js</noscript><p>Seen<select><option>o</select><ruby>漢<rt>kan</rt></ruby>.</p>',
      ),
    ).toEqual(["sentence: Seen漢."]);
  });

  it("tells title and language of the whole page", () => {
    const read = readWith(html, '<html lang="pt-BR"><title> A\n title </title><p>x'); // prettier-ignore
    expect(read.texts[0]).toMatchObject({
      title: "A title",
      language: "pt-BR",
    });
    const described = readWith(html, '<meta http-equiv="Content-Language" content="de"><p>x'); // prettier-ignore
    expect(described.texts[0]?.language).toBe("de");
    expect(readWith(html, "<p>x").texts[0]?.language).toBe(null);
  });

  it("gives a text a language where its parts are in several", () => {
    const read = readWith(
      html,
      '<html lang=en><main><section lang="de"><h2>Eins</h2><p>Zwei.</section><section lang="ar" dir="rtl"><p>واحد.</section><section lang="de"><p>Drei.</section></main>',
    );
    expect(read.texts.map(({ language, text }) => [language, text])).toEqual([
      ["de", "Eins\n\nZwei.\n\nDrei."],
      ["ar", "واحد."],
    ]);
    const one = readWith(html, '<p>An English page with <i lang="fr">un mot</i>.<p lang="de">Ein Zitat.'); // prettier-ignore
    expect(one.texts).toHaveLength(1);
  });

  it("in XHTML may close elements in themselves", () => {
    const page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><p>One<br/>two <![CDATA[& three]]></p></body></html>'; // prettier-ignore
    expect(paragraphsOf(readWith(html, page, "a.xhtml"))).toEqual([
      "sentence: One\ntwo & three",
    ]);
  });

  it.each([
    ["no words", "<html><script>x</script>", "file.html shows no words: a page that is filled by scripts must be saved from the browser as it is shown."],
    ["elements without end", "<div>".repeat(600), "file.html is not read: its elements stand more than 512 deep in each other."],
    ["formatting that repeats", `<p>${Array.from({ length: 300 }, (_, n) => `<font a=${n}>`).join("")}${"</p><p>x".repeat(20_000)}`,
"file.html is not read: its elements are never closed and repeat without end."],
  ])("is refused for %s", (_, page, message) => {
    expect(() => readWith(html, page)).toThrow(message);
  }); // prettier-ignore
});
