/** What a part of a Word document says: paragraphs and tables, the body first, each footnote a story of its own. */
import type { SegmentKind } from "../../model/records.ts";

export interface Paragraph {
  readonly words: string;
  readonly kind: SegmentKind;
  readonly isContents: boolean;
  /** The place in its text that a bookmark of ours gives the paragraph; null without one. */
  readonly position: number | null;
  /** A passage stated to have no counterpart, in our own tables. */
  readonly isAbsent: boolean;
}

export interface Cell {
  readonly paragraphs: Paragraph[];
  readonly span: number;
}

export interface Table {
  readonly rows: (readonly Cell[])[];
  /** The id of its style; ours is "PentaplaTable". */
  style: string;
}

export type Item =
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph }
  | { readonly kind: "table"; readonly table: Table };

/** All paragraphs of a story in reading order. */
export function* paragraphsOf(items: Iterable<Item>): Generator<Paragraph> {
  for (const item of items)
    if (item.kind === "paragraph") yield item.paragraph;
    else
      for (const row of item.table.rows)
        for (const { paragraphs } of row) yield* paragraphs;
}
