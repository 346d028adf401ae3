import fs from "node:fs";

/** One hand-aligned pair of texts. */
export interface PairDocument {
  readonly id: string;
  readonly src: readonly string[];
  readonly tgt: readonly string[];
  readonly srcLang: string;
  readonly tgtLang: string;
  readonly gold: readonly Link[];
}

/** Versions of one text with their units. */
export interface UnitDocument {
  readonly id: string;
  readonly variant: string;
  readonly langs: readonly string[];
  readonly sentences: Readonly<Record<string, readonly string[]>>;
  readonly gold: readonly Readonly<Record<string, readonly number[]>>[];
}

/** Indexes on either side; an empty side is a null link. */
export type Link = readonly [readonly number[], readonly number[]];

const folder = "../shared/bench/align";

/** Text+Berg's development document; undefined where it is not there. */
export function readTextBerg(): PairDocument | undefined {
  const file = `${folder}/textberg/dev.json`;
  return fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, "utf8")) as PairDocument)
    : undefined;
}

/** The five-way PUD tasks, by name; none where they are not there. */
export function readPud(): readonly UnitDocument[] {
  if (!fs.existsSync(`${folder}/pud`)) return [];
  return fs
    .readdirSync(`${folder}/pud`)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map(
      (name) =>
        JSON.parse(
          fs.readFileSync(`${folder}/pud/${name}`, "utf8"),
        ) as UnitDocument,
    );
}
