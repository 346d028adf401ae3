import { type ReactNode, useState } from "react";
import type { Drift } from "../../app/model/records.ts";
import { useCan } from "../parts/action-button.tsx";
import { useWindow } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { whenInWords, whoInWords } from "./when.ts";

interface DriftCommentsProps {
  readonly drift: Drift;
  readonly isWriting: boolean;
  readonly onDone: () => void;
}

/** What was said about a drift, and where to say more. */
export function DriftComments({
  drift,
  isWriting,
  onDone,
}: DriftCommentsProps): ReactNode {
  const own = useWindow((state) => state.settings.name);
  if (drift.comments.length === 0 && !isWriting) return null;
  return (
    <div className="drift-comments">
      {drift.comments.map(({ id, by, at, text }) => (
        <div key={id} className="selectable">
          <div className="row">
            <bdi className="strong">{whoInWords(by, own)}</bdi>
            <time className="dim num" dateTime={at}>
              {whenInWords(at)}
            </time>
          </div>
          <p dir="auto">{text}</p>
        </div>
      ))}
      {isWriting ? <Composer drift={drift.id} onDone={onDone} /> : null}
    </div>
  );
}

function Composer({
  drift,
  onDone,
}: {
  readonly drift: string;
  readonly onDone: () => void;
}): ReactNode {
  const [text, setText] = useState("");
  const can = useCan("comment");
  const isOff = can !== true || text.trim() === "";
  const send = async (): Promise<void> => {
    if (isOff) return;
    const { changed } = await run("commentDrift", { drift, text });
    if (changed) onDone();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onDone();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void send();
        }
      }}
    >
      <textarea
        className="textarea"
        aria-label="Comment"
        placeholder="What should the next reader know?"
        dir="auto"
        rows={3}
        maxLength={10_000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <button type="submit" className="btn primary" aria-disabled={isOff}>
          Comment <kbd aria-hidden="true">Ctrl ↵</kbd>
        </button>
        <button type="button" className="btn ghost" onClick={onDone}>
          Cancel <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </form>
  );
}
