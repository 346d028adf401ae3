import { ChevronDown, EyeOff, MoveLeft, MoveRight, Trash2 } from "lucide-react";
import { FileText, Languages } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import type { Version } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import type { VersionCounts } from "../../app/view/counts.ts";
import { askRemoval } from "../dialogs/ask-removal.ts";
import { counted } from "../parts/words.ts";
import { Glyph } from "../parts/glyphs.tsx";
import { VersionCode, versionName } from "../parts/version-name.tsx";
import { ActionItems, soon } from "../shell/action-menu.tsx";
import { openDialog } from "../state/dialogs.ts";
import { setHiddenVersions } from "../state/layout.ts";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";

interface VersionHeaderProps {
  readonly version: Version;
  readonly counts: VersionCounts;
  readonly left: number;
  readonly width: number;
  /** Place among the project's versions, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly isMoving: boolean;
  readonly onGrip: (event: PointerEvent) => void;
}

/** Code, name, figures and progress of one column; its menu, and the handle to move it by. */
export function VersionHeader(props: VersionHeaderProps): ReactNode {
  const { version, counts, left, width, at, of, isMoving, onGrip } = props;
  const name = versionName(version);
  const move = (to: number): void => {
    if (to >= 0 && to < of && to !== at)
      void run("moveVersion", { version: version.id, to });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || !/^Arrow(Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    move(at + (event.key === "ArrowLeft" ? -1 : 1));
  };
  return (
    <div
      className={`tx-head${isMoving ? " is-moving" : ""}`}
      dir={version.dir}
      style={{ left, width }}
      data-version={version.id}
      onPointerDown={onGrip}
      onKeyDown={onKeyDown}
    >
      <div className="tx-head-name">
        <DropdownMenu.Root>
          <DropdownMenu.Trigger asChild>
            <button
              type="button"
              className="tx-head-button"
              title="Column menu. Drag, or Alt with ← →, to move it"
            >
              <VersionCode id={version.id} />
              <bdi
                lang={languageOf(version.id)}
                className={version.dir === "rtl" ? "text clip" : "clip"}
              >
                {name}
              </bdi>
              <span className="unseen">, column menu</span>
              <ChevronDown className="small" aria-hidden="true" />
            </button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content
              className="menu"
              align="start"
              sideOffset={4}
              collisionPadding={8}
            >
              <MenuItems
                version={version}
                moveBack={at > 0 ? () => move(at - 1) : null}
                moveOn={at < of - 1 ? () => move(at + 1) : null}
              />
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
        {version.dir === "rtl" ? <span className="tx-dir">RTL</span> : null}
      </div>
      <div className="tx-head-counts num">
        <bdi>{counted(counts.segments, "segment")}</bdi>
        <bdi>{counts.linked.toLocaleString()} linked</bdi>
        {counts.drifts > 0 ? (
          <bdi className="tx-head-drifts">
            <Glyph name="drift" />
            {counts.drifts.toLocaleString()}
            <span className="unseen">
              {counts.drifts === 1 ? "drift" : "drifts"}
            </span>
          </bdi>
        ) : null}
      </div>
      <Progress counts={counts} />
    </div>
  );
}

/** 4 px: confirmed, 2 px: suggested, bare: neither. */
export function Progress({
  counts: { segments, confirmed, suggested },
}: {
  readonly counts: VersionCounts;
}): ReactNode {
  const share = (count: number): string =>
    `${(100 * count) / Math.max(1, segments)}%`;
  return (
    <div className="tx-progress" aria-hidden="true">
      <i className="tx-done" style={{ flexBasis: share(confirmed) }} />
      <i className="tx-offered" style={{ flexBasis: share(suggested) }} />
    </div>
  );
}

function MenuItems({
  version: { id },
  moveBack,
  moveOn,
}: {
  readonly version: Version;
  readonly moveBack: (() => void) | null;
  readonly moveOn: (() => void) | null;
}): ReactNode {
  const item = (
    icon: ReactNode,
    text: string,
    act: (() => void) | null,
    className = "menu-item",
  ): ReactNode => (
    <DropdownMenu.Item
      className={className}
      disabled={act === null}
      {...(act === null ? { "data-off": "" } : {})}
      onSelect={() => {
        if (act !== null) soon(act);
      }}
    >
      {icon}
      <span className="grow">{text}</span>
    </DropdownMenu.Item>
  );
  return (
    <>
      {item(<EyeOff aria-hidden="true" />, "Hide", () =>
        setHiddenVersions([...windowState().hiddenVersions, id]),
      )}
      {item(<MoveLeft aria-hidden="true" />, "Move left", moveBack)}
      {item(<MoveRight aria-hidden="true" />, "Move right", moveOn)}
      <DropdownMenu.Separator className="menu-line" />
      {item(<Languages aria-hidden="true" />, "Language and name…", () =>
        openDialog({ kind: "describeVersion", version: id }),
      )}
      {item(<FileText aria-hidden="true" />, "Replace the text…", () =>
        openDialog({ kind: "replaceText", version: id }),
      )}
      <ActionItems
        kind="dropdown"
        ids={[null, "textLarger", "textSmaller", "textReset", "balanceColumns"]}
      />
      <DropdownMenu.Separator className="menu-line" />
      {item(
        <Trash2 aria-hidden="true" />,
        "Remove the version…",
        () => askRemoval(id),
        "menu-item danger",
      )}
    </>
  );
}
