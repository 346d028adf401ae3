import { BookOpen, Files, FolderOpen, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Recent } from "../../app/contract/session.ts";
import { openProject } from "../actions/files.ts";
import { perform } from "../actions/perform.ts";
import { KeyCap } from "../parts/key-cap.tsx";
import { useWindow } from "../state/store.ts";
import { attempt } from "../state/workbench.ts";
import "../styles/start.css";
import { StartArt } from "./art.tsx";
import { dayOf, describeRecent } from "./recent-line.ts";

const starts = [
  {
    id: "openSample",
    icon: <BookOpen aria-hidden="true" />,
    title: "Open the sample",
    words: "One news story in five languages",
  },
  {
    id: "newProject",
    icon: <Files aria-hidden="true" />,
    title: "New project from files",
    words: "Texts, documents or an aligned corpus",
  },
  {
    id: "openProject",
    icon: <FolderOpen aria-hidden="true" />,
    title: "Open a project",
    words: "Go on where you left it",
  },
];

/** What the window shows without a project: what it is for, and three ways to begin. */
export function Start(): ReactNode {
  const recent = useWindow((state) => state.recent);
  return (
    <main className="start" data-region="start">
      <StartArt />
      <div className="start-words">
        <section>
          <h2 className="start-title">Read every version at once</h2>
          <p>
            Put two or more versions of a text side by side, link what
            corresponds, and see where they say different things.
          </p>
        </section>
        <section aria-labelledby="start-begin">
          <h3 className="h" id="start-begin">
            Start
          </h3>
          <ul>
            {starts.map(({ id, icon, title, words }) => (
              <li key={id}>
                <button
                  type="button"
                  className="start-item"
                  onClick={() => perform(id)}
                >
                  {icon}
                  <span>
                    <b>{title}</b>
                    <small>{words}</small>
                  </span>
                  <KeyCap id={id} />
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="start-recent">
          <h3 className="h" id="start-recent">
            Recent
          </h3>
          {recent.length === 0 ? (
            <p className="start-none">
              Projects you have had open are listed here.
            </p>
          ) : (
            <ul>
              {recent.slice(0, 6).map((entry) => (
                <RecentRow key={entry.ref.id} entry={entry} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </main>
  );
}

function RecentRow({ entry }: { readonly entry: Recent }): ReactNode {
  return (
    <li className="start-recent">
      <button type="button" onClick={() => void openProject(entry.ref)}>
        <b className="clip">
          <bdi>{entry.title}</bdi>
        </b>
        <span className="dim num">{dayOf(entry.at, new Date())}</span>
        <small className="clip">{describeRecent(entry)}</small>
      </button>
      <button
        type="button"
        className="tool"
        aria-label={`Remove ${entry.title} from this list`}
        onClick={() =>
          void attempt((api) => api.forgetRecent({ ref: entry.ref }))
        }
      >
        <X className="small" aria-hidden="true" />
      </button>
    </li>
  );
}
