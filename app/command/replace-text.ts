/** A new text, or a new cut, for a version that has links and marks. */
import { headOf } from "../change/apply.ts";
import { numberOf } from "../model/numbered.ts";
import type { Version } from "../model/records.ts";
import { isSpace } from "../text/space.ts";
import type { Command } from "./command.ts";
import { trimmedRanges } from "./cut.ts";
import { Draft, nothing } from "./draft.ts";
import { refuse, versionNamed } from "./lookup.ts";
import { type Recut, recut } from "./recut.ts";
import { textEdits } from "./text-edits.ts";
import { counted, quoted } from "./wording.ts";

/** Refuses a blank text: marks would have nowhere to stand. */
export const replaceText: Command<"replaceText"> = (project, args) => {
  const label = "Replace text";
  const draft = new Draft(project);
  const version = versionNamed(project, args.version);
  if (isSpace(args.text) && version.segments.length > 0)
    refuse(`The new text is blank. Remove ${version.id} instead.`);
  const ranges = trimmedRanges(args.text, args.ranges);
  addHead(draft, version, { file: args.file ?? version.file });
  const edits = textEdits(version.text, args.text);
  const result = recut(draft, version, args.text, ranges, edits);
  const report = reportOf(result);
  const lost = result.mentions.lost.length;
  const done = draft.finish(label, {
    message: `${version.id} has its new text: ${counted(result.same + result.rewritten.length, "segment")} kept, ${result.fresh} new, ${result.gone} gone${lost === 0 ? "" : `; ${counted(lost, "mark")} lost`}`,
    report,
  });
  return done.outcome.changed
    ? done
    : nothing(label, `${version.id} has that text already`);
};

/** The text stays; ids stay where ranges are equal, else where they overlap most. */
export const resegment: Command<"resegment"> = (project, args) => {
  const label = "Cut anew";
  const draft = new Draft(project);
  const version = versionNamed(project, args.version);
  const ranges = trimmedRanges(version.text, args.ranges);
  addHead(draft, version, {
    segmentation: args.segmentation ?? version.segmentation,
  });
  const result = recut(draft, version, version.text, ranges, []);
  const done = draft.finish(label, {
    message: `${version.id} cut anew: ${counted(ranges.length, "segment")}, ${result.same} of them as before`,
    report: reportOf(result),
  });
  return done.outcome.changed
    ? done
    : nothing(label, `${version.id} is cut like that already`);
};

function addHead(
  draft: Draft,
  version: Version,
  edit: Partial<Pick<Version, "file" | "segmentation">>,
): void {
  const before = headOf(version);
  const after = { ...before, ...edit };
  if (after.file !== before.file || after.segmentation !== before.segmentation)
    draft.add({ op: "head", before, after });
}

const named = 12;

function reportOf(result: Recut): string[] {
  const { same, rewritten, fresh, gone, mentions } = result;
  const { united, bereft, dissolved, forgotten } = result.units;
  const lines = [
    `Segments: ${same} as before, ${rewritten.length} with other words, ${fresh} new, ${gone} gone`, // prettier-ignore
  ];
  if (rewritten.length > 0)
    lines.push(`Other words, same links: ${numbers("segment", rewritten.map((index) => index + 1))}`); // prettier-ignore
  if (united.length > 0)
    lines.push(`Joined to another unit, as their segments were: ${unitNumbers(united)}`); // prettier-ignore
  const left = bereft.filter((id) => !dissolved.includes(id));
  if (left.length > 0)
    lines.push(`Not linked here any more: ${unitNumbers(left)}`);
  if (dissolved.length > 0)
    lines.push(`Gone, as nothing was left to link: ${unitNumbers(dissolved)}`); // prettier-ignore
  if (forgotten.length > 0)
    lines.push(`No longer remembered as rejected: ${unitNumbers(forgotten)}`); // prettier-ignore
  if (mentions.count > 0)
    lines.push(
      `Marks: ${mentions.count - mentions.found.length - mentions.lost.length} kept, ${mentions.found.length} moved, ${mentions.lost.length} lost`,
    );
  if (mentions.found.length > 0)
    lines.push(`Moved with their words: ${words(mentions.found)}`);
  if (mentions.lost.length > 0)
    lines.push(`Lost with their words: ${words(mentions.lost)}`);
  if (mentions.reopened > 0)
    lines.push(`Open again, as their words changed: ${counted(mentions.reopened, "drift")}`); // prettier-ignore
  return lines;
}

function unitNumbers(ids: readonly string[]): string {
  return numbers("unit", ids.map(numberOf));
}

function numbers(noun: string, all: readonly number[]): string {
  return `${counted(all.length, noun)} (${all.slice(0, named).join(", ")}${all.length > named ? ", …" : ""})`;
}

function words(all: readonly string[]): string {
  const shown = all.slice(0, named).map((text) => quoted(text));
  return `${shown.join(", ")}${all.length > named ? `, and ${all.length - named} more` : ""}`;
}
