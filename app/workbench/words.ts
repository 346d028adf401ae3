/** What the window asks of words: which match in a unit, and how alike two versions are throughout. */
import type { MatchedWords, WordsOfVersion } from "../align/matched-words.ts";
import type { MethodArgs } from "../contract/api.ts";
import type { Spot } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import type { DotPlot, WordMatch } from "../contract/words.ts";
import { findById } from "../model/numbered.ts";
import { findVersion, placeAt, placesOf } from "../model/places.ts";
import type { Project, Unit, Version } from "../model/records.ts";
import { rangesOf } from "./alignment.ts";
import { unlessEnded } from "./ended.ts";
import { loadGlossaries } from "./glossaries.ts";
import type { Ports } from "./ports.ts";

/** The unit's segments of a version as one text, with where each stands in both. */
interface UnitText {
  readonly version: Version;
  readonly text: string;
  readonly parts: readonly { readonly at: number; readonly start: number; readonly length: number }[]; // prettier-ignore
}

/** Reads the words off the command thread. Refuses an unknown unit. */
export async function matchedIn(
  ports: Ports,
  project: Project,
  { unit: id }: MethodArgs<"matchedWords">,
): Promise<WordMatch[]> {
  const unit = findById(project.units, id);
  if (unit === undefined)
    throw new Failure("not-found", `There is no unit ${id}.`);
  const texts = unitTexts(project, unit);
  const versions: WordsOfVersion[] = texts.map(({ version, text }) => ({
    id: version.id,
    text,
  }));
  const glossaries = await loadGlossaries(ports, project);
  const found = await ports.tasks
    .run("matchedWords", { versions, glossaries }, () => undefined)
    .result.catch(unlessEnded);
  return found.flatMap((match) => inProject(match, texts));
}

function unitTexts(project: Project, unit: Unit): readonly UnitText[] {
  return Object.entries(unit.members).flatMap(([id, members]) => {
    const version = findVersion(project, id);
    if (version === undefined) return [];
    const { indexOf } = placesOf(version);
    let text = "";
    const parts = members.flatMap((member) => {
      const place = placeAt(version, indexOf.get(member) ?? -1);
      if (place === undefined) return [];
      const at = text.length;
      text += `${version.text.slice(place.start, place.end)} `;
      return [{ at, start: place.start, length: place.end - place.start }];
    });
    return [{ version, text, parts }];
  });
}

/** The match by offsets into the versions' texts; nothing where a word lies over the border of two segments. */
function inProject(
  { mentions, how }: MatchedWords,
  texts: readonly UnitText[],
): readonly WordMatch[] {
  const spots = mentions.flatMap(({ version, start, end }): Spot[] => {
    const parts = texts.find((text) => text.version.id === version)?.parts;
    const part = parts?.find(
      ({ at, length }) => at <= start && end <= at + length,
    );
    if (part === undefined) return [];
    const shift = part.start - part.at;
    return [{ version, start: start + shift, end: end + shift }];
  });
  return new Set(spots.map(({ version }) => version)).size < 2
    ? []
    : [{ mentions: spots, how }];
}

/** Compares two versions off the command thread. */
export async function dotPlotOf(
  ports: Ports,
  project: Project,
  { first, second, ...options }: MethodArgs<"dotPlot">,
): Promise<DotPlot> {
  const [a, b] = [first, second].map((id) => {
    const version = findVersion(project, id);
    if (version === undefined)
      throw new Failure("not-found", `There is no version ${id}.`);
    return { id, text: version.text, segments: rangesOf(version) };
  });
  if (a === undefined || b === undefined)
    throw new Failure("bad-arguments", "A dot plot takes two versions.");
  const glossaries = await loadGlossaries(ports, project);
  const { columns, rows, values } = await ports.tasks
    .run(
      "dotGrid",
      { first: a, second: b, options, glossaries },
      () => undefined,
    ) // prettier-ignore
    .result.catch(unlessEnded);
  let cells = "";
  for (const value of values) cells += String.fromCharCode(value);
  return { columns, rows, values: cells };
}
