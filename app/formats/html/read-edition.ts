/** Reads back the reading edition that Pentapla itself writes: texts with their segments, and the units. */
import { Failure } from "../../contract/failure.ts";
import {
  segmentKinds,
  type SegmentKind,
  type UnitStatus,
} from "../../model/records.ts";
import { nothingRead, type ReadResult } from "../format.ts";
import { alignedTexts, type AlignedRow, type CellSegment, type Column } from "../text/aligned-texts.ts"; // prettier-ignore
import { attributeOf, elementsIn, type HtmlDocument, type HtmlElement, textIn } from "./parse-html.ts"; // prettier-ignore

/** What the page's `generator` says. */
export const generator = "Pentapla reading edition";

export function isEdition(page: HtmlDocument): boolean {
  for (const element of elementsIn(page)) {
    if (element.tagName === "body") return false;
    if (
      element.tagName === "meta" &&
      attributeOf(element, "name") === "generator"
    )
      return attributeOf(element, "content") === generator;
  }
  return false;
}

/** Throws a Failure "unreadable" where no version is left in it. */
export function readEdition(name: string, page: HtmlDocument): ReadResult {
  const columns: Column[] = [];
  const rows: AlignedRow[] = [];
  for (const element of elementsIn(page)) {
    const classes = classesOf(element);
    if (classes.includes("version"))
      columns.push({
        language: attributeOf(element, "lang"),
        title: attributeOf(element, "data-title") ?? textIn(element).trim(),
      });
    else if (classes.includes("row")) rows.push(rowOf(element));
  }
  if (columns.length === 0)
    throw new Failure(
      "unreadable",
      `${name} is a reading edition of Pentapla without the heads of its columns; export it anew.`,
    );
  return { ...nothingRead, ...alignedTexts(columns, rows) };
}

function rowOf(row: HtmlElement): AlignedRow {
  const cells: CellSegment[][] = [];
  const absent: number[] = [];
  for (const element of elementsIn(row)) {
    const classes = classesOf(element);
    if (classes.includes("cell")) {
      if (classes.includes("absent")) absent.push(cells.length);
      cells.push([]);
    } else if (classes.includes("segment")) cells.at(-1)?.push(segmentOf(element)); // prettier-ignore
  }
  const confidence = Number(attributeOf(row, "data-confidence") ?? 1);
  return {
    cells,
    absent,
    status: statusOf(attributeOf(row, "data-status")),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
  };
}

function segmentOf(element: HtmlElement): CellSegment {
  const position = Number(/-(\d{1,9})$/.exec(attributeOf(element, "id") ?? "")?.[1]); // prettier-ignore
  return {
    words: textIn(element),
    kind: kindOf(attributeOf(element, "data-kind")),
    ...(Number.isFinite(position) ? { position } : {}),
  };
}

function kindOf(value: string | null): SegmentKind {
  return segmentKinds.find((kind) => kind === value) ?? "sentence";
}

function statusOf(value: string | null): UnitStatus | null {
  return value === "confirmed" || value === "suggested"
    ? value
    : value === "linked"
      ? "suggested"
      : null;
}

function classesOf(element: HtmlElement): readonly string[] {
  return attributeOf(element, "class")?.split(/\s+/) ?? [];
}
