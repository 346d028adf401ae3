/** What the list of recent projects says of each. */
import type { Recent } from "../../app/contract/session.ts";
import { counted } from "../parts/words.ts";

/** "de, fr, it, en · 1,204 units, 88 % confirmed". */
export function describeRecent({
  versions,
  units,
  confirmed,
  openDrifts,
}: Recent): string {
  const parts = [counted(units, "unit")];
  if (openDrifts > 0) parts.push(counted(openDrifts, "open drift"));
  else if (units > 0)
    parts.push(
      confirmed === units
        ? "all confirmed"
        : `${Math.round((100 * confirmed) / units)} % confirmed`,
    );
  return `${versions.join(", ")} · ${parts.join(", ")}`;
}

/** "today", "yesterday", "12 Nov", with the year where it is another. */
export function dayOf(at: string, now: Date): string {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return "";
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(day)) / 86_400_000);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  return day.toLocaleDateString(undefined, {
    day: "numeric",
    month: "short",
    ...(day.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
  });
}
