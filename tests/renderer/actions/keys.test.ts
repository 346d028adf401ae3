import { describe, expect, test } from "vitest";
import { actions } from "../../../app/actions/actions.ts";
import {
  type KeyPress,
  meaningOf,
  nameOfPress,
  printKey,
} from "../../../renderer/actions/keys.ts";

function press(key: string, code: string, more: Partial<KeyPress> = {}) {
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isAltGraph: false,
    ...more,
  };
}

/** The id of the action a press means in a text. */
function meant(
  pressed: KeyPress,
  { keys = {}, isMac = false, isInText = true } = {},
): string | null {
  const meaning = meaningOf(pressed, keys, isMac, isInText);
  if (meaning === null) return null;
  return meaning.kind === "action" ? meaning.action.id : `v${meaning.index}`;
}

describe("the digits", () => {
  test("go to a version until they are switched off, and never in a field", () => {
    const two = press("é", "Digit2");
    expect(meant(two)).toBe("v1");
    expect(meant(two, { isInText: false })).toBeNull();
    expect(meant(two, { keys: { goToVersion: null } })).toBeNull();
  });
});

describe("every single key", () => {
  const singles = actions.filter(({ scope }) => scope === "text");

  test("does nothing in a field", () => {
    for (const { keys } of singles)
      for (const key of keys.filter((name) => /^[A-Z]$/.test(name)))
        expect(
          meant(press(key.toLowerCase(), `Key${key}`), { isInText: false }),
        ).toBeNull();
  });

  test("can be switched off and given to another", () => {
    for (const { id, keys } of singles)
      for (const key of keys.filter((name) => /^[A-Z]$/.test(name))) {
        const pressed = press(key.toLowerCase(), `Key${key}`);
        expect(meant(pressed)).toBe(id);
        expect(meant(pressed, { keys: { [id]: null } })).toBeNull();
        const other = id === "pick" ? "split" : "pick";
        const swapped = { [id]: null, [other]: key };
        expect(meant(pressed, { keys: swapped })).toBe(other);
      }
  });
});

describe("letters", () => {
  test("are matched by what they type on QWERTY, QWERTZ and AZERTY", () => {
    expect(meant(press("c", "KeyC"))).toBe("confirm");
    expect(meant(press("z", "KeyY", { ctrlKey: true }))).toBe("undo");
    expect(meant(press("y", "KeyZ", { ctrlKey: true }))).toBe("redo");
    expect(meant(press("m", "Semicolon"))).toBe("comment");
  });

  test("are matched by their place where the layout types no Latin letter", () => {
    expect(meant(press("ؤ", "KeyC"))).toBe("confirm");
    expect(meant(press("λ", "KeyL"))).toBe("link");
    expect(meant(press("я", "KeyZ", { ctrlKey: true }))).toBe("undo");
  });

  test("are not matched by their place where the layout types another Latin letter", () => {
    expect(meant(press("é", "KeyC"))).toBeNull();
  });

  test("mean the same with Caps Lock on, and another thing with Shift", () => {
    expect(meant(press("N", "KeyN"))).toBe("nextUncertain");
    expect(meant(press("N", "KeyN", { shiftKey: true }))).toBe(
      "previousUncertain",
    );
  });

  test("only act in a text", () => {
    expect(meant(press("c", "KeyC"), { isInText: false })).toBeNull();
    expect(
      meant(press("k", "KeyK", { ctrlKey: true }), { isInText: false }),
    ).toBe("palette");
  });
});

test("digits go to versions by their place, also where AZERTY types signs", () => {
  expect(meant(press("&", "Digit1"))).toBe("v0");
  expect(meant(press("3", "Numpad3"))).toBe("v2");
  expect(meant(press("0", "Digit0"))).toBeNull();
});

test("the text size answers to both plus keys, shifted or not", () => {
  const mod = { ctrlKey: true };
  expect(meant(press("=", "Equal", mod))).toBe("textLarger");
  expect(meant(press("+", "Equal", { ...mod, shiftKey: true }))).toBe(
    "textLarger",
  );
  expect(meant(press("+", "NumpadAdd", mod))).toBe("textLarger");
  expect(meant(press("-", "Minus", mod))).toBe("textSmaller");
  expect(meant(press("à", "Digit0", mod))).toBe("textReset");
});

test("what AltGr or Alt types is never a key of ours", () => {
  const altGr = { ctrlKey: true, altKey: true, isAltGraph: true };
  expect(meant(press("c", "KeyC", altGr))).toBeNull();
  expect(meant(press("c", "KeyC", { altKey: true }))).toBeNull();
});

test("on a Mac ⌘ takes the place of Ctrl", () => {
  expect(meant(press("k", "KeyK", { metaKey: true }), { isMac: true })).toBe(
    "palette",
  );
  expect(
    meant(press("k", "KeyK", { ctrlKey: true }), { isMac: true }),
  ).toBeNull();
});

test("a user's key takes the place of the default, and null switches it off", () => {
  const keys = { confirm: "B", reject: null };
  expect(meant(press("b", "KeyB"), { keys })).toBe("confirm");
  expect(meant(press("c", "KeyC"), { keys })).toBeNull();
  expect(meant(press("x", "KeyX"), { keys })).toBeNull();
});

test("no two actions have the same key", () => {
  const keys = actions.flatMap((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test("every key of the table is the name of some press", () => {
  for (const key of actions.flatMap((action) => action.keys)) {
    const parts = key.split("+");
    const last = parts.at(-1) ?? "";
    const typed =
      { Plus: "+", Minus: "-", Space: " " }[last] ??
      (last.length === 1 ? last.toLowerCase() : last);
    const code = /^[A-Z]$/.test(last)
      ? `Key${last}`
      : /^\d$/.test(last)
        ? `Digit${last}`
        : last;
    const pressed = press(typed, code, {
      ctrlKey: parts.includes("Mod"),
      shiftKey: parts.includes("Shift"),
    });
    expect(nameOfPress(pressed, false)).toBe(key);
  }
});

test("keys are printed as on the caps of the system", () => {
  expect(printKey("Mod+Shift+S", false)).toBe("Ctrl Shift S");
  expect(printKey("Mod+Shift+S", true)).toBe("⌘ ⇧ S");
  expect(printKey("Mod+ArrowUp", false)).toBe("Ctrl ↑");
});
