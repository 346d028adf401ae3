import { FolderOpen } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { FileRef } from "../../app/contract/files.ts";
import type { VersionId } from "../../app/model/records.ts";
import { chooseFiles } from "../actions/files.ts";
import { Select } from "../parts/fields.tsx";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import { attempt, showOutcome } from "../state/workbench.ts";
import { encodingOptions } from "./encodings.ts";
import { FormSheet } from "./submit.tsx";
import { usePreview } from "./use-preview.ts";

/** Puts another text in a version's place; a report says what was kept, moved and lost. */
export function ReplaceText({
  version,
}: {
  readonly version: VersionId;
}): ReactNode {
  const [file, setFile] = useState<FileRef | null>(null);
  const [encoding, setEncoding] = useState<string | null>(null);
  const preview = usePreview(file, {
    ...(encoding === null ? {} : { encoding }),
    languages: { 0: version },
  });
  const text = preview?.ok === true ? (preview.texts[0] ?? null) : null;
  const found = preview?.ok === true ? preview.encoding : "";
  const replace = async (): Promise<boolean> => {
    if (file === null) return false;
    const outcome = await attempt((api) =>
      api.replaceTextFromFile({
        version,
        ref: file,
        ...(encoding === null ? {} : { encoding }),
      }),
    );
    if (outcome === null) return false;
    closeDialog();
    showOutcome(outcome);
    if (outcome.report !== undefined && outcome.report.length > 0)
      openDialog({
        kind: "report",
        title: `${version} was replaced`,
        lines: outcome.report,
      });
    return false;
  };
  const refusal =
    file === null
      ? "Choose the new text first."
      : preview?.ok === false
        ? "This file can't be read."
        : preview !== null && text === null
          ? "This file holds no text."
          : null;
  return (
    <FormSheet
      title={`Replace the text of ${version}`}
      size="medium"
      verb="Replace"
      refusal={refusal}
      onSubmit={replace}
    >
      <p className="mut">
        Links and marks are carried over to where the new text says the same. A
        report names what could not be kept. You can undo this.
      </p>
      <div className="row">
        <button
          type="button"
          className="btn"
          onClick={() =>
            void chooseFiles("importTexts").then((refs) => {
              setFile(refs?.[0] ?? file);
              setEncoding(null);
            })
          }
        >
          <FolderOpen aria-hidden="true" />
          {file === null ? "Choose a file" : "Choose another file"}
        </button>
        <bdi className="grow clip">{file?.name}</bdi>
        {preview === null || found === null ? null : (
          <Select
            label="Encoding"
            value={encoding ?? found}
            options={encodingOptions(encoding ?? found, preview.encodings)}
            onChange={setEncoding}
          />
        )}
      </div>
      {preview === null ? null : preview.ok ? (
        <p className="num">
          {text?.segmentCount.toLocaleString()} segments,{" "}
          {text?.length.toLocaleString()} characters
        </p>
      ) : (
        <p className="warn" role="alert">
          {preview.error}
        </p>
      )}
    </FormSheet>
  );
}
