/** Texts and units out of a table whose columns are versions and whose rows are units. */
import type { SegmentKind, UnitStatus } from "../../model/records.ts";
import type { ReadText, ReadUnit } from "../format.ts";
import { runningText } from "../running-text.ts";

/** A segment of a cell. `position`: its place in its text, where the file states it. */
export interface CellSegment {
  readonly words: string;
  readonly kind?: SegmentKind;
  readonly position?: number;
}

export interface AlignedRow {
  /** A list of segments a column. */
  readonly cells: readonly (readonly CellSegment[])[];
  /** Columns stated to have no counterpart. */
  readonly absent: readonly number[];
  /** Null = the row links nothing. */
  readonly status: UnitStatus | null;
  readonly confidence: number;
}

export interface Column {
  readonly language: string | null;
  readonly title: string;
}

interface Placed {
  readonly segment: CellSegment;
  readonly row: number;
  readonly order: number;
}

/** Segments stand in the order of their positions, those without one in the order of the rows. A column without words gives no text unless it is stated that it has no counterpart somewhere. */
export function alignedTexts(
  columns: readonly Column[],
  rows: readonly AlignedRow[],
): {
  readonly texts: readonly ReadText[];
  readonly units: readonly ReadUnit[];
} {
  const members = rows.map(() => new Map<number, number[]>());
  const texts: ReadText[] = [];
  /** Of each column, its place among the texts. */
  const places = new Map<number, number>();
  columns.forEach(({ language, title }, column) => {
    const text = runningText();
    for (const { segment, row } of inOrder(rows, column)) {
      const index = text.add(segment.words, segment.kind);
      if (index === null) continue;
      const place = texts.length;
      const known = members[row]?.get(place) ?? [];
      known.push(index);
      members[row]?.set(place, known);
    }
    const isNamed = rows.some(({ absent }) => absent.includes(column));
    if (text.count === 0 && !isNamed) return;
    places.set(column, texts.length);
    texts.push({ language, title, document: "", text: text.text(), segments: text.segments(), ids: null }); // prettier-ignore
  });
  const units = rows.flatMap((row, at): ReadUnit[] => {
    const found = members[at] ?? new Map<number, number[]>();
    const absent = row.absent
      .flatMap((column) => places.get(column) ?? [])
      .filter((text) => !found.has(text));
    if (
      row.status === null ||
      found.size + absent.length < 2 ||
      found.size === 0
    )
      // prettier-ignore
      return [];
    return [
      {
        members: [...found].map(([text, segments]) => ({ text, segments })),
        absent: absent.toSorted((a, b) => a - b),
        status: row.status,
        confidence: row.confidence,
        reasons: [],
      },
    ];
  });
  return { texts, units };
}

function inOrder(
  rows: readonly AlignedRow[],
  column: number,
): readonly Placed[] {
  let last = 0;
  const placed = rows.flatMap(({ cells }, row) =>
    (cells[column] ?? []).map((segment): Placed => {
      last = segment.position ?? last;
      return { segment, row, order: last };
    }),
  );
  return placed.toSorted((a, b) => a.order - b.order);
}
