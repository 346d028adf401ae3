import { TriangleAlert, X } from "lucide-react";
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Toast } from "../state/shape.ts";
import { useWindow } from "../state/store.ts";
import { dismissToast } from "../state/toasts.ts";
import "../styles/toaster.css";

const stayMs = 6_000;

/** The message at the bottom left: stays 6 s, longer while the pointer or the focus is on it. */
export function Toaster(): ReactNode {
  const toast = useWindow((state) => state.toast);
  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {toast?.kind === "info" ? toast.text : ""}
      </div>
      <div className="unseen" role="alert" aria-live="assertive">
        {toast?.kind === "error" ? toast.text : ""}
      </div>
      {toast === null ? null : <ToastCard key={toast.id} toast={toast} />}
    </>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }): ReactNode {
  const [isHeld, setHeld] = useState(false);
  const card = useRef<HTMLElement>(null);
  const isAside = useAside(card);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), stayMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  return (
    <section
      ref={card}
      className={`toast ${toast.kind}${isAside ? " aside" : ""}`}
      aria-label="Message"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.kind === "error" ? <TriangleAlert aria-hidden="true" /> : null}
      <p className="grow">{toast.text}</p>
      {[toast.offer, toast.action].map((action) =>
        action === undefined ? null : (
          <button
            key={action.label}
            type="button"
            className="toast-action"
            onClick={() => {
              dismissToast(toast.id);
              action.run();
            }}
          >
            {action.label}
          </button>
        ),
      )}
      <button
        type="button"
        className="toast-close"
        aria-label="Dismiss the message"
        onClick={() => dismissToast(toast.id)}
      >
        <X className="small" aria-hidden="true" />
      </button>
    </section>
  );
}

/** A glide to the focused thing and its layout have ended. */
const settledMs = 280;

/** True while the message, at its place on the left, would lie over what has the focus. */
function useAside(card: RefObject<HTMLElement | null>): boolean {
  const [isAside, setAside] = useState(false);
  const focus = useWindow((state) => state.focus);
  const unit = useWindow((state) => state.unit);
  useEffect(() => {
    const look = (): void => {
      if (card.current !== null) setAside(hidesFocus(card.current));
    };
    const soon = setTimeout(look, 0);
    const settled = setTimeout(look, settledMs);
    return () => {
      clearTimeout(soon);
      clearTimeout(settled);
    };
  }, [card, focus, unit]);
  return isAside;
}

function hidesFocus(card: HTMLElement): boolean {
  const caret = document.querySelector(".monaco-editor.focused .cursor");
  const focused = caret ?? document.activeElement;
  if (focused === null || focused === document.body || card.contains(focused))
    return false;
  const { top, bottom, width } = card.getBoundingClientRect();
  const there = focused.getBoundingClientRect();
  const left = 12;
  return (
    there.left < left + width &&
    there.right > left &&
    there.top < bottom &&
    there.bottom > top
  );
}
