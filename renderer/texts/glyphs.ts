/** The signs drawn beside segments: 13 px, readable without colour. */
import type { SegmentKind } from "../../app/model/records.ts";
import type { FaceStatus } from "../../app/view/faces.ts";

const svg = (width: number, body: string) =>
  `<svg width="${width}" height="13" viewBox="0 0 ${width} 13" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`;

export const statusGlyphs: Readonly<Record<FaceStatus, string>> = {
  unlinked: svg(13, '<circle cx="6.5" cy="6.5" r="3.6" stroke-width="1.3"/>'),
  suggested: svg(
    13,
    '<circle cx="6.5" cy="6.5" r="5" stroke-width="1.5" stroke-dasharray="2.2 1.75" stroke-linecap="butt"/>',
  ),
  confirmed: svg(
    13,
    '<circle cx="6.5" cy="6.5" r="6" fill="currentColor" stroke="none"/><path d="M3.8 6.7l1.9 1.9 3.5-3.9" stroke="var(--bg-paper)" stroke-width="1.6"/>',
  ),
  rejected: svg(
    13,
    '<circle cx="6.5" cy="6.5" r="5.2" stroke-width="1.3" stroke-dasharray="1 1.6" stroke-linecap="butt"/><path d="M4.6 4.6l3.8 3.8M8.4 4.6L4.6 8.4" stroke-width="1.5"/>',
  ),
  absent: svg(
    13,
    '<circle cx="6.5" cy="6.5" r="4.6" stroke-width="1.4"/><path d="M2.4 10.6l8.2-8.2" stroke-width="1.4"/>',
  ),
};

const pole = '<path d="M1.5 12V1.2" stroke-width="1.6"/>';
const cloth = "M1.5 1.4h8L7.2 4.3l2.3 2.9h-8z";
/** Filled = accepted, outlined = open. */
export const flagGlyphs = {
  accepted: svg(
    11,
    `${pole}<path d="${cloth}" fill="currentColor" stroke="none"/>`,
  ),
  open: svg(11, `${pole}<path d="${cloth}" stroke-width="1.4"/>`),
} as const;

export const pickGlyph = svg(
  13,
  '<rect x=".5" y=".5" width="12" height="12" rx="3" fill="currentColor" stroke="none"/><path d="M3.4 6.7l2.2 2.2 4-4.4" stroke="var(--bg-paper)" stroke-width="1.7"/>',
);

const kindIcon = (body: string, title: string) =>
  `<span class="tx-kind" title="${title}"><svg width="9" height="9" viewBox="0 0 9 9" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round">${body}</svg></span>`;

/** Kinds other than sentences carry a small sign of their own, never weight. */
export const kindGlyphs: Readonly<Record<SegmentKind, string>> = {
  sentence: "",
  heading: kindIcon('<path d="M2 1v7M7 1v7M2 4.5h5"/>', "Heading"),
  item: kindIcon(
    '<circle cx="1.7" cy="4.5" r=".9" fill="currentColor"/><path d="M4.4 4.5h4"/>',
    "List item",
  ),
  byline: kindIcon(
    '<circle cx="4.5" cy="2.8" r="1.7"/><path d="M1 8.2c.5-2 1.8-2.7 3.5-2.7s3 .7 3.5 2.7"/>',
    "Byline",
  ),
  timestamp: kindIcon(
    '<circle cx="4.5" cy="4.5" r="3.6"/><path d="M4.5 2.6v2l1.4 1"/>',
    "Time stamp",
  ),
  caption: kindIcon('<path d="M1 1h7v5H1zM1 8.3h7"/>', "Caption"),
  other: "",
};
