/** Two running texts and the units between them, gathered pair by pair; for all versions of XLIFF. */
import { counted } from "../../command/wording.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import type { Reason, UnitStatus } from "../../model/records.ts";
import { isSpace } from "../../text/space.ts";
import { nothingRead, type ReadResult, type ReadText } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { expectBearable, runningText } from "../running-text.ts";
import { type CutPassage, cutAtPlaces, type SegmentPlaceNote } from "../segment-places.ts"; // prettier-ignore

/** What corresponds; null = the side is not there at all. */
export interface XliffPair {
  readonly source: string | null;
  readonly target: string | null;
  /** Where our own files say how a side is cut and where its parts stand. */
  readonly sourcePlaces: readonly SegmentPlaceNote[] | null;
  readonly targetPlaces: readonly SegmentPlaceNote[] | null;
  readonly status: UnitStatus;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly isAbsent: boolean;
}

export const plainPair = {
  source: null,
  target: null,
  sourcePlaces: null,
  targetPlaces: null,
  status: "suggested",
  confidence: 1,
  reasons: [],
  isAbsent: false,
} satisfies XliffPair;

/** White space, or a pair, as they follow each other on one side. */
export type XliffPiece = { readonly gap: string } | { readonly pair: number };

export interface XliffTexts {
  add(pair: XliffPair): number;
  /** The pieces of a unit in the order of one side. */
  lay(side: 0 | 1, pieces: readonly XliffPiece[]): void;
  term(source: string, targets: readonly string[]): void;
  result(languages: readonly [string | null, string | null], titles: readonly [string, string]): ReadResult; // prettier-ignore
}

/** More pairs help an alignment no further, and weigh. */
const mostEntries = 200_000;

interface Passage extends CutPassage {
  readonly pair: number;
  /** White space before it; null = that of another unit. */
  readonly gap: string | null;
}

export function xliffTexts(report: ReadingReport): XliffTexts {
  const pairs: XliffPair[] = [];
  const columns: [Passage[], Passage[]] = [[], []];
  const terms: { source: string; targets: readonly string[] }[] = [];

  return {
    add(pair) {
      expectBearable(pairs.push(pair));
      return pairs.length - 1;
    },
    lay(side, pieces) {
      let gap: string | null = null;
      let isFirst = true;
      for (const piece of pieces) {
        if ("gap" in piece) {
          gap = (gap ?? "") + piece.gap;
          continue;
        }
        const pair = pairs[piece.pair];
        const words = (side === 0 ? pair?.source : pair?.target) ?? "";
        const places = (side === 0 ? pair?.sourcePlaces : pair?.targetPlaces) ?? null; // prettier-ignore
        if (isSpace(words)) continue;
        for (const [at, passage] of cutAtPlaces(words, places).entries())
          columns[side].push({
            ...passage,
            pair: piece.pair,
            gap: at > 0 ? " " : isFirst ? gap : (gap ?? ""),
          });
        gap = null;
        isFirst = false;
      }
    },
    term: (source, targets) => terms.push({ source, targets }),
    result(languages, titles) {
      const built = columns.map(buildText);
      const isTwo =
        languages[1] !== null ||
        columns[1].length > 0 ||
        pairs.some(({ isAbsent }) => isAbsent);
      const texts = built
        .slice(0, isTwo ? 2 : 1)
        .map(({ text, segments }, side): ReadText => ({
          language: languages[side] ?? null,
          title: titles[side] ?? "",
          document: "",
          text,
          segments,
          ids: null,
        }));
      const linked = pairs.flatMap((pair, at) => {
        const members = built.flatMap(({ segmentsOf }, text) => {
          const segments = segmentsOf.get(at) ?? [];
          return segments.length === 0 ? [] : [{ text, segments }];
        });
        const absent = [0, 1].filter((text) => pair.isAbsent && members.every((one) => one.text !== text)); // prettier-ignore
        if (members.length === 0 || members.length + absent.length < 2)
          return [];
        const { status, confidence, reasons } = pair;
        return [{ members, absent, status, confidence, reasons }];
      });
      const summary = `${counted(pairs.length, "segment")} read, ${counted(linked.length, "unit")} over both languages.`; // prettier-ignore
      return {
        ...nothingRead,
        texts,
        units: linked,
        glossary: glossaryOf(languages, pairs, terms),
        report: [{ level: "info", text: summary }, ...report.lines()],
      };
    },
  };
}

interface Built {
  readonly text: string;
  readonly segments: ReadText["segments"];
  readonly segmentsOf: ReadonlyMap<number, readonly number[]>;
}

/** In the order of the file, or where every passage tells its place, in the text's own. */
function buildText(passages: readonly Passage[]): Built {
  const isPlaced = passages.every(({ place }) => place !== null);
  const ordered = isPlaced
    ? [...passages].sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    : passages;
  const running = runningText();
  const segmentsOf = new Map<number, number[]>();
  for (const { words, kind, pair, gap } of ordered) {
    if (gap !== null && !isPlaced) running.gap(gap);
    const segment = running.add(words, kind);
    if (segment === null) continue;
    const known = segmentsOf.get(pair);
    if (known === undefined) segmentsOf.set(pair, [segment]);
    else known.push(segment);
  }
  return { text: running.text(), segments: running.segments(), segmentsOf };
}

function glossaryOf(
  languages: readonly (string | null)[],
  pairs: readonly XliffPair[],
  terms: readonly { source: string; targets: readonly string[] }[],
): ReadResult["glossary"] {
  const [first, second] = languages.map((one) => one?.split("-")[0]?.toLowerCase()); // prettier-ignore
  if (first === undefined || second === undefined || first === second)
    return null;
  const entry = (source: string, targets: readonly string[]): GlossaryEntry => ({ terms: { [first]: [source], [second]: targets } }); // prettier-ignore
  const entries = [
    ...terms.map(({ source, targets }) => entry(source, targets)),
    ...pairs
      .slice(0, mostEntries)
      .flatMap(({ source, target }) =>
        isSpace(source ?? "") || isSpace(target ?? "")
          ? []
          : [entry((source ?? "").trim(), [(target ?? "").trim()])],
      ),
  ];
  return entries.length === 0 ? null : { name: "", entries };
}
