import { CircleX, Info, Wrench } from "lucide-react";
import type { ReactNode } from "react";
import type { ReportLine } from "../../../app/contract/formats.ts";
import { counted } from "../../parts/words.ts";

const icons = { info: Info, repaired: Wrench, refused: CircleX } as const;
const words = { info: "Note", repaired: "Repaired", refused: "Left out" };

/** What was read, repaired or left out of a file, and why. */
export function ReadingReport({
  lines,
}: {
  readonly lines: readonly ReportLine[];
}): ReactNode {
  if (lines.length === 0) return null;
  return (
    <details className="reading-report" open={lines.length < 6}>
      <summary>
        {counted(lines.length, "note")} on reading this file
        {summaryOf(lines)}
      </summary>
      <ul>
        {lines.map(({ level, text, line }, index) => {
          const Icon = icons[level];
          return (
            <li key={index} data-level={level}>
              <Icon className="small" aria-hidden="true" />
              <b>{words[level]}</b>
              <span className="grow">
                <bdi>{text}</bdi>
              </span>
              {line === undefined ? null : (
                <span className="mut num">line {line.toLocaleString()}</span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** ": 3 repaired, 1 left out", so that nobody needs to open the list to know. */
function summaryOf(lines: readonly ReportLine[]): string {
  const parts = (["repaired", "refused"] as const).flatMap((level) => {
    const count = lines.filter((line) => line.level === level).length;
    return count === 0 ? [] : [`${count} ${words[level].toLowerCase()}`];
  });
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}
