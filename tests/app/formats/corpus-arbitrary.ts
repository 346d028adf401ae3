/** Random projects whose segments hold what tables and XML find hard. */
import fc from "fast-check";
import type { Project } from "../../../app/model/records.ts";
import { projectArbitrary } from "../project-arbitrary.ts";

const awkward = [
  "=cmd|' /C calc'!A0", "+1", "-1", "@x", "'=x", '"', '"Ja."', '""', '"a', "a\tb", "a\nb", "a\r\nb", "a\u2028b", "<b>&amp;", "]]>",
  " ~~~ ".trim(), "a ||| b", "a;b", "a,b", "one control \u0001 character among many words", "\u007f", "a\u0085x", "\u200fא", "{}", "null", "[0]:[0]", "#", "\\", "𝒳", "'", "sep=;", "id",
]; // prettier-ignore

/** Control characters only where asked for: some formats replace them. */
export function corpusArbitrary(
  options: { readonly maxVersions?: number } = {},
): fc.Arbitrary<Project> {
  return fc
    .tuple(projectArbitrary, fc.array(fc.constantFrom(...awkward), { maxLength: 12 }))
    .map(([project, words]) => withWords(project, words))
    .map((project) => limited(project, options.maxVersions ?? 5)); // prettier-ignore
}

/** The project with some of its segments' words replaced, drifts left out: their places would move. */
function withWords(project: Project, words: readonly string[]): Project {
  let next = 0;
  const versions = project.versions.map((version) => {
    let text = "";
    let at = 0;
    const segments = version.segments.map((segment, index) => {
      const start = at + segment.gap;
      const own = version.text.slice(start, start + segment.length);
      const gap = version.text.slice(at, start);
      at = start + segment.length;
      const word = index % 2 === 0 ? words[next++] : undefined;
      const said = word ?? own;
      text += gap + said;
      return { ...segment, length: said.length };
    });
    return { ...version, text: text + version.text.slice(at), segments };
  });
  return { ...project, versions, drifts: [] };
}

function limited(project: Project, count: number): Project {
  const versions = project.versions.slice(0, count);
  const isKept = (id: string): boolean => versions.some((version) => version.id === id); // prettier-ignore
  return {
    ...project,
    versions,
    units: project.units.flatMap((unit) => {
      const members = Object.fromEntries(Object.entries(unit.members).filter(([id]) => isKept(id))); // prettier-ignore
      const absent = unit.absent.filter(isKept);
      const size = Object.keys(members).length;
      return size + Math.min(1, absent.length) < 2 || size === 0
        ? []
        : [{ ...unit, members, absent }];
    }),
  };
}
