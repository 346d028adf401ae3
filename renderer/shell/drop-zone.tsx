import { type DragEvent, type ReactNode, useState } from "react";
import { takeDroppedFiles } from "../actions/files.ts";
import { useWindow } from "../state/store.ts";

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}

/** The window's frame; files may be dropped anywhere on it. */
export function DropZone({
  children,
}: {
  readonly children: ReactNode;
}): ReactNode {
  const [isOver, setOver] = useState(false);
  const opensProjects = useWindow(({ hello }) => hello?.host === "electron");
  return (
    <div
      className="app"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to))
          setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        void takeDroppedFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver ? (
        <div className="drop-hint" aria-hidden="true">
          <p>
            <b>Drop to open</b>
            <span>
              {opensProjects
                ? "Texts start a new project, a .pentapla.json file opens."
                : "Texts start a new project."}
            </span>
          </p>
        </div>
      ) : null}
    </div>
  );
}
