/** How each segment's box is drawn, out of the project and what is selected. */
import type {
  Project,
  SegmentId,
  UnitId,
  Version,
} from "../../app/model/records.ts";
import { faceOf } from "../../app/view/faces.ts";
import { flagGlyphs, kindGlyphs, pickGlyph, statusGlyphs } from "./glyphs.ts";
import { hueOf } from "./hues.ts";
import type { BoxLook } from "./segment-boxes.ts";

export interface LookContext {
  readonly project: Project;
  readonly focus: SegmentId | null;
  readonly selected: UnitId | null;
  readonly lifted: UnitId | null;
  readonly picked: ReadonlySet<SegmentId>;
  readonly dropTarget: SegmentId | null;
}

export function lookOf(
  context: LookContext,
  version: Version,
  index: number,
): BoxLook | null {
  const segment = version.segments[index];
  if (segment === undefined) return null;
  const { project } = context;
  const { status, unit, isLow, flag } = faceOf(project, segment.id);
  const isBound = unit !== null && status !== "rejected";
  const isPicked = context.picked.has(segment.id);
  const classes = [`tx-${status}`];
  if (isLow) classes.push("tx-low");
  if (isBound && unit.id === context.selected) classes.push("tx-selected");
  if (isBound && unit.id === context.lifted) classes.push("tx-lifted");
  if (segment.id === context.focus) classes.push("tx-focus");
  if (segment.id === context.dropTarget) classes.push("tx-drop");
  if (isPicked) classes.push("tx-picked");
  else if (flag !== null) classes.push("tx-flagged");
  return {
    segment: segment.id,
    classes: classes.join(" "),
    hue: isBound ? hueOf(project, unit.id) : 0,
    glyph: isPicked
      ? pickGlyph
      : flag !== null
        ? flagGlyphs[flag]
        : statusGlyphs[status],
    label: String(index + 1),
    kind: kindGlyphs[segment.kind],
  };
}
