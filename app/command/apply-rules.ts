/** New segmentation rules, and what they change in the texts, as one step. */
import { apply } from "../change/apply.ts";
import type { Operation } from "../change/change.ts";
import type { Project } from "../model/records.ts";
import type { Command, CommandResult } from "./command.ts";
import { configure } from "./configure.ts";
import { finished, nothing } from "./draft.ts";
import { resegment } from "./replace-text.ts";
import { counted } from "./wording.ts";

/** Ids, units and marks follow as in {@link resegment}; the report says what came of them. */
export const applyRules: Command<"applyRules"> = (project, args, context) => {
  const label = "Apply segmentation rules";
  const operations: Operation[] = [];
  const report: string[] = [];
  let after: Project = project;
  const cut = new Set<string>();
  const add = ({ change, outcome }: CommandResult, name?: string): void => {
    if (!outcome.changed) return;
    after = apply(after, change);
    operations.push(...change);
    if (name === undefined) return;
    cut.add(name);
    report.push(...(outcome.report ?? []).map((line) => `${name}: ${line}`));
  };
  add(configure(after, { rules: args.rules }, context));
  for (const { version, ranges } of args.cuts)
    add(resegment(after, { version, ranges }, context), version);
  if (operations.length === 0) return nothing(label, "These rules hold already"); // prettier-ignore
  const where = cut.size === 0 ? "no text is cut otherwise" : `${counted(cut.size, "version")} cut anew`; // prettier-ignore
  return finished(operations, label, {
    message: `Segmentation rules applied: ${where}`,
    report,
  });
};
