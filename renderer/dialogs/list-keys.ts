import type { KeyboardEvent } from "react";

/** Arrow keys, Home and End move the focus among the buttons of a list. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[event.key];
  if (step === undefined || event.altKey) return;
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("li > button"),
  ];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = Math.min(Math.max(at + step, 0), items.length - 1);
  event.preventDefault();
  items[to]?.focus();
}
