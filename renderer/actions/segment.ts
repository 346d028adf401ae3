import { findSegment, placeAt, textOf } from "../../app/model/places.ts";
import { languageOf } from "../../app/text/language.ts";
import { lastWord } from "../dialogs/segmentation-rules/last-word.ts";
import { openDialog } from "../state/dialogs.ts";
import { focusSegment, togglePick } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import { textsPort, unitsPort } from "../state/texts-port.ts";
import { run } from "../state/workbench.ts";
import type { CanDo, Handlers, Trigger } from "./handler.ts";
import { focusedSegment } from "./target.ts";

const noSegment = "Put the caret in a segment first.";

function hasSegment(): CanDo {
  return focusedSegment() !== null || noSegment;
}

/** Where the caret would split its segment, or why it can't. */
function splitPoint(): { segment: string; offset: number } | string {
  const place = focusedSegment();
  const caret = textsPort()?.caret() ?? null;
  if (place === null || caret === null || caret.segment !== place.segment.id)
    return "Put the caret where the segment should be split.";
  const { segment, offset } = caret;
  const isInside = offset > 0 && offset < place.segment.length;
  return isInside
    ? { segment, offset }
    : "Put the caret inside the segment to split it.";
}

/** As in an editor the caret goes on in the second part: Backspace there takes the split back. */
function goToPartAfter(segment: string): void {
  const { project } = windowState();
  const first = project === null ? undefined : findSegment(project, segment);
  const second =
    first === undefined ? undefined : placeAt(first.version, first.index + 1);
  if (second === undefined) return;
  // Coming from the first part, the caret is put at the second one's start.
  textsPort()?.reveal(segment, { focus: true });
  focusSegment(second.version.id, second.segment.id);
  textsPort()?.reveal(second.segment.id, { focus: true });
}

/** The neighbour a merge would take in. By key the caret must stand at that end of the segment. */
function mergeWith(step: 1 | -1, by: Trigger): string[] | string {
  const place = focusedSegment();
  if (place === null) return noSegment;
  const caret = textsPort()?.caret() ?? null;
  if (by === "key" && caret?.segment === place.segment.id) {
    if (step === -1 && caret.offset > 0)
      return "Backspace merges where the caret is at the segment's start.";
    if (step === 1 && caret.offset < place.segment.length)
      return "Delete merges where the caret is at the segment's end.";
  }
  const other = placeAt(place.version, place.index + step);
  if (other === undefined)
    return `There is no segment ${step === 1 ? "below" : "above"}.`;
  return step === 1
    ? [place.segment.id, other.segment.id]
    : [other.segment.id, place.segment.id];
}

async function merge(step: 1 | -1, by: Trigger): Promise<void> {
  const segments = mergeWith(step, by);
  if (typeof segments !== "string") await run("mergeSegments", { segments });
}

function canMerge(step: 1 | -1, by: Trigger): CanDo {
  const segments = mergeWith(step, by);
  return typeof segments === "string" ? segments : true;
}

export const segmentHandlers: Handlers = {
  pick: {
    can: () => unitsPort() !== null || hasSegment(),
    run: () => {
      const place = focusedSegment();
      const units = unitsPort();
      if (units !== null) units.toggleTick();
      else if (place !== null) togglePick(place.segment.id);
    },
  },
  split: {
    can: () => {
      const point = splitPoint();
      return typeof point === "string" ? point : true;
    },
    run: async () => {
      const point = splitPoint();
      if (typeof point === "string") return;
      const { changed } = await run("splitSegment", point);
      if (changed) goToPartAfter(point.segment);
    },
  },
  mergeUp: { can: (by) => canMerge(-1, by), run: (by) => merge(-1, by) },
  mergeDown: { can: (by) => canMerge(1, by), run: (by) => merge(1, by) },
  editText: {
    can: hasSegment,
    run: () => {
      const place = focusedSegment();
      if (place !== null)
        openDialog({ kind: "editText", segment: place.segment.id });
    },
  },
  setKind: {
    can: hasSegment,
    run: () => {
      const { picked } = windowState();
      const place = focusedSegment();
      const segments =
        picked.length > 0 || place === null ? picked : [place.segment.id];
      openDialog({ kind: "setKind", segments });
    },
  },
  neverCut: {
    can: () => {
      const place = focusedSegment();
      if (place === null) return noSegment;
      return lastWord(textOf(place)) !== "" || "This segment ends in no word.";
    },
    run: () => {
      const place = focusedSegment();
      if (place === null) return;
      const rule = {
        language: languageOf(place.version.id),
        kind: "noBreak",
        before: lastWord(textOf(place)),
        after: "",
        how: "text",
      } as const;
      openDialog({ kind: "segmentationRules", rule });
    },
  },
  segmentationRules: {
    can: () => true,
    run: () => openDialog({ kind: "segmentationRules", rule: null }),
  },
};
