import { type ReactNode, useState } from "react";
import {
  type ExportOptions,
  type FormatId,
  type FormatInfo,
  wholeExport,
} from "../../../app/contract/formats.ts";
import { choosePlace, fileNameOf } from "../../actions/files.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { closeDialog } from "../../state/dialogs.ts";
import { windowState } from "../../state/store.ts";
import { attempt } from "../../state/workbench.ts";
import "../../styles/export.css";
import { ExportContents, sizeOfExport } from "./export-contents.tsx";
import { Options } from "./export-options.tsx";
import { FormatList } from "./format-list.tsx";
import { useExportPreview, useWritableFormats } from "./use-export.ts";

/** Writes the project in a form for other programs; says first what that form can't hold. */
export function ExportDialog(): ReactNode {
  const { project } = windowState();
  const formats = useWritableFormats();
  const [chosen, setChosen] = useState<FormatId>("tmx");
  const [options, setOptions] = useState(() =>
    wholeExport(project?.versions.map(({ id }) => id) ?? []),
  );
  const preview = useExportPreview(chosen, options);
  const format = formats.find(({ id }) => id === chosen);
  if (project === null || format === undefined) return null;
  const refusal =
    options.versions.length < 2
      ? "Choose two versions or more."
      : preview === null
        ? "Reckoning what it holds."
        : preview.refused === null
          ? null
          : "This format can't hold it.";
  const write = async (): Promise<void> => {
    if (refusal !== null || preview === null) return;
    const suffix = suffixOf(format, preview.files);
    const place = await choosePlace(
      "export",
      fileNameOf(project.meta.title, suffix),
    );
    if (place === null) return;
    const started = await attempt((api) =>
      api.exportProject({ format: chosen, options, place }),
    );
    if (started !== null) closeDialog();
  };
  const change = (part: Partial<ExportOptions>): void =>
    setOptions((now) => ({ ...now, ...part }));
  return (
    <Sheet
      title="Export"
      aside={sizeOfExport(preview)}
      size="large"
      onClose={closeDialog}
      foot={
        <>
          <span className="grow mut" role="status">
            {refusal ??
              "The file is read back and checked before it is put in place."}
          </span>
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            className="btn primary"
            aria-disabled={refusal !== null}
            onClick={() => void write()}
          >
            Choose a place
          </button>
        </>
      }
    >
      <div className="export">
        <FormatList formats={formats} value={chosen} onChange={setChosen} />
        <Options
          versions={project.versions}
          format={format}
          options={options}
          onChange={change}
        />
        <ExportContents format={format} preview={preview} />
      </div>
    </Sheet>
  );
}

/** A folder of files has no extension. */
function suffixOf(format: FormatInfo, files: readonly string[]): string {
  if (files.some((name) => name !== "")) return `-${format.id}`;
  return `.${format.extensions[0] ?? format.id}`;
}
