import { type ReactNode, useEffect, useState } from "react";
import type { FileRef } from "../../../app/contract/files.ts";
import type { ImportFiles } from "../../../app/contract/imports.ts";
import { takeDroppedFiles, takePastedText } from "../../actions/files.ts";
import "../../styles/new-project.css";
import { withFiles } from "./draft.ts";
import { FileList } from "./file-list.tsx";
import { SegmentPreview } from "./segment-preview.tsx";
import type { Draft } from "./use-draft.ts";

interface ImportPanesProps {
  readonly draft: Draft;
  /** What would be imported; it knows the ids. Null while a file can't be read. */
  readonly asked: ImportFiles | null;
  /** Under the list of files. */
  readonly children?: ReactNode;
}

/** The texts at the left, the segments of the chosen one at the right. */
export function ImportPanes({
  draft,
  asked,
  children,
}: ImportPanesProps): ReactNode {
  const { rows, update } = draft;
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen =
    rows.find(({ key }) => key === wanted) ??
    rows.find(({ file }) => file.ref.id === wanted?.split("/")[0]) ??
    rows[0] ??
    null;
  const ids = new Map(
    asked?.texts.map(({ file, part, id }) => [
      `${asked.files[file]?.ref.id ?? ""}/${part}`,
      id,
    ]),
  );
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.matches("input, textarea")) return; // prettier-ignore
      const { clipboardData: data } = event;
      const take = (refs: readonly FileRef[]): void => update((state) => withFiles(state, refs)); // prettier-ignore
      if (data === null) return;
      if (data.files.length > 0) void takeDroppedFiles([...data.files], take);
      else void takePastedText(data.getData("text/plain"), take);
    };
    // A file let go beside the list would else open in the window's place.
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") === true)
        event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      void takeDroppedFiles(files, (refs) =>
        update((state) => withFiles(state, refs)),
      );
    };
    document.addEventListener("paste", onPaste);
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("paste", onPaste);
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("drop", onDrop);
    };
  }, [update]);
  return (
    <div className="import">
      <div className="import-files">
        <FileList
          draft={draft}
          ids={ids}
          chosen={chosen?.key ?? null}
          onChoose={setWanted}
        />
        {children}
      </div>
      <div className="import-cut">
        <SegmentPreview row={chosen} update={update} />
      </div>
    </div>
  );
}
