import type { ReactNode } from "react";
import { ActionButton } from "../parts/action-button.tsx";
import { counted } from "../parts/words.ts";
import { clearTicks } from "./units-state.ts";

interface BulkBarProps {
  readonly count: number;
  /** Ticked units that the filters hide. */
  readonly hidden: number;
}

/** What can be done with the ticked units at once; floats over the table's foot. */
export function BulkBar({ count, hidden }: BulkBarProps): ReactNode {
  return (
    <div
      className="bulk-bar"
      role="toolbar"
      aria-label="Ticked units"
      data-keys="text"
      data-keys-own="split mergeUp mergeDown"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        clearTicks();
      }}
    >
      <span className="strong num" role="status">
        {counted(count, "unit")} selected
        {hidden > 0 ? (
          <span className="mut">, {hidden.toLocaleString()} not shown</span>
        ) : null}
      </span>
      <span className="bulk-line" />
      <ActionButton id="confirm" primary>
        Confirm
      </ActionButton>
      <ActionButton id="reject">Reject</ActionButton>
      <button type="button" className="btn ghost" onClick={clearTicks}>
        Clear <kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>
  );
}
