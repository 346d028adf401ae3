/** Tab through the whole window, as someone without a mouse does. */
import type { Page } from "@playwright/test";

export interface Walk {
  /** Controls that the walk did not reach, in words. */
  readonly missed: readonly string[];
  /** Controls that had the focus and did not show it. */
  readonly unseen: readonly string[];
  /** True when the walk came round to where it began. */
  readonly isRound: boolean;
  readonly steps: number;
}

const mostSteps = 250;

/** Presses Tab (or Shift+Tab) from the page's start until the focus comes round. */
export async function walkByTab(
  page: Page,
  key: "Tab" | "Shift+Tab",
): Promise<Walk> {
  await page.evaluate(startWalk);
  for (let step = 1; step <= mostSteps; step++) {
    await page.keyboard.press(key);
    if (await page.evaluate(takeStep))
      return { ...(await page.evaluate(endWalk)), isRound: true, steps: step };
  }
  return {
    ...(await page.evaluate(endWalk)),
    isRound: false,
    steps: mostSteps,
  };
}

interface WalkState {
  readonly controls: readonly Element[];
  readonly seen: Set<Element>;
  readonly unseen: Set<string>;
}

declare global {
  var walk: WalkState & {
    readonly controlsNow: () => readonly Element[];
    readonly wordsFor: (element: Element) => string;
    readonly isShown: (element: Element) => boolean;
  };
}

function startWalk(): void {
  const focusable =
    "a[href],button,input,select,textarea,[tabindex],[contenteditable=true]";
  const controlsNow = (): readonly Element[] =>
    [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(":disabled") &&
        element.getClientRects().length > 0 &&
        getComputedStyle(element).visibility === "visible" &&
        element.closest("[aria-hidden=true], [inert]") === null,
    );
  const wordsFor = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${
      element.getAttribute("aria-label") ?? element.textContent.slice(0, 40)
    }`;
  // A ring on the control itself or on what encloses it closely.
  const isShown = (element: Element): boolean => {
    if (element.closest(".monaco-editor") !== null)
      return element.closest(".tx-column")?.querySelector(".tx-focus") !== null;
    for (
      let at: Element | null = element, n = 0;
      at !== null && n < 3;
      at = at.parentElement, n++
    ) {
      const style = getComputedStyle(at);
      const hasOutline =
        style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
      // Laid over what would cover an outline.
      const over = getComputedStyle(at, "::after");
      const hasFrame =
        over.content !== "none" && parseFloat(over.borderTopWidth) >= 2;
      if (hasOutline || hasFrame) return true;
    }
    return false;
  };
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur();
  getSelection()?.removeAllRanges();
  globalThis.walk = {
    controls: controlsNow(),
    seen: new Set(),
    unseen: new Set(),
    controlsNow,
    wordsFor,
    isShown,
  };
}

/** True when the focus is where it has been before; between the last and the first control it may leave the page. */
async function takeStep(): Promise<boolean> {
  const { seen, unseen, isShown, wordsFor } = globalThis.walk;
  let element = document.activeElement;
  // A group may be about to hand the focus on to its item.
  for (let n = 0; n < 20; n++) {
    if (element === null || element === document.body) return false;
    if (isShown(element)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
    element = document.activeElement;
  }
  if (element === null || element === document.body) return false;
  if (seen.has(element)) return true;
  seen.add(element);
  if (!isShown(element)) unseen.add(wordsFor(element));
  return false;
}

function endWalk(): Pick<Walk, "missed" | "unseen"> {
  const { controls, seen, unseen, controlsNow, wordsFor } = globalThis.walk;
  const now = new Set(controlsNow());
  // A group that hands the focus on to its item, as tabs do.
  const isReached = (element: Element): boolean =>
    seen.has(element) || [...seen].some((other) => element.contains(other));
  return {
    missed: controls
      .filter((element) => now.has(element) && !isReached(element))
      .map(wordsFor),
    unseen: [...unseen],
  };
}
