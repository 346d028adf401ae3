import type { ReactNode } from "react";
import type { ExportOptions, FormatInfo } from "../../../app/contract/formats.ts"; // prettier-ignore
import { type Severity, severities, type Version } from "../../../app/model/records.ts"; // prettier-ignore
import { Field, Select, Tick } from "../../parts/fields.tsx";
import { VersionName } from "../../parts/version-name.tsx";

const confidences = ["0", "0.5", "0.75", "0.9", "0.95"] as const;

interface OptionsProps {
  readonly versions: readonly Version[];
  readonly format: FormatInfo;
  readonly options: ExportOptions;
  readonly onChange: (part: Partial<ExportOptions>) => void;
}

/** What of the project is exported: versions, units, rows. */
export function Options({
  versions,
  format,
  options,
  onChange,
}: OptionsProps): ReactNode {
  const chosen = new Set(options.versions);
  return (
    <div className="export-options">
      <fieldset>
        <legend className="h">Versions</legend>
        {versions.map((version) => (
          <Tick
            key={version.id}
            checked={chosen.has(version.id)}
            onChange={(checked) => {
              const next = versions
                .map(({ id }) => id)
                .filter((id) => (id === version.id ? checked : chosen.has(id)));
              onChange({ versions: leading(next, options.versions[0]) });
            }}
          >
            <VersionName version={version} />
          </Tick>
        ))}
      </fieldset>
      <Field label="First version">
        {(id) => (
          <Select
            id={id}
            value={options.versions[0] ?? ""}
            options={versions
              .filter((version) => chosen.has(version.id))
              .map((version) => [version.id, version.id])}
            onChange={(first) =>
              onChange({ versions: leading(options.versions, first) })
            }
          />
        )}
      </Field>
      <Field label="Units">
        {(id) => (
          <Select
            id={id}
            value={options.only}
            options={[
              ["all", "Confirmed and suggested"],
              ["confirmed", "Confirmed only"],
            ]}
            onChange={(only) => onChange({ only })}
          />
        )}
      </Field>
      <Field label="Confidence">
        {(id) => (
          <Select
            id={id}
            value={
              confidences.find((each) => Number(each) === options.least) ?? "0"
            }
            options={confidences.map((each) => [
              each,
              each === "0" ? "Any" : `${Number(each) * 100} % and above`,
            ])}
            onChange={(least) => onChange({ least: Number(least) })}
          />
        )}
      </Field>
      <Field label="Leave out units with open drift">
        {(id) => (
          <Select<Severity | "none">
            id={id}
            value={options.withoutDrift ?? "none"}
            options={[
              ["none", "None"],
              ...severities.map(
                (severity) => [severity, `${severity} or worse`] as const,
              ),
            ]}
            onChange={(severity) =>
              onChange({ withoutDrift: severity === "none" ? null : severity })
            }
          />
        )}
      </Field>
      <Field label="A row is">
        {(id) => (
          <Select
            id={id}
            value={options.rows}
            options={[
              ["units", "a unit"],
              ["segments", "a segment"],
            ]}
            onChange={(rows) => onChange({ rows })}
          />
        )}
      </Field>
      <div className="export-ticks">
        <Tick
          checked={options.nulls === "keep"}
          onChange={(keep) => onChange({ nulls: keep ? "keep" : "drop" })}
        >
          Passages without a counterpart
        </Tick>
        <Tick
          checked={options.metadata}
          onChange={(metadata) => onChange({ metadata })}
        >
          Statuses, confidences, drifts and comments
        </Tick>
        {format.reach === "n-way" && options.versions.length > 2 ? (
          <Tick
            checked={options.pairs}
            onChange={(pairs) => onChange({ pairs })}
          >
            A file for each pair with the first version
          </Tick>
        ) : null}
      </div>
    </div>
  );
}

/** The same versions with `first` in front. */
function leading(
  versions: readonly string[],
  first: string | undefined,
): string[] {
  return first === undefined || !versions.includes(first)
    ? [...versions]
    : [first, ...versions.filter((id) => id !== first)];
}
