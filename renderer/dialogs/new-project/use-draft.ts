import { useCallback, useEffect, useState } from "react";
import type { FileRef } from "../../../app/contract/files.ts";
import { attempt } from "../../state/workbench.ts";
import { requestOf } from "../use-preview.ts";
import { type DraftFile, draftOf, moved, withFiles } from "./draft.ts";

export interface Draft {
  readonly files: readonly DraftFile[];
  readonly add: (refs: readonly FileRef[]) => void;
  readonly change: (id: string, part: Partial<DraftFile>) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (id: string) => void;
}

/** The list of files, each read anew whenever it is to be read another way. */
export function useDraft(refs: readonly FileRef[]): Draft {
  const [files, setFiles] = useState<readonly DraftFile[]>(() =>
    refs.map(draftOf),
  );
  const unread = files.find(({ preview }) => preview === null) ?? null;
  useEffect(() => {
    if (unread === null) return;
    let isStale = false;
    const { ref, reading } = unread;
    void attempt((api) =>
      api.previewTexts({ texts: [requestOf(ref, reading)] }),
    ).then((previews) => {
      if (isStale) return;
      const preview = previews?.[0] ?? {
        ok: false as const,
        ref,
        error: `${ref.name} can't be read.`,
        encodings: [],
      };
      setFiles((now) =>
        now.map((file) => (file === unread ? { ...file, preview } : file)),
      );
    });
    return () => {
      isStale = true;
    };
  }, [unread]);
  return {
    files,
    add: useCallback((more) => setFiles((now) => withFiles(now, more)), []),
    change: useCallback(
      (id, part) =>
        setFiles((now) =>
          now.map((file) => (file.ref.id === id ? { ...file, ...part } : file)),
        ),
      [],
    ),
    move: useCallback(
      (from, to) => setFiles((now) => moved(now, from, to)),
      [],
    ),
    remove: useCallback(
      (id) => setFiles((now) => now.filter(({ ref }) => ref.id !== id)),
      [],
    ),
  };
}
