import type { Glossary } from "../model/glossary.ts";
import type { AlignVersion } from "./aligner.ts";
import { sameTerms } from "./evidence-glossary.ts";
import {
  cognates,
  sameNumbers,
  sameWords,
  soundAcrossScripts,
} from "./evidence-words.ts";
import { termFinder } from "./glossary-terms.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { indexVersion } from "./indexed-version.ts";
import type { WordEvidence } from "./word-links.ts";

/** What is known about words beside the texts themselves. */
export interface WordKnowledge {
  readonly evidence?: readonly WordEvidence[];
  readonly glossaries?: readonly Glossary[];
}

/** Word evidence that needs no data beside the texts. */
const ownEvidence: readonly WordEvidence[] = [
  sameNumbers,
  sameWords,
  cognates,
  soundAcrossScripts,
  sameTerms,
];

/** All word evidence there is, the texts' own first. */
export const evidenceOf = ({
  evidence = [],
}: WordKnowledge): readonly WordEvidence[] => [...ownEvidence, ...evidence];

/** The language of a version: the first part of its tag. */
export const languageOf = (id: string): string => id.split("-")[0] ?? "";

/** Reads versions' words with the glossaries' terms among them. */
export function indexWith(
  { glossaries = [] }: WordKnowledge,
  version: AlignVersion,
  language: string = languageOf(version.id),
  checkpoint?: () => void,
): IndexedVersion {
  return indexVersion(
    version,
    glossaries.length === 0 ? undefined : termFinder(glossaries, language),
    checkpoint,
  );
}
