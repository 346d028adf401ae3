import { type ReactNode, useRef, useState } from "react";
import { chooseFiles, takeDroppedFiles } from "../../actions/files.ts";
import { moveInList } from "../list-keys.ts";
import { languageOfDraft } from "./draft.ts";
import { FileRow } from "./file-row.tsx";
import type { Draft } from "./use-draft.ts";

interface FileListProps {
  readonly draft: Draft;
  /** The ids the versions will have, in the order of the files. */
  readonly ids: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The files of a new project in their order, and the place to drop more. */
export function FileList({
  draft,
  ids,
  chosen,
  onChoose,
}: FileListProps): ReactNode {
  const { files, add, change, move, remove } = draft;
  const dragged = useRef<number | null>(null);
  const [isOver, setOver] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const pick = async (): Promise<void> => {
    const refs = await chooseFiles("importTexts");
    if (refs !== null) add(refs);
  };
  return (
    <>
      <div className="files-head row">
        <h3 className="h grow">Versions</h3>
        {files.length > 1 ? (
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
        {files.map((file, index) => (
          <FileRow
            key={file.ref.id}
            file={file}
            id={ids[index] ?? languageOfDraft(file)}
            isChosen={file.ref.id === chosen}
            onChoose={() => onChoose(file.ref.id)}
            onChange={(part) => change(file.ref.id, part)}
            onRemove={() => remove(file.ref.id)}
            onMove={(step) => {
              move(index, index + step);
              onChoose(file.ref.id);
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
        data-empty={files.length === 0}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          void takeDroppedFiles([...event.dataTransfer.files], add);
        }}
      >
        <span>
          {files.length === 0
            ? "Drop two or more files here, or "
            : "Drop more files here, or "}
          <button
            type="button"
            className="linkish"
            data-autofocus
            onClick={() => void pick()}
          >
            choose files
          </button>
        </span>
        {files.length === 0 ? (
          <small className="mut">
            Plain text, one file a version. Language and encoding are detected
            and can be corrected.
          </small>
        ) : null}
      </div>
    </>
  );
}
