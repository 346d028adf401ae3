/** Names that drifts were assigned to, kept for other projects. */
import { windowState } from "./store.ts";
import { saveSettings } from "./workbench.ts";

/** A flag of the layout holds 200 characters. */
const room = 200;

/** The last ones first. */
export function keptPeople(): readonly string[] {
  const kept = windowState().settings.layout["people"];
  return typeof kept === "string" && kept !== "" ? kept.split("\n") : [];
}

export function keepPerson(name: string): void {
  const { layout } = windowState().settings;
  const names = [name, ...keptPeople().filter((other) => other !== name)];
  while (names.length > 1 && names.join("\n").length > room) names.pop();
  const people = names.join("\n");
  if (people.length <= room && people !== layout["people"])
    void saveSettings({ layout: { ...layout, people } });
}
