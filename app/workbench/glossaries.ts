/** The project's glossaries: kept by the host, named in the project, heard by the engines. */
import type { CommandContext, CommandResult } from "../command/command.ts";
import { runCommand } from "../command/table.ts";
import { Failure } from "../contract/failure.ts";
import type { ImportRequest } from "../contract/imports.ts";
import type { GlossaryState } from "../contract/words.ts";
import { glossaryOf } from "../formats/glossary-of.ts";
import { joinConcepts } from "../formats/omw/join-concepts.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Project } from "../model/records.ts";
import { defaultProjectSettings, type GlossaryRecord } from "../model/settings.ts"; // prettier-ignore
import type { ReadOutcome } from "../task/reading.ts";
import { unlessEnded } from "./ended.ts";
import type { Ports } from "./ports.ts";

/** Reads the files and keeps what they hold. Throws a Failure for a file without terms. */
export async function keepGlossaries(
  ports: Pick<Ports, "files" | "glossaries">,
  files: readonly ImportRequest[],
): Promise<readonly GlossaryRecord[]> {
  const { rules } = defaultProjectSettings;
  const found = glossariesOf(
    files.map(({ ref }) => ref.name),
    await ports.files.read(files, rules).catch(unlessEnded),
  );
  const records: GlossaryRecord[] = [];
  for (const glossary of found)
    records.push({
      id: await ports.glossaries.keep(glossary),
      name: glossary.name.slice(0, 500),
      // Longer ones, or none at all, would make a project that can't be opened.
      languages: languagesOf(glossary).filter(
        ({ length }) => length > 0 && length <= 80,
      ),
      entries: glossary.entries.length,
    });
  return records;
}

/** Names glossaries in the project, as one step; one that is there already is named once. */
export function useGlossaries(
  project: Project,
  records: readonly GlossaryRecord[],
  context: CommandContext,
): CommandResult {
  const known = project.settings.glossaries.filter(({ id }) =>
    records.every((record) => record.id !== id),
  );
  const fresh = [...new Map(records.map((record) => [record.id, record])).values()]; // prettier-ignore
  return runCommand(project, "configure", { glossaries: [...known, ...fresh] }, context); // prettier-ignore
}

/** What files hold as glossaries; those in one language each (wordnets) are joined by their concepts. Throws a Failure for a file that is none. */
export function glossariesOf(
  names: readonly string[],
  outcomes: readonly ReadOutcome[],
): readonly Glossary[] {
  const found = outcomes.map((outcome, at) => {
    if (!outcome.ok) throw new Failure("unreadable", outcome.error);
    const glossary = glossaryOf(names[at] ?? "", outcome.file);
    if (glossary === null || glossary.entries.length === 0)
      throw new Failure(
        "unreadable",
        `${names[at] ?? "The file"} holds no terms: a glossary has a word and its translation in a row.`,
      );
    return glossary;
  });
  const paired = found.filter((glossary) => languagesOf(glossary).length > 1);
  const [first, ...more] = found.filter((glossary) => !paired.includes(glossary)); // prettier-ignore
  if (first === undefined) return paired;
  if (more.length === 0)
    throw new Failure(
      "unreadable",
      `${first.name} has one language only. Choose the files of its other languages with it.`,
    );
  const name = [first, ...more].map((glossary) => glossary.name).join(", ");
  return [...paired, joinConcepts(name, [first, ...more])];
}

function languagesOf({ entries }: Glossary): string[] {
  return [
    ...new Set(entries.flatMap(({ terms }) => Object.keys(terms))),
  ].sort();
}

export function glossaryStates(
  ports: Pick<Ports, "glossaries">,
  project: Project,
): Promise<GlossaryState[]> {
  return Promise.all(
    project.settings.glossaries.map(async (record) => ({
      record,
      isHere: (await ports.glossaries.load(record.id)) !== null,
    })),
  );
}

/** What is here of the project's glossaries; what is not can't be heard. */
export async function loadGlossaries(
  ports: Pick<Ports, "glossaries">,
  project: Project,
): Promise<readonly Glossary[]> {
  const { glossaries } = project.settings;
  const found = await Promise.all(
    glossaries.map(({ id }) => ports.glossaries.load(id)),
  );
  return found.filter((glossary) => glossary !== null);
}
