import { Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { FormatId, FormatInfo } from "../../../app/contract/formats.ts";
import { Select } from "../../parts/fields.tsx";
import { attempt } from "../../state/workbench.ts";
import { encodingOptions } from "../encodings.ts";
import { type DraftRow, withLanguage, withoutRow, withReading } from "./draft.ts"; // prettier-ignore
import { LanguageChoice } from "./language-choice.tsx";
import type { Draft } from "./use-draft.ts";

/** How a file is read, to be corrected: the text's language, the file's kind and encoding. */
export function Readings({
  row,
  update,
}: {
  readonly row: DraftRow;
  readonly update: Draft["update"];
}): ReactNode {
  const formats = useFormats();
  const { text, file } = row;
  const { ref, preview, reading } = file;
  const encoding =
    reading.encoding ?? (preview?.ok === true ? preview.encoding : "");
  const format: FormatId | "" =
    reading.format ?? (preview?.ok === true ? preview.format : "");
  return (
    <div className="file-readings">
      {text === null ? null : (
        <LanguageChoice
          name={ref.name}
          language={text.language}
          onChange={(tag) => update((state) => withLanguage(state, row, tag))}
        />
      )}
      <Select
        label={`Kind of ${ref.name}`}
        value={format}
        options={[
          ...(format === "" ? [["", "Choose its kind"] as const] : []),
          ...formats
            .filter(({ canRead }) => canRead)
            .map(({ id, name }) => [id, name] as const),
        ]}
        onChange={(chosen) => {
          if (chosen !== "")
            update((state) => withReading(state, row, { format: chosen }));
        }}
      />
      {encoding === null ? null : (
        <Select
          label={`Encoding of ${ref.name}`}
          value={encoding}
          options={encodingOptions(encoding, preview?.encodings ?? [])}
          onChange={(name) =>
            update((state) => withReading(state, row, { encoding: name }))
          }
        />
      )}
      <button
        type="button"
        className="tool"
        aria-label={`Take out ${ref.name}`}
        onClick={() => update((state) => withoutRow(state, row))}
      >
        <Trash2 className="small" aria-hidden="true" />
      </button>
    </div>
  );
}

/** The formats there are; asked for once a dialog. */
function useFormats(): readonly FormatInfo[] {
  const [formats, setFormats] = useState<readonly FormatInfo[]>([]);
  useEffect(() => {
    void attempt((api) => api.formats({})).then((found) =>
      setFormats(found ?? []),
    );
  }, []);
  return formats;
}
