import { type ReactNode, useState } from "react";
import type { FileRef } from "../../app/contract/files.ts";
import { Sheet } from "../parts/sheet.tsx";
import { counted } from "../parts/words.ts";
import { closeDialog } from "../state/dialogs.ts";
import { windowState } from "../state/store.ts";
import { attempt, showOutcome } from "../state/workbench.ts";
import { versionsOf } from "./new-project/draft.ts";
import { ImportPanes } from "./new-project/import-panes.tsx";
import { useDraft } from "./new-project/use-draft.ts";

/** Adds versions from files to the project that is open. */
export function AddVersion({
  refs,
}: {
  readonly refs: readonly FileRef[];
}): ReactNode {
  const draft = useDraft(refs);
  const [isBusy, setBusy] = useState(false);
  const taken = windowState().project?.versions.map(({ id }) => id) ?? [];
  const versions = versionsOf(draft.files, taken);
  const isReady = versions !== null && versions.length > 0 && !isBusy;
  const add = async (): Promise<void> => {
    if (!isReady) return;
    setBusy(true);
    for (const version of versions) {
      const outcome = await attempt((api) => api.addVersionFromFile(version));
      if (outcome === null) {
        setBusy(false);
        return;
      }
      showOutcome(outcome);
    }
    closeDialog();
  };
  return (
    <Sheet
      title="Add a version"
      aside={
        draft.files.length > 1 ? counted(draft.files.length, "version") : null
      }
      size="large"
      onClose={closeDialog}
      foot={
        <>
          <span className="grow mut">
            Existing links stay. Align everything afterwards to find links to
            the new text.
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
            {draft.files.length > 1 ? "Add the versions" : "Add the version"}
          </button>
        </>
      }
    >
      <ImportPanes draft={draft} ids={versions?.map(({ id }) => id) ?? []} />
    </Sheet>
  );
}
