/** Which action a key press means. Pure: the listener is in key-listener.ts. */
import { type Action, actions } from "../../app/actions/actions.ts";
import type { Settings } from "../../app/contract/session.ts";

/** What is needed of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr makes characters, on some systems as Ctrl+Alt. */
  readonly isAltGraph: boolean;
}

/** What is needed of a key event of the page or of React. */
export function pressOf(
  event: Omit<KeyPress, "isAltGraph"> & {
    getModifierState(key: "AltGraph"): boolean;
  },
): KeyPress {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isAltGraph = event.getModifierState("AltGraph");
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph };
}

/** In the settings' keys: null there switches 1–9 off. */
export const versionKeys = "goToVersion";

/** The keys of an action under the user's settings; the first is shown. */
export function keysOf(
  action: Action,
  overrides: Settings["keys"],
): readonly string[] {
  const own = overrides[action.id];
  if (own === undefined) return action.keys;
  return own === null ? [] : [own];
}

/**
 * The character a key stands for: what it types where that is Latin, else by
 * its place (Arabic, Greek, … layouts), with digits always by place.
 */
function characterOf({ key, code }: KeyPress): string {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (code === "NumpadAdd" || key === "+" || key === "=") return "Plus";
  if (code === "NumpadSubtract" || key === "-" || key === "_") return "Minus";
  if (key === " ") return "Space";
  if (/^\w{2,}$/.test(key)) return key;
  if (/^\p{Script=Latin}$/u.test(key)) return key.toUpperCase();
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place !== undefined && !/^[!-~]$/.test(key)) return place;
  return key;
}

/** A key press as the table writes keys ("Mod+Shift+S"); null for what only types (AltGr, a bare modifier). */
export function nameOfPress(press: KeyPress, isMac: boolean): string | null {
  if (press.isAltGraph || press.altKey) return null;
  if (["Control", "Meta", "Shift", "Alt", "Dead"].includes(press.key))
    return null;
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const character = characterOf(press);
  // Shift is part of how some layouts type "+"; it says nothing there.
  const isShifted =
    press.shiftKey && character !== "Plus" && character !== "Minus";
  return `${mod ? "Mod+" : ""}${isShifted ? "Shift+" : ""}${character}`;
}

export type KeyMeaning =
  | { readonly kind: "action"; readonly action: Action }
  /** 1–9: go to the version with this index (0 = the first shown). */
  | { readonly kind: "version"; readonly index: number };

/**
 * What a press means. `isInText`: a column, table or panel has the focus, where
 * single keys act.
 */
export function meaningOf(
  press: KeyPress,
  overrides: Settings["keys"],
  isMac: boolean,
  isInText: boolean,
): KeyMeaning | null {
  const name = nameOfPress(press, isMac);
  if (name === null) return null;
  for (const action of actions)
    if (
      (isInText || action.scope === "anywhere") &&
      keysOf(action, overrides).includes(name)
    )
      return { kind: "action", action };
  if (isInText && /^[1-9]$/.test(name) && overrides[versionKeys] !== null)
    return { kind: "version", index: Number(name) - 1 };
  return null;
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Plus: "+",
  Minus: "−",
  Backspace: "⌫",
  Delete: "Del",
};

/** A key of the table as it is printed on a cap: "Ctrl Shift S", on a Mac "⌘ ⇧ S". */
export function printKey(key: string, isMac: boolean): string {
  const parts = key.split("+").map((part) => {
    if (part === "Mod") return isMac ? "⌘" : "Ctrl";
    if (part === "Shift") return isMac ? "⇧" : "Shift";
    return signs[part] ?? part;
  });
  return parts.join(" ");
}
