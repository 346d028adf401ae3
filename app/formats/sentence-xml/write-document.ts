/** Writes a version as paragraphs of sentences, its white space kept to the letter under `xml:space="preserve"`. */
import { counted } from "../../command/wording.ts";
import { type Corpus, type CorpusVersion, segmentText } from "../corpus.ts";
import { countUnwritable, xmlText } from "../xml/write-xml.ts";

/** How a format marks its parts. */
export interface Marking {
  /** The attributes of a sentence, each with the space before it. */
  sentence(index: number, paragraph: number): string;
  /** The attributes of a paragraph, counted from 0. */
  paragraph(paragraph: number): string;
  /** Whether a paragraph that is a heading alone becomes `div` and `head`. */
  readonly hasHeads: boolean;
}

/** What stands between the tags of the body; lazy. */
export function* documentBody(
  version: CorpusVersion,
  marking: Marking,
): Generator<string> {
  const paragraphs = paragraphsOf(version);
  let isInDiv = false;
  for (const [number, paragraph] of paragraphs.entries()) {
    const { first, last, before, lead, after } = paragraph;
    yield before;
    const isHead = marking.hasHeads && first === last && version.kinds[first] === "heading"; // prettier-ignore
    // TEI lets no paragraph precede a head in its division, nor follow one.
    if (isHead) yield `${isInDiv ? "</div>" : ""}<div>`;
    isInDiv ||= isHead;
    const name = isHead ? "head" : "p";
    yield `<${name}${marking.paragraph(number)}>${lead}`;
    for (let index = first; index <= last; index++) {
      if (index > first) yield spaceText(gapBefore(version, index));
      yield `<s${marking.sentence(index, number)}>${xmlText(segmentText(version, index))}</s>`;
    }
    yield `${after}</${name}>`;
  }
  yield isInDiv ? "</div>" : "";
  const tail = version.text.slice(version.ends.at(-1) ?? 0);
  if (paragraphs.length === 0)
    yield `<p${marking.paragraph(0)}>${spaceText(tail)}</p>`;
  else if (!isForeign(tail)) yield spaceText(tail);
}

interface Paragraph {
  readonly first: number;
  readonly last: number;
  /** White space before its opening tag, behind that, and before its closing one. */
  readonly before: string;
  readonly lead: string;
  readonly after: string;
}

/** A line end parts paragraphs. */
export function paragraphsOf(version: CorpusVersion): readonly Paragraph[] {
  const made: { first: number; last: number; before: string; lead: string; after: string }[] = []; // prettier-ignore
  version.starts.forEach((_, index) => {
    const gap = gapBefore(version, index);
    const open = made.at(-1);
    if (open !== undefined && !/[\r\n]/.test(gap)) {
      open.last = index;
      return;
    }
    // White space that is none to XML has no place between paragraphs.
    const space = spaceText(gap);
    const sides = isForeign(gap) ? { before: "", lead: space } : { before: space, lead: "" }; // prettier-ignore
    made.push({ first: index, last: index, ...sides, after: "" });
  });
  const tail = version.text.slice(version.ends.at(-1) ?? 0);
  const last = made.at(-1);
  if (last !== undefined && isForeign(tail)) last.after = spaceText(tail);
  return made;
}

function gapBefore({ text, starts, ends }: CorpusVersion, index: number): string {
  return text.slice(ends[index - 1] ?? 0, starts[index]);
} // prettier-ignore

function isForeign(space: string): boolean {
  return /[^ \t\r\n]/.test(space);
}

/** White space as XML; what it can't hold (form feeds) as a space. */
function spaceText(space: string): string {
  return space.replace(/[^ \t\r\n]/g, (sign) =>
    countUnwritable(sign) > 0 ? " " : sign,
  ).replaceAll("\r", "&#13;"); // prettier-ignore
}

/** What XML can't hold of a corpus, in words. */
export function unwritableLosses({ versions }: Corpus): readonly string[] {
  const count = versions.reduce(
    (sum, { text }) => sum + countUnwritable(text),
    0,
  );
  return count === 0
    ? []
    : [
        `${counted(count, "control character")} written as the replacement character: XML has no way to hold ${count === 1 ? "it" : "them"}.`,
      ];
}
