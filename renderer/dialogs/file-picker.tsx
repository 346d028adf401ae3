import { ArrowUp, File as FileIcon, Folder as FolderIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FileRef, Folder } from "../../app/contract/files.ts";
import { Field } from "../parts/fields.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { Tip } from "../parts/tip.tsx";
import type { PickPurpose, PickerState } from "../state/shape.ts";
import { attempt } from "../state/workbench.ts";
import "../styles/file-picker.css";
import { moveInList } from "./list-keys.ts";

type Entry = Folder["entries"][number];

const wording: Readonly<
  Record<PickPurpose, { readonly title: string; readonly verb: string }>
> = {
  openProject: { title: "Open a project", verb: "Open" },
  importTexts: { title: "Choose texts", verb: "Choose" },
  openRules: { title: "Import segmentation rules", verb: "Import" },
  saveProject: { title: "Save a project", verb: "Save" },
  export: { title: "Export", verb: "Export" },
};

/** The window's own file dialog over the host's folders, for hosts without a native one. */
export function FilePicker({
  picker,
}: {
  readonly picker: PickerState;
}): ReactNode {
  const { purpose, suggestedName, done } = picker;
  const isSaving = purpose === "saveProject" || purpose === "export";
  const { folder, open } = useFolder(purpose);
  const [chosen, setChosen] = useState<readonly FileRef[]>([]);
  const [name, setName] = useState(suggestedName);
  const [existing, setExisting] = useState<string | null>(null);
  const { title, verb } = wording[purpose];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Entering a folder takes the focused row away; a name being typed keeps the focus.
    if (folder !== null && !isSaving)
      list.current?.querySelector("button")?.focus();
  }, [folder, isSaving]);
  const asksToReplace = existing !== null && existing === name.trim();

  const enter = (ref: FileRef | null): void => {
    setChosen([]);
    void open(ref);
  };
  const choose = ({ ref, isFolder }: Entry, isMore: boolean): void => {
    if (isFolder) return;
    if (isSaving) setName(ref.name);
    const isKnown = chosen.some(({ id }) => id === ref.id);
    if (!isMore || purpose !== "importTexts") setChosen([ref]);
    else
      setChosen(
        isKnown ? chosen.filter(({ id }) => id !== ref.id) : [...chosen, ref],
      );
  };
  const finish = async (refs: readonly FileRef[]): Promise<void> => {
    if (!isSaving) {
      if (refs.length > 0) done(refs);
      return;
    }
    const wanted = name.trim();
    if (folder === null || wanted === "") return;
    const place = await attempt((api) =>
      api.nameFile({ folder: folder.folder, name: wanted }),
    );
    if (place === null) return;
    if (place.exists && existing !== wanted) setExisting(wanted);
    else done([place.ref]);
  };

  return (
    <Sheet
      title={title}
      size="medium"
      onClose={() => done(null)}
      foot={
        <>
          <span
            className={asksToReplace ? "grow warn" : "grow mut"}
            role="status"
          >
            {asksToReplace
              ? `${name.trim()} exists. ${verb} again to replace it.`
              : chosen.length > 1
                ? `${chosen.length} files chosen`
                : null}
          </span>
          <button type="button" className="btn" onClick={() => done(null)}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            className="btn primary"
            aria-disabled={isSaving ? name.trim() === "" : chosen.length === 0}
            onClick={() => void finish(chosen)}
          >
            {verb}
          </button>
        </>
      }
    >
      <div className="picker">
        <div className="picker-place row">
          <Tip text="Up one folder">
            <button
              type="button"
              className="tool"
              aria-label="Up one folder"
              aria-disabled={folder?.parent == null}
              onClick={() =>
                folder?.parent == null ? undefined : enter(folder.parent)
              }
            >
              <ArrowUp aria-hidden="true" />
            </button>
          </Tip>
          <bdi className="grow clip selectable">{folder?.label ?? ""}</bdi>
        </div>
        <ul
          ref={list}
          className="picker-list"
          aria-label="Files"
          onKeyDown={(event) => {
            if (event.key === "Backspace" && folder?.parent != null)
              enter(folder.parent);
            else moveInList(event);
          }}
        >
          {folder?.entries.map((entry) => (
            <EntryRow
              key={entry.ref.id}
              entry={entry}
              isChosen={chosen.some(({ id }) => id === entry.ref.id)}
              onChoose={(isMore) => choose(entry, isMore)}
              onOpen={() =>
                entry.isFolder
                  ? enter(entry.ref)
                  : void finish(chosen.length > 1 ? chosen : [entry.ref])
              }
            />
          ))}
          {folder?.entries.length === 0 ? (
            <li className="picker-none mut">
              {purpose === "openProject"
                ? "No folder and no project here."
                : purpose === "importTexts"
                  ? "No folder and no text here."
                  : purpose === "openRules"
                    ? "No folder and no SRX file here."
                    : "This folder is empty."}
            </li>
          ) : null}
        </ul>
        {isSaving ? (
          <form
            className="picker-name"
            onSubmit={(event) => {
              event.preventDefault();
              void finish([]);
            }}
          >
            <Field label="Name">
              {(id) => (
                <input
                  id={id}
                  className="input"
                  dir="auto"
                  value={name}
                  maxLength={200}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
          </form>
        ) : purpose === "importTexts" ? (
          <p className="picker-hint mut">
            <kbd>Ctrl</kbd> click or <kbd>Space</kbd> chooses several.
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

function useFolder(purpose: PickPurpose): {
  readonly folder: Folder | null;
  readonly open: (ref: FileRef | null) => Promise<void>;
} {
  const [folder, setFolder] = useState<Folder | null>(null);
  const open = async (ref: FileRef | null): Promise<void> => {
    const listed = await attempt((api) =>
      api.listFolder({ folder: ref, purpose }),
    );
    if (listed !== null) setFolder(listed);
  };
  useEffect(() => {
    void attempt((api) => api.listFolder({ folder: null, purpose })).then(
      (listed) => (listed === null ? undefined : setFolder(listed)),
    );
  }, [purpose]);
  return { folder, open };
}

interface EntryRowProps {
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onChoose: (isMore: boolean) => void;
  readonly onOpen: () => void;
}

function EntryRow({
  entry,
  isChosen,
  onChoose,
  onOpen,
}: EntryRowProps): ReactNode {
  const { ref, isFolder, bytes, modified } = entry;
  return (
    <li>
      <button
        type="button"
        className="picker-entry"
        aria-pressed={isChosen}
        onClick={(event) =>
          isFolder && event.detail === 0
            ? onOpen()
            : onChoose(event.ctrlKey || event.metaKey)
        }
        onDoubleClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            onOpen();
          } else if (event.key === " ") {
            event.preventDefault();
            onChoose(true);
          }
        }}
      >
        {isFolder ? (
          <FolderIcon aria-hidden="true" />
        ) : (
          <FileIcon aria-hidden="true" />
        )}
        <bdi className="grow clip">{ref.name}</bdi>
        <span className="dim num">{isFolder ? "" : sizeWords(bytes)}</span>
        <span className="dim num picker-date">
          {new Date(modified).toLocaleDateString()}
        </span>
      </button>
    </li>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [size, unit] =
    bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  const digits = { maximumFractionDigits: size < 10 ? 1 : 0 };
  return `${size.toLocaleString(undefined, digits)} ${unit}`;
}
