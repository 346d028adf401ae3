/** Listens for keys in the whole window, before Monaco does. */
import { showToast } from "../state/toasts.ts";
import { windowState } from "../state/store.ts";
import { textsPort, unitsPort } from "../state/texts-port.ts";
import { inTurn } from "./in-turn.ts";
import { type KeyMeaning, meaningOf, pressOf } from "./keys.ts";
import { canPerform, startAction } from "./perform.ts";

/** In a field these belong to the words being typed. */
const fieldKeys = new Set(["undo", "redo"]);

/** Keys a control under the focus needs for itself. */
const controlKeys = new Set(["pick", "split"]);

/** Pressed at the wrong place these do nothing; only a split says why. */
const quietActions = new Set(["split", "mergeUp", "mergeDown"]);

export function listenForKeys(): void {
  document.addEventListener("keydown", onKeyDown, { capture: true });
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  const { settings, hello, dialog, picker } = windowState();
  const isInField = target !== null && isField(target);
  const region = target?.closest("[data-keys]") ?? null;
  const isInText =
    !isInField &&
    (region?.getAttribute("data-keys") === "text" || isNowhere(target));
  const meaning = meaningOf(
    pressOf(event),
    settings.keys,
    hello?.platform === "mac",
    isInText,
  );
  if (meaning === null) return;
  const id = meaning.kind === "action" ? meaning.action.id : "";
  if (isInField && fieldKeys.has(id)) return;
  if (controlKeys.has(id) && target?.closest(controls) != null) return;
  if (region?.getAttribute("data-keys-own")?.split(" ").includes(id)) return;
  const isModal = dialog !== null || picker !== null;
  if (isModal && !(id === "palette" && dialog?.kind === "palette")) return;
  act(event, meaning);
}

function act(event: KeyboardEvent, meaning: KeyMeaning): void {
  const stop = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (meaning.kind === "version") {
    stop();
    (textsPort() ?? unitsPort())?.focusVersion(meaning.index);
    return;
  }
  const { id, needs, scope } = meaning.action;
  stop();
  // Held down, a judgement would run through the whole project.
  if (event.repeat && needs === "writable") return;
  const isQuick =
    (scope === "text" && needs === "writable") || fieldKeys.has(id);
  inTurn(() => {
    if (quietActions.has(id)) {
      const can = canPerform(id, "key");
      if (can !== true) {
        if (id === "split" && can !== "") showToast(can);
        return null;
      }
    }
    const doing = startAction(id, "key");
    return isQuick ? doing : null;
  });
}

/** Nothing has the focus: the keys are meant for the view that is seen. */
function isNowhere(target: Element | null): boolean {
  return target === document.body && windowState().project !== null;
}

const controls =
  "button,a[href],summary,[role=button],[role=tab],[role=menuitem],[role=checkbox],[role=option]";

/** True where keys type words. Monaco's own input is a field by its tag only: its columns are read-only. */
export function isField(target: Element): boolean {
  if (target.closest(".monaco-editor") !== null)
    return target.closest("[data-keys=field]") !== null;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
