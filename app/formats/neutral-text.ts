import type { Project } from "../model/records.ts";
import { writeNeutral } from "./neutral.ts";

/** The neutral form as the content of a file: JSON, one record a line. */
export function neutralText(project: Project): string {
  const { segments, units, drifts } = writeNeutral(project);
  const versions = Object.entries(segments).map(
    ([id, ranges]) => `${JSON.stringify(id)}:${lines(ranges)}`,
  );
  return `{"segments":{${versions.join(",\n")}},\n"units":${lines(units)},\n"drifts":${lines(drifts)}}\n`;
}

function lines(records: readonly unknown[]): string {
  return records.length === 0
    ? "[]"
    : `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}
