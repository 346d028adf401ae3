/** How actions reach the columns. */
import type { Spot } from "../../app/contract/commands.ts";
import { placesOf, segmentIndexAt } from "../../app/model/places.ts";
import type { SegmentId, Version } from "../../app/model/records.ts";
import { toLineOffset, toTextOffset } from "../../app/view/display.ts";
import { windowState } from "../state/store.ts";
import type { RevealedWords, TextsPort } from "../state/texts-port.ts";
import type { TextsController } from "./controller.ts";
import type { LinePlace } from "./line-place.ts";
import { segmentText } from "./marks.ts";

/** `turnTo` brings a version that is paged out onto the screen. */
export function createPort(
  { stage, reveal, hands }: TextsController,
  turnTo: (version: Version, then: () => void) => void,
): TextsPort {
  const columnOf = (id: string) =>
    stage.columns.findIndex(({ version }) => version.id === id);

  const show = (
    segment: SegmentId,
    isFlashed: boolean,
    isFocused: boolean,
    words: RevealedWords | undefined,
  ): boolean =>
    stage.columns.some(({ version }, column) => {
      const index = placesOf(version).indexOf.get(segment);
      if (index === undefined) return false;
      if (words === undefined) {
        reveal.show(column, index, isFlashed);
        if (isFocused) hands.enterAt(column, index);
        return true;
      }
      const from = lineAt(version, index, words.start);
      const last = words.end > words.start ? segmentIndexAt(version, words.end) : index; // prettier-ignore
      reveal.showWords(column, from, lineAt(version, last, words.end), isFlashed); // prettier-ignore
      if (isFocused) hands.enterAt(column, index, from.offset);
      return true;
    });

  return {
    caret() {
      const { focus } = windowState();
      const column = stage.columns[columnOf(focus?.version ?? "")];
      if (focus === null || column === undefined) return null;
      const { line, offset } = column.editor.caret;
      const segment = column.version.segments[line];
      if (segment === undefined) return null;
      return {
        version: column.version.id,
        segment: segment.id,
        offset: toTextOffset(segmentText(column.version, line), offset),
      };
    },
    selections() {
      return stage.columns.flatMap(({ version, editor }): Spot[] => {
        const range = editor.selection;
        if (range === null) return [];
        const { starts } = placesOf(version);
        const absolute = (line: number, offset: number) =>
          (starts[line] ?? 0) +
          toTextOffset(segmentText(version, line), offset);
        return [
          {
            version: version.id,
            start: absolute(range.line, range.start),
            end: absolute(range.endLine, range.end),
          },
        ];
      });
    },
    reveal(segment, { flash = false, focus = false, words } = {}) {
      if (show(segment, flash, focus, words)) return;
      const { project, hiddenVersions } = windowState();
      const version = project?.versions.find(
        (one) =>
          !hiddenVersions.includes(one.id) &&
          placesOf(one).indexOf.has(segment),
      );
      if (version !== undefined)
        turnTo(version, () => show(segment, flash, focus, words));
    },
    focusVersion(index) {
      const { project, hiddenVersions } = windowState();
      const version = project?.versions.filter(
        ({ id }) => !hiddenVersions.includes(id),
      )[index];
      if (version === undefined) return;
      if (!hands.enter(columnOf(version.id)))
        turnTo(version, () => hands.enter(columnOf(version.id)));
    },
    nextColumn: () => void hands.step(1),
    previousColumn: () => void hands.step(-1),
  };
}

/** An absolute offset as a place in the line of the segment at `index`. */
function lineAt(version: Version, index: number, offset: number): LinePlace {
  const text = segmentText(version, index);
  const within = offset - (placesOf(version).starts[index] ?? 0);
  const kept = Math.min(Math.max(within, 0), text.length);
  return { line: index, offset: toLineOffset(text, kept) };
}
