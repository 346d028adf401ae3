import { GripVertical, Trash2, TriangleAlert } from "lucide-react";
import type { DragEvent, KeyboardEvent, ReactNode } from "react";
import { nameInItself } from "../../../app/text/language.ts";
import { Select } from "../../parts/fields.tsx";
import { VersionCode } from "../../parts/version-name.tsx";
import { counted } from "../../parts/words.ts";
import { type DraftFile, directionOfDraft, languageOfDraft } from "./draft.ts";
import { encodingOptions } from "../encodings.ts";
import { LanguageChoice } from "./language-choice.tsx";

interface FileRowProps {
  readonly file: DraftFile;
  /** The id the version will have, which may differ from its language where two share one. */
  readonly id: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: (part: Partial<DraftFile>) => void;
  readonly onRemove: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
}

/** One file of a new project: what it is, and, once chosen, how it is read. */
export function FileRow({
  file,
  id,
  isChosen,
  onChoose,
  onChange,
  onRemove,
  onMove,
  onDragStart,
  onDragOver,
}: FileRowProps): ReactNode {
  const { ref } = file;
  const language = languageOfDraft(file);
  const dir = directionOfDraft(file);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && event.key.startsWith("Arrow")) {
      event.preventDefault();
      if (event.key === "ArrowUp") onMove(-1);
      if (event.key === "ArrowDown") onMove(1);
    } else if (event.key === "Delete" && event.target === event.currentTarget) {
      event.preventDefault();
      onRemove();
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
      <VersionCode id={id === "" ? "?" : id} />
      <button
        type="button"
        className="file-main"
        aria-pressed={isChosen}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <b
          className={dir === "rtl" ? "text" : ""}
          lang={language === "" ? undefined : language}
        >
          <bdi>{language === "" ? ref.name : nameInItself(language)}</bdi>
        </b>
        <small className="clip">
          <bdi>{ref.name}</bdi>
          {factsOf(file)}
        </small>
        <Warnings file={file} />
      </button>
      <Select
        label={`Direction of ${ref.name}`}
        value={dir}
        options={[
          ["ltr", "LTR"],
          ["rtl", "RTL"],
        ]}
        onChange={(next) => onChange({ dir: next })}
      />
      {isChosen ? (
        <Readings file={file} onChange={onChange} onRemove={onRemove} />
      ) : null}
    </li>
  );
}

function factsOf({ preview }: DraftFile): string {
  if (preview === null) return " · reading";
  if (!preview.ok) return "";
  const headings = preview.kindCounts.heading ?? 0;
  return [
    "",
    counted(preview.segmentCount, "segment"),
    ...(headings === 0 ? [] : [counted(headings, "heading")]),
  ]
    .join(", ")
    .replace(", ", " · ");
}

function Warnings({ file }: { readonly file: DraftFile }): ReactNode {
  const { preview, reading } = file;
  const lines: string[] = [];
  if (preview?.ok === false) lines.push(preview.error);
  if (preview?.ok === true) {
    if (preview.languageFrom === "guess" && reading.language == null)
      lines.push("The language is a guess. Check it.");
    lines.push(...preview.warnings);
  }
  return lines.map((line) => (
    <small key={line} className="file-warning">
      <TriangleAlert className="small" aria-hidden="true" />
      <span>{line}</span>
    </small>
  ));
}

function Readings({
  file,
  onChange,
  onRemove,
}: Pick<FileRowProps, "file" | "onChange" | "onRemove">): ReactNode {
  const { ref, reading, preview } = file;
  const language = languageOfDraft(file);
  const encoding =
    reading.encoding ?? (preview?.ok === true ? preview.encoding : "");
  const reread = (part: Partial<typeof reading>): void =>
    onChange({ reading: { ...reading, ...part }, preview: null });
  return (
    <div className="file-readings">
      <LanguageChoice
        name={ref.name}
        language={language}
        onChange={(tag) => reread({ language: tag })}
      />
      <Select
        label={`Encoding of ${ref.name}`}
        value={encoding}
        options={encodingOptions(encoding, preview?.encodings ?? [])}
        onChange={(name) => reread({ encoding: name })}
      />
      <button
        type="button"
        className="tool"
        aria-label={`Take out ${ref.name}`}
        onClick={onRemove}
      >
        <Trash2 className="small" aria-hidden="true" />
      </button>
    </div>
  );
}
