import type { ReactNode } from "react";
import { type ExcerptPiece, isSettled } from "../../app/view/excerpt.ts";
import { useWindow } from "../state/store.ts";
import "./marked-text.css";

/** Words with the drifts in them underlined, each relation in its own line style. */
export function MarkedText({
  pieces,
}: {
  readonly pieces: readonly ExcerptPiece[];
}): ReactNode {
  const selected = useWindow((state) => state.drift);
  return pieces.map(({ text, mark }, index) => {
    if (mark === null) return text;
    const look = isSettled(mark.status) ? "settled" : mark.relation;
    const now = mark.drift === selected ? " now" : "";
    return text === "" ? (
      <span
        key={index}
        role="img"
        className={`drift-caret ${look}${now}`}
        aria-label="missing here"
      />
    ) : (
      <mark key={index} className={`drift-mark ${look}${now}`}>
        {text}
      </mark>
    );
  });
}
