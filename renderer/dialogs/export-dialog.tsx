import type { ReactNode } from "react";
import { wholeExport } from "../../app/contract/formats.ts";
import { choosePlace, fileNameOf } from "../actions/files.ts";
import { counted } from "../parts/words.ts";
import { windowState } from "../state/store.ts";
import { attempt } from "../state/workbench.ts";
import "../styles/dialogs.css";
import { FormSheet } from "./submit.tsx";

/** Writes the project in a form for other programs. */
export function ExportDialog(): ReactNode {
  const { project } = windowState();
  if (project === null) return null;
  return (
    <FormSheet
      title="Export"
      verb="Choose a place"
      aside={`${counted(project.units.length, "unit")}, ${counted(project.drifts.length, "drift")}`}
      onSubmit={async () => {
        const name = fileNameOf(project.meta.title, ".json");
        const place = await choosePlace("export", name);
        if (place === null) return false;
        const options = wholeExport(project.versions.map(({ id }) => id));
        const done = await attempt((api) =>
          api.exportProject({ format: "json", options, place }),
        );
        return done !== null;
      }}
    >
      <div className="format" role="group" aria-label="Format">
        <b>Neutral JSON</b>
        <span className="mut">
          Segments, units and drifts with their places in the texts, as other
          programs read them.
        </span>
      </div>
    </FormSheet>
  );
}
