import { Columns3 } from "lucide-react";
import { ContextMenu } from "radix-ui";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Project, Version } from "../../app/model/records.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import { ActionContextMenu } from "../shell/action-menu.tsx";
import { useWindow } from "../state/store.ts";
import { registerUnits } from "../state/texts-port.ts";
import {
  cellOf,
  focusCell,
  moveByKey,
  tickRow,
  unitKeys,
} from "./grid-focus.ts";
import { GridHead } from "./grid-head.tsx";
import { openInTexts } from "./open-in-texts.ts";
import {
  UnitRowView,
  cellId,
  firstVersionColumn,
  tickColumn,
  unitColumn,
} from "./unit-row.tsx";
import { unitsPortOver } from "./units-port.ts";
import { clearTicks, setTicks, useUnits } from "./units-state.ts";
import { useVirtualList } from "./virtual-list.ts";
import { useWidth } from "./use-width.ts";

const leastColumn = 150;
/** px of the tick and unit columns. */
const before = 74;
const headLine = 34;
const rowEstimate = 71;
const bulkBarRoom = 64;

interface UnitsGridProps {
  readonly project: Project;
  readonly rows: readonly UnitRow[];
  readonly versions: readonly Version[];
}

/** The table itself: a real grid, with one tab stop that the arrow keys move. */
export function UnitsGrid({
  project,
  rows,
  versions,
}: UnitsGridProps): ReactNode {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const width = useWidth(scroller);
  const { row, rowIndex, column, ticked, flash, focusTurn, revealTurn } =
    useUnits();
  const unit = useWindow((state) => state.unit);
  const indexes = useMemo(
    () => new Map(rows.map(({ key }, at) => [key, at])),
    [rows],
  );
  const index =
    (row === null ? undefined : indexes.get(row)) ??
    Math.min(rowIndex, rows.length - 1);
  const lines = Math.max(
    1,
    Math.ceil((versions.length * leastColumn) / Math.max(1, width - before)),
  );
  const columns = Math.ceil(versions.length / lines);
  const isFolded = lines > 1;
  const head = headLine * lines;
  const list = useVirtualList({
    count: rows.length,
    estimate: rowEstimate * lines,
    keyOf: (at) => rows[at]?.key ?? "",
    scroller,
    pinned: index,
    head,
    foot: ticked.size > 0 ? bulkBarRoom : 0,
  });
  const place = { rows, versions, index, column };

  useEffect(() => {
    registerUnits(unitsPortOver(rows, versions));
    return () => registerUnits(null);
  }, [rows, versions]);

  const served = useRef(revealTurn);
  useLayoutEffect(() => {
    if (scroller === null || served.current === revealTurn) return;
    served.current = revealTurn;
    if (index >= 0) list.scrollTo(index, "auto");
  });
  // The focused row may go (confirmed under "Unconfirmed"): its neighbour takes over.
  useEffect(() => {
    const neighbour = rows[index];
    if (row === null || indexes.has(row) || neighbour === undefined) return;
    const isLost = document.activeElement === document.body;
    useUnits.setState({
      row: neighbour.key,
      focusTurn: focusTurn + (isLost ? 1 : 0),
    });
  }, [rows, row, index, indexes, focusTurn]);
  const focused = useRef(focusTurn);
  useLayoutEffect(() => {
    if (scroller === null || focused.current === focusTurn) return;
    const cell = document.getElementById(
      cellId(rows[index]?.key ?? "", column),
    );
    // The rows come a render after their scroller.
    if (cell === null) return;
    focused.current = focusTurn;
    cell.focus({ preventScroll: true });
  });

  const openFocused = (): void => {
    const current = rows[index];
    if (current !== undefined)
      openInTexts(current, versions[column - firstVersionColumn]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const current = rows[index];
    const isMod = event.ctrlKey || event.metaKey;
    const isDone = ((): boolean => {
      if (current === undefined || event.altKey) return false;
      if (event.key === "Enter") {
        openFocused();
        return true;
      }
      if (event.key === "Escape" && ticked.size > 0) {
        clearTicks();
        return true;
      }
      if (event.key === " " && event.shiftKey) {
        tickRow(rows, index, true);
        return true;
      }
      if (isMod && event.key.toLowerCase() === "a") {
        setTicks(unitKeys(rows), true);
        return true;
      }
      return moveByKey(place, event);
    })();
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onMouseDown = (event: MouseEvent): void => {
    const at = cellOf(event.target);
    if (at === null) return;
    if (event.button === 2 || at.column !== tickColumn)
      focusCell(place, at.row, at.column);
    if (event.button === 0 && event.shiftKey) {
      event.preventDefault();
      tickRow(rows, at.row, true);
    }
  };
  const onClick = (event: MouseEvent): void => {
    const at = cellOf(event.target);
    if (at?.column !== tickColumn || event.shiftKey) return;
    focusCell(place, at.row, unitColumn);
    tickRow(rows, at.row, false);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = cellOf(event.target);
    const chosen = at === null ? undefined : rows[at.row];
    if (at === null || chosen === undefined || at.column === tickColumn) return;
    openInTexts(chosen, versions[at.column - firstVersionColumn]?.id ?? null);
  };

  const room = Math.floor((((width - before) / columns - 17) / 6.6) * 3 * 0.92);
  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label="Units"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={firstVersionColumn + versions.length}
      className={isFolded ? "units-grid folded" : "units-grid"}
      style={{ "--columns": columns, "--lines": lines } as React.CSSProperties}
    >
      <GridHead rows={rows} versions={versions} />
      <ActionContextMenu
        before={
          <ContextMenu.Item className="menu-item" onSelect={openFocused}>
            <Columns3 aria-hidden="true" />
            <span className="grow">Open in Texts</span>
            <kbd aria-hidden="true">Enter</kbd>
          </ContextMenu.Item>
        }
        ids={[
          null,
          "confirm",
          "reject",
          "pick",
          null,
          "stateAbsent",
          "unlink",
          null,
          "why",
          "realign",
        ]}
      >
        <div
          role="rowgroup"
          className="units-rows"
          data-keys="text"
          data-keys-own="split mergeUp mergeDown"
          style={{ height: list.height }}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          {list.items.map((item) => {
            const shown = rows[item.index];
            return shown === undefined ? null : (
              <UnitRowView
                key={shown.key}
                project={project}
                row={shown}
                index={item.index}
                versions={versions}
                top={item.start - head}
                measure={list.measure}
                stop={item.index === index ? column : null}
                isSelected={shown.key === unit}
                isTicked={ticked.has(shown.key)}
                isFlashed={shown.key === flash}
                onFlashed={() => useUnits.setState({ flash: null })}
                room={Math.max(24, room)}
                isFolded={isFolded}
              />
            );
          })}
        </div>
      </ActionContextMenu>
    </div>
  );
}
