import { type RefObject, useEffect } from "react";

/**
 * Keeps `aria-activedescendant` true to the chosen item. cmdk 1.1 goes on
 * naming an item that a newer list has dropped, which leaves screen readers
 * without a choice.
 */
export function useActiveItem(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = frame.current;
    if (root === null) return;
    const correct = (): void => {
      const id = root.querySelector("[cmdk-item][aria-selected=true]")?.id;
      for (const element of root.querySelectorAll("[cmdk-input],[cmdk-list]")) {
        if (element.getAttribute("aria-activedescendant") === (id ?? null))
          continue;
        if (id === undefined) element.removeAttribute("aria-activedescendant");
        else element.setAttribute("aria-activedescendant", id);
      }
    };
    const observer = new MutationObserver(correct);
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributeFilter: ["aria-selected", "aria-activedescendant"],
    });
    correct();
    return () => observer.disconnect();
  }, [frame]);
}
