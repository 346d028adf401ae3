/** The idea in one drawing: five columns, levelled, units that cross. */
import type { ReactNode } from "react";

const hues = ["--u2", "--u3", "--u4", "--u6", "--u8"];
const column = 176;
const gutter = 70;
const width = 5 * column + 4 * gutter;
/** Per column its blocks from the top: unit and number of lines. */
const blocks: readonly (readonly (readonly [unit: number, lines: number])[])[] =
  [
    [[0, 5], [1, 4], [2, 5], [3, 3], [4, 4]],
    [[0, 6], [1, 3], [2, 5], [4, 4], [3, 3]],
    [[0, 5], [2, 4], [1, 5], [3, 4], [4, 3]],
    [[0, 6], [1, 4], [2, 4], [3, 4], [4, 4]],
    [[1, 4], [0, 5], [2, 5], [4, 3], [3, 4]],
  ]; // prettier-ignore

/** Line lengths as if of a text: the same at every start. */
function shareOf(line: number, isLast: boolean): number {
  const noise = ((line * 7_919 + 104_729) % 97) / 97;
  return isLast ? 0.3 + 0.4 * noise : 0.86 + 0.12 * noise;
}

interface Block {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  readonly lines: number;
  readonly column: number;
}

const placed: readonly Block[] = blocks.flatMap((list, index) => {
  let y = 2;
  return list.map(([unit, lines]) => {
    const block = {
      x: index * (column + gutter),
      y,
      unit,
      lines,
      column: index,
    };
    y += lines * 13 + 12;
    return block;
  });
});

export function StartArt(): ReactNode {
  return (
    <svg
      className="start-art"
      viewBox={`0 0 ${width} 340`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMin meet"
    >
      {placed.map((block) => (
        <BlockShape key={`${block.column}-${block.unit}`} block={block} />
      ))}
      {placed.map((block) => {
        const next = placed.find(
          (other) =>
            other.column === block.column + 1 && other.unit === block.unit,
        );
        return next === undefined ? null : (
          <Ribbon
            key={`${block.column}-${block.unit}`}
            from={block}
            to={next}
          />
        );
      })}
    </svg>
  );
}

function BlockShape({ block }: { readonly block: Block }): ReactNode {
  const { x, y, lines, unit } = block;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={column}
        height={lines * 13 + 2}
        fill={`var(${hues[unit] ?? ""})`}
        opacity="0.07"
      />
      {Array.from({ length: lines }, (_, line) => {
        const share = shareOf(line + y + x, line === lines - 1);
        const length = column * share - 16;
        return (
          <rect
            key={line}
            x={block.column === 0 ? x + column - 8 - length : x + 8}
            y={y + 4 + line * 13}
            width={length}
            height="5"
            rx="2.5"
            fill="var(--line-strong)"
            opacity="0.8"
          />
        );
      })}
    </>
  );
}

function Ribbon({
  from,
  to,
}: {
  readonly from: Block;
  readonly to: Block;
}): ReactNode {
  const x1 = from.x + column;
  const x2 = to.x;
  const d = `M${x1} ${from.y + 8}C${x1 + 36} ${from.y + 8} ${x2 - 36} ${to.y + 8} ${x2} ${to.y + 8}`;
  return (
    <>
      <path d={d} fill="none" stroke="var(--bg-paper)" strokeWidth="9" />
      <path
        d={d}
        fill="none"
        stroke={`var(${hues[from.unit] ?? ""})`}
        strokeWidth="4"
        {...(from.unit === 3 ? { strokeDasharray: "5 4" } : {})}
      />
    </>
  );
}
