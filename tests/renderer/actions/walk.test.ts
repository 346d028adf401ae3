import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "../../../app/contract/session.ts";
import type { Project, UnitStatus } from "../../../app/model/records.ts";
import { walkUncertain, wayOn } from "../../../renderer/actions/walk.ts";
import { showSnapshot } from "../../../renderer/state/replica.ts";
import { focusSegment } from "../../../renderer/state/selection.ts";
import {
  initialState,
  useWindow,
  windowState,
} from "../../../renderer/state/store.ts";
import {
  type UnitsPort,
  registerUnits,
} from "../../../renderer/state/texts-port.ts";
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

const built = buildProject(
  { de: ["Eins.", "Zwei.", "Drei."], fr: ["Un.", "Deux.", "Trois."] },
  { de: [0], fr: [0] },
  { de: [1], fr: [1] },
  { de: [2], fr: [2] },
);
const project = withStatus(built, "suggested");

function withStatus(of: Project, status: UnitStatus, only?: string): Project {
  const units = of.units.map((unit) =>
    only === undefined || unit.id === only
      ? { ...unit, status, confidence: 0.5 }
      : unit,
  );
  return { ...of, units };
}

/** A table whose filters leave these units. */
function table(shown: readonly string[]): UnitsPort {
  return {
    shown: () => shown,
    ticked: () => [],
    toggleTick: () => undefined,
    clearTicks: () => undefined,
    cell: () => null,
    reveal: () => undefined,
    focusVersion: () => undefined,
  };
}

function goTo(unit: string): void {
  const segment = project.units.find(({ id }) => id === unit)?.members["de"];
  focusSegment("de", segment?.[0] ?? "");
}

const [first = "", second = "", third = ""] = project.units.map(({ id }) => id);

beforeEach(() => {
  useWindow.setState(initialState);
  showSnapshot({ project, session });
  registerUnits(null);
  goTo(first);
});

describe("walking through the uncertain units", () => {
  test("follows the text, round the end", () => {
    walkUncertain(1);
    expect(windowState().unit).toBe(second);
    walkUncertain(1);
    walkUncertain(1);
    expect(windowState().unit).toBe(first);
  });

  test("keeps to the rows that the table's filters leave", () => {
    registerUnits(table([first, third]));
    walkUncertain(1);
    expect(windowState().unit).toBe(third);
    registerUnits(table([]));
    walkUncertain(1);
    expect(windowState().toast?.text).toContain("in these rows");
  });
});

describe("going on after a judgement", () => {
  test("leads to the next uncertain unit, though the judged one left the table", () => {
    registerUnits(table([first, third]));
    const goOn = wayOn();
    useWindow.setState({ project: withStatus(project, "confirmed", first) });
    registerUnits(table([third]));
    goOn();
    expect(windowState().unit).toBe(third);
  });

  test("leaves a user alone who has gone elsewhere meanwhile", () => {
    const goOn = wayOn();
    goTo(third);
    goOn();
    expect(windowState().unit).toBe(third);
  });
});
