import { RadioGroup } from "radix-ui";
import { type ReactNode, useId, useState } from "react";
import { findSegment } from "../../app/model/places.ts";
import { type SegmentId, segmentKinds } from "../../app/model/records.ts";
import { counted, kindWords } from "../parts/words.ts";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import "../styles/dialogs.css";
import { FormSheet } from "./submit.tsx";

/** Says what segments are: sentence, heading, byline … */
export function SetKind({
  segments,
}: {
  readonly segments: readonly SegmentId[];
}): ReactNode {
  const base = useId();
  const { project } = windowState();
  const first = segments[0];
  const now =
    project === null || first === undefined
      ? "sentence"
      : (findSegment(project, first)?.segment.kind ?? "sentence");
  const [kind, setKind] = useState(now);
  return (
    <FormSheet
      title="Kind of segment"
      verb="Set"
      aside={segments.length > 1 ? counted(segments.length, "segment") : null}
      onSubmit={async () => {
        await run("setKind", { segments: [...segments], kind });
        return true;
      }}
    >
      <RadioGroup.Root
        className="kinds"
        aria-label="Kind"
        value={kind}
        onValueChange={(name) => {
          const chosen = segmentKinds.find((option) => option === name);
          if (chosen !== undefined) setKind(chosen);
        }}
      >
        {segmentKinds.map((option) => (
          <div key={option} className="check">
            <RadioGroup.Item
              id={`${base}-${option}`}
              className="radio"
              value={option}
            >
              <RadioGroup.Indicator className="radio-dot" />
            </RadioGroup.Item>
            <label htmlFor={`${base}-${option}`}>{kindWords[option]}</label>
          </div>
        ))}
      </RadioGroup.Root>
    </FormSheet>
  );
}
