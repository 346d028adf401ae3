import { goToSegment, goToUnit } from "../actions/go-to.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import type { VersionId } from "../../app/model/records.ts";
import { showView } from "../state/layout.ts";
import { textsPort } from "../state/texts-port.ts";

/** Frames to wait for the Texts view to come on screen. */
const patience = 60;

/** Shows a row in the Texts view, the caret in its segment of `version` if it has one there. */
export function openInTexts(row: UnitRow, version: VersionId | null): void {
  showView("texts");
  const go = (): void => {
    if (row.kind === "segment") goToSegment(row.segment.id);
    else {
      const own = version === null ? undefined : row.unit.members[version]?.[0];
      if (own === undefined) goToUnit(row.unit);
      else goToSegment(own);
    }
  };
  const wait = (left: number): void => {
    if (textsPort() !== null) go();
    else if (left > 0) requestAnimationFrame(() => wait(left - 1));
  };
  requestAnimationFrame(() => wait(patience));
}
