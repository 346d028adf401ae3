import { Plus, X } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Spot } from "../../app/contract/commands.ts";
import { findVersion } from "../../app/model/places.ts";
import type { Version } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { VersionCode, VersionName } from "../parts/version-name.tsx";
import { useWindow } from "../state/store.ts";
import "../styles/menus.css";
import { missingSpot } from "./drift-guess.ts";

interface MentionListProps {
  readonly spots: readonly Spot[];
  readonly onChange: (spots: readonly Spot[]) => void;
}

/** The words a drift speaks of, a line a mention; one can be taken out, or stated missing in a version. */
export function MentionList({ spots, onChange }: MentionListProps): ReactNode {
  const project = useWindow((state) => state.project);
  if (project === null) return null;
  const silent = project.versions.filter(
    ({ id }) => !spots.some(({ version }) => version === id),
  );
  return (
    <section className="mentions" aria-label="Mentions">
      <ul>
        {spots.map((spot, index) => {
          const version = findVersion(project, spot.version);
          return version === undefined ? null : (
            <li key={`${spot.version}-${spot.start}-${index}`}>
              <VersionCode id={spot.version} />
              <MentionWords version={version} spot={spot} />
              <button
                type="button"
                className="tool"
                aria-label={`Take out the mention in ${spot.version}`}
                onClick={() =>
                  onChange(spots.filter((other) => other !== spot))
                }
              >
                <X className="small" aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      {silent.length === 0 ? null : (
        <DropdownMenu.Root modal={false}>
          <DropdownMenu.Trigger className="btn ghost mention-add">
            <Plus aria-hidden="true" /> Missing in…
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu" align="start" sideOffset={4}>
              {silent.map((version) => (
                <DropdownMenu.Item
                  key={version.id}
                  className="menu-item"
                  onSelect={() => {
                    const spot = missingSpot(project, spots, version.id);
                    if (spot !== null) onChange([...spots, spot]);
                  }}
                >
                  <VersionName version={version} />
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </section>
  );
}

const around = 36;

function MentionWords({
  version,
  spot,
}: {
  readonly version: Version;
  readonly spot: Spot;
}): ReactNode {
  const { text, dir, id } = version;
  const isEmpty = spot.start === spot.end;
  const before = text
    .slice(Math.max(0, spot.start - around), spot.start)
    .replace(/^.*\n/s, "")
    .replace(/^\S*\s/, "… ");
  const after = text
    .slice(spot.end, spot.end + around)
    .replace(/\n.*$/s, "")
    .replace(/\s\S*$/, " …");
  return (
    <p className="grow text mention-words" lang={languageOf(id)} dir={dir}>
      {before}
      {isEmpty ? (
        <span className="mention-gap" lang="en" dir="ltr">
          missing here
        </span>
      ) : (
        <mark>{text.slice(spot.start, spot.end)}</mark>
      )}
      {after}
    </p>
  );
}
