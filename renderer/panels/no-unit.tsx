import type { ReactNode } from "react";
import { numberOf } from "../../app/model/numbered.ts";
import type { Unit } from "../../app/model/records.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { KeyCap } from "../parts/key-cap.tsx";

/** What stands where a unit would, when the focused segment is in none. */
export function NoUnit({
  rejected,
}: {
  readonly rejected: Unit | null;
}): ReactNode {
  return (
    <p className="no-unit">
      <Glyph name={rejected === null ? "unlinked" : "rejected"} />
      <span>
        {rejected === null
          ? "Nothing linked to this segment. "
          : `Unit ${numberOf(rejected.id)} was rejected; nothing is linked to this segment. `}
        Pick its counterparts with <KeyCap id="pick" isRead />, then{" "}
        <KeyCap id="link" isRead />.
      </span>
    </p>
  );
}
