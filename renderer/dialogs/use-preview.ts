import { useEffect, useState } from "react";
import type {
  FileRef,
  TextPreview,
  TextRequest,
} from "../../app/contract/files.ts";
import type { Segmentation } from "../../app/model/records.ts";
import { attempt } from "../state/workbench.ts";

/** How a text is to be read; null = detect it. */
export interface Reading {
  readonly encoding?: string | null;
  readonly language?: string | null;
  readonly segmentation?: Segmentation | null;
}

/** The request for a text as the user wants it read. */
export function requestOf(ref: FileRef, reading: Reading): TextRequest {
  const { encoding, language, segmentation } = reading;
  return {
    ref,
    ...(encoding == null ? {} : { encoding }),
    ...(language == null ? {} : { language }),
    ...(segmentation == null ? {} : { segmentation }),
  };
}

/** What reading a file would give; null while it is being read, or without a file. */
export function usePreview(
  ref: FileRef | null,
  reading: Reading,
): TextPreview | null {
  const request = ref === null ? null : requestOf(ref, reading);
  const key = JSON.stringify(request);
  const [found, setFound] = useState<{
    readonly key: string;
    readonly preview: TextPreview;
  } | null>(null);
  useEffect(() => {
    const asked = JSON.parse(key) as TextRequest | null;
    if (asked === null) return;
    let isStale = false;
    void attempt((api) => api.previewTexts({ texts: [asked] })).then(
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
