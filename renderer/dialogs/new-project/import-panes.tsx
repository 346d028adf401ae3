import { type ReactNode, useState } from "react";
import type { ImportFiles } from "../../../app/contract/imports.ts";
import "../../styles/new-project.css";
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
