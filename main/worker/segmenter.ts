import { createSegmenter } from "../../app/segment/create-segmenter.ts";
import type { Segmenter } from "../../app/segment/segmenter.ts";
import { loadLanguages } from "../host/languages.ts";

let shared: Segmenter | undefined;

/** The segmenter with the shipped language data, made once a thread for its paragraph cache. */
export function segmenter(): Segmenter {
  shared ??= createSegmenter(loadLanguages());
  return shared;
}
