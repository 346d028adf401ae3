import type { ReactNode } from "react";
import { Glyph, type GlyphName } from "../parts/glyphs.tsx";
import { KeyCap } from "../parts/key-cap.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import "../styles/help.css";

const signs: readonly (readonly [GlyphName, string, string])[] = [
  ["unlinked", "not linked", "nothing is said of it yet"],
  ["suggested", "suggested", "the engine thinks these correspond; judge it"],
  ["confirmed", "confirmed", "you or a colleague said so"],
  ["rejected", "rejected", "it will not be suggested again"],
  ["absent", "no counterpart", "stated: this version has none"],
  ["drift", "drift", "the versions say different things here"],
];

/** How Pentapla works, on one page. */
export function Guide(): ReactNode {
  return (
    <Sheet
      title="How Pentapla works"
      size="medium"
      onClose={closeDialog}
      foot={
        <>
          <button
            type="button"
            className="btn"
            onClick={() => openDialog({ kind: "keys" })}
          >
            All keys <KeyCap id="keys" />
          </button>
          <span className="grow" />
          <button type="button" className="btn primary" onClick={closeDialog}>
            Close
          </button>
        </>
      }
    >
      <div
        className="sheet-body guide selectable"
        tabIndex={0}
        role="region"
        aria-label="Guide"
      >
        <p>
          Each column is one version of the same text, cut into segments. What
          corresponds is joined into a unit, across as many versions as have it
          and in any order. Where a unit says different things, that is a drift.
        </p>
        <h3>Go through the suggestions</h3>
        <p>
          <KeyCap id="nextUncertain" /> goes to the next uncertain unit.{" "}
          <KeyCap id="confirm" /> confirms it, <KeyCap id="reject" /> rejects
          it, <KeyCap id="why" /> says why it was suggested.
        </p>
        <h3>Link by hand</h3>
        <p>
          Pick segments with <KeyCap id="pick" />, then link them with{" "}
          <KeyCap id="link" />. On a segment that has a unit already, the picked
          ones join it. <KeyCap id="unlink" /> takes a segment out,{" "}
          <KeyCap id="stateAbsent" /> states that there is no counterpart.
        </p>
        <h3>Mend the cut</h3>
        <p>
          <KeyCap id="split" /> splits a segment at the caret,{" "}
          <KeyCap id="mergeUp" /> at its start merges it with the one above.
          Links and marks stay.
        </p>
        <h3>Mark where versions drift apart</h3>
        <p>
          Select the words in one column or several, then{" "}
          <KeyCap id="markDrift" />. <KeyCap id="nextDrift" /> walks through the
          open drifts.
        </p>
        <h3>Signs</h3>
        <ul className="guide-signs">
          {signs.map(([name, word, words]) => (
            <li key={name}>
              <Glyph name={name} />
              <b>{word}</b>
              <span className="mut">{words}</span>
            </li>
          ))}
        </ul>
        <p className="mut">
          Every change is kept at once and can be undone, as far back as you
          like.
        </p>
      </div>
    </Sheet>
  );
}
