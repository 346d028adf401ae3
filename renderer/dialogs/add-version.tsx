import { type ReactNode, useState } from "react";
import type { FileRef } from "../../app/contract/files.ts";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import { windowState } from "../state/store.ts";
import { attempt, showOutcome } from "../state/workbench.ts";
import { importOf } from "./new-project/draft.ts";
import { ImportPanes } from "./new-project/import-panes.tsx";
import { useDraft } from "./new-project/use-draft.ts";

/** Brings files into the project that is open: versions, and links between what is there. */
export function AddVersion({
  refs,
}: {
  readonly refs: readonly FileRef[];
}): ReactNode {
  const draft = useDraft(refs);
  const [isBusy, setBusy] = useState(false);
  const taken = windowState().project?.versions.map(({ id }) => id) ?? [];
  const asked = importOf(draft.state, taken);
  const isReady = asked !== null && asked.files.length > 0 && !isBusy;
  const add = async (): Promise<void> => {
    if (!isReady) return;
    setBusy(true);
    const outcome = await attempt((api) => api.importFiles(asked));
    setBusy(false);
    if (outcome === null) return;
    closeDialog();
    showOutcome(outcome);
    if (outcome.report !== undefined)
      openDialog({ kind: "report", title: "Import", lines: outcome.report });
  };
  return (
    <Sheet
      title="Import into this project"
      size="large"
      onClose={closeDialog}
      foot={
        <>
          <span className="grow mut">
            What is linked stays linked. Links in the files are taken over;
            texts the project has already are not added twice.
          </span>
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            className="btn primary"
            aria-disabled={!isReady}
            onClick={() => void add()}
          >
            Import
          </button>
        </>
      }
    >
      <ImportPanes draft={draft} asked={asked} />
    </Sheet>
  );
}
