import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { actions, menuTitles } from "../../../app/actions/actions.ts";
import { withEnding } from "../../../main/electron/dialogs.ts";
import { acceleratorOf, menuTemplate } from "../../../main/electron/menu.ts";
import { projectOf } from "../../../main/electron/project-argument.ts";

const items = (
  isMac: boolean,
  choose: (id: string) => void = () => undefined,
): readonly MenuItemConstructorOptions[] =>
  menuTemplate(isMac, choose).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );

test.each([true, false])(
  "every action is in the menus once and says what was chosen (macOS: %s)",
  (isMac) => {
    const chosen: string[] = [];
    const ours = items(isMac, (id) => chosen.push(id)).filter(
      ({ id }) => id !== undefined,
    );
    expect(ours.map(({ id }) => id)).toEqual(
      actions.map(({ id }) => id).toSorted(byMenu),
    );
    for (const item of ours) (item.click as () => void)();
    expect(chosen).toEqual(ours.map(({ id }) => id));
  },
);

test("keys are shown, and left to the window to take", () => {
  for (const { accelerator, registerAccelerator } of items(false))
    if (accelerator !== undefined) expect(registerAccelerator).toBe(false);
  expect(items(false).find(({ id }) => id === "confirm")?.accelerator).toBe(
    "C",
  );
  expect(items(false).find(({ id }) => id === "redo")?.accelerator).toBe(
    "CommandOrControl+Y",
  );
});

test("no bare letter is a menu's key on macOS, where it would be lost to text fields", () => {
  for (const { accelerator } of items(true))
    if (accelerator !== undefined)
      expect(accelerator).toMatch(/^CommandOrControl\+|^(Shift\+)?F\d+$/);
});

test("keys are written as Electron wants them", () => {
  expect(acceleratorOf("Mod+Shift+E")).toBe("CommandOrControl+Shift+E");
  expect(acceleratorOf("Mod+Minus")).toBe("CommandOrControl+-");
  expect(acceleratorOf("Mod+ArrowDown")).toBe("CommandOrControl+Down");
});

test("a project's name gets its ending once, whatever the dialog left of it", () => {
  expect(withEnding("/a/book")).toBe("/a/book.pentapla.json");
  expect(withEnding("/a/book.json")).toBe("/a/book.pentapla.json");
  expect(withEnding("/a/book.pentapla")).toBe("/a/book.pentapla.json");
  expect(withEnding("/a/Book.Pentapla.JSON")).toBe("/a/Book.Pentapla.JSON");
  expect(withEnding("/a/v1.2")).toBe("/a/v1.2.pentapla.json");
});

test("the project is found among options that Chromium added", () => {
  expect(
    projectOf(["--no-sandbox", "/repo", "/x/a.pentapla.json", "--type=x"]),
  ).toBe("/x/a.pentapla.json");
  expect(projectOf(["/repo"])).toBeUndefined();
  expect(projectOf(["--config=x.json"])).toBeUndefined();
});

const order = Object.keys(menuTitles);
function byMenu(a: string, b: string): number {
  const place = (id: string): number =>
    order.indexOf(actions.find((action) => action.id === id)?.menu ?? "");
  return place(a) - place(b);
}
