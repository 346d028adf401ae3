import { useEffect, useState } from "react";
import type { FileRef } from "../../../app/contract/files.ts";
import { attempt } from "../../state/workbench.ts";
import {
  type DraftState,
  emptyDraft,
  requestOf,
  rowsOf,
  type DraftRow,
  withFiles,
} from "./draft.ts";

export interface Draft {
  readonly state: DraftState;
  readonly rows: readonly DraftRow[];
  readonly update: (change: (state: DraftState) => DraftState) => void;
}

/** What is to be imported; each file is read anew whenever it is to be read another way. */
export function useDraft(refs: readonly FileRef[]): Draft {
  const [state, setState] = useState(() => withFiles(emptyDraft, refs));
  const unread = state.files.find(({ preview }) => preview === null) ?? null;
  useEffect(() => {
    if (unread === null) return;
    let isStale = false;
    void attempt((api) =>
      api.previewImport({ files: [requestOf(unread)] }),
    ).then((previews) => {
      if (isStale) return;
      const { ref } = unread;
      const error = `${ref.name} can't be read.`;
      const preview = previews?.[0] ?? {
        ok: false as const,
        ref,
        error,
        encodings: [],
      };
      setState((now) => ({
        ...now,
        files: now.files.map((file) =>
          file === unread ? { ...file, preview } : file,
        ),
      }));
    });
    return () => {
      isStale = true;
    };
  }, [unread]);
  return { state, rows: rowsOf(state), update: setState };
}
