import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { Tip } from "../../parts/tip.tsx";
import { counted } from "../../parts/words.ts";
import { kindWords, languageChip, ruleSentence } from "./rule-words.ts";

/** Rows drawn at once; the filter finds the others. */
const mostRows = 200;
/** From here on a list is worth a filter. */
const longList = 12;

interface RuleListProps {
  readonly rules: readonly SegmentationRule[];
  readonly edited: number | null;
  /** Why a rule can't be used, by its index. */
  readonly faults: ReadonlyMap<number, string>;
  readonly onEdit: (index: number) => void;
  readonly onMove: (index: number, step: 1 | -1) => void;
  readonly onRemove: (index: number) => void;
}

/** The project's rules in their order: the first that fits decides. */
export function RuleList(props: RuleListProps): ReactNode {
  const { rules } = props;
  const [words, setWords] = useState("");
  const wanted = words.trim().toLowerCase();
  const rows = rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => ruleSentence(rule).toLowerCase().includes(wanted));
  if (rules.length === 0)
    return (
      <p className="rules-none mut">
        No rules of your own: sentences are cut by what Pentapla knows of each
        language. Write a rule above, or import an SRX file.
      </p>
    );
  return (
    <>
      {rules.length >= longList ? (
        <input
          type="search"
          className="input rules-filter"
          aria-label="Find rules"
          placeholder={`Find among ${counted(rules.length, "rule")}`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <ol className="rules-list">
        {rows.slice(0, mostRows).map(({ rule, index }) => (
          <RuleRow key={index} {...props} rule={rule} index={index} />
        ))}
      </ol>
      {rows.length > mostRows ? (
        <p className="rules-more mut">
          {counted(rows.length - mostRows, "more rule")}: type above to find
          them.
        </p>
      ) : null}
    </>
  );
}

function RuleRow({
  rules,
  edited,
  faults,
  onEdit,
  onMove,
  onRemove,
  rule,
  index,
}: RuleListProps & {
  readonly rule: SegmentationRule;
  readonly index: number;
}): ReactNode {
  const { kind, before, after, how, language } = rule;
  const fault = faults.get(index);
  const side = how === "regex" ? "rule-side mono" : "rule-side";
  return (
    <li
      className="rule-row"
      aria-label={ruleSentence(rule)}
      {...(edited === index ? { "aria-current": true } : {})}
    >
      <bdi className="code">{languageChip(language)}</bdi>
      <span className="rule-kind">{kindWords[kind]}</span>
      <span className="rule-sides" title={fault ?? ruleSentence(rule)}>
        {before === "" && after === "" ? (
          <span className="mut">anywhere else</span>
        ) : (
          <>
            <bdi className={`${side} before`}>{before}</bdi>
            <i
              className={kind === "break" ? "rule-mark cut" : "rule-mark"}
              aria-hidden="true"
            />
            <bdi className={side}>{after}</bdi>
          </>
        )}
      </span>
      {fault === undefined ? null : (
        <span className="fault clip">not used</span>
      )}
      <span className="rule-tools">
        <Tool
          label="Move up"
          isOff={index === 0}
          onPress={() => onMove(index, -1)}
        >
          <ArrowUp aria-hidden="true" />
        </Tool>
        <Tool
          label="Move down"
          isOff={index === rules.length - 1}
          onPress={() => onMove(index, 1)}
        >
          <ArrowDown aria-hidden="true" />
        </Tool>
        <Tool label="Change the rule" onPress={() => onEdit(index)}>
          <Pencil aria-hidden="true" />
        </Tool>
        <Tool label="Remove the rule" onPress={() => onRemove(index)}>
          <Trash2 aria-hidden="true" />
        </Tool>
      </span>
    </li>
  );
}

function Tool({
  label,
  isOff = false,
  onPress,
  children,
}: {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
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
        {children}
      </button>
    </Tip>
  );
}
