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
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
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
