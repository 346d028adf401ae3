import { type ReactNode, useState } from "react";
import { findById } from "../../app/model/numbered.ts";
import { placeAt, textOf } from "../../app/model/places.ts";
import { languageOf } from "../../app/text/language.ts";
import { goToSegment, goToUnit } from "../actions/go-to.ts";
import { Field, Select } from "../parts/fields.tsx";
import { versionName } from "../parts/version-name.tsx";
import { statusWords } from "../parts/words.ts";
import { windowState } from "../state/store.ts";
import { FormSheet } from "./submit.tsx";

/** Goes to a unit, or to a segment of a version, by its number. */
export function GoTo(): ReactNode {
  const { project } = windowState();
  const [number, setNumber] = useState("");
  const [where, setWhere] = useState("unit");
  if (project === null) return null;
  const wanted = Number(number);
  const unit =
    where === "unit" ? findById(project.units, `u${wanted}`) : undefined;
  const version = project.versions.find(({ id }) => `v:${id}` === where);
  const place =
    version === undefined ? undefined : placeAt(version, wanted - 1);
  const refusal =
    number.trim() === ""
      ? ""
      : unit === undefined && place === undefined
        ? where === "unit"
          ? `There is no unit ${number}.`
          : `${version?.id ?? ""} has ${version?.segments.length.toLocaleString() ?? 0} segments.`
        : null;
  return (
    <FormSheet
      title="Go to"
      verb="Go"
      refusal={refusal}
      onSubmit={() => {
        setTimeout(() => {
          if (unit !== undefined) goToUnit(unit);
          else if (place !== undefined) goToSegment(place.segment.id);
        }, 0);
        return true;
      }}
    >
      <div className="go-to">
        <Field label="What">
          {(id) => (
            <Select
              id={id}
              value={where}
              options={[
                ["unit", "Unit"],
                ...project.versions.map(
                  (each) =>
                    [
                      `v:${each.id}`,
                      `Segment in ${versionName(each)}`,
                    ] as const,
                ),
              ]}
              onChange={setWhere}
            />
          )}
        </Field>
        <Field label="Number">
          {(id) => (
            <input
              id={id}
              className="input num"
              inputMode="numeric"
              autoFocus
              value={number}
              onChange={(event) =>
                setNumber(event.target.value.replace(/\D/g, ""))
              }
            />
          )}
        </Field>
      </div>
      {unit === undefined ? null : (
        <p className="mut">
          {statusWords[unit.status]} · {Object.keys(unit.members).join(", ")}
        </p>
      )}
      {place === undefined ? null : (
        <p
          className="mut text clip"
          lang={languageOf(place.version.id)}
          dir={place.version.dir}
        >
          {textOf(place)}
        </p>
      )}
    </FormSheet>
  );
}
