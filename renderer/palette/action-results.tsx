import { Command } from "cmdk";
import { History } from "lucide-react";
import type { ReactNode } from "react";
import { menuTitles } from "../../app/actions/actions.ts";
import { openProject } from "../actions/files.ts";
import { canPerform, perform } from "../actions/perform.ts";
import { ActionIcon } from "../parts/action-icon.tsx";
import { KeyCap } from "../parts/key-cap.tsx";
import { useWindow } from "../state/store.ts";
import { showToast } from "../state/toasts.ts";
import { type ActionEntry, actionEntries, recentEntries } from "./entries.ts";
import { leavePalette } from "./leave.ts";
import { Marked } from "./marked.tsx";

/** Actions that can be done, recent projects, and what can't be done now with why. */
export function ActionResults({ text }: { readonly text: string }): ReactNode {
  const recent = useWindow((state) => state.recent);
  const entries = actionEntries(text, (id) => canPerform(id));
  const possible = entries.filter(({ can }) => can === true);
  const impossible = entries.filter(({ can }) => can !== true).slice(0, 8);
  const recents = recentEntries(text, recent).slice(0, 5);
  const isAsking = text.trim() !== "";
  return (
    <>
      {entries.length + recents.length === 0 ? (
        <p className="palette-none">
          No command fits “{text}”. Type " to search the texts.
        </p>
      ) : null}
      {possible.length === 0 ? null : (
        <Command.Group heading="Commands">
          {possible.map((entry) => (
            <ActionItem key={entry.action.id} entry={entry} />
          ))}
        </Command.Group>
      )}
      {recents.length === 0 ? null : (
        <Command.Group heading="Recent">
          {recents.map(({ recent: { ref, title, versions }, match }) => (
            <Command.Item
              key={ref.id}
              value={`recent ${ref.id}`}
              onSelect={() => leavePalette(() => void openProject(ref))}
            >
              <History aria-hidden="true" />
              <span className="clip">
                Open{" "}
                <bdi>
                  <Marked text={title} marks={match.marks} />
                </bdi>
                <small>{versions.join(", ")}</small>
              </span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {isAsking && impossible.length > 0 ? (
        <Command.Group heading="Not now">
          {impossible.map((entry) => (
            <ActionItem key={entry.action.id} entry={entry} />
          ))}
        </Command.Group>
      ) : null}
    </>
  );
}

function ActionItem({ entry }: { readonly entry: ActionEntry }): ReactNode {
  const { action, can, match } = entry;
  return (
    <Command.Item
      value={action.id}
      className={can === true ? "" : "off"}
      onSelect={() =>
        can === true
          ? leavePalette(() => perform(action.id))
          : showToast(can === "" ? "This can't be done now." : can)
      }
    >
      <ActionIcon id={action.id} />
      <span className="clip">
        <Marked text={action.title} marks={match.marks} />
        <small>{can === true ? menuTitles[action.menu] : can}</small>
      </span>
      <KeyCap id={action.id} />
    </Command.Item>
  );
}
