import type { ReactNode } from "react";
import { actionOf } from "../../app/actions/actions.ts";
import { keysOf, printKey } from "../actions/keys.ts";
import { useWindow } from "../state/store.ts";

/** The key of an action under the user's settings; null = it has none. */
export function useKeyOf(id: string): string | null {
  return useWindow(({ settings, hello }) => {
    const key = keysOf(actionOf(id), settings.keys)[0];
    return key === undefined ? null : printKey(key, hello?.platform === "mac");
  });
}

interface KeyCapProps {
  readonly id: string;
  /** Within a sentence it is read aloud, and a key switched off is named as such. */
  readonly isRead?: boolean;
}

/** The key of an action as a cap, or nothing where it has none. */
export function KeyCap({ id, isRead = false }: KeyCapProps): ReactNode {
  const key = useKeyOf(id);
  if (isRead) return <kbd>{key ?? `“${actionOf(id).title}”`}</kbd>;
  return key === null ? null : <kbd aria-hidden="true">{key}</kbd>;
}
