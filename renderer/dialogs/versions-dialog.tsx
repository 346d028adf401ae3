import {
  ArrowDown,
  ArrowUp,
  FileInput,
  Pencil,
  Plus,
  Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Version } from "../../app/model/records.ts";
import { perform } from "../actions/perform.ts";
import { Tick } from "../parts/fields.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { Tip } from "../parts/tip.tsx";
import { VersionName } from "../parts/version-name.tsx";
import { counted } from "../parts/words.ts";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import { setHiddenVersions } from "../state/layout.ts";
import { useWindow, windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import "../styles/dialogs.css";
import { askRemoval } from "./ask-removal.ts";

/** The project's versions: shown or hidden, in order, and what can be done with each. */
export function VersionsDialog(): ReactNode {
  const versions = useWindow((state) => state.project?.versions) ?? [];
  const isWritable = useWindow((state) => state.session?.readOnly === null);
  return (
    <Sheet
      title="Versions"
      aside={counted(versions.length, "version")}
      size="medium"
      onClose={closeDialog}
      foot={
        <>
          {isWritable ? (
            <button
              type="button"
              className="btn"
              onClick={() => perform("addVersion")}
            >
              <Plus aria-hidden="true" /> Add a version
            </button>
          ) : null}
          <span className="grow" />
          <button type="button" className="btn primary" onClick={closeDialog}>
            Close
          </button>
        </>
      }
    >
      <ul className="sheet-body versions-list">
        {versions.map((version, index) => (
          <VersionRow
            key={version.id}
            version={version}
            index={index}
            count={versions.length}
            isWritable={isWritable}
          />
        ))}
      </ul>
    </Sheet>
  );
}

interface RowProps {
  readonly version: Version;
  readonly index: number;
  readonly count: number;
  readonly isWritable: boolean;
}

function VersionRow({
  version,
  index,
  count,
  isWritable,
}: RowProps): ReactNode {
  const hidden = useWindow((state) => state.hiddenVersions);
  const isShown = !hidden.includes(version.id);
  const isLastShown = isShown && hidden.length >= count - 1;
  const move = (to: number): void =>
    void run("moveVersion", { version: version.id, to });
  const { id } = version;
  return (
    <li>
      <Tick
        checked={isShown}
        disabled={isLastShown}
        onChange={(shown) =>
          setHiddenVersions(
            shown
              ? windowState().hiddenVersions.filter((other) => other !== id)
              : [...windowState().hiddenVersions, id],
          )
        }
      >
        <VersionName version={version} />
      </Tick>
      <span className="grow mut clip num">
        {counted(version.segments.length, "segment")}
        {version.file === "" ? null : (
          <>
            {" · "}
            <bdi>{version.file}</bdi>
          </>
        )}
      </span>
      {isWritable ? (
        <span className="row versions-tools">
          <RowTool
            label={`Move ${id} up`}
            icon={<ArrowUp aria-hidden="true" />}
            isOff={index === 0}
            onPress={() => move(index - 1)}
          />
          <RowTool
            label={`Move ${id} down`}
            icon={<ArrowDown aria-hidden="true" />}
            isOff={index === count - 1}
            onPress={() => move(index + 1)}
          />
          <RowTool
            label={`Language and name of ${id}`}
            icon={<Pencil aria-hidden="true" />}
            onPress={() => openDialog({ kind: "describeVersion", version: id })}
          />
          <RowTool
            label={`Replace the text of ${id}`}
            icon={<FileInput aria-hidden="true" />}
            onPress={() => openDialog({ kind: "replaceText", version: id })}
          />
          <RowTool
            label={`Remove ${id}`}
            icon={<Trash2 aria-hidden="true" />}
            isOff={count <= 1}
            onPress={() => askRemoval(id)}
          />
        </span>
      ) : null}
    </li>
  );
}

function RowTool({
  label,
  icon,
  isOff = false,
  onPress,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <Tip text={label}>
      <button
        type="button"
        className="tool"
        aria-label={label}
        aria-disabled={isOff}
        onClick={() => (isOff ? undefined : onPress())}
      >
        {icon}
      </button>
    </Tip>
  );
}
