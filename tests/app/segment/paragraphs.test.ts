import { expect, test } from "vitest";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { readLanguages } from "./languages.ts";

const segmenter = createSegmenter(readLanguages());

function cut(
  text: string,
  language = "en",
  mode?: "sentences" | "lines" | "paragraphs",
): string[] {
  return segmenter
    .segment(text, language, mode)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " "));
}

const wrapped = `THE LONG WAY HOME

It was already late when the last of the travellers came down the
hill and saw the lights of the town. Nobody had expected them so
soon; the road had been dry, and for once the ferry had not waited
for the tide.

    They slept in the hall. In the morning a boy brought bread and
an egg for each of them, and told them that the bridge was gone.
Nobody was surprised. The river had been rising since Monday, and
the old piers had never been strong.
    "We shall have to walk," said the eldest, and so they did, all
through that long and windless day.
`;

test("A hard-wrapped text is not broken at its line ends", () => {
  expect(cut(wrapped)).toEqual([
    "THE LONG WAY HOME",
    "It was already late when the last of the travellers came down the hill and saw the lights of the town.",
    "Nobody had expected them so soon; the road had been dry, and for once the ferry had not waited for the tide.",
    "They slept in the hall.",
    "In the morning a boy brought bread and an egg for each of them, and told them that the bridge was gone.",
    "Nobody was surprised.",
    "The river had been rising since Monday, and the old piers had never been strong.",
    '"We shall have to walk," said the eldest, and so they did, all through that long and windless day.',
  ]);
});

test("A line ending in CR LF counts as one break", () => {
  expect(cut(wrapped.replaceAll("\n", "\r\n"))).toEqual(cut(wrapped));
});

test("A wrapped line that ends with a full stop goes on with the next sentence", () => {
  expect(cut(wrapped, "en", "paragraphs")).toHaveLength(4);
});

test("Where a line is a paragraph, every break ends a segment", () => {
  const text = `A title without a full stop
This paragraph is a good deal longer than any line that a typewriter would hold, and it ends here.
So does this one.
Another title
And this is the last paragraph of all, which again runs on for quite a while before it comes to its end.`;
  expect(cut(text)).toEqual(text.split("\n"));
});

test("A lone break before a small letter does not end a segment", () => {
  expect(cut("The rain fell on the\nroofs of the town.")).toHaveLength(1);
  expect(cut("The rain fell on the\n\nroofs of the town.")).toHaveLength(2);
});

test("Short lines without full stops are a list", () => {
  expect(cut("apples\npears\nred and white grapes")).toHaveLength(3);
});

test("Lines that bear marks are items, wrapped or not", () => {
  const text = `We need:
- flour and water
- a pinch of salt, and if there is any left of it
  some yeast
1) patience
2) time`;
  expect(cut(text)).toEqual([
    "We need:",
    "- flour and water",
    "- a pinch of salt, and if there is any left of it some yeast",
    "1) patience",
    "2) time",
  ]);
});

test("Each line is a segment where lines are asked for", () => {
  const text = "One. Two.\n\n  Three\nand four. \n";
  expect(cut(text, "en", "lines")).toEqual(["One. Two.", "Three", "and four."]);
});

test("Each paragraph is a segment where paragraphs are asked for", () => {
  const text = "One. Two.\n\nThree. Four.\n";
  expect(cut(text, "en", "paragraphs")).toEqual(["One. Two.", "Three. Four."]);
});

test("An empty or blank text has no segments", () => {
  for (const text of ["", " ", "\n\n", "\ufeff\u200b \u2028\t"])
    expect(segmenter.segment(text, "en")).toEqual([]);
});

test("Wrapping a text at any usual width does not change its segments", () => {
  const wrap = (paragraph: string, columns: number) => {
    const lines = [""];
    for (const word of paragraph.split(" ")) {
      const line = lines.at(-1) ?? "";
      if (line === "") lines[lines.length - 1] = word;
      else if (line.length + 1 + word.length <= columns)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines.join("\n");
  };
  const sentences = cut(wrapped).slice(1);
  const paragraphs = [0, 2, 4, 1, 3].map((from) =>
    [...sentences.slice(from), ...sentences.slice(0, from)].join(" "),
  );
  const whole = cut(paragraphs.join("\n\n"));
  for (let columns = 45; columns <= 120; columns += 5)
    expect(cut(paragraphs.map((p) => wrap(p, columns)).join("\n\n"))).toEqual(
      whole,
    );
});
