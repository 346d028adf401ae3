/** Gathers the rows of a table into texts and the units between them. */
import type { SegmentRange } from "../../model/range.ts";
import type { SegmentKind } from "../../model/records.ts";
import type { ReadUnit } from "../format.ts";
import { expectBearable, runningText } from "../running-text.ts";

export interface TableRow {
  /** One a text, empty where it has none. */
  readonly words: readonly string[];
  /** The unit whose segment this row is; null where a row is a unit itself. */
  readonly unit: string | null;
  /** Of the segment in its text, in tables that say so. */
  readonly position: number | null;
  readonly kind: SegmentKind;
  readonly status: string;
  /** Null where it isn't said. */
  readonly confidence: number | null;
  /** Indexes of texts. */
  readonly absent: readonly number[];
}

export interface TableTexts {
  add(row: TableRow): void;
  done(): {
    readonly versions: readonly {
      readonly text: string;
      readonly segments: readonly SegmentRange[];
    }[];
    readonly units: readonly ReadUnit[];
    /** Rows whose status says that they correspond to nothing. */
    readonly rejected: number;
  };
}

interface Group {
  /** Places in `held`, a list a text. */
  readonly members: number[][];
  readonly absent: Set<number>;
  readonly isConfirmed: boolean;
  readonly confidence: number;
}

interface Held {
  readonly words: string;
  readonly kind: SegmentKind;
  readonly position: number;
}

/** `hasPositions`: the order in a text is the positions', not that of the rows. */
export function tableTexts(count: number, hasPositions: boolean): TableTexts {
  const held: Held[][] = Array.from({ length: count }, () => []);
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  let rejected = 0;
  const groupFor = (row: TableRow): Group => {
    const known = row.unit === null ? undefined : groupOf.get(row.unit);
    if (known !== undefined) return known;
    const group = {
      members: Array.from({ length: count }, () => []),
      absent: new Set<number>(),
      isConfirmed: row.status === "confirmed",
      confidence: Math.min(1, Math.max(0, row.confidence ?? 1)),
    };
    if (row.unit !== null) groupOf.set(row.unit, group);
    groups.push(group);
    return group;
  };
  return {
    add(row) {
      const isRejected = row.status === "rejected";
      if (isRejected) rejected += 1;
      // A segment's row without a unit is linked to nothing.
      const group = isRejected || row.unit === "" ? null : groupFor(row);
      row.words.forEach((words, text) => {
        const list = held[text];
        if (list === undefined || words.trim() === "") return;
        const position = hasPositions ? (row.position ?? Infinity) : list.length; // prettier-ignore
        group?.members[text]?.push(list.length);
        expectBearable(list.push({ words, kind: row.kind, position }));
      });
      for (const text of row.absent) group?.absent.add(text);
    },
    done() {
      const placed = held.map((list) => inOrder(list, hasPositions));
      const units = groups.flatMap((group): ReadUnit[] => {
        const members = group.members.flatMap((places, text) => {
          const segments = places
            .flatMap((place) => placed[text]?.indexes[place] ?? [])
            .sort((a, b) => a - b);
          return segments.length === 0 ? [] : [{ text, segments }];
        });
        const absent = [...group.absent]
          .filter((text) => members.every((member) => member.text !== text))
          .sort((a, b) => a - b);
        if (members.length + Math.min(1, absent.length) < 2 || members.length === 0) return []; // prettier-ignore
        return [
          {
            members,
            absent,
            status: group.isConfirmed ? "confirmed" : "suggested",
            confidence: group.confidence,
            reasons: [],
          },
        ];
      });
      return { versions: placed, units, rejected };
    },
  };
}

/** The text of what was held, and the segment that each became; null for words that are none. */
export function inOrder(
  list: readonly Held[],
  hasPositions: boolean,
): {
  readonly text: string;
  readonly segments: readonly SegmentRange[];
  readonly indexes: readonly (number | null)[];
} {
  const order = list.map((_, at) => at);
  if (hasPositions)
    order.sort((a, b) => compared(list[a]?.position, list[b]?.position) || a - b); // prettier-ignore
  const text = runningText();
  const indexes = new Array<number | null>(list.length).fill(null);
  for (const at of order) {
    const { words = "", kind = "sentence" } = list[at] ?? {};
    indexes[at] = text.add(words, kind);
  }
  return { text: text.text(), segments: text.segments(), indexes };
}

/** Positions that are not given come last. */
function compared(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}
