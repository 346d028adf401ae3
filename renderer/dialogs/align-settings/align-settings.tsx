import { type ReactNode, useState } from "react";
import {
  type AlignSettings as Settings,
  defaultAlignSettings,
} from "../../../app/model/align-settings.ts";
import { Field, Segmented, Select, Tick } from "../../parts/fields.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { closeDialog } from "../../state/dialogs.ts";
import { windowState } from "../../state/store.ts";
import { attempt, run } from "../../state/workbench.ts";
import "../../styles/align-settings.css";
import { Glossaries } from "./glossaries.tsx";
import { Preview } from "./preview.tsx";

const leasts = ["0.15", "0.3", "0.5", "0.75", "0.9"] as const;
const widths = ["2", "3", "4", "5", "6"] as const;

/** How the project is aligned: order, granularity, what the engine goes by; with what a change would do. */
export function AlignSettings(): ReactNode {
  const present = windowState().project?.settings.align ?? defaultAlignSettings;
  const [settings, setSettings] = useState<Settings>(present);
  const change = (part: Partial<Settings>): void =>
    setSettings((now) => ({ ...now, ...part }));
  const save = async (isAligned: boolean): Promise<void> => {
    if (settings !== present) await run("configure", { align: settings });
    closeDialog();
    if (isAligned) await attempt((api) => api.startAlign({}));
  };
  return (
    <Sheet
      title="Alignment settings"
      aside="of this project"
      size="medium"
      onClose={closeDialog}
      foot={
        <>
          <button
            type="button"
            className="btn"
            onClick={() => setSettings(defaultAlignSettings)}
          >
            Defaults
          </button>
          <span className="grow" />
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => void save(false)}
          >
            Keep
          </button>
          <button
            type="button"
            className="btn primary"
            onClick={() => void save(true)}
          >
            Keep and realign
          </button>
        </>
      }
    >
      <div className="sheet-body align-settings">
        <div className="field">
          <span className="h">Order of the texts</span>
          <Segmented
            label="Order of the texts"
            value={settings.order}
            options={[
              ["auto", "Decide region by region"],
              ["shared", "The same"],
              ["free", "Each its own"],
            ]}
            onChange={(order) => change({ order })}
          />
          <div className="hint">
            Translations share their order; news on one story often don't.
          </div>
        </div>
        <div className="align-settings-pair">
          <Field label="Most sentences of one version in a unit">
            {(id) => (
              <Select
                id={id}
                value={
                  widths.find((each) => Number(each) === settings.widest) ?? "4"
                }
                options={widths.map((each) => [each, each])}
                onChange={(widest) => change({ widest: Number(widest) })}
              />
            )}
          </Field>
          <Field label="Weakest suggestion kept">
            {(id) => (
              <Select
                id={id}
                value={
                  leasts.find((each) => Number(each) === settings.least) ??
                  "0.15"
                }
                options={leasts.map((each) => [
                  each,
                  `${Math.round(Number(each) * 100)} %`,
                ])}
                onChange={(least) => change({ least: Number(least) })}
              />
            )}
          </Field>
        </div>
        <Tick
          checked={settings.vectors}
          onChange={(vectors) => change({ vectors })}
        >
          Go by Pentapla's own word vectors (ar, de, en, fr, it)
        </Tick>
        <Glossaries />
        <Preview settings={settings} />
      </div>
    </Sheet>
  );
}
