import { FolderOpen } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { FileRef } from "../../../app/contract/files.ts";
import type { ImportFiles } from "../../../app/contract/imports.ts";
import { choosePlace, fileNameOf } from "../../actions/files.ts";
import { Field } from "../../parts/fields.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Tip } from "../../parts/tip.tsx";
import { counted } from "../../parts/words.ts";
import { closeDialog } from "../../state/dialogs.ts";
import { useWindow } from "../../state/store.ts";
import { showToast } from "../../state/toasts.ts";
import { attempt } from "../../state/workbench.ts";
import {
  type DraftRow,
  type DraftState,
  importOf,
  suggestTitle,
} from "./draft.ts";
import { ImportPanes } from "./import-panes.tsx";
import { Progress } from "./progress.tsx";
import { type Draft, useDraft } from "./use-draft.ts";

type Phase =
  | { readonly kind: "choosing" }
  | { readonly kind: "making" }
  | { readonly kind: "aligning"; readonly task: string };

/** From two or more files to an open project that is being aligned. */
export function NewProject({
  refs,
}: {
  readonly refs: readonly FileRef[];
}): ReactNode {
  const draft = useDraft(refs);
  const [title, setTitle] = useState<string | null>(null);
  const [place, setPlace] = useState<FileRef | null>(null);
  const [phase, setPhase] = useState<Phase>({ kind: "choosing" });
  const shownTitle = title ?? suggestTitle(draft.state);
  const asked = importOf(draft.state);
  const refusal = refusalOf(draft.state, asked, shownTitle);
  const isLinked = isLinkedThroughout(draft);

  const create = async (): Promise<void> => {
    if (refusal !== null || asked === null) return;
    setPhase({ kind: "making" });
    const made = await attempt((api) =>
      api.importProject({
        ...asked,
        title: shownTitle.trim(),
        place,
        align: !isLinked,
      }),
    );
    if (made === null) {
      setPhase({ kind: "choosing" });
      return;
    }
    if (isLinked || made.notices.length > 0)
      showToast([made.message, ...made.notices].join(". "));
    if (made.task === null) closeDialog();
    else setPhase({ kind: "aligning", task: made.task });
  };

  return (
    <Sheet
      title="New project"
      aside={sizeOf(draft.rows)}
      size="large"
      onClose={closeDialog}
    >
      <ImportPanes draft={draft} asked={asked}>
        {draft.rows.length === 0 ? null : (
          <div className="import-place">
            <Field
              label="Title"
              hint={
                place === null
                  ? "Kept in Pentapla's own folder until you save a copy."
                  : `Saved as ${place.name}`
              }
            >
              {(id, described) => (
                <div className="row">
                  <input
                    id={id}
                    aria-describedby={described}
                    className="input"
                    dir="auto"
                    maxLength={500}
                    value={shownTitle}
                    onChange={(event) => setTitle(event.target.value)}
                  />
                  <Tip text="Choose where to save it">
                    <button
                      type="button"
                      className="btn"
                      aria-label="Choose where to save it"
                      onClick={() =>
                        void choosePlace(
                          "saveProject",
                          fileNameOf(shownTitle, ".pentapla.json"),
                        ).then((ref) => setPlace(ref ?? place))
                      }
                    >
                      <FolderOpen aria-hidden="true" />
                    </button>
                  </Tip>
                </div>
              )}
            </Field>
          </div>
        )}
      </ImportPanes>
      {phase.kind === "choosing" ? (
        <footer className="sheet-foot">
          <span className="grow mut" role="status">
            {refusal ??
              (isLinked
                ? "The files say what belongs together; their links are taken over."
                : "The versions are aligned at once, as one step you can undo.")}
          </span>
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            className="btn primary"
            aria-disabled={refusal !== null}
            onClick={() => void create()}
          >
            {isLinked ? "Create" : "Create and align"}
          </button>
        </footer>
      ) : (
        <Making task={phase.kind === "aligning" ? phase.task : null} />
      )}
    </Sheet>
  );
}

/** Whether the files themselves say what belongs together, so that nothing is left to align. */
function isLinkedThroughout({ state, rows }: Draft): boolean {
  const isLinking = (preview: DraftRow["file"]["preview"], links: boolean) =>
    preview?.ok === true && (links ? preview.linkCount : preview.unitCount) > 0;
  return (
    state.files.some(({ preview }) => isLinking(preview, true)) ||
    (rows.length > 0 &&
      rows.every(({ file }) => isLinking(file.preview, false)))
  );
}

function refusalOf(
  state: DraftState,
  asked: ImportFiles | null,
  title: string,
): string | null {
  if (state.files.length === 0) return "";
  const unread = state.files.find(({ preview }) => preview?.ok === false);
  if (unread !== undefined)
    return `${unread.ref.name} can't be read. Choose its kind or encoding, or take it out.`;
  if (asked === null) return "Reading the files.";
  if (asked.texts.length < 2) return "Add a second version to compare it with.";
  return title.trim() === "" ? "Give the project a title." : null;
}

function sizeOf(rows: readonly DraftRow[]): string {
  const texts = rows.flatMap(({ text }) => text ?? []);
  if (texts.length === 0) return "";
  const segments = texts.reduce((sum, text) => sum + text.segmentCount, 0);
  return `${counted(texts.length, "version")}, ${counted(segments, "segment")}`;
}

function Making({ task: id }: { readonly task: string | null }): ReactNode {
  const task = useWindow(
    (state) => state.tasks.find((each) => each.id === id) ?? null,
  );
  const hasEnded = task !== null && task.state !== "running";
  useEffect(() => {
    if (hasEnded) closeDialog();
  }, [hasEnded]);
  const cancel = (): void => {
    if (id !== null) void attempt((api) => api.cancelTask({ task: id }));
    closeDialog();
  };
  return (
    <footer className="making-foot">
      <Progress task={task} />
      <div className="row">
        <span className="grow mut">
          You can start reading now. Links appear when they are ready, as one
          step you can undo.
        </span>
        <button
          type="button"
          className="btn"
          aria-disabled={id === null}
          onClick={cancel}
        >
          Cancel the alignment
        </button>
        <button
          type="button"
          className="btn primary"
          autoFocus
          aria-disabled={id === null}
          onClick={() => (id === null ? undefined : closeDialog())}
        >
          Open now <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </footer>
  );
}
