import { type ReactNode, useState } from "react";
import { versionIdSchema } from "../../../app/model/records.ts";
import { Select } from "../../parts/fields.tsx";
import { languageOptions } from "./languages.ts";

const other = "other…";

interface LanguageChoiceProps {
  /** Of the file, for the control's name. */
  readonly name: string;
  /** Empty while it is unknown. */
  readonly language: string;
  readonly onChange: (tag: string) => void;
}

/** A language from the list, or any tag that is typed. */
export function LanguageChoice({
  name,
  language,
  onChange,
}: LanguageChoiceProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null)
    return (
      <Select
        label={`Language of ${name}`}
        value={language}
        options={[
          ...(language === "" ? [["", "Language"] as const] : []),
          ...languageOptions(language),
          [other, "Another, by its tag…"],
        ]}
        onChange={(tag) => (tag === other ? setTyped("") : onChange(tag))}
      />
    );
  const keep = (): void => {
    const tag = typed.trim();
    if (versionIdSchema.safeParse(tag).success) onChange(tag);
    setTyped(null);
  };
  return (
    <input
      className="input language-tag"
      aria-label={`Language tag of ${name}`}
      placeholder="grc, de-x-1912"
      autoFocus
      spellCheck={false}
      maxLength={80}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") keep();
        else if (event.key === "Escape") {
          event.preventDefault();
          setTyped(null);
        }
      }}
    />
  );
}
