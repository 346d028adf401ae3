import { type ReactNode, useState } from "react";
import { findVersion } from "../../app/model/places.ts";
import { type VersionId, versionIdSchema } from "../../app/model/records.ts";
import { nameInEnglish, nameInItself } from "../../app/text/language.ts";
import { Field, Segmented } from "../parts/fields.tsx";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { FormSheet } from "./submit.tsx";

/** Language tag, name and direction of a version. */
export function DescribeVersion({
  version: versionId,
}: {
  readonly version: VersionId;
}): ReactNode {
  const { project } = windowState();
  const version =
    project === null ? undefined : findVersion(project, versionId);
  const [id, setId] = useState(versionId);
  const [title, setTitle] = useState(version?.title ?? "");
  const [dir, setDir] = useState(version?.dir ?? "ltr");
  if (version === undefined || project === null) return null;
  const isTag = versionIdSchema.safeParse(id).success;
  const isTaken = project.versions.some(
    (other) => other.id !== versionId && other.id === id,
  );
  const fault = !isTag
    ? "A language tag is letters and digits with hyphens, such as de or de-x-1912."
    : isTaken
      ? `There is a version ${id} already.`
      : null;
  return (
    <FormSheet
      title="Language and name"
      verb="Keep"
      refusal={fault === null ? null : "Check the language tag."}
      onSubmit={async () => {
        const change = {
          ...(id === versionId ? {} : { id }),
          ...(title === version.title ? {} : { title }),
          ...(dir === version.dir ? {} : { dir }),
        };
        if (Object.keys(change).length > 0)
          await run("describeVersion", { version: versionId, ...change });
        return true;
      }}
    >
      <Field
        label="Language tag"
        fault={fault}
        hint={`${nameInEnglish(id)}. Every unit and drift follows.`}
      >
        {(field, described) => (
          <input
            id={field}
            aria-describedby={described}
            className="input"
            value={id}
            maxLength={80}
            spellCheck={false}
            onChange={(event) => setId(event.target.value.trim())}
          />
        )}
      </Field>
      <Field label="Name" hint="Left empty, the language's name in itself.">
        {(field, described) => (
          <input
            id={field}
            aria-describedby={described}
            className="input"
            dir="auto"
            value={title}
            maxLength={500}
            placeholder={isTag ? nameInItself(id) : ""}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <span className="h">Direction</span>
        <Segmented
          label="Direction"
          value={dir}
          options={[
            ["ltr", "Left to right"],
            ["rtl", "Right to left"],
          ]}
          onChange={setDir}
        />
      </div>
    </FormSheet>
  );
}
