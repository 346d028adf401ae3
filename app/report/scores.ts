/**
 * Penalty points a version, in the manner of ISO 5060: a drift costs each of
 * its outliers what its severity weighs. With versions that are all equal there
 * is no source to measure by, so each is measured by its own words.
 */
import type { Points, ReportDrift, ReportVersion, Score } from "./report.ts";

export function scoreOf(
  { id, words }: ReportVersion,
  drifts: readonly ReportDrift[],
): Score {
  const own = drifts.filter(({ odd }) => odd.includes(id));
  const accepted = own.filter(({ status }) => status === "accepted");
  const unsettled = own.filter(
    ({ status }) => status === "accepted" || status === "open",
  );
  const counts = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const { severity } of unsettled) counts[severity] += 1;
  return {
    version: id,
    words,
    drifts: counts,
    accepted: pointsOf(accepted, words),
    withOpen: pointsOf(unsettled, words),
  };
}

function pointsOf(drifts: readonly ReportDrift[], words: number): Points {
  const points = drifts.reduce((sum, { penalty }) => sum + penalty, 0);
  return {
    points,
    perThousandWords:
      words === 0 ? null : Math.round((points / words) * 100_000) / 100,
  };
}

/** What the figures rest on, in words for the reader of a report. */
export const scoreBase =
  "A drift counts against the versions it names as outliers: neutral 0, minor 1, major 5, critical 25 points. Points are given per 1,000 words of the version itself (words as Unicode parts them). Settled and rejected drifts weigh nothing; a drift that names no outlier weighs on no version.";
