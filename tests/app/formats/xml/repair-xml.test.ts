import fc from "fast-check";
import { expect, it } from "vitest";
import { readingReport } from "../../../../app/formats/reading-report.ts";
import { repairedXml } from "../../../../app/formats/xml/repair-xml.ts";

function repaired(
  text: string,
  pieceLength = 1_000,
): { text: string; said: string[] } {
  const report = readingReport();
  const pieces = text.match(new RegExp(`[^]{1,${pieceLength}}`, "g")) ?? [];
  const mended = [...repairedXml(pieces, report)].join("");
  const said = report
    .lines()
    .map(({ text: words, line }) => `${line ?? 0}: ${words}`);
  return { text: mended, said };
}

it("leaves well-formed XML as it is", () => {
  const text =
    '<?xml version="1.0"?>\n<!-- a & b < c -->\n<a b="&lt;&#233;&#xE9;">&amp;<![CDATA[ & < &nope; ]]>😀</a>\n';
  expect(repaired(text)).toEqual({ text, said: [] });
});

it("escapes what begins neither tag nor reference", () => {
  expect(repaired("<a>\nR&D, AT&T; 3 < 4, &nbsp;, ]]></a>")).toEqual({
    text: "<a>\nR&amp;D, AT&amp;T; 3 &lt; 4, &amp;nbsp;, ]]&gt;</a>",
    said: [
      "2: An & that begins no reference is read as itself.",
      "2: &T; is not a character that XML names; it is read as it stands.",
      "2: A < that begins no tag is read as itself.",
      "2: &nbsp; is not a character that XML names; it is read as it stands.",
    ],
  });
});

it("drops control characters, written out or referred to, and lone surrogates", () => {
  expect(repaired("<a>x\u0001y&#x1;z&#0;\ud800w&#9;&#xD800;</a>").text).toBe(
    "<a>xyzw&#9;</a>",
  );
});

it("keeps line numbers where it drops white space before the declaration", () => {
  expect(repaired('\n\n <?xml version="1.0"?>\n<a/>').text).toBe(
    '<?xml\n\n version="1.0"?>\n<a/>',
  );
});

it("gives the same wherever the pieces end", () => {
  const parts = ["<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "&amp;", "&#1;", "&", "<", "😀", "\ud83d", "a", "\n", "<b>", "&#x1F600;", "--", "]]"]; // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts)),
      fc.integer({ min: 1, max: 7 }),
      (chosen, pieceLength) => {
        const text = chosen.join("");
        expect(repaired(text, pieceLength)).toEqual(repaired(text, 1_000_000));
      },
    ),
  );
});
