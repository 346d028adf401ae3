import { type ReactNode, useEffect, useRef, useState } from "react";
import type { DotPlot as Grid } from "../../../app/contract/words.ts";
import type { DotLink } from "../../../app/view/dot-links.ts";
import { paintPlot } from "./paint-plot.ts";
import { type Region, shifted } from "./region.ts";

interface PlotCanvasProps {
  readonly grid: Grid | null;
  readonly links: readonly DotLink[];
  readonly region: Region;
  readonly whole: Region;
  readonly label: string;
  readonly onZoom: (factor: number, row: number, column: number) => void;
  readonly onMove: (region: Region) => void;
  readonly onReset: () => void;
  readonly onGo: (row: number, column: number) => void;
}

/** px that a press may wander and still be a click. */
const clickReach = 4;

/** The plot itself: a canvas that can be zoomed, moved and clicked. */
export function PlotCanvas(props: PlotCanvasProps): ReactNode {
  const { grid, links, region, whole, label, onZoom, onMove, onReset, onGo } =
    props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const drag = useRef<{ x: number; y: number; region: Region; far: boolean } | null>(null); // prettier-ignore
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (canvas.current !== null && size.width > 0)
      paintPlot(canvas.current, size, grid, links, region);
  }, [size, grid, links, region]);

  const placeOf = (event: {
    readonly nativeEvent: { readonly offsetX: number; readonly offsetY: number }; // prettier-ignore
  }): readonly [row: number, column: number] => {
    const { offsetX, offsetY } = event.nativeEvent;
    const { first, second } = region;
    return [
      first.from + (offsetY / size.height) * (first.to - first.from),
      second.from + (offsetX / size.width) * (second.to - second.from),
    ];
  };
  const onKey = (key: string): boolean => {
    const { first, second } = region;
    const [rows, columns] = [first.to - first.from, second.to - second.from].map((n) => Math.max(1, Math.round(n / 10))); // prettier-ignore
    const middle = [(first.from + first.to) / 2, (second.from + second.to) / 2] as const; // prettier-ignore
    const step = (down: number, right: number): void =>
      onMove(shifted(region, whole, down * (rows ?? 1), right * (columns ?? 1))); // prettier-ignore
    const actions: Readonly<Record<string, () => void>> = {
      "+": () => onZoom(1.5, ...middle),
      "=": () => onZoom(1.5, ...middle),
      "-": () => onZoom(1 / 1.5, ...middle),
      "0": onReset,
      ArrowUp: () => step(-1, 0),
      ArrowDown: () => step(1, 0),
      ArrowLeft: () => step(0, -1),
      ArrowRight: () => step(0, 1),
      Enter: () => onGo(Math.floor(middle[0]), Math.floor(middle[1])),
    };
    const action = actions[key];
    action?.();
    return action !== undefined;
  };

  return (
    <canvas
      ref={canvas}
      className="dot-plot-canvas"
      role="application"
      aria-label={label}
      aria-roledescription="dot plot"
      aria-busy={grid === null}
      tabIndex={0}
      data-autofocus
      onKeyDown={(event) => {
        if (!onKey(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onWheel={(event) =>
        onZoom(event.deltaY < 0 ? 1.25 : 0.8, ...placeOf(event))
      }
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, region, far: false }; // prettier-ignore
      }}
      onPointerMove={(event) => {
        const from = drag.current;
        if (from === null) return;
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        if (Math.hypot(x, y) < clickReach && !from.far) return;
        from.far = true;
        const { first, second } = from.region;
        onMove(
          shifted(
            from.region,
            whole,
            Math.round((-y / size.height) * (first.to - first.from)),
            Math.round((-x / size.width) * (second.to - second.from)),
          ),
        );
      }}
      onPointerUp={(event) => {
        const wasClick = drag.current?.far === false;
        drag.current = null;
        if (!wasClick) return;
        const [row, column] = placeOf(event);
        onGo(Math.floor(row), Math.floor(column));
      }}
    />
  );
}
