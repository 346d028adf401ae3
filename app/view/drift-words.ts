/** How a drift is summed up on screen. */
import type { Drift, DriftRelation } from "../model/records.ts";

const relationNouns: Readonly<Record<DriftRelation, string>> = {
  conflict: "conflict",
  vaguer: "vagueness",
  missing: "gap",
  extra: "addition",
};

/** "Major conflict". */
export function severityAndRelation({
  severity,
  relation,
}: Pick<Drift, "severity" | "relation">): string {
  const words = `${severity} ${relationNouns[relation]}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "fr is the outlier", "en and fr are the outliers"; empty when none is named. */
export function outlierWords({ odd }: Pick<Drift, "odd">): string {
  if (odd.length === 0) return "";
  if (odd.length === 1) return `${odd[0] ?? ""} is the outlier`;
  return `${odd.slice(0, -1).join(", ")} and ${odd.at(-1) ?? ""} are the outliers`;
}
