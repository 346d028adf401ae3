/** The detector as it ships, with the word vectors, and the project files that tests look at. */
import { createDriftDetector } from "../../../../app/drift/detect.ts";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import type { DriftProposal } from "../../../../app/drift/compare/proposal.ts";
import { idleTask } from "../../../../app/task/task.ts";
import { loadFacts } from "../../../../main/host/facts.ts";
import { loadLexicon } from "../../../../main/host/lexicon.ts";
import { aligned } from "./texts.ts";

export const vectors = loadLexicon();
export const detectWithWords = createDriftDetector(createFactFinder(loadFacts()), vectors); // prettier-ignore

export function proposalsWithWords(
  lines: Readonly<Record<string, readonly (string | null)[]>>,
): readonly DriftProposal[] {
  return detectWithWords(aligned(lines), idleTask);
}
