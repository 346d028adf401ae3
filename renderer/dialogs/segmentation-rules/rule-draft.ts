/** The rules as the dialog holds them until they are applied, with the one that is being written. */
import type { SegmentationRule } from "../../../app/model/settings.ts";

export interface RuleDraft {
  readonly rules: readonly SegmentationRule[];
  /** What the form holds. */
  readonly form: SegmentationRule;
  /** Which rule the form changes; null = it makes a new one. */
  readonly edited: number | null;
}

/** A new rule for a language; nothing is said in it yet. */
export function blankRule(language: string): SegmentationRule {
  return { language, kind: "noBreak", before: "", after: "", how: "text" };
}

/** True when the form says nothing: it then counts for nothing. */
export function isBlank({ before, after }: SegmentationRule): boolean {
  return before.trim() === "" && after.trim() === "";
}

/** The rules as they would be applied: with what the form holds. A new rule comes first, so that it decides. */
export function effectiveRules({
  rules,
  form,
  edited,
}: RuleDraft): readonly SegmentationRule[] {
  if (edited !== null) return rules.with(edited, form);
  return isBlank(form) ? rules : [form, ...rules];
}

/** Where the form's rule stands among the effective rules; null while it counts for nothing. */
export function formIndex({ form, edited }: RuleDraft): number | null {
  return edited ?? (isBlank(form) ? null : 0);
}

/** Takes the form's rule into the list and clears the form. */
export function keepForm(draft: RuleDraft): RuleDraft {
  return {
    rules: effectiveRules(draft),
    form: blankRule(draft.form.language),
    edited: null,
  };
}

/** Puts a rule into the form; what the form held is kept first. */
export function editRule(draft: RuleDraft, index: number): RuleDraft {
  const isNew = draft.edited === null && !isBlank(draft.form);
  const { rules } = keepForm(draft);
  const at = index + (isNew ? 1 : 0);
  const form = rules[at];
  return form === undefined ? draft : { rules, form, edited: at };
}

/** Leaves the form; a rule it changed stays as it was. */
export function dropForm(draft: RuleDraft): RuleDraft {
  return { ...draft, form: blankRule(draft.form.language), edited: null };
}

export function removeRule(draft: RuleDraft, index: number): RuleDraft {
  const rules = draft.rules.toSpliced(index, 1);
  if (draft.edited === index) return { ...dropForm(draft), rules };
  const isBelow = draft.edited !== null && draft.edited > index;
  return { ...draft, rules, edited: isBelow ? draft.edited - 1 : draft.edited };
}

/** Moves a rule by one place; the form stays with its rule. */
export function moveRule(
  draft: RuleDraft,
  index: number,
  step: 1 | -1,
): RuleDraft {
  const one = draft.rules[index];
  const other = draft.rules[index + step];
  if (one === undefined || other === undefined) return draft;
  const rules = draft.rules.with(index, other).with(index + step, one);
  const edited =
    draft.edited === index
      ? index + step
      : draft.edited === index + step
        ? index
        : draft.edited;
  return { ...draft, rules, edited };
}
