/** F6: from one region of the window to the next. A region is marked `data-region`. */

const focusable =
  'button:not([disabled]),[href],input:not([disabled]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex="-1"])';

/** Where the focus was last in a region, to come back to. */
const lastFocus = new WeakMap<Element, HTMLElement>();

export function rememberFocus(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest("[data-region]");
    if (region !== null) lastFocus.set(region, target);
  });
}

export function focusRegion(step: 1 | -1): void {
  const regions = [
    ...document.querySelectorAll<HTMLElement>("[data-region]"),
  ].filter((region) => region.getClientRects().length > 0);
  const at = regions.findIndex((region) =>
    region.contains(document.activeElement),
  );
  const from = at < 0 && step === -1 ? 0 : at;
  for (let n = 1; n <= regions.length; n++) {
    const index = (from + n * step + regions.length * 2) % regions.length;
    const region = regions[index];
    if (region !== undefined && focusIn(region)) return;
  }
}

function focusIn(region: HTMLElement): boolean {
  const last = lastFocus.get(region);
  const goal =
    last?.isConnected === true && region.contains(last)
      ? last
      : (region.querySelector<HTMLElement>("[data-region-focus]") ??
        region.querySelector<HTMLElement>(focusable));
  goal?.focus();
  // A list of tabs hands the focus on to one of them.
  return goal !== null && region.contains(document.activeElement);
}
