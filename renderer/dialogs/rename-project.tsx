import { type ReactNode, useState } from "react";
import { Field } from "../parts/fields.tsx";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { FormSheet } from "./submit.tsx";

/** Title and notes of the project. */
export function RenameProject(): ReactNode {
  const meta = windowState().project?.meta;
  const [title, setTitle] = useState(meta?.title ?? "");
  const [notes, setNotes] = useState(meta?.notes ?? "");
  return (
    <FormSheet
      title="Title and notes"
      verb="Keep"
      isLong
      refusal={title.trim() === "" ? "A project needs a title." : null}
      onSubmit={async () => {
        const change = {
          ...(title.trim() === meta?.title ? {} : { title: title.trim() }),
          ...(notes === meta?.notes ? {} : { notes }),
        };
        if (Object.keys(change).length > 0) await run("setMeta", change);
        return true;
      }}
    >
      <Field label="Title">
        {(id) => (
          <input
            id={id}
            className="input"
            dir="auto"
            value={title}
            maxLength={500}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="Notes" hint="For you and those you share the project with.">
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            className="textarea"
            dir="auto"
            rows={6}
            value={notes}
            maxLength={100_000}
            onChange={(event) => setNotes(event.target.value)}
          />
        )}
      </Field>
    </FormSheet>
  );
}
