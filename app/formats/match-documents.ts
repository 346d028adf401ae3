/** Tells which text each side of an alignment speaks of. */
import type { ReadLinks } from "./format.ts";

/** A text that links may be attached to. */
export interface LinkedDocument {
  /** What alignments call it: its document name, else its version's id. */
  readonly name: string;
  /** Its version's id; the same as `name` where nothing is said. */
  readonly version?: string;
  /** Its segments' own names; null where it has none. */
  readonly ids: readonly string[] | null;
  /** How many segments it has. */
  readonly count: number;
  readonly file: string;
}

export interface DocumentMatch {
  /** Of the documents given, a side each. */
  readonly sides: readonly number[];
  /** What had to be concluded because names didn't tell, in words. */
  readonly remark: string | null;
}

/** Where each key of a side stands in its document; -1 = nowhere. */
export type PlaceOf = (key: string | number) => number;

/**
 * By name, stem or version code; else by the ids that the links use; else by
 * the number of segments; else in order, where nothing is named and there are as
 * many documents as sides. Sides that fit the ids only the other way round are swapped. Null
 * where nothing tells.
 */
export function matchDocuments(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
): DocumentMatch | null {
  const named = byName(links, documents);
  const sides = named.every((at) => at >= 0)
    ? { sides: named, remark: null }
    : byContent(links, documents, named);
  return sides === null ? null : asIdsTell(links, documents, sides);
}

function byName(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
): readonly number[] {
  const found = links.documents.map(() => -1);
  for (const isNamed of [hasFileName, hasStem, hasCode])
    links.documents.forEach((name, side) => {
      if (name === "" || (found[side] ?? -1) >= 0) return;
      const fitting = documents.flatMap((document, at) =>
        !found.includes(at) && isNamed(document, name) ? [at] : [],
      );
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) found[side] = only;
    });
  return found;
}

function hasFileName({ name, file }: LinkedDocument, asked: string): boolean {
  return [name, file].some((own) => own !== "" && base(own) === base(asked));
}

function hasStem({ name, file }: LinkedDocument, asked: string): boolean {
  return [name, file].some((own) => own !== "" && stem(own) === stem(asked));
}

/** A version's code as a folder (`de/book.xml`) or as part of the name (`book.de-00.xml`). */
function hasCode(
  { name, version = name }: LinkedDocument,
  asked: string,
): boolean {
  const code = version.toLowerCase();
  const parts = stem(asked, true).split(/[/\\._]/);
  return (
    code !== "" &&
    // `de` stands for the version de-AT, and for de-x-2 beside another de.
    [code, code.replace(/-.*$/s, "")].some((own) =>
      parts.some((part) => part === own || part.replace(/-\d+$/, "") === own),
    )
  );
}

function base(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? "").replace(/\.gz$/i, "").toLowerCase();
}

function stem(name: string, withFolders = false): string {
  const path = withFolders ? name.toLowerCase() : base(name);
  return path.replace(/(?:\.(?:xml|gz|txt|tei|ces|s|snt))+$/i, "");
}

/** What is left over by name: by ids, then by counts, then in order. */
function byContent(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
  named: readonly number[],
): DocumentMatch | null {
  const sides = [...named];
  const remarks = new Set<string>();
  const open = (): number[] => sides.flatMap((at, side) => (at < 0 ? [side] : [])); // prettier-ignore
  const free = (): number[] => documents.flatMap((_, at) => (sides.includes(at) ? [] : [at])); // prettier-ignore
  const settle = (fits: (side: number, document: number) => boolean, remark: string): void => {
    for (const side of open()) {
      const fitting = free().filter((document) => fits(side, document));
      const isSole = open().filter((other) => fitting.some((document) => fits(other, document))).length === 1; // prettier-ignore
      const [only] = fitting;
      if (only === undefined || fitting.length > 1 || !isSole) continue;
      sides[side] = only;
      remarks.add(remark);
    }
  }; // prettier-ignore
  if (links.by === "id")
    settle(
      (side, document) => documents[document]?.ids != null && missing(links, side, documents[document]) === 0, // prettier-ignore
      "The texts were told by the ids that the links use.",
    );
  const counts = links.counts ?? (links.by === "id" ? distinctKeys(links) : undefined); // prettier-ignore
  // hunalign's hand-made ladders end one step behind the last line.
  for (const beyond of [0, 1])
    if (counts !== undefined)
      settle(
        (side, document) => (documents[document]?.count ?? -2) + beyond === counts[side], // prettier-ignore
        "The texts were told by their number of segments.",
      );
  const [left, texts] = [open(), free()];
  if (left.length > 0) {
    // A name that fits no text means one that is not here.
    const isPossible =
      left.every((side) => links.documents[side] === "") &&
      left.length === texts.length &&
      left.every((side, at) => missing(links, side, documents[texts[at] ?? -1]) === 0); // prettier-ignore
    if (!isPossible) return null;
    left.forEach((side, at) => {
      sides[side] = texts[at] ?? -1;
    });
    if (documents.length > 1)
      remarks.add("The texts were taken in their order, since nothing names them."); // prettier-ignore
  }
  return { sides, remark: remarks.size === 0 ? null : [...remarks].join(" ") };
}

function distinctKeys({ documents, links }: ReadLinks): readonly number[] {
  return documents.map(
    (_, side) => new Set(links.flatMap(({ sides }) => sides[side] ?? [])).size,
  );
}

/** Two sides whose ids are there only when they are swapped are swapped. */
function asIdsTell(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
  match: DocumentMatch,
): DocumentMatch {
  const [one, two] = match.sides;
  if (match.sides.length !== 2 || one === undefined || two === undefined)
    return match;
  const lost = (first: number, second: number): number =>
    missing(links, 0, documents[first]) + missing(links, 1, documents[second]);
  if (lost(one, two) === 0 || lost(two, one) > 0) return match;
  return {
    sides: [two, one],
    remark: "The two sides of the links stand the other way round than usual; their ids tell.", // prettier-ignore
  };
}

/** How many keys of a side the document doesn't have. */
function missing(
  links: ReadLinks,
  side: number,
  document: LinkedDocument | undefined,
): number {
  const placeOf = document && placesIn(links, side, document);
  if (!placeOf) return Infinity;
  let count = 0;
  for (const { sides } of links.links)
    for (const key of sides[side] ?? []) if (placeOf(key) < 0) count += 1;
  return count;
}

/**
 * Where the keys of a side stand in a document. Ids of a document that has
 * none of its own count from its start, where there are as many as segments.
 * Null where nothing tells.
 */
export function placesIn(
  links: ReadLinks,
  side: number,
  { ids, count }: LinkedDocument,
): PlaceOf | null {
  if (links.by === "index") {
    const lines = ids !== null && areLineNumbers(ids) ? new Map(ids.map((id, at) => [Number(id) - 1, at])) : null; // prettier-ignore
    return (key) =>
      lines === null
        ? typeof key === "number" && key < count
          ? key
          : -1
        : (lines.get(Number(key)) ?? -1);
  }
  const names = ids ?? namesInOrder(links, side);
  if (names.length !== count) return null;
  const placeOf = new Map(names.map((id, at) => [id, at]));
  return (key) => placeOf.get(String(key)) ?? -1;
}

/** Whether ids are numbers of lines, in which empty ones may be missing. */
function areLineNumbers(ids: readonly string[]): boolean {
  return ids.every((id, at) => /^[1-9]\d*$/.test(id) && Number(id) > Number(ids[at - 1] ?? 0)); // prettier-ignore
}

/** The ids that a side uses, as numbers in them count. */
function namesInOrder(links: ReadLinks, side: number): readonly string[] {
  const names = new Set(
    links.links.flatMap(({ sides }) => (sides[side] ?? []).map(String)),
  );
  return [...names].sort(new Intl.Collator("en", { numeric: true }).compare);
}
