import {
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { CSSProperties } from "react";
import type { Drift, Project } from "../../app/model/records.ts";
import { unitNumbers } from "../../app/view/agreement.ts";
import type { DriftGroup } from "../../app/view/drift-list.ts";
import { severityAndRelation } from "../../app/view/drift-words.ts";
import { isSettled } from "../../app/view/excerpt.ts";
import { goToDrift } from "../actions/go-to.ts";
import { driftStatusWords, typeWords } from "../parts/words.ts";
import { useVirtualList } from "../units/virtual-list.ts";
import { AgreementValue } from "./agreement-cell.tsx";
import { DriftFlag } from "./drift-flag.tsx";
import { chooseDrift } from "./choose-drift.ts";

type Row =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly name: string;
      readonly count: number;
    }
  | { readonly kind: "drift"; readonly key: string; readonly drift: Drift };

interface AgreementTableProps {
  readonly project: Project;
  readonly groups: readonly DriftGroup[];
  /** Names of the groups; null = they have none. */
  readonly nameOf: ((group: DriftGroup) => string) | null;
  readonly selected: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A row a drift, a column a version. Up and down choose, Enter goes to the words. */
export function AgreementTable({
  project,
  groups,
  nameOf,
  selected,
  onKeyDown,
}: AgreementTableProps): ReactNode {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const rows = useMemo(() => rowsOf(groups, nameOf), [groups, nameOf]);
  const drifts = useMemo(
    () => groups.flatMap((group) => group.drifts),
    [groups],
  );
  const at = drifts.findIndex(({ id }) => id === selected);
  const pinned = rows.findIndex(({ key }) => key === selected);
  const list = useVirtualList({
    count: rows.length,
    estimate: 30,
    keyOf: (index) => rows[index]?.key ?? "",
    scroller,
    pinned,
    head: 26,
    foot: 0,
  });
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (
      scroller === null ||
      selected === null ||
      shown.current === `${selected} ${pinned}`
    )
      return;
    shown.current = `${selected} ${pinned}`;
    if (pinned >= 0) list.scrollTo(pinned, "auto");
    if (
      scroller.contains(document.activeElement) ||
      document.activeElement === document.body
    )
      document.getElementById(rowId(selected))?.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent): void => {
    onKeyDown(event);
    if (event.defaultPrevented) return;
    const next = nextIndex(event.key, at, drifts.length);
    const drift = drifts[next ?? at];
    if (drift === undefined || (next === null && event.key !== "Enter")) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === null) goToDrift(drift);
    else chooseDrift(drift);
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
      data-keys-own="split comment confirm reject intendDrift fixDrift mergeUp mergeDown"
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
          return row.kind === "group" ? (
            <div key={row.key} role="row" {...place} className="agree-group">
              <span role="gridcell">
                {row.name}{" "}
                <span className="dim num">{row.count.toLocaleString()}</span>
              </span>
            </div>
          ) : (
            <div
              key={row.key}
              {...place}
              role="row"
              id={rowId(row.key)}
              tabIndex={
                row.key === selected || (at < 0 && row.drift === drifts[0])
                  ? 0
                  : -1
              }
              aria-selected={row.key === selected}
              className={
                isSettled(row.drift.status) ? "agree-row settled" : "agree-row"
              }
              onClick={() => chooseDrift(row.drift)}
              onDoubleClick={() => goToDrift(row.drift)}
            >
              <Fact project={project} drift={row.drift} />
              {project.versions.map((version) => (
                <div key={version.id} role="gridcell">
                  <AgreementValue
                    project={project}
                    drift={row.drift}
                    version={version}
                  />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Fact({
  project,
  drift,
}: {
  readonly project: Project;
  readonly drift: Drift;
}): ReactNode {
  const units = unitNumbers(project, drift);
  return (
    <div role="rowheader">
      <DriftFlag status={drift.status} />
      <span className="clip">{typeWords[drift.type]}</span>
      {units.length === 0 ? null : (
        <span className="dim num">
          <span className="unseen">
            {units.length === 1 ? "unit " : "units "}
          </span>
          {units.length > 2 ? `${units[0] ?? ""} …` : units.join(", ")}
        </span>
      )}
      <span className="unseen">
        {`, ${severityAndRelation(drift)}, ${driftStatusWords[drift.status]}`}
      </span>
    </div>
  );
}

function rowId(drift: string): string {
  return `drift-row-${drift}`;
}

function rowsOf(
  groups: readonly DriftGroup[],
  nameOf: AgreementTableProps["nameOf"],
): readonly Row[] {
  return groups.flatMap((group): readonly Row[] => {
    const drifts = group.drifts.map((drift): Row => ({
      kind: "drift",
      key: drift.id,
      drift,
    }));
    if (nameOf === null) return drifts;
    const name = nameOf(group);
    return [
      { kind: "group", key: `group ${name}`, name, count: drifts.length },
      ...drifts,
    ];
  });
}

/** Where a key leads in a list of `count`; null = the key means nothing there. */
function nextIndex(key: string, at: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + 8, last);
    case "PageUp":
      return Math.max(at - 8, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
