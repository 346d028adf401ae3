import type { ReactNode } from "react";
import { type ExcerptPiece, isSettled } from "../../app/view/excerpt.ts";
import { useWindow } from "../state/store.ts";
import "./marked-text.css";

/** Words with the drifts in them underlined, each relation in its own line style, and search hits boxed. */
export function MarkedText({
  pieces,
}: {
  readonly pieces: readonly ExcerptPiece[];
}): ReactNode {
  const selected = useWindow((state) => state.drift);
  return pieces.map(({ text, mark, hit }, index) => {
    const found =
      hit === undefined ? "" : hit.isCurrent ? " found now" : " found";
    if (mark === null)
      return found === "" ? (
        text
      ) : (
        <mark key={index} className={found.trim()}>
          {text}
        </mark>
      );
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
        {found === "" ? text : <span className={found.trim()}>{text}</span>}
      </mark>
    );
  });
}
