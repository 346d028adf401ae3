import { type ReactNode, type SubmitEvent, useId } from "react";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { languageOf } from "../../../app/text/language.ts";
import { Field, Segmented, Select } from "../../parts/fields.tsx";
import { useWindow } from "../../state/store.ts";
import { languageName } from "./rule-words.ts";

interface RuleFormProps {
  readonly rule: SegmentationRule;
  readonly isNew: boolean;
  /** Why the rule can't be used; null = it can, or says nothing yet. */
  readonly fault: string | null;
  /** Why it can't be kept; null = it can. */
  readonly canKeep: boolean;
  readonly onChange: (rule: SegmentationRule) => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

/** One rule: what stands before a place and after it, and whether the text is cut there. */
export function RuleForm({
  rule,
  isNew,
  fault,
  canKeep,
  onChange,
  onKeep,
  onLeave,
}: RuleFormProps): ReactNode {
  const { kind, how } = rule;
  const faultId = useId();
  const noun = how === "text" ? "these words" : "this pattern";
  const set = (change: Partial<SegmentationRule>): void =>
    onChange({ ...rule, ...change });
  return (
    <form
      className="rule-form"
      aria-label={isNew ? "New rule" : "Change the rule"}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (canKeep) onKeep();
      }}
    >
      <div className="rule-form-kinds">
        <Segmented
          label="What the rule does"
          value={kind}
          options={[
            ["noBreak", "Don't cut"],
            ["break", "Cut"],
          ]}
          onChange={(value) => set({ kind: value })}
        />
        <Segmented
          label="How it is written"
          value={how}
          options={[
            ["text", "Words"],
            ["regex", "Pattern"],
          ]}
          onChange={(value) => set({ how: value })}
        />
        <span className="grow" />
        <LanguageSelect
          value={rule.language}
          onChange={(language) => set({ language })}
        />
      </div>
      <div className="rule-form-sides">
        <Side
          label={`After ${noun}`}
          value={rule.before}
          isPattern={how === "regex"}
          describedBy={fault === null ? undefined : faultId}
          onChange={(before) => set({ before })}
          isFirst
        />
        <Side
          label={`Before ${noun}`}
          value={rule.after}
          isPattern={how === "regex"}
          describedBy={fault === null ? undefined : faultId}
          onChange={(after) => set({ after })}
        />
        <button type="submit" className="btn" aria-disabled={!canKeep}>
          {isNew ? "Add rule" : "Keep rule"}
        </button>
        {isNew ? null : (
          <button type="button" className="btn ghost" onClick={onLeave}>
            Leave
          </button>
        )}
      </div>
      <div className={fault === null ? "hint" : "fault"} id={faultId}>
        {fault ??
          (how === "text"
            ? "Whole words, letter by letter. One side may stay empty."
            : "A regular expression as in SRX: \\p{Lu}, \\b, (?i), lookbehind.")}
      </div>
    </form>
  );
}

function Side({
  label,
  value,
  isPattern,
  describedBy,
  onChange,
  isFirst = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly isPattern: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
}): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          className={isPattern ? "input mono" : "input"}
          dir={isPattern ? "ltr" : "auto"}
          aria-describedby={describedBy}
          value={value}
          maxLength={4_000}
          spellCheck={false}
          {...(isFirst ? { "data-autofocus": "" } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function LanguageSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (language: string) => void;
}): ReactNode {
  const versions = useWindow((state) => state.project?.versions) ?? [];
  const languages = new Set([
    "*",
    ...versions.map(({ id }) => languageOf(id)),
    value,
  ]);
  return (
    <Select
      label="Language"
      value={value}
      options={[...languages].map((one) => [one, languageName(one)] as const)}
      onChange={onChange}
    />
  );
}
