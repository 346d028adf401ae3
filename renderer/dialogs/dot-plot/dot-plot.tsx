import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { DotPlot as Grid } from "../../../app/contract/words.ts";
import { crossingCount, dotLinks, isAt, unlinkedStretches } from "../../../app/view/dot-links.ts"; // prettier-ignore
import { goToSegment } from "../../actions/go-to.ts";
import { Select } from "../../parts/fields.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { counted } from "../../parts/words.ts";
import { closeDialog } from "../../state/dialogs.ts";
import { useWindow } from "../../state/store.ts";
import { attempt } from "../../state/workbench.ts";
import "../../styles/dot-plot.css";
import { PlotCanvas } from "./plot-canvas.tsx";
import { type Region, wholeRegion, zoomed } from "./region.ts";

/** Cells each way at most; finer than what a dialog's pixels show. */
const mostCells = 320;

/** Two versions against each other: likeness shaded, links drawn; missing chapters, moved blocks and crossings at a glance. */
export function DotPlot(): ReactNode {
  const project = useWindow((state) => state.project);
  const focus = useWindow((state) => state.focus);
  const ids = project?.versions.map(({ id }) => id) ?? [];
  const [first, setFirst] = useState(focus?.version ?? ids[0] ?? "");
  const [second, setSecond] = useState(() => ids.find((id) => id !== first) ?? ""); // prettier-ignore
  const [a, b] = [first, second].map((id) =>
    project?.versions.find((version) => version.id === id),
  );
  const whole = useMemo(
    () => wholeRegion(a?.segments.length ?? 0, b?.segments.length ?? 0),
    [a?.segments.length, b?.segments.length],
  );
  const [wanted, setRegion] = useState<Region | null>(null);
  const region = wanted ?? whole;
  const grid = useGrid(first, second, region);
  const links = useMemo(
    () => (project === null ? [] : dotLinks(project, first, second)),
    [project, first, second],
  );
  if (project === null || a === undefined || b === undefined) return null;
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id);
    setRegion(null);
  };
  const go = (row: number, column: number): void => {
    const link = links.find((each) => isAt(each, row, column));
    const segment = a.segments[link?.first.from ?? row];
    if (segment === undefined) return;
    closeDialog();
    goToSegment(segment.id);
  };
  return (
    <Sheet
      title="Dot plot"
      aside={summaryOf(links, a.segments.length, b.segments.length, first, second)} // prettier-ignore
      size="large"
      onClose={closeDialog}
      foot={
        <>
          <span className="grow mut">
            Shade: words in common. Solid: confirmed. Open: suggested. Click
            goes there; wheel, + and − zoom; drag or arrows move.
          </span>
          <button
            type="button"
            className="btn"
            aria-disabled={wanted === null}
            onClick={() => setRegion(null)}
          >
            Show all <kbd aria-hidden="true">0</kbd>
          </button>
          <button type="button" className="btn primary" onClick={closeDialog}>
            Close <kbd aria-hidden="true">Esc</kbd>
          </button>
        </>
      }
    >
      <div className="dot-plot">
        <div className="dot-plot-axes row">
          <Select
            label="Version down the side"
            value={first}
            options={ids.filter((id) => id !== second).map((id) => [id, `${id} ↓`])} // prettier-ignore
            onChange={choose(setFirst)}
          />
          <Select
            label="Version along the top"
            value={second}
            options={ids.filter((id) => id !== first).map((id) => [id, `${id} →`])} // prettier-ignore
            onChange={choose(setSecond)}
          />
          <span className="grow" />
          <span className="mut num">
            {first} {region.first.from + 1}–{region.first.to} · {second}{" "}
            {region.second.from + 1}–{region.second.to}
          </span>
        </div>
        <PlotCanvas
          grid={grid}
          links={links}
          region={region}
          label={`${first} against ${second}`}
          onZoom={(factor, row, column) =>
            setRegion(zoomed(region, whole, factor, row, column))
          }
          onMove={setRegion}
          onReset={() => setRegion(null)}
          whole={whole}
          onGo={go}
        />
      </div>
    </Sheet>
  );
}

function summaryOf(
  links: ReturnType<typeof dotLinks>,
  firstCount: number,
  secondCount: number,
  first: string,
  second: string,
): string {
  const gaps = (
    [
      ["first", firstCount, first],
      ["second", secondCount, second],
    ] as const
  ).flatMap(
    // prettier-ignore
    ([side, count, id]) => {
      const longest = unlinkedStretches(links, side, count)[0];
      return longest === undefined
        ? []
        : [`longest gap ${id} ${spanInWords(longest)}`];
    },
  );
  return [
    counted(links.length, "link"),
    counted(crossingCount(links), "crossing"),
    ...gaps,
  ].join(" · ");
}

function spanInWords({ from, to }: Region["first"]): string {
  return to === from + 1 ? String(to) : `${from + 1}–${to}`;
}

/** The likeness of the region's cells; null while it is worked out. */
function useGrid(first: string, second: string, region: Region): Grid | null {
  const key = JSON.stringify([first, second, region]);
  const [found, setFound] = useState<{
    readonly key: string;
    readonly grid: Grid | null;
  } | null>(null);
  useEffect(() => {
    let isStale = false;
    const [one, other, stretch] = JSON.parse(key) as [string, string, Region];
    if (stretch.first.to === 0 || stretch.second.to === 0) return;
    const timer = setTimeout(() => {
      void attempt(
        (api) =>
        api.dotPlot({ first: one, second: other, columns: mostCells, rows: mostCells, region: stretch }), // prettier-ignore
      ).then((grid) => {
        if (!isStale) setFound({ key, grid });
      });
    }, 80);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return found?.key === key ? found.grid : null;
}
