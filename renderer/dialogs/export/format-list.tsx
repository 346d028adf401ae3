import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import type { FormatId, FormatInfo } from "../../../app/contract/formats.ts";

const reaches: Readonly<Record<FormatInfo["reach"], string>> = {
  "n-way": "all versions",
  pairwise: "two versions a file",
  "one version": "one version a file",
};

/** The formats to choose from, each with how many versions it holds. */
export function FormatList({
  formats,
  value,
  onChange,
}: {
  readonly formats: readonly FormatInfo[];
  readonly value: FormatId;
  readonly onChange: (format: FormatId) => void;
}): ReactNode {
  return (
    <RadioGroup.Root
      className="format-list"
      aria-label="Format"
      value={value}
      onValueChange={(chosen) => {
        const format = formats.find(({ id }) => id === chosen);
        if (format !== undefined) onChange(format.id);
      }}
    >
      {formats.map(({ id, name, reach, isFolder }) => (
        <RadioGroup.Item
          key={id}
          value={id}
          className="format-row"
          data-autofocus={id === value ? "" : undefined}
        >
          <b>{name}</b>
          <small>
            {reaches[reach]}
            {isFolder ? ", a folder" : ""}
          </small>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
