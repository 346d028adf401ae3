import { Eye, Unplug } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { ActionButton } from "../parts/action-button.tsx";
import { useWindow } from "../state/store.ts";
import "../styles/banner.css";

/** Under the title bar, for as long as nothing can be changed: why that is, and what to do. Else nothing. */
export function Banner(): ReactNode {
  const isLost = useLasting(
    useWindow((state) => state.connection === "lost"),
    calmMs,
  );
  const reason = useWindow((state) => state.session?.readOnly ?? null);
  return (
    <div className="banners" role="status">
      {isLost ? (
        <p className="banner">
          <Unplug aria-hidden="true" />
          <span>
            <b>Pentapla does not answer.</b> Every change you made is kept. It
            is tried again on its own; if it stays so, start Pentapla anew.
          </span>
        </p>
      ) : reason === null ? null : (
        <div className="banner" data-region="banner">
          <Eye aria-hidden="true" />
          <span className="grow">
            <b>Read only.</b> {reason}
          </span>
          <ActionButton id="saveCopy">Save a copy…</ActionButton>
        </div>
      )}
    </div>
  );
}

/** A line that mends itself within this time is not worth a word. */
const calmMs = 1_000;

/** True once `is` has been so for `ms`. */
function useLasting(is: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(is), is ? ms : 0);
    return () => clearTimeout(timer);
  }, [is, ms]);
  return is && lasts;
}
