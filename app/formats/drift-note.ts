/** Drifts in words, for formats that have a place for notes only. */
import { findVersion, rangeOf } from "../model/places.ts";
import type { Drift } from "../model/records.ts";
import type { Corpus } from "./corpus.ts";

/** A drift for people to read: "Number, conflict, major, open: de “2013”, fr “2011”. The years differ." */
export function driftNote({ project }: Corpus, drift: Drift): string {
  const { type, relation, severity, status, mentions, reason, comments } =
    drift;
  const quotes = mentions.map((mention) => {
    const text = findVersion(project, mention.version)?.text ?? "";
    const { start = 0, end = 0 } = rangeOf(project, mention) ?? {};
    return `${mention.version} “${text.slice(start, end)}”`;
  });
  return [
    `${type}, ${relation}, ${severity}, ${status}: ${quotes.join(", ")}.`,
    reason,
    ...comments.map(({ by, text }) => `${by}: ${text}`),
  ]
    .filter((part) => part !== "")
    .join(" ");
}
