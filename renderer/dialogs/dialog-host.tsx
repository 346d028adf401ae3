import { type ReactNode, useEffect, useRef } from "react";
import { useWindow, windowState } from "../state/store.ts";
import { OpenDialog } from "./open-dialog.tsx";
import { FilePicker } from "./file-picker.tsx";

/** Whatever dialog is open, and the file picker over it. */
export function DialogHost(): ReactNode {
  const dialog = useWindow((state) => state.dialog);
  const picker = useWindow((state) => state.picker);
  useReturnOfFocus(dialog !== null);
  return (
    <>
      {dialog === null ? null : <OpenDialog dialog={dialog} />}
      {picker === null ? null : <FilePicker picker={picker} />}
    </>
  );
}

/** A dialog opened by a key has no trigger to give the focus back to: what had it before gets it. */
function useReturnOfFocus(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const element = before.current;
      requestAnimationFrame(() => {
        const isLost =
          document.activeElement === null ||
          document.activeElement === document.body;
        if (isLost && element instanceof HTMLElement && element.isConnected)
          element.focus();
      });
    };
  }, [isOpen]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      const { dialog, picker } = windowState();
      if (dialog === null && picker === null && target instanceof Element)
        before.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
}
