import { Check } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { numberOf } from "../../app/model/numbered.ts";
import type { Project, Version } from "../../app/model/records.ts";
import { nameInEnglish } from "../../app/text/language.ts";
import { isLowUnit } from "../../app/view/faces.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import { shortConfidence, unitInShort } from "../../app/view/unit-words.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { hueOf } from "../texts/hues.ts";
import { VersionCell } from "./version-cell.tsx";

/** Columns before those of the versions. */
export const tickColumn = 0;
export const unitColumn = 1;
export const firstVersionColumn = 2;

interface RowProps {
  readonly project: Project;
  readonly row: UnitRow;
  readonly index: number;
  readonly versions: readonly Version[];
  /** px from the top of the rows. */
  readonly top: number;
  readonly measure: (row: Element | null) => void;
  /** The column that has the grid's one tab stop, or null in other rows. */
  readonly stop: number | null;
  readonly isSelected: boolean;
  readonly isTicked: boolean;
  readonly isFlashed: boolean;
  readonly onFlashed: () => void;
  /** Characters that three lines of a cell hold. */
  readonly room: number;
  /** Versions stand on more than one line, each cell with its code. */
  readonly isFolded: boolean;
}

/** A row of the Units table. Its cells carry `data-row` and `data-column` for the grid's own handlers. */
export function UnitRowView({
  project,
  row,
  index,
  versions,
  top,
  measure,
  stop,
  isSelected,
  isTicked,
  isFlashed,
  onFlashed,
  room,
  isFolded,
}: RowProps): ReactNode {
  const look = [
    "units-row",
    isTicked ? "ticked" : "",
    isSelected ? "selected" : "",
    isFlashed ? "flashed" : "",
  ];
  const cell = (column: number) => ({
    role: "gridcell",
    id: cellId(row.key, column),
    tabIndex: stop === column ? 0 : -1,
    "data-row": index,
    "data-column": column,
    "aria-colindex": column + 1,
  });
  return (
    <div
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={row.kind === "unit" ? isTicked : undefined}
      className={look.join(" ")}
      style={rowStyle(project, row, top)}
      onAnimationEnd={onFlashed}
    >
      <div {...cell(tickColumn)} className="units-cell tick-cell">
        {row.kind === "unit" ? (
          <>
            <span className="units-bar" aria-hidden="true" />
            <span className={isTicked ? "units-tick on" : "units-tick"}>
              {isTicked ? <Check aria-hidden="true" /> : null}
            </span>
            <span className="unseen">
              {`${isTicked ? "Ticked" : "Not ticked"}, unit ${numberOf(row.key)}`}
            </span>
          </>
        ) : (
          <span className="unseen">Not a unit</span>
        )}
      </div>
      <div {...cell(unitColumn)} className="units-cell unit-cell">
        {row.kind === "unit" ? (
          <UnitFace row={row} />
        ) : (
          <SegmentFace row={row} />
        )}
      </div>
      {versions.map((version, at) => (
        <div
          key={version.id}
          {...cell(firstVersionColumn + at)}
          className="units-cell version-cell"
        >
          <VersionCell
            project={project}
            row={row}
            version={version}
            room={room}
            isFolded={isFolded}
          />
        </div>
      ))}
    </div>
  );
}

export function cellId(key: string, column: number): string {
  return `units-${key}-${column}`;
}

/** The bar at the row's start has the line style of its unit. */
function rowStyle(project: Project, row: UnitRow, top: number): CSSProperties {
  const base = { transform: `translateY(${top}px)` };
  if (row.kind === "segment") return base;
  const { status, id } = row.unit;
  const hue =
    status === "rejected" ? "var(--ink-3)" : `var(--u${hueOf(project, id)})`;
  const [dash, gap] =
    status === "confirmed"
      ? [10, 0]
      : status === "rejected"
        ? [2, 3]
        : [6, isLowUnit(row.unit) ? 8 : 4];
  return {
    ...base,
    ...{ "--hue": hue, "--dash": `${dash}px`, "--gap": `${dash + gap}px` },
  };
}

function UnitFace({
  row,
}: {
  readonly row: Extract<UnitRow, { kind: "unit" }>;
}): ReactNode {
  const { unit } = row;
  return (
    <>
      <span className="unseen">{unitInShort(unit)}</span>
      <span aria-hidden="true">
        {numberOf(unit.id)}
        <span className="unit-glyph">
          <Glyph name={unit.status} />
        </span>
        {unit.status === "suggested" ? (
          <small>{shortConfidence(unit.confidence)}</small>
        ) : null}
      </span>
    </>
  );
}

function SegmentFace({
  row,
}: {
  readonly row: Extract<UnitRow, { kind: "segment" }>;
}): ReactNode {
  return (
    <>
      <span className="unseen">
        {`${nameInEnglish(row.version)}, segment ${row.index + 1}, not linked`}
      </span>
      <span aria-hidden="true">
        <small>{row.version}</small>
        {row.index + 1}
      </span>
    </>
  );
}
