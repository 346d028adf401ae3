import { type ReactNode, useState } from "react";
import { Field, Segmented } from "../parts/fields.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { closeDialog } from "../state/dialogs.ts";
import { useWindow } from "../state/store.ts";
import { changeTextSize, textSizes } from "../state/theme.ts";
import { saveSettings } from "../state/workbench.ts";
import "../styles/settings.css";
import { KeySettings } from "./key-settings.tsx";

/** What one user sets for all projects; everything holds at once. */
export function SettingsDialog(): ReactNode {
  const settings = useWindow((state) => state.settings);
  const [name, setName] = useState(settings.name);
  const size = settings.textSize === 0 ? textSizes.designed : settings.textSize;
  const keepName = (): void => {
    if (name.trim() !== settings.name) void saveSettings({ name: name.trim() });
  };
  return (
    <Sheet
      title="Settings"
      size="medium"
      onClose={() => {
        keepName();
        closeDialog();
      }}
    >
      <div className="sheet-body">
        <Field label="Your name" hint="Signs judgements and comments.">
          {(id, described) => (
            <input
              id={id}
              aria-describedby={described}
              className="input"
              dir="auto"
              autoComplete="name"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
              onBlur={keepName}
            />
          )}
        </Field>
        <div className="settings-look">
          <div className="field">
            <span className="h">Theme</span>
            <Segmented
              label="Theme"
              value={settings.theme}
              options={[
                ["system", "As the system"],
                ["light", "Light"],
                ["dark", "Dark"],
              ]}
              onChange={(theme) => void saveSettings({ theme })}
            />
          </div>
          <div className="field">
            <span className="h">Size of the texts</span>
            <div className="row" role="group" aria-label="Size of the texts">
              <button
                type="button"
                className="btn"
                aria-label="Smaller"
                aria-disabled={size <= textSizes.least}
                onClick={() => changeTextSize(-1)}
              >
                −
              </button>
              <output className="num settings-size">{size} px</output>
              <button
                type="button"
                className="btn"
                aria-label="Larger"
                aria-disabled={size >= textSizes.most}
                onClick={() => changeTextSize(1)}
              >
                +
              </button>
              <button
                type="button"
                className="btn ghost"
                aria-disabled={settings.textSize === 0}
                onClick={() => changeTextSize(0)}
              >
                As designed
              </button>
            </div>
          </div>
        </div>
        <KeySettings />
      </div>
    </Sheet>
  );
}
