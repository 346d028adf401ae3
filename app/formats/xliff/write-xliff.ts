/** Writes XLIFF 2.1: a file for each pair of the first version with another. */
import type { ExportOptions } from "../../contract/formats.ts";
import type { Drift, Unit } from "../../model/records.ts";
import type { Corpus, CorpusVersion } from "../corpus.ts";
import type { OutFile } from "../format.ts";
import { writePlaces } from "../segment-places.ts";
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";
import { markedText } from "./marked-text.ts";
import { pairBlocks, type PairRow } from "./pair-blocks.ts";
import { qualityIssues } from "./quality-issues.ts";
import { xliffMeta } from "./xliff-words.ts";

const root = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" its:version="2.0"'; // prettier-ignore

interface Sheet {
  readonly corpus: Corpus;
  readonly options: ExportOptions;
  readonly first: CorpusVersion;
  readonly other: CorpusVersion;
  readonly otherAt: number;
  /** Whether every segment tells its place: its version's order is not that of the file. */
  readonly placed: readonly [boolean, boolean];
}

export function* writeXliff(
  corpus: Corpus,
  options: ExportOptions,
): Generator<OutFile> {
  const [first, ...others] = corpus.versions;
  if (first === undefined) return;
  for (const [at, other] of others.entries())
    yield {
      name: others.length === 1 ? "" : `${first.id}-${other.id}.xlf`,
      content: lines(corpus, options, first, other, at + 1),
    };
}

function* lines(
  corpus: Corpus,
  options: ExportOptions,
  first: CorpusVersion,
  other: CorpusVersion,
  otherAt: number,
): Generator<string> {
  const blocks = pairBlocks(corpus, 0, otherAt, options);
  const rows = blocks.flat();
  const inTarget = [...rows].sort((a, b) => (a.target[0] ?? 0) - (b.target[0] ?? 0)); // prettier-ignore
  const sheet: Sheet = {
    corpus,
    options,
    first,
    other,
    otherAt,
    placed: [
      needsPlaces(first, rows.flatMap(({ source }) => source)), // prettier-ignore
      needsPlaces(other, inTarget.flatMap(({ target }) => target)), // prettier-ignore
    ],
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${root}${xmlAttribute("srcLang", first.id)}${xmlAttribute("trgLang", other.id)}>\n`;
  const original = options.metadata && first.file !== "" ? first.file : undefined; // prettier-ignore
  const annotators = options.metadata ? ' its:annotatorsRef="localization-quality-issue|Pentapla"' : ""; // prettier-ignore
  yield `<file id="f1"${xmlAttribute("original", original)} srcDir="${first.dir}" trgDir="${other.dir}" xml:space="preserve"${annotators}>\n`;
  if (options.metadata) yield titles(first, other);
  let number = 0;
  for (const block of blocks) {
    number += 1;
    yield unitOf(sheet, block, number);
  }
  // The schema wants something in a file.
  if (blocks.length === 0) yield '<group id="g1"/>\n';
  yield "</file>\n</xliff>\n";
}

function needsPlaces(
  version: CorpusVersion,
  indexes: readonly number[],
): boolean {
  // prettier-ignore
  return (
    indexes.some((index, at) => index < (indexes[at - 1] ?? 0)) ||
    indexes.some((index) => version.kinds[index] !== "sentence")
  );
}

function titles(first: CorpusVersion, other: CorpusVersion): string {
  return `<mda:metadata><mda:metaGroup category="pentapla">${meta(xliffMeta.sourceTitle, first.title)}${meta(xliffMeta.targetTitle, other.title)}</mda:metaGroup></mda:metadata>\n`;
}

function unitOf(
  sheet: Sheet,
  block: readonly PairRow[],
  number: number,
): string {
  const { corpus, options, first, other } = sheet;
  const drifts = options.metadata ? driftsOf(block, first, other) : [];
  const id = options.metadata ? (block[0]?.row.id ?? "") : String(number);
  const metas = options.metadata ? block.map((one) => metaGroup(sheet, one)).join("") : ""; // prettier-ignore
  const gap = "<ignorable><source> </source><target> </target></ignorable>\n";
  const places = placesIn(block);
  return [
    `<unit${xmlAttribute("id", id)}>\n`,
    qualityIssues(corpus, drifts, id),
    metas === "" ? "" : `<mda:metadata>\n${metas}</mda:metadata>\n`,
    block
      .map((one, at) =>
        segmentOf(sheet, one, at, places[at] ?? null, drifts, id),
      )
      .join(gap),
    "</unit>\n",
  ].join("");
}

/** Drifts with a mention in one of the two versions. */
function driftsOf(
  block: readonly PairRow[],
  first: CorpusVersion,
  other: CorpusVersion,
): readonly Drift[] {
  const found = new Set(block.flatMap(({ row }) => row.drifts));
  return [...found].filter(
    ({ mentions }) =>
    mentions.some(({ version }) => version === first.id || version === other.id), // prettier-ignore
  );
}

/** The place of each target among the parts of the unit, from 1, where it is not its own; a part that is white space stands between two rows. */
function placesIn(block: readonly PairRow[]): readonly (number | null)[] {
  const free = block.flatMap(({ rank }, at) => (rank === null ? [] : [2 * at + 1])); // prettier-ignore
  return block.map(({ rank }, at) => {
    const place = rank === null ? null : (free[rank] ?? null);
    return place === 2 * at + 1 ? null : place;
  });
}

function segmentOf(
  { corpus, options, first, other }: Sheet,
  { row, source, target }: PairRow,
  at: number,
  order: number | null,
  drifts: readonly Drift[],
  unitId: string,
): string {
  const suffix = at === 0 ? "" : `-${at + 1}`;
  const state = options.metadata && target.length > 0 ? stateOf(row.unit, row.drifts) : undefined; // prettier-ignore
  const id = options.metadata ? row.id : undefined;
  const words = markedText(corpus, first, source, drifts, unitId, suffix);
  const written =
    target.length === 0
      ? ""
      : `<target${xmlAttribute("order", order === null ? undefined : String(order))}>${markedText(corpus, other, target, drifts, unitId, suffix)}</target>`;
  return `<segment${xmlAttribute("id", id)}${xmlAttribute("state", state)}><source>${words}</source>${written}</segment>\n`;
}

/** Confirmed and without an open drift is final. */
function stateOf(unit: Unit | null, drifts: readonly Drift[]): string {
  if (unit?.status !== "confirmed") return "translated";
  const isOpen = drifts.some(({ status }) => status === "open" || status === "accepted"); // prettier-ignore
  return isOpen ? "reviewed" : "final";
}

/** Nothing where a row has nothing to tell beyond its words. */
function metaGroup(
  { first, other, otherAt, placed }: Sheet,
  { row, source, target }: PairRow,
): string {
  const { unit, absent } = row;
  const metas: string[] = [];
  if (unit !== null) {
    const { status, confidence, origin, reasons } = unit;
    metas.push(
      meta(xliffMeta.status, status),
      meta(xliffMeta.confidence, String(confidence)),
      meta(xliffMeta.origin, origin),
      ...reasons.map(({ text, against }) =>
        meta(against ? xliffMeta.reasonAgainst : xliffMeta.reason, text),
      ),
    );
    const missing = absent.flatMap((at) =>
      at === 0 ? [first.id] : at === otherAt ? [other.id] : [],
    );
    if (missing.length > 0)
      metas.push(meta(xliffMeta.absent, missing.join(" ")));
  }
  if (source.length > 1 || (source.length > 0 && placed[0]))
    metas.push(meta(xliffMeta.sourceSegments, placesOf(first, source)));
  if (target.length > 1 || (target.length > 0 && placed[1]))
    metas.push(meta(xliffMeta.targetSegments, placesOf(other, target)));
  return metas.length === 0
    ? ""
    : `<mda:metaGroup category="${xliffMeta.group}${row.id}">${metas.join("")}</mda:metaGroup>\n`;
}

function placesOf(version: CorpusVersion, indexes: readonly number[]): string {
  return writePlaces(
    indexes.map((index) => ({
      index,
      length: (version.ends[index] ?? 0) - (version.starts[index] ?? 0),
      kind: version.kinds[index] ?? "sentence",
    })),
  );
}

function meta(type: string, words: string): string {
  return `<mda:meta type="${type}">${xmlText(words)}</mda:meta>`;
}
