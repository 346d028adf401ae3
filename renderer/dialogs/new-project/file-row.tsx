import { FileText, GripVertical, Link2, TriangleAlert } from "lucide-react";
import type { DragEvent, KeyboardEvent, ReactNode } from "react";
import { nameInItself } from "../../../app/text/language.ts";
import { Select } from "../../parts/fields.tsx";
import { VersionCode } from "../../parts/version-name.tsx";
import { counted } from "../../parts/words.ts";
import { type DraftRow, withoutRow } from "./draft.ts";
import { Readings } from "./readings.tsx";
import type { Draft } from "./use-draft.ts";

interface FileRowProps {
  readonly row: DraftRow;
  /** The id the version will have, which may differ from its language where two share one. */
  readonly id: string;
  readonly isChosen: boolean;
  readonly update: Draft["update"];
  readonly onChoose: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
}

/** One text of an import: what it is, and, once chosen, how it is read. */
export function FileRow({
  row,
  id,
  isChosen,
  update,
  onChoose,
  onMove,
  onDragStart,
  onDragOver,
}: FileRowProps): ReactNode {
  const { text, dir, key } = row;
  const { ref, preview } = row.file;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && event.key.startsWith("Arrow")) {
      event.preventDefault();
      if (event.key === "ArrowUp") onMove(-1);
      if (event.key === "ArrowDown") onMove(1);
    } else if (event.key === "Delete" && event.target === event.currentTarget) {
      event.preventDefault();
      update((state) => withoutRow(state, row));
    }
  };
  return (
    <li
      className="file-row"
      data-chosen={isChosen}
      draggable
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", ref.name);
        onDragStart();
      }}
      onDragEnter={onDragOver}
      onDragOver={(event) => event.preventDefault()}
    >
      <GripVertical className="small file-grip" aria-hidden="true" />
      {text === null ? (
        <FileSign hasLinks={preview?.ok === true && preview.linkCount > 0} />
      ) : (
        <VersionCode id={id} />
      )}
      <button
        type="button"
        className="file-main"
        aria-pressed={isChosen}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <b
          className={dir === "rtl" ? "text" : ""}
          lang={text === null ? undefined : text.language}
        >
          <bdi>{text === null ? ref.name : nameInItself(text.language)}</bdi>
        </b>
        <small className="clip">
          {text === null ? null : <bdi>{ref.name}</bdi>}
          {factsOf(row)}
        </small>
        <Warnings row={row} />
      </button>
      {text === null ? (
        <span />
      ) : (
        <Select
          label={`Direction of ${ref.name}`}
          value={dir}
          options={[
            ["ltr", "LTR"],
            ["rtl", "RTL"],
          ]}
          onChange={(next) =>
            update((state) => ({
              ...state,
              dirs: { ...state.dirs, [key]: next },
            }))
          }
        />
      )}
      {isChosen ? <Readings row={row} update={update} /> : null}
    </li>
  );
}

function FileSign({ hasLinks }: { readonly hasLinks: boolean }): ReactNode {
  const Icon = hasLinks ? Link2 : FileText;
  return (
    <span className="file-sign">
      <Icon className="small" aria-hidden="true" />
    </span>
  );
}

function factsOf({ file: { preview }, text }: DraftRow): string {
  if (preview === null) return "reading";
  if (!preview.ok) return "";
  if (text === null)
    return [
      preview.formatName,
      ...(preview.linkCount > 0 ? [counted(preview.linkCount, "link")] : []),
      ...(preview.glossary === null
        ? []
        : [
            `${counted(preview.glossary.entryCount, "entry", "entries")} in ${preview.glossary.languages.join(", ")}`,
          ]),
    ].join(", ");
  const headings = text.kindCounts.heading ?? 0;
  return ` · ${[
    ...(preview.format === "text" ? [] : [preview.formatName]),
    counted(text.segmentCount, "segment"),
    ...(headings === 0 ? [] : [counted(headings, "heading")]),
    ...(preview.unitCount === 0 || preview.texts.length < 2
      ? []
      : [counted(preview.unitCount, "unit")]),
  ].join(", ")}`;
}

function Warnings({ row }: { readonly row: DraftRow }): ReactNode {
  const { text, file } = row;
  const lines: string[] = [];
  if (file.preview?.ok === false) lines.push(file.preview.error);
  if (text !== null) {
    if (text.languageFrom === "guess")
      lines.push("The language is a guess. Check it.");
    if (text.same !== null)
      lines.push(`The project has this text as ${text.same}.`);
    lines.push(...text.warnings);
  }
  return lines.map((line) => (
    <small key={line} className="file-warning">
      <TriangleAlert className="small" aria-hidden="true" />
      <span>{line}</span>
    </small>
  ));
}
