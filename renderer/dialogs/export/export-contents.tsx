import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import type { ExportPreview, FormatInfo } from "../../../app/contract/formats.ts"; // prettier-ignore
import { counted } from "../../parts/words.ts";

/** What the export holds, what is lost, and how it begins. */
export function ExportContents({
  format,
  preview,
}: {
  readonly format: FormatInfo;
  readonly preview: ExportPreview | null;
}): ReactNode {
  return (
    <div className="export-contents" aria-busy={preview === null}>
      <p className="mut">{format.note}</p>
      {preview === null ? null : preview.refused === null ? (
        <>
          <Losses preview={preview} format={format} />
          {preview.sample === null ? null : (
            <pre className="export-sample" tabIndex={0} aria-label="Beginning">
              {preview.sample}
            </pre>
          )}
        </>
      ) : (
        <p className="export-refused" role="alert">
          <CircleX aria-hidden="true" />
          <span>{preview.refused}</span>
        </p>
      )}
    </div>
  );
}

function Losses({
  preview,
  format,
}: {
  readonly preview: ExportPreview;
  readonly format: FormatInfo;
}): ReactNode {
  const { losses, leftBehind } = preview;
  return (
    <section aria-label="What is lost" aria-live="polite">
      <h3 className="h">
        {losses.length === 0
          ? "Nothing is lost"
          : `What ${format.name} can't hold of this project`}
      </h3>
      <ul className="export-losses">
        {losses.length === 0 ? (
          <li data-level="ok">
            <CircleCheck className="small" aria-hidden="true" />
            <span>Reading the export back gives all that is chosen here.</span>
          </li>
        ) : (
          losses.map((loss) => (
            <li key={loss}>
              <CircleAlert className="small" aria-hidden="true" />
              <span>{loss}</span>
            </li>
          ))
        )}
      </ul>
      {leftBehind.length === 0 ? null : (
        <p className="mut">Left behind as chosen: {leftBehind.join("; ")}.</p>
      )}
    </section>
  );
}

/** Beside the title: how much it is. */
export function sizeOfExport(preview: ExportPreview | null): string {
  if (preview?.refused !== null) return "";
  return [
    counted(preview.units, "unit"),
    ...(preview.loose === 0
      ? []
      : [`${counted(preview.loose, "passage")} alone`]),
    ...(preview.files.length < 2
      ? []
      : [counted(preview.files.length, "file")]),
  ].join(", ");
}
