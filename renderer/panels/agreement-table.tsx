import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Project } from "../../app/model/records.ts";
import type { DriftGroup } from "../../app/view/drift-list.ts";
import { isSettled } from "../../app/view/excerpt.ts";
import { unitsAlong } from "../../app/view/unit-rows.ts";
import { goToDrift, revealWords } from "../actions/go-to.ts";
import { useVirtualList } from "../units/virtual-list.ts";
import { placeOfCell } from "./agreement-cell.tsx";
import { cellsOfRow, AgreementRowCells, RowName } from "./agreement-row.tsx";
import {
  driftRows,
  factRows,
  nextIndex,
  type TableRow,
  unitsOfDrifts,
} from "./agreement-rows.ts";
import { chooseDrift } from "./choose-drift.ts";
import { useFactsOf } from "./unit-facts.ts";

interface AgreementTableProps {
  readonly project: Project;
  readonly groups: readonly DriftGroup[];
  /** Names of the groups; null = they have none. */
  readonly nameOf: ((group: DriftGroup) => string) | null;
  /** True: what the versions state beside the drifts follows them. */
  readonly withFacts: boolean;
  readonly selected: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Units whose facts are read at first, and again where their rows come to an end. */
const factStep = 40;

/** A row a drift or fact, a column a version. Up and down choose a row, left and right a version's words; Enter goes to them. */
export function AgreementTable({
  project,
  groups,
  nameOf,
  withFacts,
  selected,
  onKeyDown,
}: AgreementTableProps): ReactNode {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [fact, setFact] = useState<string | null>(null);
  const [column, setColumn] = useState<number | null>(null);
  const [reached, setReached] = useState(factStep);

  const along = useMemo(
    () =>
      withFacts
        ? unitsAlong(project, project.versions[0]?.id ?? "").filter(({ status }) => status !== "rejected") // prettier-ignore
        : [],
    [project, withFacts],
  );
  const read = useMemo(() => along.slice(0, reached), [along, reached]);
  const stated = useFactsOf(project, read);
  const rows = useMemo(
    () => [
      ...driftRows(groups, withFacts && nameOf === null ? () => "Drifts" : nameOf), // prettier-ignore
      ...(withFacts ? factRows(project, read, stated) : []),
    ],
    [project, groups, nameOf, withFacts, read, stated],
  );
  const steps = useMemo(
    () => rows.filter(({ kind }) => kind !== "group"),
    [rows],
  );
  const [last, setLast] = useState(selected);
  // A drift chosen elsewhere takes the place of a fact chosen here.
  if (last !== selected) {
    setLast(selected);
    setFact(null);
  }
  const current = fact ?? selected;
  const at = steps.findIndex(({ key }) => key === current);
  const pinned = rows.findIndex(({ key }) => key === current);
  const list = useVirtualList({
    count: rows.length,
    estimate: 30,
    keyOf: (index) => rows[index]?.key ?? "",
    scroller,
    pinned,
    head: 26,
    foot: 0,
  });
  const values = useFactsOfRows(project, list.items.map(({ index }) => rows[index])); // prettier-ignore

  const isAtEnd = (list.items.at(-1)?.index ?? 0) >= rows.length - 8;
  // Only once all that was asked for has come is the end the end.
  if (isAtEnd && reached < along.length && stated.size === read.length)
    setReached(reached + factStep);

  const focusId = current === null ? null : idOf(current, column);
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (scroller === null || current === null) return;
    if (shown.current === `${focusId ?? ""} ${pinned}`) return;
    shown.current = `${focusId ?? ""} ${pinned}`;
    if (pinned >= 0) list.scrollTo(pinned, "auto");
    if (
      scroller.contains(document.activeElement) ||
      document.activeElement === document.body
    )
      document.getElementById(focusId ?? "")?.focus({ preventScroll: true });
  });

  const choose = (row: TableRow | undefined, to: number | null): void => {
    if (row === undefined || row.kind === "group") return;
    setColumn(to);
    setFact(row.kind === "fact" ? row.key : null);
    const cell = to === null ? undefined : cellsOfRow(project, row, values)[to];
    const place = cell === undefined ? null : placeOfCell(cell);
    if (row.kind === "drift") chooseDrift(row.drift, place);
    else {
      const first = cellsOfRow(project, row, values).map(placeOfCell);
      const goal = place ?? first.find((one) => one !== null) ?? null;
      if (goal !== null) revealWords(goal, false);
    }
  };
  const enter = (row: TableRow, to: number | null): void => {
    const cells = cellsOfRow(project, row, values);
    const cell = to === null ? undefined : cells[to];
    const place = cell === undefined ? null : placeOfCell(cell);
    if (row.kind === "drift") goToDrift(row.drift, place);
    else {
      const goal = place ?? cells.map(placeOfCell).find((one) => one !== null);
      if (goal != null) revealWords(goal, true);
    }
  };
  const move = (event: KeyboardEvent): void => {
    // A fact can't be judged; the keys for that are the drift's.
    if (fact === null) onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const row = steps[at];
    const next = nextIndex(event.key, at, steps.length);
    const side = nextColumn(event.key, column, project.versions.length);
    if (next !== null) choose(steps[next], column);
    else if (side !== undefined) choose(row ?? steps[0], side);
    else if (event.key === "Enter" && row !== undefined) enter(row, column);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label="Drifts, a column a version"
      aria-rowcount={rows.length + 1}
      className="agree-table"
      style={{ "--versions": project.versions.length } as CSSProperties}
      data-keys="text"
      data-keys-own="split comment confirm reject intendDrift fixDrift nextDrift previousDrift mergeUp mergeDown"
      onKeyDown={move}
    >
      <div role="rowgroup" className="agree-head">
        <div role="row" aria-rowindex={1} className="agree-head-row">
          <div role="columnheader">Fact</div>
          {project.versions.map(({ id }) => (
            <div key={id} role="columnheader" className="clip">
              <bdi>{id}</bdi>
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="agree-rows"
        style={{ height: list.height }}
      >
        {list.items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place = {
            ref: list.measure,
            "data-index": item.index,
            "aria-rowindex": item.index + 2,
            style: { transform: `translateY(${item.start - 26}px)` },
          };
          if (row.kind === "group")
            return (
              <div key={row.key} role="row" {...place} className="agree-group">
                <span role="gridcell">
                  {row.name}{" "}
                  {row.count === null ? null : (
                    <span className="dim num">
                      {row.count.toLocaleString()}
                    </span>
                  )}
                </span>
              </div>
            );
          const isCurrent = row.key === current;
          const isTabbed = isCurrent || (at < 0 && row === steps[0]);
          return (
            <div
              key={row.key}
              {...place}
              role="row"
              id={idOf(row.key, null)}
              tabIndex={isTabbed && (column === null || !isCurrent) ? 0 : -1}
              aria-selected={isCurrent}
              className={lookOf(row)}
              onClick={() => choose(row, null)}
              onDoubleClick={() => enter(row, null)}
            >
              <RowName project={project} row={row} />
              <AgreementRowCells
                project={project}
                row={row}
                facts={values}
                column={isCurrent ? column : null}
                idOf={(index) => idOf(row.key, index)}
                onChoose={(index) => choose(row, index)}
                onEnter={(index) => enter(row, index)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What was read of the units in which these rows have words. */
function useFactsOfRows(
  project: Project,
  rows: readonly (TableRow | undefined)[],
): ReturnType<typeof useFactsOf> {
  const drifts = rows.flatMap((row) => row?.kind === "drift" ? [row.drift] : []); // prettier-ignore
  const units = unitsOfDrifts(project, drifts);
  // The same units in a new array are nothing new.
  const [kept, setKept] = useState(units);
  const isSame = units.length === kept.length && units.every((unit, index) => unit === kept[index]); // prettier-ignore
  if (!isSame) setKept(units);
  return useFactsOf(project, kept);
}

function lookOf(row: TableRow): string {
  if (row.kind === "fact") return "agree-row fact-row";
  const isQuiet = row.kind === "drift" && isSettled(row.drift.status);
  return isQuiet ? "agree-row settled" : "agree-row";
}

function idOf(key: string, column: number | null): string {
  const row = `drift-row-${key.replaceAll(" ", "-")}`;
  return column === null ? row : `${row}-${column}`;
}

/** The column a key leads to, null = the row's name; undefined = the key means nothing there. */
function nextColumn(
  key: string,
  column: number | null,
  count: number,
): number | null | undefined {
  if (key === "ArrowRight") return Math.min((column ?? -1) + 1, count - 1);
  if (key !== "ArrowLeft") return undefined;
  return column === null || column === 0 ? null : column - 1;
}
