import { type ReactNode, useState } from "react";
import type { SegmentId } from "../../app/model/records.ts";
import { findSegment, textOf } from "../../app/model/places.ts";
import { languageOf } from "../../app/text/language.ts";
import { Field } from "../parts/fields.tsx";
import { VersionName } from "../parts/version-name.tsx";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { FormSheet } from "./submit.tsx";

/** Corrects the words of one segment; its links and marks stay. */
export function EditText({
  segment,
}: {
  readonly segment: SegmentId;
}): ReactNode {
  const { project } = windowState();
  const place = project === null ? undefined : findSegment(project, segment);
  const before = place === undefined ? "" : textOf(place);
  const [text, setText] = useState(before);
  if (place === undefined) return null;
  const { version, index } = place;
  return (
    <FormSheet
      title="Edit the segment's text"
      size="medium"
      verb="Correct"
      isLong
      aside={
        <span className="row">
          <VersionName version={version} /> {index + 1}
        </span>
      }
      refusal={text.trim() === "" ? "A segment can't be empty." : null}
      onSubmit={async () => {
        if (text === before) return true;
        return (await run("correctText", { segment, text })).changed;
      }}
    >
      <Field
        label="Text"
        hint="Links stay, and marks on words you leave stay on them."
      >
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            className="textarea text edit-text"
            lang={languageOf(version.id)}
            dir={version.dir}
            rows={6}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </FormSheet>
  );
}
