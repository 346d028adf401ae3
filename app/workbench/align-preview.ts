/** What other alignment settings would make of the project, without changing it. */
import type { AlignPreview } from "../contract/words.ts";
import { keyOf, memberKey } from "../command/members.ts";
import { certainConfidence } from "../command/suggestions.ts";
import type { AlignSettings } from "../model/align-settings.ts";
import { alignInputOf, proposalsOf } from "./alignment.ts";
import type { Document } from "./document.ts";
import { unlessEnded } from "./ended.ts";
import { loadGlossaries } from "./glossaries.ts";
import type { Ports } from "./ports.ts";

/** Aligns with `settings` off the command thread and compares with the suggestions that are there. */
export async function previewAlign(
  ports: Ports,
  target: Document,
  settings: AlignSettings,
): Promise<AlignPreview> {
  const { project } = target;
  const glossaries = await loadGlossaries(ports, project);
  const input = { ...alignInputOf(project, glossaries), settings };
  const found = await ports.tasks
    .run("align", input, () => undefined)
    .result.catch(unlessEnded);
  const settled = new Set<string>();
  const present = new Set<string>();
  for (const { members, status, origin } of project.units)
    (status === "suggested" && origin === "engine" ? present : settled).add(memberKey(members)); // prettier-ignore
  const proposed = proposalsOf(project, found)
    .map(({ members, confidence }) => ({
      key: keyOf(Object.values(members).flat().map(({ segment }) => segment)), // prettier-ignore
      confidence,
    }))
    .filter(({ key }) => !settled.has(key));
  const same = proposed.filter(({ key }) => present.has(key)).length;
  return {
    units: proposed.length,
    uncertain: proposed.filter(
      ({ confidence }) => confidence < certainConfidence,
    ).length,
    same,
    fresh: proposed.length - same,
    gone: present.size - same,
  };
}
