/** The columns of each project as the reader left them, among the settings' flags of the window. */
import type { Settings } from "../../app/contract/session.ts";
import type { Project } from "../../app/model/records.ts";
import type { LayoutSlice } from "./shape.ts";

export type KeptColumns = Pick<LayoutSlice, "hiddenVersions" | "columnWidths">;

const prefix = "columns ";
/** The settings' own limits, in UTF-16 units. */
const longestKey = 60;
const longestValue = 200;
/** Projects remembered; the one changed longest ago goes first. */
const mostProjects = 20;

/** What was hidden and how wide columns were in the project of that title, as far as its versions are still there. */
export function keptColumns(
  layout: Settings["layout"],
  { meta, versions }: Pick<Project, "meta" | "versions">,
): KeptColumns {
  const kept = layout[keyOf(meta.title)];
  const hiddenVersions: string[] = [];
  const columnWidths: Record<string, number> = {};
  for (const word of typeof kept === "string" ? kept.split(" ") : []) {
    const [id = "", width] = word.split("=");
    if (!versions.some((version) => version.id === id)) continue;
    if (width === undefined) hiddenVersions.push(id);
    else if (/^\d+$/.test(width)) columnWidths[id] = Number(width);
  }
  const isAnyShown = hiddenVersions.length < versions.length;
  return { hiddenVersions: isAnyShown ? hiddenVersions : [], columnWidths };
}

/** `layout` with the columns of one project kept: "fr ar=240" hides fr and makes ar 240 px wide. */
export function keepColumns(
  layout: Settings["layout"],
  { meta }: Pick<Project, "meta">,
  { hiddenVersions, columnWidths }: KeptColumns,
): Settings["layout"] {
  const key = keyOf(meta.title);
  const words = [
    ...hiddenVersions,
    ...Object.entries(columnWidths).map(
      ([id, width]) => `${id}=${Math.round(width)}`,
    ),
  ];
  let value = "";
  for (const word of words) {
    const next = value === "" ? word : `${value} ${word}`;
    if (next.length <= longestValue) value = next;
  }
  const others = Object.entries(layout).filter(([name]) => name !== key);
  if (value === "") return Object.fromEntries(others);
  const older = others.filter(([name]) => name.startsWith(prefix));
  const gone = new Set(
    older
      .slice(0, Math.max(0, older.length - mostProjects + 1))
      .map(([name]) => name),
  );
  return Object.fromEntries([
    ...others.filter(([name]) => !gone.has(name)),
    [key, value],
  ]);
}

function keyOf(title: string): string {
  return `${prefix}${title}`.slice(0, longestKey);
}
