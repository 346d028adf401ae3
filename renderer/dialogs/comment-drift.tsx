import { type ReactNode, useState } from "react";
import { severityAndRelation } from "../../app/view/drift-words.ts";
import { findById } from "../../app/model/numbered.ts";
import type { DriftId } from "../../app/model/records.ts";
import { Field } from "../parts/fields.tsx";
import { typeWords } from "../parts/words.ts";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { FormSheet } from "./submit.tsx";

/** Adds a comment to a drift. */
export function CommentDrift({
  drift,
}: {
  readonly drift: DriftId;
}): ReactNode {
  const { project } = windowState();
  const record = project === null ? undefined : findById(project.drifts, drift);
  const [text, setText] = useState("");
  if (record === undefined) return null;
  return (
    <FormSheet
      title="Comment"
      verb="Comment"
      isLong
      aside={`${typeWords[record.type]} · ${severityAndRelation(record)}`}
      refusal={text.trim() === "" ? "Write a comment first." : null}
      onSubmit={async () =>
        (await run("commentDrift", { drift, text: text.trim() })).changed
      }
    >
      <Field label="Comment" hint="Signed with the name in your settings.">
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            className="textarea"
            dir="auto"
            rows={4}
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </FormSheet>
  );
}
