import type { ReactNode } from "react";
import type { DialogState } from "../state/shape.ts";
import { FormSheet } from "./submit.tsx";

/** Asks before what touches many records at once. */
export function Confirm({
  dialog,
}: {
  readonly dialog: Extract<DialogState, { kind: "confirm" }>;
}): ReactNode {
  return (
    <FormSheet
      title={dialog.title}
      verb={dialog.verb}
      onSubmit={() => {
        dialog.run();
        return true;
      }}
    >
      <p>{dialog.text}</p>
    </FormSheet>
  );
}
