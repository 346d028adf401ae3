import {
  createDriftDetector,
  type DriftDetector,
} from "../../app/drift/detect.ts";
import { loadFacts } from "../host/facts.ts";

let shared: DriftDetector | undefined;

/** The drift detector with the shipped language data, made once a thread for its cache of facts. */
export function driftDetector(): DriftDetector {
  shared ??= createDriftDetector(loadFacts());
  return shared;
}
