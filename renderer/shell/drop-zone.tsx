import { type DragEvent, type ReactNode, useState } from "react";
import { takeDroppedFiles } from "../actions/files.ts";

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
            <span>Texts start a new project, a .pentapla.json file opens.</span>
          </p>
        </div>
      ) : null}
    </div>
  );
}
