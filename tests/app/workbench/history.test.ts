import { expect, it } from "vitest";
import type { Change } from "../../../app/change/change.ts";
import { invert } from "../../../app/change/change.ts";
import {
  emptyHistory,
  type History,
  record,
} from "../../../app/workbench/history.ts";

function rename(from: string, to: string): Change {
  const meta = (title: string): { title: string; notes: string } => ({
    title,
    notes: "",
  });
  return [{ op: "meta", before: meta(from), after: meta(to) }];
}

const first = { label: "First", change: rename("0", "1") };
const second = { label: "Second", change: rename("1", "2") };
const made = (entry: typeof first, kind: "do" | "redo" = "do") =>
  ({ kind, ...entry }) as const;
const undone = (entry: typeof first) =>
  ({ kind: "undo", label: entry.label, change: invert(entry.change) }) as const;

it("walks back and forth over what was done", () => {
  const steps = [made(first), made(second), undone(second), undone(first)];
  const back = steps.reduce(record, emptyHistory);
  expect(back).toEqual<History>({ past: [], future: [second, first] });
  expect(record(back, made(first, "redo"))).toEqual<History>({
    past: [first],
    future: [second],
  });
});

it("forgets what could be redone once something else is done", () => {
  const steps = [made(first), undone(first), made(second)];
  expect(steps.reduce(record, emptyHistory)).toEqual<History>({
    past: [second],
    future: [],
  });
});

it("redoes in order what was undone beyond the beginning of the journal", () => {
  // `first` was done before the journal was begun anew.
  const steps = [made(second), undone(second), undone(first)];
  const history = steps.reduce(record, emptyHistory);
  expect(history.future).toEqual([second, first]);
  const again = [made(first, "redo"), made(second, "redo")];
  expect(again.reduce(record, history)).toEqual<History>({
    past: [first, second],
    future: [],
  });
});
