import { align, createAligner } from "../../app/align/align.ts";
import type { AlignEngine } from "../../app/align/aligner.ts";
import { vectorWords } from "../../app/align/evidence-vectors.ts";
import { galeChurch } from "../../app/align/gale-church.ts";
import type { WordEvidence } from "../../app/align/word-links.ts";
import { Failure } from "../../app/contract/failure.ts";
import { loadLexicon } from "../host/lexicon.ts";

/** Length alone says little of a single bead: its units are all unsure. */
const lengthConfidence = 0.5;

/** Gale and Church's alignment by length, for two versions in the same order. */
const alignByLength: AlignEngine = ({ versions }, task) => {
  const [a, b, ...more] = versions;
  if (a === undefined || b === undefined || more.length > 0)
    throw new Failure(
      "refused",
      `The engine gale-church aligns two versions, not ${versions.length}.`,
    );
  return galeChurch(a, b, task)
    .filter((bead) => bead.aEnd > bead.a && bead.bEnd > bead.b)
    .map((bead) => ({
      members: {
        [a.id]: indexes(bead.a, bead.aEnd),
        [b.id]: indexes(bead.b, bead.bEnd),
      },
      confidence: lengthConfidence,
      reasons: [{ text: "Lengths fit" }],
    }));
};

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}

let shared: readonly WordEvidence[] | undefined;

/** What is shipped beside the texts: word vectors, read once a thread, when first asked for. */
export function shippedEvidence(): readonly WordEvidence[] {
  shared ??= [vectorWords(loadLexicon())];
  return shared;
}

/** The engine with everything that is shipped. */
const alignAsShipped: AlignEngine = (input, task) =>
  (input.settings?.vectors === false
    ? align
    : createAligner(shippedEvidence()))(input, task);

/** The alignment engines by the names of `--engine`; the first is the default. */
export const engines = {
  pentapla: alignAsShipped,
  plain: align,
  "gale-church": alignByLength,
} satisfies Readonly<Record<string, AlignEngine>>;

const byName: Readonly<Record<string, AlignEngine>> = engines;

/** Throws a Failure "bad-arguments" that lists the names there are. */
export function engineNamed(name: string): AlignEngine {
  const engine = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (engine === undefined)
    throw new Failure(
      "bad-arguments",
      `There is no engine “${name}”. There are: ${Object.keys(byName).join(", ")}.`,
    );
  return engine;
}
