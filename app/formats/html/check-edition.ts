/** Checks a reading edition that was written. */
import { Failure } from "../../contract/failure.ts";
import type { Problem, Source } from "../format.ts";
import { attributeOf, elementsIn, parseHtml } from "./parse-html.ts";
import { isEdition } from "./read-edition.ts";

/** More problems than this say nothing new. */
const mostProblems = 50;

/** Browsers show these; the words are kept as they are. */
const harmless = /^(?:control-character|noncharacter)-in-input-stream$/;

export function checkEdition(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (text: string, line?: number): void => {
    if (problems.length < mostProblems) problems.push(line === undefined ? { text } : { text, line }); // prettier-ignore
  };
  const text = [...source.text()].join("");
  try {
    const page = parseHtml(source.name, text, ({ code, line }) => {
      if (!harmless.test(code)) say(`HTML: ${code.replaceAll("-", " ")}.`, line); // prettier-ignore
    });
    if (!isEdition(page)) say("The page doesn't say that it is a reading edition."); // prettier-ignore
    const ids = new Set<string>();
    for (const element of elementsIn(page)) {
      const id = attributeOf(element, "id");
      if (id !== null && ids.has(id)) say(`HTML: the id ${id} is there twice.`);
      if (id !== null) ids.add(id);
      if (/^(?:cell|version)\b/.test(attributeOf(element, "class") ?? ""))
        for (const name of ["lang", "dir"])
          if (attributeOf(element, name) === null)
            say(`A ${element.tagName} of a version lacks ${name}.`);
    }
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    say(cause.message);
  }
  return problems;
}
