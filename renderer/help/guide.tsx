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
          <KeyCap id="nextUncertain" isRead /> goes to the next uncertain unit.{" "}
          <KeyCap id="confirm" isRead /> confirms it,{" "}
          <KeyCap id="reject" isRead /> rejects it, <KeyCap id="why" isRead />{" "}
          says why it was suggested.
        </p>
        <h3>Link by hand</h3>
        <p>
          Pick segments with <KeyCap id="pick" isRead />, then link them with{" "}
          <KeyCap id="link" isRead />. On a segment that has a unit already, the
          picked ones join it. <KeyCap id="unlink" isRead /> takes a segment
          out, <KeyCap id="stateAbsent" isRead /> states that there is no
          counterpart.
        </p>
        <h3>Mend the cut</h3>
        <p>
          <KeyCap id="split" isRead /> splits a segment at the caret,{" "}
          <KeyCap id="mergeUp" isRead /> at its start merges it with the one
          above. Links and marks stay.
        </p>
        <h3>Mark where versions drift apart</h3>
        <p>
          “Look for drift” compares what is linked: numbers, dates, names and
          more. Or select the words in one column or several, then{" "}
          <KeyCap id="markDrift" isRead />. <KeyCap id="nextDrift" isRead />{" "}
          walks through the open drifts.
        </p>
        <h3>Review the drifts</h3>
        <p>
          <KeyCap id="togglePanel" isRead /> opens their list: a row a drift, a
          column a version, the outlier in a box (≠ differs, ≈ vaguer, + only
          here, ∅ missing here). Arrows go from row to row and from version to
          version, each time to the very words. <KeyCap id="confirm" isRead />{" "}
          accepts a drift, <KeyCap id="reject" isRead /> rejects it,{" "}
          <KeyCap id="intendDrift" isRead /> says it is intended,{" "}
          <KeyCap id="fixDrift" isRead /> that it is fixed,{" "}
          <KeyCap id="comment" isRead /> comments on it; the next open one
          follows. “Assign the drift…” gives it to somebody by name. “Facts”
          adds what the versions state beside the drifts, those they agree on
          with “=”. What was judged stays when drift is looked for again, and
          what was rejected does not come back.
        </p>
        <h3>Report</h3>
        <p>
          “Drift report…” writes a page to read and print, a workbook or JSON:
          the drifts counted by type, severity and status, penalty points per
          1,000 words of each version (neutral 0, minor 1, major 5, critical
          25), and each drift with the words of all versions.
        </p>
        <h3>Import</h3>
        <p>
          Drop files on the window, paste them, or choose them: texts (plain,
          Markdown, HTML, DOCX, ODT, EPUB), subtitles, tables, memories (TMX,
          XLIFF) and aligned corpora (TEI, XCES, InterText, hunalign, Vecalign,
          Moses). Language, kind and encoding are detected; correct them in the
          row. The report tells what was repaired or left out. A text that the
          project has already is not added twice: the file’s links are attached
          to it, and what you judged stays.
        </p>
        <h3>Export</h3>
        <p>
          “Export…” says first what a format can’t hold of this project; the
          file is read back and checked before it is put in place. TMX and XLIFF
          are for translation tools, TEI and XCES for corpora, Moses and JSON
          Lines for training, XLSX, DOCX and HTML for people.
        </p>
        <h3>Tune the alignment</h3>
        <p>
          “Alignment settings…” sets the order of the texts, how many sentences
          a unit may join and how weak a suggestion may be. “Preview” tells what
          would change before anything does. Glossaries, dictionaries and
          memories added there teach the engine words of any language.
          “Segmentation rules…” says where sentences end. What is confirmed,
          linked by hand or imported stays when the project is aligned anew.
        </p>
        <h3>See two versions whole</h3>
        <p>
          “Dot plot…” lays two versions against each other: shade is words in
          common, solid is confirmed, open is suggested. Gaps are missing
          passages, jumps are moved ones. A click goes there. In the texts,
          words under the mouse light their counterparts.
        </p>
        <h3>Find your way</h3>
        <p>
          <KeyCap id="toggleView" isRead /> turns between the texts and the
          table of units, <KeyCap id="nextRegion" isRead /> goes round the
          window. <KeyCap id="search" isRead /> searches all versions,{" "}
          <KeyCap id="palette" isRead /> finds every command. Keys can be
          changed in the settings.
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
        <h3>New</h3>
        <p>
          This is the first version. The window comes back as you left it: the
          view, hidden versions, widths of columns.
        </p>
        <p className="mut">
          Every change is kept at once and can be undone, as far back as you
          like.
        </p>
      </div>
    </Sheet>
  );
}
