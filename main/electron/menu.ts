/** The native menus, from the table of actions. */
import type { MenuItemConstructorOptions } from "electron";
import {
  type Action,
  actions,
  type MenuName,
  menuTitles,
} from "../../app/actions/actions.ts";

/**
 * `choose` gets the id of the chosen action. Keys are shown but not taken
 * (`registerAccelerator`): the window handles them, as it must in a browser.
 * macOS takes every key that a menu shows, so there a bare letter, which would
 * be lost to text fields, is left out.
 */
export function menuTemplate(
  isMac: boolean,
  choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  const item = (action: Action): MenuItemConstructorOptions => {
    const key = action.keys.find((shown) => !isMac || isSafeInMacMenu(shown));
    return {
      id: action.id,
      label: action.title.replaceAll("&", "&&"),
      click: () => choose(action.id),
      ...(key === undefined
        ? {}
        : { accelerator: acceleratorOf(key), registerAccelerator: false }),
    };
  };
  const menus = (Object.keys(menuTitles) as MenuName[]).map(
    (name): MenuItemConstructorOptions => {
      const rows = actions.filter(({ menu }) => menu === name).map(item);
      return {
        label: menuTitles[name],
        submenu: [...rows, ...systemRows(name, isMac)],
      };
    },
  );
  return isMac
    ? [{ role: "appMenu" }, ...menus, { role: "windowMenu" }]
    : menus;
}

function isSafeInMacMenu(key: string): boolean {
  return key.startsWith("Mod+") || /^(Shift\+)?F\d+$/.test(key);
}

/** What every program offers there and only the system can do. */
function systemRows(
  name: MenuName,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: "separator" };
  if (name === "edit")
    return [
      line,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
    ];
  if (name === "view")
    return [line, { role: "togglefullscreen" }, { role: "toggleDevTools" }];
  if (name === "file" && !isMac) return [line, { role: "quit" }];
  return [];
}

/** `Mod+Shift+Z` as Electron writes it. */
export function acceleratorOf(key: string): string {
  return key
    .split("+")
    .map((part) => words[part] ?? part)
    .join("+");
}

const words: Readonly<Record<string, string>> = {
  Mod: "CommandOrControl",
  Minus: "-",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};
