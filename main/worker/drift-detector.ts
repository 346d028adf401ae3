import {
  type AgreementReader,
  createAgreementReader,
} from "../../app/drift/agreement.ts";
import {
  createDriftDetector,
  type DriftDetector,
} from "../../app/drift/detect.ts";
import { createFactFinder, type FactFinder } from "../../app/drift/facts.ts";
import { loadFacts } from "../host/facts.ts";
import { loadLexicon } from "../host/lexicon.ts";

let finder: FactFinder | undefined;
let detector: DriftDetector | undefined;
let reader: AgreementReader | undefined;

/** Made once a thread, for its cache of facts. */
function factFinder(): FactFinder {
  finder ??= createFactFinder(loadFacts());
  return finder;
}

/** The drift detector with the shipped language data. */
export function driftDetector(): DriftDetector {
  detector ??= createDriftDetector(factFinder(), loadLexicon());
  return detector;
}

/** What the agreement table shows, from the same data. */
export function agreementReader(): AgreementReader {
  reader ??= createAgreementReader(factFinder());
  return reader;
}
