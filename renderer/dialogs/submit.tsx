import { type ReactNode, type SubmitEvent, useState } from "react";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog } from "../state/dialogs.ts";
import { useWindow } from "../state/store.ts";

interface FormSheetProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly size?: "small" | "medium";
  /** The verb on the button. */
  readonly verb: string;
  /** Why it can't be done yet; null = it can. */
  readonly refusal?: string | null;
  readonly isDangerous?: boolean;
  /** True = done, the dialog closes. */
  readonly onSubmit: () => boolean | Promise<boolean>;
  /** It holds long fields, where Enter begins a line: Ctrl+Enter does it. */
  readonly isLong?: boolean;
  readonly children: ReactNode;
}

/** A dialog that asks and does one thing: Enter (Ctrl+Enter in long fields) does it, Esc leaves. */
export function FormSheet({
  title,
  aside,
  size = "small",
  verb,
  refusal = null,
  isDangerous = false,
  onSubmit,
  isLong = false,
  children,
}: FormSheetProps): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const mod = useWindow(({ hello }) =>
    hello?.platform === "mac" ? "⌘" : "Ctrl",
  );
  const submit = async (): Promise<void> => {
    if (isBusy || refusal !== null) return;
    setBusy(true);
    const isDone = await onSubmit();
    setBusy(false);
    if (isDone) closeDialog();
  };
  return (
    <Sheet title={title} aside={aside} size={size} onClose={closeDialog}>
      <form
        className="sheet-form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void submit();
          }
        }}
      >
        <div className="sheet-body">{children}</div>
        <footer className="sheet-foot">
          <span className="grow mut clip" role="status">
            {refusal}
          </span>
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="submit"
            className={isDangerous ? "btn danger" : "btn primary"}
            aria-disabled={refusal !== null || isBusy}
          >
            {verb}{" "}
            <kbd aria-hidden="true">{isLong ? `${mod} Enter` : "Enter"}</kbd>
          </button>
        </footer>
      </form>
    </Sheet>
  );
}
