import type { ReactNode } from "react";
import { Sheet } from "../parts/sheet.tsx";
import { Mark } from "../shell/mark.tsx";
import { closeDialog } from "../state/dialogs.ts";
import { useWindow } from "../state/store.ts";
import "../styles/help.css";

/** Name, version and licence. */
export function About(): ReactNode {
  const hello = useWindow((state) => state.hello);
  return (
    <Sheet title="About Pentapla" size="small" onClose={closeDialog}>
      <div className="sheet-body about selectable">
        <p className="row">
          <Mark />
          <b>Pentapla {hello?.appVersion}</b>
        </p>
        <p>
          A workbench for the language versions of one text. Named after the
          Hexapla, the Bible in six columns that Origen had made.
        </p>
        <p className="mut">
          MIT licence. Fonts: Inter and Noto Sans (SIL Open Font License).
          Icons: Lucide (ISC). Editor: Monaco (MIT).
        </p>
        <p className="mut">
          Your texts stay on this computer; nothing is sent anywhere.
        </p>
      </div>
    </Sheet>
  );
}
