import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import "../styles/sheet.css";

interface SheetProps {
  readonly title: string;
  /** Beside the title: counts, what it is about. */
  readonly aside?: ReactNode;
  readonly size: "small" | "medium" | "large";
  readonly onClose: () => void;
  /** Buttons, the main one last. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  /** What a screen reader reads after the title; left out where the body says enough. */
  readonly description?: string;
}

/** The frame of every dialog: keeps and returns the focus, closes on Esc, is named by its title. */
export function Sheet({
  title,
  aside,
  size,
  onClose,
  foot,
  children,
  description,
}: SheetProps): ReactNode {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className={`sheet ${size}`}
          onOpenAutoFocus={focusFirst}
          {...(description === undefined
            ? { "aria-describedby": undefined }
            : {})}
        >
          <header className="sheet-head">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            {aside === undefined ? null : <div className="mut">{aside}</div>}
            <span className="grow" />
            <Dialog.Close className="tool" aria-label="Close">
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          {description === undefined ? null : (
            <Dialog.Description className="unseen">
              {description}
            </Dialog.Description>
          )}
          {children}
          {foot === undefined ? null : (
            <footer className="sheet-foot">{foot}</footer>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The focus goes to the first field, else to the main button, rather than to "Close". */
function focusFirst(event: Event): void {
  if (!(event.currentTarget instanceof Element)) return;
  const content = event.currentTarget;
  const first =
    content.querySelector<HTMLElement>("[autofocus], [data-autofocus]") ??
    content.querySelector<HTMLElement>(
      "input:not([disabled]):not([aria-hidden]), textarea, [role=radio][data-state=checked]",
    ) ??
    content.querySelector<HTMLElement>(
      ".offer, .btn.primary:not([aria-disabled=true])",
    ) ??
    content.querySelector<HTMLElement>(".sheet-foot .btn");
  if (first === null) return;
  event.preventDefault();
  first.focus();
}
