import { createDriftDetector, type DriftDetector } from "../../app/drift/detect.ts"; // prettier-ignore
import { loadFacts } from "../host/facts.ts";

let shared: DriftDetector | undefined;

/** The detector with the shipped facts data, made once a thread for its cache of facts. */
export function driftDetector(): DriftDetector {
  shared ??= createDriftDetector(loadFacts());
  return shared;
}
