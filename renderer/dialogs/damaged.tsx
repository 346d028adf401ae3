import type { ReactNode } from "react";
import type { FileRef } from "../../app/contract/files.ts";
import type { OpenResult } from "../../app/contract/session.ts";
import { openProject } from "../actions/files.ts";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog } from "../state/dialogs.ts";
import "../styles/dialogs.css";

/** Why a project could not be opened, and what can be opened instead. The file stays as it is. */
export function Damaged({
  file,
  refused,
}: {
  readonly file: FileRef;
  readonly refused: Extract<OpenResult, { kind: "refused" }>;
}): ReactNode {
  return (
    <Sheet
      title="This project can't be opened as it is"
      size="medium"
      onClose={closeDialog}
      foot={
        <button type="button" className="btn" onClick={closeDialog}>
          Leave it <kbd aria-hidden="true">Esc</kbd>
        </button>
      }
    >
      <div className="sheet-body">
        <p className="selectable">{refused.message}</p>
        <p className="mut">
          <bdi>{file.name}</bdi> was not touched.
        </p>
        {refused.offers.length === 0 ? null : (
          <ul className="offers" aria-label="What can be opened instead">
            {refused.offers.map(({ id, label, detail }) => (
              <li key={id}>
                <button
                  type="button"
                  className="offer"
                  onClick={() => void openProject(file, { offer: id })}
                >
                  <b>{label}</b>
                  <span className="mut">{detail}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}
