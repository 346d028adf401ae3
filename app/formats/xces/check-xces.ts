/** Checks XCES documents and alignments that were written. */
import { Failure } from "../../contract/failure.ts";
import { idleTask } from "../../task/task.ts";
import type { Problem, Source } from "../format.ts";
import { idOf } from "../sentence-xml/elements.ts";
import { readXml } from "../xml/read-xml.ts";

/** Ids unique, sentences not empty; in alignments one semicolon a link and each id once a side. */
export function checkXces(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (text: string, line: number): void => {
    if (problems.length < 50) problems.push({ text, line });
  };
  const ids = new Set<string>();
  let sides: [Set<string>, Set<string>] = [new Set(), new Set()];
  try {
    readXml(source.name, source.text(), {
      open({ name, attributes, line }) {
        if (name === "linkGrp") {
          sides = [new Set(), new Set()];
          for (const wanted of ["fromDoc", "toDoc"])
            if ((attributes[wanted] ?? "") === "")
              say(`cesAlign: linkGrp needs ${wanted}.`, line);
        } else if (name === "link")
          checkLink(attributes["xtargets"] ?? "", sides, (text) => { say(text, line); }); // prettier-ignore
        else if (name === "s" || name === "p") {
          const id = idOf(attributes);
          if (id === "" || /\s/.test(id)) say(`XCES: ${name} needs an id without white space.`, line); // prettier-ignore
          if (ids.has(id)) say(`XCES: the id ${id} stands twice.`, line);
          ids.add(id);
        }
      },
    }, idleTask); // prettier-ignore
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push({ text: error.message });
  }
  return problems;
}

function checkLink(
  targets: string,
  seen: readonly [Set<string>, Set<string>],
  say: (text: string) => void,
): void {
  const sides = targets.split(";");
  if (sides.length !== 2) {
    say(`cesAlign: xtargets "${targets}" needs exactly one semicolon.`);
    return;
  }
  sides.forEach((side, at) => {
    for (const id of side.split(" ").filter((each) => each !== "")) {
      if (seen[at === 0 ? 0 : 1].has(id))
        say(`cesAlign: ${id} is linked twice.`);
      seen[at === 0 ? 0 : 1].add(id);
    }
  });
}
