/** Checks a TEI file that was written: names, pointers, languages. */
import { Failure } from "../../contract/failure.ts";
import { idleTask } from "../../task/task.ts";
import type { Problem, Source } from "../format.ts";
import { readXml } from "../xml/read-xml.ts";

const ncName = /^[\p{L}_][\p{L}\p{N}._\-\u00B7\u0300-\u036F]*$/u;

export function checkTei(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (text: string, line: number): void => {
    if (problems.length < 50) problems.push({ text, line });
  };
  const ids = new Set<string>();
  const pointers: { readonly id: string; readonly line: number }[] = [];
  try {
    readXml(source.name, source.text(), {
      open({ name, space, attributes, line }) {
        if (space !== "http://www.tei-c.org/ns/1.0")
          say(`TEI P5: ${name} is not in TEI's namespace.`, line);
        const id = attributes["xml:id"];
        if (id !== undefined) {
          if (!ncName.test(id)) say(`TEI P5: xml:id "${id}" is no NCName.`, line);
          if (ids.has(id)) say(`TEI P5: the xml:id ${id} stands twice.`, line);
          ids.add(id);
        }
        if (name === "s" && id === undefined) say("A sentence needs an xml:id.", line);
        if (name === "text" && (attributes["xml:lang"] ?? "") === "")
          say("A text needs xml:lang.", line);
        const targets = (attributes["target"] ?? "").split(/\s+/).filter((target) => target !== "");
        if (name === "link" && targets.length < 2)
          say("TEI P5 (linkTargets3): link/@target needs at least two pointers.", line);
        for (const target of targets)
          if (target.startsWith("#")) pointers.push({ id: target.slice(1), line });
          else say(`The pointer ${target} does not begin with "#".`, line);
      },
    }, idleTask); // prettier-ignore
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ text: error.message }];
  }
  for (const { id, line } of pointers)
    if (!ids.has(id)) say(`The pointer #${id} leads nowhere.`, line);
  return problems;
}
