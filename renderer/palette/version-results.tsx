import { Command } from "cmdk";
import type { ReactNode } from "react";
import { goToSegment } from "../actions/go-to.ts";
import { VersionName, versionName } from "../parts/version-name.tsx";
import { counted } from "../parts/words.ts";
import { setHiddenVersions } from "../state/layout.ts";
import { useWindow, windowState } from "../state/store.ts";
import { versionEntries } from "./entries.ts";
import { leavePalette } from "./leave.ts";

function goToVersion(id: string): void {
  const { project, hiddenVersions } = windowState();
  if (hiddenVersions.includes(id))
    setHiddenVersions(hiddenVersions.filter((other) => other !== id));
  const segment = project?.versions.find((version) => version.id === id)
    ?.segments[0];
  if (segment !== undefined) goToSegment(segment.id);
}

/** The project's versions; a hidden one is shown again when chosen. */
export function VersionResults({ text }: { readonly text: string }): ReactNode {
  const project = useWindow((state) => state.project);
  if (project === null)
    return <p className="palette-none">Open a project first.</p>;
  const found = versionEntries(text, project.versions, versionName);
  if (found.length === 0)
    return <p className="palette-none">No version is called “{text}”.</p>;
  return (
    <Command.Group heading="Versions">
      {found.map((version) => (
        <Command.Item
          key={version.id}
          value={`version ${version.id}`}
          onSelect={() => leavePalette(() => goToVersion(version.id))}
        >
          <span className="palette-version">
            <VersionName version={version} />
            <small>{counted(version.segments.length, "segment")}</small>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
