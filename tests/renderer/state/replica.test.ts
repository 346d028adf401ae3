import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import { type Change, invert } from "../../../app/change/change.ts";
import type { Session, Step } from "../../../app/contract/session.ts";
import { findById } from "../../../app/model/numbered.ts";
import { findSegment } from "../../../app/model/places.ts";
import type { Project } from "../../../app/model/records.ts";
import {
  applyStep,
  renewSnapshot,
  showSnapshot,
} from "../../../renderer/state/replica.ts";
import {
  focusSegment,
  selectUnit,
  setPicked,
} from "../../../renderer/state/selection.ts";
import {
  initialState,
  useWindow,
  windowState,
} from "../../../renderer/state/store.ts";
import { runCommand } from "../../../app/command/table.ts";
import { Failure } from "../../../app/contract/failure.ts";
import { commandsArbitrary, toCommand } from "../../app/command-arbitrary.ts";
import { context, run } from "../../app/laws.ts";
import { projectArbitrary } from "../../app/project-arbitrary.ts";
import { buildProject } from "../../app/project-builder.ts";

const session: Session = {
  fileName: "test.pentapla.json",
  untitled: true,
  readOnly: null,
  save: "saved",
  saveMessage: "",
  revision: 0,
  undo: null,
  redo: null,
};

function stepTo(revision: number, change: Change): Step {
  return {
    revision,
    kind: "do",
    label: "Test",
    change,
    session: { ...session, revision },
  };
}

const project = buildProject(
  { de: ["Eins.", "Zwei.", "Drei."], fr: ["Un.", "Deux."] },
  { de: [0], fr: [0] },
);

/** What is focused, selected and picked is there. */
function expectValidSelection(now: Project): void {
  const { focus, unit, drift, picked } = windowState();
  if (focus !== null)
    expect(findSegment(now, focus.segment)?.version.id).toBe(focus.version);
  if (unit !== null) expect(findById(now.units, unit)).toBeDefined();
  if (drift !== null) expect(findById(now.drifts, drift)).toBeDefined();
  for (const id of picked) expect(findSegment(now, id)).toBeDefined();
}

beforeEach(() => {
  useWindow.setState(initialState);
  showSnapshot({ project, session });
});

describe("the replica", () => {
  test("follows steps in order and asks for a snapshot after a gap", () => {
    const { project: after, change } = run(project, "unlink", {
      segments: ["s1"],
    });
    expect(applyStep(stepTo(2, change))).toBe(false);
    expect(windowState().project).toBe(project);
    expect(applyStep(stepTo(1, change))).toBe(true);
    expect(windowState().project).toEqual(after);
  });

  test("takes a step it knows already for known", () => {
    const { project: after, change } = run(project, "unlink", {
      segments: ["s1"],
    });
    applyStep(stepTo(1, change));
    expect(applyStep(stepTo(1, change))).toBe(true);
    expect(windowState().project).toEqual(after);
  });

  test("refuses a change that does not fit, and stays as it was", () => {
    const other = run(project, "setMeta", { title: "Another" }).project;
    const { change } = run(other, "setMeta", { title: "A third" });
    expect(applyStep(stepTo(1, change))).toBe(false);
    expect(windowState().project).toBe(project);
  });

  test("agrees with the host over any commands and their undoing, its selection always valid", () => {
    fc.assert(
      fc.property(projectArbitrary, commandsArbitrary, (start, seeds) => {
        useWindow.setState(initialState);
        showSnapshot({ project: start, session });
        const done: Change[] = [];
        let host = start;
        let revision = 0;
        const take = (change: Change): void => {
          host = apply(host, change);
          revision += 1;
          expect(applyStep(stepTo(revision, change))).toBe(true);
          expect(windowState().project).toEqual(host);
          expectValidSelection(host);
        };
        for (const seed of seeds) {
          const { name, args } = toCommand(host, seed);
          try {
            const { change } = runCommand(host, name, args, context);
            done.push(change);
            take(change);
          } catch (error) {
            if (!(error instanceof Failure)) throw error;
          }
        }
        for (const change of done.reverse()) take(invert(change));
        expect(windowState().project).toEqual(start);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the selection", () => {
  test("begins with the focus in the first segment", () => {
    expect(windowState().focus).toEqual({ version: "de", segment: "s1" });
  });

  test("falls to the nearest segment when a split is undone, and is never lost", () => {
    const { change } = run(project, "splitSegment", {
      segment: "s2",
      offset: 2,
    });
    applyStep(stepTo(1, change));
    const second = windowState().project?.versions[0]?.segments[2]?.id ?? "";
    focusSegment("de", second);
    applyStep(stepTo(2, invert(change)));
    expect(windowState().focus).toEqual({ version: "de", segment: "s2" });
  });

  test("moves to a neighbour when the focused version is removed", () => {
    focusSegment("fr", "s5");
    const { change } = run(project, "removeVersion", { version: "fr" });
    applyStep(stepTo(1, change));
    expect(windowState().focus?.version).toBe("de");
  });

  test("keeps a unit chosen by hand while the text changes elsewhere", () => {
    focusSegment("de", "s3");
    selectUnit("u1");
    applyStep(stepTo(1, run(project, "setMeta", { title: "New" }).change));
    expect(windowState().unit).toBe("u1");
  });

  test("lets go of a unit that the focused segment has left", () => {
    focusSegment("de", "s1");
    expect(windowState().unit).toBe("u1");
    const { change } = run(project, "link", { segments: ["s1", "s5"] });
    applyStep(stepTo(1, change));
    expect(windowState().unit).toBe("u2");
  });

  test("drops picks that are gone and outlives a new snapshot", () => {
    const { project: after, change } = run(project, "removeVersion", {
      version: "fr",
    });
    setPicked(["s1", "s4"]);
    applyStep(stepTo(1, change));
    expect(windowState().picked).toEqual(["s1"]);
    renewSnapshot({ project: after, session });
    expect(windowState().picked).toEqual(["s1"]);
  });
});
