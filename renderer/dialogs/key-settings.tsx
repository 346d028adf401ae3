import { type KeyboardEvent, type ReactNode, useState } from "react";
import { type Action, actions } from "../../app/actions/actions.ts";
import {
  keysOf,
  nameOfPress,
  pressOf,
  printKey,
  versionKeys,
} from "../actions/keys.ts";
import { Tick } from "../parts/fields.tsx";
import { useWindow, windowState } from "../state/store.ts";
import { saveSettings } from "../state/workbench.ts";

/** Every action with its key; a press changes it, Delete switches it off. */
export function KeySettings(): ReactNode {
  const keys = useWindow((state) => state.settings.keys);
  const changed = Object.keys(keys).length;
  return (
    <section className="field" aria-label="Keys">
      <div className="row">
        <span className="h grow">Keys</span>
        <button
          type="button"
          className="linkish"
          aria-disabled={changed === 0}
          onClick={() => void saveSettings({ keys: {} })}
        >
          All as designed
        </button>
      </div>
      <p className="hint">
        Choose a key, then press the new one. <kbd>Del</kbd> switches it off,{" "}
        <kbd>Esc</kbd> leaves it.
      </p>
      <ul className="key-settings">
        {actions.map((action) => (
          <KeyRow key={action.id} action={action} />
        ))}
        <li>
          <span className="grow">Go to a version</span>
          <VersionKeys />
        </li>
      </ul>
    </section>
  );
}

/** The digits go together: on or off. */
function VersionKeys(): ReactNode {
  const isOn = useWindow(({ settings }) => settings.keys[versionKeys] !== null);
  return (
    <Tick
      checked={isOn}
      onChange={(on) => {
        const keys = Object.entries(windowState().settings.keys).filter(
          ([id]) => id !== versionKeys,
        );
        void saveSettings({
          keys: Object.fromEntries(on ? keys : [...keys, [versionKeys, null]]),
        });
      }}
    >
      <kbd>1 – 9</kbd>
    </Tick>
  );
}

function KeyRow({ action }: { readonly action: Action }): ReactNode {
  const overrides = useWindow((state) => state.settings.keys);
  const isMac = useWindow((state) => state.hello?.platform === "mac");
  const [isAsking, setAsking] = useState(false);
  const key = keysOf(action, overrides)[0];
  const clash =
    key === undefined
      ? undefined
      : actions.find(
          (other) =>
            other.id !== action.id && keysOf(other, overrides).includes(key),
        );
  const keep = (next: string | null): void => {
    setAsking(false);
    void saveSettings({
      keys: { ...windowState().settings.keys, [action.id]: next },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isAsking) return;
    if (event.key === "Tab") {
      setAsking(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") setAsking(false);
    else if (event.key === "Delete" || event.key === "Backspace") keep(null);
    else {
      const name = nameOfPress(pressOf(event), isMac);
      if (name !== null) keep(name);
    }
  };
  return (
    <li>
      <span className="grow">{action.title}</span>
      {clash === undefined ? null : (
        <span className="warn">also {clash.title.toLowerCase()}</span>
      )}
      <button
        type="button"
        className="key-button"
        data-asking={isAsking}
        aria-label={`Key of “${action.title}”: ${key === undefined ? "none" : printKey(key, isMac)}`}
        onClick={() => setAsking(true)}
        onBlur={() => setAsking(false)}
        onKeyDown={onKeyDown}
      >
        {isAsking
          ? "press a key"
          : key === undefined
            ? "none"
            : printKey(key, isMac)}
      </button>
    </li>
  );
}
