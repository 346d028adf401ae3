/**
 * Everything a user can do by key, menu or palette, once. Native menus, the
 * window's menus, the command palette, the shortcut sheet and the key handler
 * loop over this table; the window maps each id to what it does.
 */

export type MenuName =
  "file" | "edit" | "view" | "go" | "segment" | "unit" | "drift" | "help";

export interface Action {
  readonly id: string;
  /** As in menus: a verb first, "…" when it asks for more. */
  readonly title: string;
  readonly menu: MenuName;
  /**
   * Default keys, the first is shown. `Mod` is Ctrl, ⌘ on macOS. A single
   * letter is matched by what the key types, digits by their place.
   */
  readonly keys: readonly string[];
  /** `text`: acts only while a column, table or panel has the focus, never in a field. */
  readonly scope: "anywhere" | "text";
  readonly needs: "nothing" | "project" | "writable";
  /** More words by which the palette finds it. */
  readonly also?: string;
}

type Row = readonly [
  id: string,
  title: string,
  keys: readonly string[],
  scope: Action["scope"],
  needs: Action["needs"],
  also?: string,
];

function menu(name: MenuName, rows: readonly Row[]): readonly Action[] {
  return rows.map(([id, title, keys, scope, needs, also]) => ({
    id,
    title,
    menu: name,
    keys,
    scope,
    needs,
    ...(also === undefined ? {} : { also }),
  }));
}

export const actions: readonly Action[] = [
  ...menu("file", [
    [
      "newProject",
      "New project from files…",
      ["Mod+N"],
      "anywhere",
      "nothing",
      "import create text",
    ],
    ["openProject", "Open a project…", ["Mod+O"], "anywhere", "nothing"],
    [
      "openSample",
      "Open the sample project",
      [],
      "anywhere",
      "nothing",
      "example five texts netflix",
    ],
    ["save", "Save", ["Mod+S"], "anywhere", "writable"],
    [
      "saveCopy",
      "Save a copy…",
      ["Mod+Shift+S"],
      "anywhere",
      "project",
      "save as",
    ],
    [
      "export",
      "Export…",
      ["Mod+Shift+E"],
      "anywhere",
      "project",
      "json corpus",
    ],
    [
      "addVersion",
      "Import into this project…",
      [],
      "anywhere",
      "writable",
      "language column",
    ],
    [
      "renameProject",
      "Rename the project…",
      [],
      "anywhere",
      "writable",
      "title notes",
    ],
    ["closeProject", "Close the project", [], "anywhere", "project"],
  ]),
  ...menu("edit", [
    ["undo", "Undo", ["Mod+Z"], "anywhere", "project"],
    ["redo", "Redo", ["Mod+Y", "Mod+Shift+Z"], "anywhere", "project"],
    [
      "search",
      "Search all versions",
      ["Mod+F"],
      "anywhere",
      "project",
      "find regex",
    ],
    ["nextHit", "Next search hit", ["F3"], "anywhere", "project"],
    ["previousHit", "Previous search hit", ["Shift+F3"], "anywhere", "project"],
    [
      "settings",
      "Settings…",
      ["Mod+,"],
      "anywhere",
      "nothing",
      "preferences name theme keys",
    ],
  ]),
  ...menu("view", [
    ["toggleView", "Switch between Texts and Units", ["V"], "text", "project"],
    ["showTexts", "Texts", [], "anywhere", "project", "columns"],
    ["showUnits", "Units", [], "anywhere", "project", "table review"],
    [
      "togglePanel",
      "Drift and unit panel",
      ["P"],
      "text",
      "project",
      "drift list tasks problems",
    ],
    [
      "toggleInspector",
      "Unit inspector",
      [],
      "anywhere",
      "project",
      "why evidence",
    ],
    [
      "hideVersions",
      "Hide or show versions…",
      ["H"],
      "text",
      "project",
      "columns",
    ],
    [
      "balanceColumns",
      "Balance the columns",
      [],
      "anywhere",
      "project",
      "width",
    ],
    ["textLarger", "Larger text", ["Mod+Plus"], "anywhere", "nothing", "zoom"],
    [
      "textSmaller",
      "Smaller text",
      ["Mod+Minus"],
      "anywhere",
      "nothing",
      "zoom",
    ],
    [
      "textReset",
      "Text size as designed",
      ["Mod+0"],
      "anywhere",
      "nothing",
      "zoom",
    ],
    [
      "themeSystem",
      "Theme: as the system",
      [],
      "anywhere",
      "nothing",
      "dark light colour",
    ],
    ["themeLight", "Theme: light", [], "anywhere", "nothing", "colour day"],
    ["themeDark", "Theme: dark", [], "anywhere", "nothing", "colour night"],
  ]),
  ...menu("go", [
    ["palette", "Commands…", ["Mod+K"], "anywhere", "nothing"],
    ["goTo", "Go to unit or segment…", ["G"], "text", "project", "number jump"],
    [
      "nextUncertain",
      "Next uncertain unit",
      ["N"],
      "text",
      "project",
      "suggested review",
    ],
    [
      "previousUncertain",
      "Previous uncertain unit",
      ["Shift+N"],
      "text",
      "project",
    ],
    ["nextDrift", "Next open drift", ["J"], "text", "project"],
    ["previousDrift", "Previous open drift", ["Shift+J"], "text", "project"],
    ["previousUnit", "Previous unit", ["Mod+ArrowUp"], "text", "project"],
    ["nextUnit", "Next unit", ["Mod+ArrowDown"], "text", "project"],
    ["nextRegion", "Next region", ["F6"], "anywhere", "nothing", "focus"],
    [
      "previousRegion",
      "Previous region",
      ["Shift+F6"],
      "anywhere",
      "nothing",
      "focus",
    ],
  ]),
  ...menu("segment", [
    ["pick", "Pick the segment", ["Space"], "text", "project", "select tick"],
    [
      "split",
      "Split at the caret",
      ["Enter"],
      "text",
      "writable",
      "cut sentence",
    ],
    [
      "mergeUp",
      "Merge with the segment above",
      ["Backspace"],
      "text",
      "writable",
      "join",
    ],
    [
      "mergeDown",
      "Merge with the segment below",
      ["Delete"],
      "text",
      "writable",
      "join",
    ],
    [
      "editText",
      "Edit the segment's text…",
      ["E"],
      "text",
      "writable",
      "correct typo",
    ],
    [
      "setKind",
      "Set the kind of segment…",
      [],
      "anywhere",
      "writable",
      "heading item byline caption",
    ],
    [
      "neverCut",
      "Never cut after this word…",
      [],
      "text",
      "writable",
      "exception abbreviation sentence end",
    ],
    [
      "segmentationRules",
      "Segmentation rules…",
      [],
      "anywhere",
      "writable",
      "sentences cut break exception abbreviation srx",
    ],
  ]),
  ...menu("unit", [
    [
      "link",
      "Link picked segments",
      ["L"],
      "text",
      "writable",
      "align join move",
    ],
    ["unlink", "Unlink the segment", ["U"], "text", "writable"],
    ["confirm", "Confirm the unit", ["C"], "text", "writable", "accept right"],
    [
      "confirmAbove",
      "Confirm all units above",
      ["Shift+C"],
      "text",
      "writable",
    ],
    ["reject", "Reject the unit", ["X"], "text", "writable", "wrong"],
    [
      "stateAbsent",
      "State no counterpart",
      ["O"],
      "text",
      "writable",
      "absent missing",
    ],
    [
      "why",
      "Why was this suggested?",
      ["W"],
      "text",
      "project",
      "evidence reasons inspector",
    ],
    [
      "alignAll",
      "Align everything",
      [],
      "anywhere",
      "writable",
      "suggest links engine",
    ],
    [
      "alignSettings",
      "Alignment settings…",
      [],
      "anywhere",
      "writable",
      "engine glossary dictionary memory vectors lexicon",
    ],
    [
      "dotPlot",
      "Dot plot…",
      [],
      "anywhere",
      "project",
      "overview similarity moved missing chapters crossings",
    ],
    [
      "realign",
      "Realign around here",
      ["R"],
      "text",
      "writable",
      "suggest anew",
    ],
  ]),
  ...menu("drift", [
    [
      "detectDrifts",
      "Look for drift",
      [],
      "anywhere",
      "writable",
      "detect find discrepancies check facts",
    ],
    [
      "detectHere",
      "Look for drift in this unit",
      [],
      "anywhere",
      "writable",
      "detect again refresh after an edit",
    ],
    [
      "markDrift",
      "Mark drift on the selection",
      ["D"],
      "text",
      "writable",
      "discrepancy flag",
    ],
    ["acceptDrift", "Accept the drift", [], "anywhere", "writable"],
    ["rejectDrift", "Reject the drift", [], "anywhere", "writable"],
    ["intendDrift", "The drift is intended", ["I"], "text", "writable"],
    ["fixDrift", "The drift is fixed", ["F"], "text", "writable"],
    [
      "comment",
      "Comment on the drift",
      ["M"],
      "text",
      "writable",
      "message note",
    ],
    [
      "assignDrift",
      "Assign the drift…",
      [],
      "anywhere",
      "writable",
      "person name responsible for whom",
    ],
    ["reopenDrift", "Open the drift again", [], "anywhere", "writable"],
    [
      "removeDrift",
      "Remove the drift mark",
      [],
      "anywhere",
      "writable",
      "delete",
    ],
    [
      "driftReport",
      "Drift report…",
      [],
      "anywhere",
      "project",
      "export html page print xlsx excel json score mqm iso",
    ],
  ]),
  ...menu("help", [
    ["keys", "All keys", ["F1"], "anywhere", "nothing", "shortcuts help"],
    ["help", "How Pentapla works", [], "anywhere", "nothing", "guide manual"],
    ["about", "About Pentapla", [], "anywhere", "nothing", "version licence"],
  ]),
];

export const menuTitles: Readonly<Record<MenuName, string>> = {
  file: "File",
  edit: "Edit",
  view: "View",
  go: "Go",
  segment: "Segment",
  unit: "Unit",
  drift: "Drift",
  help: "Help",
};

/** The action with `id`; ids come from this table, so an unknown one is a mistake in the code. */
export function actionOf(id: string): Action {
  const action = actions.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  return action;
}
