/** What the palette lists for the words typed: actions, recents, versions, units and segments. */
import { type Action, actions, menuTitles } from "../../app/actions/actions.ts";
import type { Recent } from "../../app/contract/session.ts";
import { placeAt, textOf } from "../../app/model/places.ts";
import type { Project, Unit, Version } from "../../app/model/records.ts";
import type { CanDo } from "../actions/handler.ts";
import { type Match, matchWords } from "./match.ts";

export interface ActionEntry {
  readonly action: Action;
  readonly can: CanDo;
  readonly match: Match;
}

/** The palette itself is no entry of it. */
const listed = actions.filter(({ id }) => id !== "palette");

/** Actions that fit, best first; with no words, in the table's order. */
export function actionEntries(
  text: string,
  can: (id: string) => CanDo,
): readonly ActionEntry[] {
  return listed
    .flatMap((action) => {
      const words = `${menuTitles[action.menu]} ${action.also ?? ""}`;
      const match = matchWords(text, action.title, words);
      return match === null ? [] : [{ action, can: can(action.id), match }];
    })
    .sort((a, b) => a.match.rank - b.match.rank);
}

export interface RecentEntry {
  readonly recent: Recent;
  readonly match: Match;
}

export function recentEntries(
  text: string,
  recent: readonly Recent[],
): readonly RecentEntry[] {
  return recent.flatMap((entry) => {
    const words = `open ${entry.versions.join(" ")}`;
    const match = matchWords(text, entry.title, words);
    return match === null ? [] : [{ recent: entry, match }];
  });
}

/** Versions whose code or name fits. */
export function versionEntries(
  text: string,
  versions: readonly Version[],
  nameOf: (version: Version) => string,
): readonly Version[] {
  return versions.filter(
    (version) => matchWords(text, nameOf(version), version.id) !== null,
  );
}

export interface NumberedPlace {
  readonly version: Version;
  readonly segment: string;
  readonly text: string;
}

/** The unit with this number and the segments with it, one a version; empty where the text is no number. */
export function numberEntries(
  text: string,
  project: Project,
): { readonly unit: Unit | null; readonly segments: readonly NumberedPlace[] } {
  const number = Number(text.trim());
  if (!Number.isInteger(number) || number < 1)
    return { unit: null, segments: [] };
  return {
    unit: project.units.find(({ id }) => id === `u${number}`) ?? null,
    segments: project.versions.flatMap((version) => {
      const place = placeAt(version, number - 1);
      return place === undefined
        ? []
        : [{ version, segment: place.segment.id, text: textOf(place) }];
    }),
  };
}
