/** Form controls, each with its label. */
import { Check, ChevronDown } from "lucide-react";
import { Checkbox, ToggleGroup } from "radix-ui";
import { type MouseEvent, type ReactNode, useId } from "react";

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | null;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A label over a control, with a hint or a fault under it that the control is described by. */
export function Field({ label, hint, fault, children }: FieldProps): ReactNode {
  const id = useId();
  const words = fault ?? hint;
  const wordsId = `${id}-words`;
  return (
    <div className="field">
      <label className="h" htmlFor={id}>
        {label}
      </label>
      {children(id, words == null ? undefined : wordsId)}
      {words == null ? null : (
        <div className={fault == null ? "hint" : "fault"} id={wordsId}>
          {words}
        </div>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly id?: string;
  readonly label?: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
  /** The dialog it is in gives it the focus first. */
  readonly isFirst?: boolean;
}

/** A native list of choices in the window's dress. `label` names it where no label element does. */
export function Select<T extends string>({
  id,
  label,
  value,
  options,
  onChange,
  isFirst = false,
}: ChoiceProps<T>): ReactNode {
  return (
    <span className="select">
      <select
        id={id}
        aria-label={label}
        value={value}
        {...(isFirst ? { "data-autofocus": "" } : {})}
        onChange={(event) => {
          const chosen = options.find(([name]) => name === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      <ChevronDown className="small" aria-hidden="true" />
    </span>
  );
}

/** One of few, side by side; arrow keys move between them. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  icons,
  onMouseDown,
}: Omit<ChoiceProps<T>, "id" | "isFirst"> & {
  readonly label: string;
  readonly icons?: Readonly<Record<T, ReactNode>>;
  /** Where a click is to leave the focus: only here, before the group, can it be told so. */
  readonly onMouseDown?: (event: MouseEvent) => void;
}): ReactNode {
  return (
    <ToggleGroup.Root
      type="single"
      className="seg"
      aria-label={label}
      value={value}
      {...(onMouseDown === undefined ? {} : { onMouseDown })}
      onValueChange={(name) => {
        const chosen = options.find(([option]) => option === name);
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      {options.map(([name, words]) => (
        <ToggleGroup.Item key={name} value={name}>
          {icons?.[name]}
          {words}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

/** A check box with its words. */
export function Tick({
  checked,
  onChange,
  children,
  disabled = false,
}: TickProps): ReactNode {
  const id = useId();
  return (
    <span className="check">
      <Checkbox.Root
        id={id}
        className="check-box"
        checked={checked}
        disabled={disabled}
        onCheckedChange={(state) => onChange(state === true)}
      >
        <Checkbox.Indicator>
          <Check aria-hidden="true" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id} className="row">
        {children}
      </label>
    </span>
  );
}
