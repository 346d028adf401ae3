import { type ReactNode, useState } from "react";
import "../../styles/new-project.css";
import { FileList } from "./file-list.tsx";
import { SegmentPreview } from "./segment-preview.tsx";
import type { Draft } from "./use-draft.ts";

interface ImportPanesProps {
  readonly draft: Draft;
  readonly ids: readonly string[];
  /** Under the list of files. */
  readonly children?: ReactNode;
}

/** The files at the left, the segments of the chosen one at the right. */
export function ImportPanes({
  draft,
  ids,
  children,
}: ImportPanesProps): ReactNode {
  const { files, change } = draft;
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = files.find(({ ref }) => ref.id === wanted) ?? files[0] ?? null;
  return (
    <div className="import">
      <div className="import-files">
        <FileList
          draft={draft}
          ids={ids}
          chosen={chosen?.ref.id ?? null}
          onChoose={setWanted}
        />
        {children}
      </div>
      <div className="import-cut">
        <SegmentPreview
          file={chosen}
          onChange={(part) =>
            chosen === null ? undefined : change(chosen.ref.id, part)
          }
        />
      </div>
    </div>
  );
}
