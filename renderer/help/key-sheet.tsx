import type { ReactNode } from "react";
import {
  type MenuName,
  actions,
  menuTitles,
} from "../../app/actions/actions.ts";
import { keysOf, printKey, versionKeys } from "../actions/keys.ts";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import { useWindow } from "../state/store.ts";
import "../styles/help.css";

/** Three columns of about the same height. */
const columns: readonly (readonly MenuName[])[] = [
  ["unit", "segment"],
  ["go", "drift", "help"],
  ["view", "file", "edit"],
];

/** Keys that the views know by themselves. */
function more(
  hasVersionKeys: boolean,
): readonly (readonly [keys: string, words: string])[] {
  return [
    ...(hasVersionKeys ? ([["1 – 9", "Go to that version"]] as const) : []),
    ["Tab", "Next column"],
    ["↑ ↓", "Move in the text"],
  ];
}

/** All keys on one page. */
export function KeySheet(): ReactNode {
  return (
    <Sheet
      title="All keys"
      aside="Letters act while a column, table or panel has the focus"
      size="large"
      onClose={closeDialog}
      foot={
        <>
          <button
            type="button"
            className="btn"
            onClick={() => openDialog({ kind: "settings" })}
          >
            Change keys
          </button>
          <span className="grow" />
          <button type="button" className="btn primary" onClick={closeDialog}>
            Close
          </button>
        </>
      }
    >
      <div className="key-sheet" tabIndex={0} role="region" aria-label="Keys">
        {columns.map((names) => (
          <div key={names.join()}>
            {names.map((name) => (
              <KeyGroup key={name} name={name} />
            ))}
          </div>
        ))}
      </div>
    </Sheet>
  );
}

function KeyGroup({ name }: { readonly name: MenuName }): ReactNode {
  const overrides = useWindow((state) => state.settings.keys);
  const isMac = useWindow((state) => state.hello?.platform === "mac");
  const rows = actions
    .filter(({ menu }) => menu === name)
    .map((action) => ({ action, keys: keysOf(action, overrides) }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <section aria-label={menuTitles[name]}>
      <h3 className="h">{menuTitles[name]}</h3>
      <dl>
        {rows.map(({ action, keys }) => (
          <div key={action.id}>
            <dt>{action.title.replace("…", "")}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{printKey(key, isMac)}</kbd>
              ))}
            </dd>
          </div>
        ))}
        {name === "go"
          ? more(overrides[versionKeys] !== null).map(([key, words]) => (
              <div key={key}>
                <dt>{words}</dt>
                <dd>
                  <kbd>{key}</kbd>
                </dd>
              </div>
            ))
          : null}
      </dl>
    </section>
  );
}
