import { type ReactNode, useRef, useState } from "react";
import { chooseFiles, takeDroppedFiles } from "../../actions/files.ts";
import { moveInList } from "../list-keys.ts";
import { moved, withFiles } from "./draft.ts";
import { FileRow } from "./file-row.tsx";
import type { Draft } from "./use-draft.ts";

interface FileListProps {
  readonly draft: Draft;
  /** The ids the versions will have, by the keys of their rows. */
  readonly ids: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The texts of an import in their order, and the place to drop more files. */
export function FileList({
  draft,
  ids,
  chosen,
  onChoose,
}: FileListProps): ReactNode {
  const { rows, update } = draft;
  const dragged = useRef<number | null>(null);
  const [isOver, setOver] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const pick = async (): Promise<void> => {
    const refs = await chooseFiles("importTexts");
    if (refs !== null) update((state) => withFiles(state, refs));
  };
  const move = (from: number, to: number): void => {
    const order = moved(rows, from, to).map(({ key }) => key);
    update((state) => ({ ...state, order }));
  };
  return (
    <>
      <div className="files-head row">
        <h3 className="h grow">Versions</h3>
        {rows.length > 1 ? (
          <span className="mut">
            drag, or <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> to order
          </span>
        ) : null}
      </div>
      <ul
        className="files-list"
        aria-label="Versions"
        ref={list}
        onKeyDown={moveInList}
      >
        {rows.map((row, index) => (
          <FileRow
            key={row.key}
            row={row}
            id={ids.get(row.key) ?? row.text?.language ?? ""}
            isChosen={row.key === chosen}
            update={update}
            onChoose={() => onChoose(row.key)}
            onMove={(step) => {
              move(index, index + step);
              onChoose(row.key);
            }}
            onDragStart={() => {
              dragged.current = index;
            }}
            onDragOver={() => {
              if (dragged.current === null || dragged.current === index) return;
              move(dragged.current, index);
              dragged.current = index;
            }}
          />
        ))}
      </ul>
      <div
        className="files-drop"
        data-over={isOver}
        data-empty={rows.length === 0}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          void takeDroppedFiles([...event.dataTransfer.files], (refs) =>
            update((state) => withFiles(state, refs)),
          );
        }}
      >
        <span>
          {rows.length === 0
            ? "Drop or paste files or text here, or "
            : "Drop or paste more here, or "}
          <button
            type="button"
            className="linkish"
            data-autofocus
            onClick={() => void pick()}
          >
            choose files
          </button>
        </span>
        {rows.length === 0 ? (
          <small className="mut">
            Texts, documents (DOCX, ODT, EPUB, HTML, subtitles) or aligned
            corpora (TMX, XLIFF, TSV, XLSX, TEI, XCES …). Language and encoding
            are detected and can be corrected.
          </small>
        ) : null}
      </div>
    </>
  );
}
