import { useEffect, useState } from "react";
import type { RulesPreview } from "../../../app/contract/rules.ts";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { attempt } from "../../state/workbench.ts";

/** What is typed within this time is asked about at once. */
const pauseMs = 200;

/**
 * What the rules would change; the last answer stays while the next is made.
 * `isFresh` is false until the answer is about these rules.
 */
export function useRulesPreview(
  rules: readonly SegmentationRule[],
  linked: boolean,
): { readonly preview: RulesPreview | null; readonly isFresh: boolean } {
  const key = JSON.stringify({ rules, linked });
  const [found, setFound] = useState<{
    readonly key: string;
    readonly preview: RulesPreview;
  } | null>(null);
  useEffect(() => {
    let isStale = false;
    const ask = async (): Promise<void> => {
      const args = JSON.parse(key) as { rules: SegmentationRule[]; linked: boolean }; // prettier-ignore
      const preview = await attempt((api) => api.previewRules(args));
      if (!isStale && preview !== null) setFound({ key, preview });
    };
    const timer = window.setTimeout(() => void ask(), pauseMs);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [key]);
  return { preview: found?.preview ?? null, isFresh: found?.key === key };
}
