import { TriangleAlert, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
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
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), stayMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  return (
    <section
      className={`toast ${toast.kind}`}
      aria-label="Message"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.kind === "error" ? <TriangleAlert aria-hidden="true" /> : null}
      <p className="grow">{toast.text}</p>
      {toast.action === undefined ? null : (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismissToast(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
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
