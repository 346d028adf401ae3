import type { ReactNode } from "react";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog } from "../state/dialogs.ts";
import "../styles/dialogs.css";

/** What a command moved and lost, a line each. */
export function Report({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): ReactNode {
  return (
    <Sheet
      title={title}
      size="medium"
      onClose={closeDialog}
      foot={
        <button type="button" className="btn primary" onClick={closeDialog}>
          Close
        </button>
      }
    >
      <ul className="sheet-body report selectable">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Sheet>
  );
}
