import { useEffect, useState } from "react";
import type { FileRef } from "../../app/contract/files.ts";
import type { ImportPreview } from "../../app/contract/imports.ts";
import { attempt } from "../state/workbench.ts";
import { type Reading, requestOf } from "./new-project/draft.ts";

/** What reading a file would give; null while it is being read, or without a file. */
export function usePreview(
  ref: FileRef | null,
  reading: Reading,
): ImportPreview | null {
  const request = ref === null ? null : requestOf({ ref, reading });
  const key = JSON.stringify(request);
  const [found, setFound] = useState<{
    readonly key: string;
    readonly preview: ImportPreview;
  } | null>(null);
  useEffect(() => {
    const asked = JSON.parse(key) as ReturnType<typeof requestOf> | null;
    if (asked === null) return;
    let isStale = false;
    void attempt((api) => api.previewImport({ files: [asked] })).then(
      (previews) => {
        const preview = previews?.[0];
        if (!isStale && preview !== undefined) setFound({ key, preview });
      },
    );
    return () => {
      isStale = true;
    };
  }, [key]);
  return found?.key === key ? found.preview : null;
}
