import { actionOf } from "../../app/actions/actions.ts";
import { keysOf, nameOfPress, pressOf } from "../actions/keys.ts";
import { isField } from "../actions/key-listener.ts";
import { windowState } from "../state/store.ts";

/** True when a key press outside a field means the action, under the user's own keys. */
export function isPressOf(event: KeyboardEvent, action: string): boolean {
  if (event.target instanceof Element && isField(event.target)) return false;
  const { settings, hello } = windowState();
  const name = nameOfPress(pressOf(event), hello?.platform === "mac");
  return (
    name !== null && keysOf(actionOf(action), settings.keys).includes(name)
  );
}
