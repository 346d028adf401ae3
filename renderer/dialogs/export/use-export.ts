import { useEffect, useState } from "react";
import {
  type ExportOptions,
  type ExportPreview,
  type FormatId,
  type FormatInfo,
} from "../../../app/contract/formats.ts";
import { attempt } from "../../state/workbench.ts";

/** A change of options is followed by others: the preview waits for a pause. */
const pauseMs = 150;

/** The formats that can be written, in the order in which they are offered. */
export function useWritableFormats(): readonly FormatInfo[] {
  const [formats, setFormats] = useState<readonly FormatInfo[]>([]);
  useEffect(() => {
    void attempt((api) => api.formats({})).then((found) =>
      setFormats((found ?? []).filter(({ canWrite }) => canWrite)),
    );
  }, []);
  return formats;
}

/** What the export would hold and lose; null while it is worked out. */
export function useExportPreview(
  format: FormatId,
  options: ExportOptions,
): ExportPreview | null {
  const key = JSON.stringify([format, options]);
  const [found, setFound] = useState<{
    readonly key: string;
    readonly preview: ExportPreview | null;
  } | null>(null);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const [asked, how] = JSON.parse(key) as [FormatId, ExportOptions];
      void attempt((api) =>
        api.previewExport({ format: asked, options: how }),
      ).then((preview) => {
        if (!isStale) setFound({ key, preview });
      });
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return found?.key === key ? found.preview : null;
}
