import { useEffect } from "react";
import type { ViewName } from "../state/shape.ts";
import { windowState } from "../state/store.ts";
import { textsPort, unitsPort } from "../state/texts-port.ts";

/** The view takes the focus where nothing else has it when it comes up or a panel (`open`: which are) goes, so that its keys act at once. */
export function useViewFocus(view: ViewName, open: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      const { focus, unit, dialog } = windowState();
      if (dialog !== null) return;
      if (view === "texts" && focus !== null)
        textsPort()?.reveal(focus.segment, { focus: true });
      else if (view === "units" && unit !== null)
        unitsPort()?.reveal(unit, { focus: true });
    }, 50);
    return () => clearTimeout(timer);
  }, [view, open]);
}
