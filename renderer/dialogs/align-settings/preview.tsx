import { type ReactNode, useState } from "react";
import type { AlignPreview } from "../../../app/contract/words.ts";
import type { AlignSettings } from "../../../app/model/align-settings.ts";
import { counted } from "../../parts/words.ts";
import { attempt } from "../../state/workbench.ts";

/** What these settings would make of the alignment, when asked. */
export function Preview({
  settings,
}: {
  readonly settings: AlignSettings;
}): ReactNode {
  const [seen, setSeen] = useState<{
    readonly settings: AlignSettings;
    readonly preview: AlignPreview | null;
  } | null>(null);
  const ask = async (): Promise<void> => {
    setSeen({ settings, preview: null });
    const preview = await attempt((api) => api.previewAlign({ settings }));
    setSeen(preview === null ? null : { settings, preview });
  };
  const isPresent = seen?.settings === settings;
  return (
    <div className="align-preview row">
      <button
        type="button"
        className="btn"
        aria-disabled={isPresent && seen.preview === null}
        onClick={() => void ask()}
      >
        Preview
      </button>
      <span className="grow" role="status">
        {!isPresent
          ? "What these settings change, before anything is changed."
          : seen.preview === null
            ? "Aligning to see."
            : inWords(seen.preview)}
      </span>
    </div>
  );
}

function inWords({
  units,
  uncertain,
  same,
  fresh,
  gone,
}: AlignPreview): string {
  if (units + gone === 0)
    return "No suggestions: what can be linked is linked already, and stays.";
  if (fresh + gone === 0)
    return `No change: the same ${counted(units, "suggestion")} as now.`;
  const parts = [
    [same, "as now"],
    [fresh, "new"],
    [gone, "gone"],
  ] as const;
  const changes = parts.flatMap(([count, what]) =>
    count === 0 ? [] : [`${count.toLocaleString()} ${what}`],
  );
  return `${counted(units, "suggestion")}, ${uncertain.toLocaleString()} uncertain: ${changes.join(", ")}. What is confirmed stays.`;
}
