import { type ReactNode, useId, useState } from "react";
import { findById } from "../../app/model/numbered.ts";
import type { DriftId } from "../../app/model/records.ts";
import { peopleOf } from "../../app/view/drift-list.ts";
import { severityAndRelation } from "../../app/view/drift-words.ts";
import { Field } from "../parts/fields.tsx";
import { typeWords } from "../parts/words.ts";
import { keepPerson, keptPeople } from "../state/people.ts";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import "../styles/drift-report.css";
import "../units/chip.css";
import { FormSheet } from "./submit.tsx";

/** Says for whom a drift is; an empty name takes it back. */
export function AssignDrift({ drift }: { readonly drift: DriftId }): ReactNode {
  const { project, settings } = windowState();
  const record = project === null ? undefined : findById(project.drifts, drift);
  const [name, setName] = useState(record?.assignee ?? "");
  const listId = useId();
  if (project === null || record === undefined) return null;
  const known = peopleOf(project.drifts).known;
  const names = [settings.name, ...known, ...keptPeople()];
  const offered = [...new Set(names)].filter((one) => one !== "");
  const wanted = name.trim();
  return (
    <FormSheet
      title="Assign the drift"
      verb={wanted === "" && record.assignee !== undefined ? "Take back" : "Assign"} // prettier-ignore
      aside={`${typeWords[record.type]} · ${severityAndRelation(record)}`}
      refusal={
        wanted === (record.assignee ?? "")
          ? wanted === ""
            ? "Write a name first."
            : `It is for ${wanted} already.`
          : null
      }
      onSubmit={async () => {
        const done = await run("editDrift", { drift, assignee: wanted });
        if (done.changed && wanted !== "") keepPerson(wanted);
        return done.changed;
      }}
    >
      <Field label="For" hint="An empty name takes it back.">
        {(id, described) => (
          <>
            <input
              id={id}
              aria-describedby={described}
              className="input"
              list={listId}
              dir="auto"
              maxLength={200}
              autoComplete="off"
              data-autofocus=""
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <datalist id={listId}>
              {offered.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {offered.length === 0 ? null : (
        <div className="people" role="group" aria-label="Names used before">
          {offered.slice(0, 8).map((one) => (
            <button
              key={one}
              type="button"
              className={one === wanted ? "chip on" : "chip"}
              aria-pressed={one === wanted}
              onClick={() => setName(one)}
            >
              <bdi>{one}</bdi>
            </button>
          ))}
        </div>
      )}
    </FormSheet>
  );
}
