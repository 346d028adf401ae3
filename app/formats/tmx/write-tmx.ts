/** Writes TMX 1.4: all versions in one file, or a file for each pair with the first. */
import type { ExportOptions } from "../../contract/formats.ts";
import { type Corpus, type CorpusRow, rowText } from "../corpus.ts";
import { driftNote } from "../drift-note.ts";
import type { OutFile } from "../format.ts";
import { writePlaces } from "../segment-places.ts";
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";
import { tmxProps } from "./tmx-words.ts";

/** Which of the corpus' versions a file has. */
interface Sheet {
  readonly name: string;
  readonly versions: readonly number[];
  /** The version whose language the header names; null = none stands first. */
  readonly first: number | null;
}

export function* writeTmx(
  corpus: Corpus,
  options: ExportOptions,
): Generator<OutFile> {
  for (const sheet of sheetsOf(corpus, options))
    yield { name: sheet.name, content: lines(corpus, options, sheet) };
}

function sheetsOf(
  { versions }: Corpus,
  { pairs }: ExportOptions,
): readonly Sheet[] {
  const all = versions.map((_, at) => at);
  if (!pairs) return [{ name: "", versions: all, first: null }];
  return all.slice(1).map((other) => ({
    name:
      all.length === 2
        ? ""
        : `${versions[0]?.id ?? ""}-${versions[other]?.id ?? ""}.tmx`,
    versions: [0, other],
    first: 0,
  }));
}

function* lines(
  corpus: Corpus,
  options: ExportOptions,
  sheet: Sheet,
): Generator<string> {
  const { versions } = corpus;
  const first = sheet.first === null ? undefined : versions[sheet.first];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n';
  yield `<header creationtool="Pentapla" creationtoolversion="1" segtype="sentence" o-tmf="Pentapla" adminlang="en"${xmlAttribute("srclang", first?.id ?? "*all*")} datatype="plaintext">\n`;
  if (options.metadata)
    for (const at of sheet.versions) {
      const { id = "", title = "" } = versions[at] ?? {};
      yield prop(tmxProps.title, `${id} ${title}`.trimEnd());
    }
  yield "</header>\n<body>\n";
  const placed = options.metadata
    ? new Set(sheet.versions.filter((at) => needsPlaces(corpus, at)))
    : new Set<number>();
  for (const row of corpus.rows) yield unitLines(corpus, options, sheet, row, placed); // prettier-ignore
  yield "</body>\n</tmx>\n";
}

/** Whether a version's segments stand in another order, or are something else, than a reader would take them for. */
function needsPlaces({ rows, versions }: Corpus, at: number): boolean {
  let last = -1;
  for (const { members } of rows)
    for (const index of members[at] ?? []) {
      if (index < last) return true;
      last = index;
    }
  return versions[at]?.kinds.some((kind) => kind !== "sentence") ?? false;
}

/** Nothing where the file has none of the row's words. */
function unitLines(
  corpus: Corpus,
  options: ExportOptions,
  { versions, first }: Sheet,
  row: CorpusRow,
  placed: ReadonlySet<number>,
): string {
  const present = versions.filter((at) => (row.members[at] ?? []).length > 0);
  const [only] = present;
  if (only === undefined) return "";
  if (present.length < 2 && options.nulls === "drop") return "";
  // A unit without the header's language has to name its own (TMX 1.4b, srclang).
  const own =
    first === null || present.includes(first)
      ? undefined
      : corpus.versions[only]?.id;
  const { unit } = row;
  const judged =
    options.metadata && unit?.at !== undefined
      ? xmlAttribute("changedate", dateOf(unit.at)) +
        xmlAttribute("changeid", unit.by)
      : "";
  const id = options.metadata ? xmlAttribute("tuid", row.id) : "";
  const variants = present.map((at) => variantLine(corpus, options, row, at, placed)); // prettier-ignore
  return `<tu${id}${judged}${xmlAttribute("srclang", own)}>\n${options.metadata ? metadataOf(corpus, row, versions) : ""}${variants.join("")}</tu>\n`;
}

function variantLine(
  corpus: Corpus,
  options: ExportOptions,
  row: CorpusRow,
  at: number,
  placed: ReadonlySet<number>,
): string {
  const version = corpus.versions[at];
  const indexes = row.members[at] ?? [];
  if (version === undefined) return "";
  const places = indexes.map((index) => ({
    index,
    length: (version.ends[index] ?? 0) - (version.starts[index] ?? 0),
    kind: version.kinds[index] ?? "sentence",
  }));
  const note =
    options.metadata && (placed.has(at) || indexes.length > 1)
      ? prop(tmxProps.segments, writePlaces(places))
      : "";
  return `<tuv${xmlAttribute("xml:lang", version.id)}>${note}<seg>${xmlText(rowText(corpus, row, at))}</seg></tuv>\n`;
}

/** DTD order: notes and props before the tuv. */
function metadataOf(
  corpus: Corpus,
  { unit, absent, drifts }: CorpusRow,
  versions: readonly number[],
): string {
  const notes = drifts.map((drift) => `<note>${xmlText(driftNote(corpus, drift))}</note>\n`); // prettier-ignore
  if (unit === null) return notes.join("");
  const { status, confidence, origin, reasons } = unit;
  const missing = absent
    .filter((at) => versions.includes(at))
    .map((at) => corpus.versions[at]?.id ?? "");
  return [
    ...notes,
    prop(tmxProps.status, status),
    prop(tmxProps.confidence, String(confidence)),
    prop(tmxProps.origin, origin),
    ...(missing.length > 0 ? [prop(tmxProps.absent, missing.join(" "))] : []),
    ...reasons.map(({ text, against }) =>
      prop(against ? tmxProps.reasonAgainst : tmxProps.reason, text),
    ),
  ].join("");
}

function prop(type: string, words: string): string {
  return `<prop${xmlAttribute("type", type)}>${xmlText(words)}</prop>\n`;
}

/** `2026-01-31T12:00:00.000Z` → `20260131T120000Z`. */
function dateOf(instant: string): string {
  return instant.replace(/\.\d+/, "").replace(/[-:]/g, "");
}
