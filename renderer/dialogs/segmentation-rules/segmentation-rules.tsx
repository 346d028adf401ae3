import { FileInput, FileOutput } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { chooseFiles, choosePlace, fileNameOf } from "../../actions/files.ts";
import { Tick } from "../../parts/fields.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { counted } from "../../parts/words.ts";
import { closeDialog } from "../../state/dialogs.ts";
import { useWindow, windowState } from "../../state/store.ts";
import { showToast } from "../../state/toasts.ts";
import { attempt, showOutcome } from "../../state/workbench.ts";
import "../../styles/segmentation-rules.css";
import { CutPreview } from "./cut-preview.tsx";
import {
  blankRule,
  dropForm,
  editRule,
  effectiveRules,
  formIndex,
  isBlank,
  keepForm,
  moveRule,
  removeRule,
  type RuleDraft,
} from "./rule-draft.ts";
import { RuleForm } from "./rule-form.tsx";
import { RuleList } from "./rule-list.tsx";
import { useRulesPreview } from "./use-rules-preview.ts";

/** The project's segmentation rules, with what they change as one writes them. `rule` opens the form filled in. */
export function SegmentationRules({
  rule,
}: {
  readonly rule: SegmentationRule | null;
}): ReactNode {
  const held = windowState().project?.settings.rules ?? [];
  const [draft, setDraft] = useState<RuleDraft>({
    rules: held,
    form: rule ?? blankRule("*"),
    edited: null,
  });
  const [linked, setLinked] = useState(false);
  const [report, setReport] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const rules = effectiveRules(draft);
  const { preview, isFresh } = useRulesPreview(rules, linked);
  const at = formIndex(draft);
  const faults = new Map(
    preview?.problems.map(({ index, message }) => [index, message]) ?? [],
  );
  const formFault = (at === null ? undefined : faults.get(at)) ?? null;
  const offset = rules.length - draft.rules.length;
  const listFaults = new Map(
    [...faults].map(([index, message]) => [index - offset, message]),
  );
  const refusal = faults.size > 0 ? "A rule can't be used. Change or remove it." : null; // prettier-ignore
  const canApply = refusal === null && isFresh && !isBusy;
  const mod = useWindow(({ hello }) =>
    hello?.platform === "mac" ? "⌘" : "Ctrl",
  );
  const apply = async (): Promise<void> => {
    if (!canApply) return;
    setBusy(true);
    const outcome = await attempt((api) => api.applyRules({ rules: [...rules], linked })); // prettier-ignore
    setBusy(false);
    if (outcome === null) return;
    closeDialog();
    showOutcome(outcome);
  };
  return (
    <Sheet
      title="Segmentation rules"
      aside={
        rules.length === 0 ? "none of your own" : counted(rules.length, "rule")
      }
      size="large"
      onClose={closeDialog}
      foot={
        <>
          <Tick checked={linked} onChange={setLinked}>
            Also cut linked text anew
          </Tick>
          <span className="grow mut clip" role="status">
            {refusal}
          </span>
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            className="btn primary"
            aria-disabled={!canApply}
            onClick={() => void apply()}
          >
            Apply <kbd aria-hidden="true">{mod} Enter</kbd>
          </button>
        </>
      }
    >
      <div
        className="rules-body"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return; // prettier-ignore
          event.preventDefault();
          void apply();
        }}
      >
        <div className="rules-side">
          <RuleForm
            rule={draft.form}
            isNew={draft.edited === null}
            fault={formFault}
            canKeep={!isBlank(draft.form) && formFault === null}
            onChange={(form) => setDraft({ ...draft, form })}
            onKeep={() => setDraft(keepForm(draft))}
            onLeave={() => setDraft(dropForm(draft))}
          />
          <Exchange
            rules={rules}
            onImport={(imported, lines) => {
              const kept = keepForm(draft);
              setDraft({ ...kept, rules: [...kept.rules, ...imported] });
              setReport(lines);
            }}
          />
          {report.length === 0 ? null : (
            <ul className="rules-report">
              {report.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <RuleList
            rules={draft.rules}
            edited={draft.edited}
            faults={listFaults}
            onEdit={(index) => setDraft(editRule(draft, index))}
            onMove={(index, step) => setDraft(moveRule(draft, index, step))}
            onRemove={(index) => setDraft(removeRule(draft, index))}
          />
        </div>
        <CutPreview preview={preview} isFresh={isFresh} linked={linked} />
      </div>
    </Sheet>
  );
}

/** SRX in and out. */
function Exchange({
  rules,
  onImport,
}: {
  readonly rules: readonly SegmentationRule[];
  readonly onImport: (
    rules: readonly SegmentationRule[],
    report: readonly string[],
  ) => void;
}): ReactNode {
  const [only, setOnly] = useState(false);
  const read = async (): Promise<void> => {
    const ref = (await chooseFiles("openRules"))?.[0];
    if (ref === undefined) return;
    const found = await attempt((api) => api.readRules({ ref, only }));
    if (found === null) return;
    onImport(found.rules, found.report);
    showToast(`${counted(found.rules.length, "rule")} read from ${ref.name}`);
  };
  const write = async (): Promise<void> => {
    if (rules.length === 0) return;
    const title = windowState().project?.meta.title ?? "";
    const place = await choosePlace("export", fileNameOf(title, ".srx"));
    if (place === null) return;
    const done = await attempt((api) => api.writeRules({ place, rules: [...rules] })); // prettier-ignore
    if (done !== null) showToast(done.message);
  };
  return (
    <div className="rules-exchange">
      <button type="button" className="btn" onClick={() => void read()}>
        <FileInput aria-hidden="true" /> Import SRX
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={rules.length === 0}
        onClick={() => void write()}
      >
        <FileOutput aria-hidden="true" /> Export SRX
      </button>
      <span className="grow" />
      <Tick checked={only} onChange={setOnly}>
        Import as the only rules
      </Tick>
    </div>
  );
}
