/** How actions reach the columns. */
import type { Spot } from "../../app/contract/commands.ts";
import { placesOf } from "../../app/model/places.ts";
import type { SegmentId, Version } from "../../app/model/records.ts";
import { toTextOffset } from "../../app/view/display.ts";
import { windowState } from "../state/store.ts";
import type { TextsPort } from "../state/texts-port.ts";
import type { TextsController } from "./controller.ts";
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
  ): boolean =>
    stage.columns.some(({ version }, column) => {
      const index = placesOf(version).indexOf.get(segment);
      if (index === undefined) return false;
      reveal.show(column, index, isFlashed);
      if (isFocused) hands.enterAt(column, index);
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
    reveal(segment, { flash = false, focus = false } = {}) {
      if (show(segment, flash, focus)) return;
      const { project, hiddenVersions } = windowState();
      const version = project?.versions.find(
        (one) =>
          !hiddenVersions.includes(one.id) &&
          placesOf(one).indexOf.has(segment),
      );
      if (version !== undefined)
        turnTo(version, () => show(segment, flash, focus));
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
