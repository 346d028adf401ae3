/** The project's settings: segmentation rules, alignment, glossaries. */
import { sameValue } from "../change/apply.ts";
import type { CommandArgs } from "../contract/commands.ts";
import type { ProjectSettings } from "../model/settings.ts";
import { ruleProblem } from "../segment/rules/rule-source.ts";
import type { Command } from "./command.ts";
import { finished, nothing } from "./draft.ts";
import { refuse } from "./lookup.ts";
import { counted, listed, quoted } from "./wording.ts";

/** Rules count from the next cut on; text that is cut already stays as it is. Refuses a new rule that can't be used. */
export const configure: Command<"configure"> = (project, args) => {
  const before = project.settings;
  const after: ProjectSettings = { ...before, ...args };
  const parts = (Object.keys(names) as (keyof ProjectSettings)[]).filter(
    (part) => !sameValue(before[part], after[part]),
  );
  const held = new Set(before.rules);
  for (const rule of after.rules) {
    const problem = held.has(rule) ? null : ruleProblem(rule);
    if (problem !== null) refuse(problem);
  }
  const [part, ...others] = parts;
  if (part === undefined)
    return nothing("Change settings", "These settings hold already");
  const label = others.length > 0 ? "Change settings" : `Change ${names[part]}`;
  return finished([{ op: "settings", before, after }], label, {
    message:
      others.length > 0
        ? `Settings changed: ${listed(parts.map((name) => names[name]))}`
        : messageOf(part, after),
  });
};

const names = {
  rules: "segmentation rules",
  align: "alignment settings",
  glossaries: "glossaries",
} as const satisfies Record<keyof CommandArgs<"configure">, string>;

function messageOf(
  part: keyof ProjectSettings,
  after: ProjectSettings,
): string {
  switch (part) {
    case "rules":
      return after.rules.length === 0
        ? "The project has no segmentation rules of its own"
        : `The project has ${counted(after.rules.length, "segmentation rule")} of its own`;
    case "align":
      return "Alignment settings changed";
    case "glossaries":
      return after.glossaries.length === 0
        ? "No glossary is used"
        : after.glossaries.length === 1
          ? `The glossary ${quoted(after.glossaries[0]?.name ?? "")} is used`
          : `${after.glossaries.length} glossaries are used`;
  }
}
