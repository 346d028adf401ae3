/** From texts to a project without a window: cut, align, propose. */
import { apply } from "../../app/change/apply.ts";
import type { CommandContext } from "../../app/command/command.ts";
import { runCommand } from "../../app/command/table.ts";
import { Failure } from "../../app/contract/failure.ts";
import type { Project } from "../../app/model/records.ts";
import type { Task } from "../../app/task/task.ts";
import type { ProjectInput } from "../../app/task/tasks.ts";
import { directionOf } from "../../app/text/language.ts";
import { alignInputOf, proposalsOf } from "../../app/workbench/alignment.ts";
import { newProject } from "../../app/workbench/new-project.ts";
import { engineNamed } from "./engines.ts";
import { segmenter } from "./segmenter.ts";

// Headless runs are nobody's judgement and must give the same bytes every time.
const context: CommandContext = { by: "", at: "1970-01-01T00:00:00Z" };

/** Cuts and aligns texts. Throws a Failure for an unknown engine or a text without words. */
export function buildProject(input: ProjectInput, task: Task): Project {
  const { title, texts, segmentation, rules = [], engine } = input;
  const versions = texts.map(({ file, id, text }) => {
    const ranges = segmenter().segment(text, id, segmentation, rules);
    if (ranges.length === 0)
      throw new Failure(
        "unreadable",
        `${file} holds no words, only white space.`,
      );
    return {
      id,
      title: "",
      dir: directionOf(id),
      file: fileName(file),
      segmentation,
      text,
      ranges: [...ranges],
    };
  });
  const bare = newProject(title, versions, context);
  const project = { ...bare, settings: { ...bare.settings, rules } };
  const units = engineNamed(engine)(
    alignInputOf(project, input.glossaries),
    task,
  );
  const proposals = proposalsOf(project, units);
  if (proposals.length === 0) return project;
  return apply(
    project,
    runCommand(project, "propose", { proposals }, context).change,
  );
}

function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
