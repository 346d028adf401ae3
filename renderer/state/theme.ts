/** The theme and the size of the texts, as the settings say, on the page's root. */
import type { Settings } from "../../app/contract/session.ts";
import { useWindow, windowState } from "./store.ts";
import { saveSettings } from "./workbench.ts";

export const textSizes = { least: 11, designed: 13, most: 28 } as const;

/** Keeps the page's theme and text size true to the settings and the system from now on. */
export function followSettings(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = (): void => showSettings(windowState().settings, dark.matches);
  show();
  dark.addEventListener("change", show);
  useWindow.subscribe(({ settings }, before) => {
    if (settings !== before.settings) show();
  });
}

function showSettings(
  { theme, textSize }: Settings,
  isSystemDark: boolean,
): void {
  const root = document.documentElement;
  root.dataset["theme"] =
    theme === "system" ? (isSystemDark ? "dark" : "light") : theme;
  const { fsLatin, fsArabic, line } = textMetrics(textSize);
  root.style.setProperty("--fs-text-latin", `${fsLatin}px`);
  root.style.setProperty("--fs-text-arabic", `${fsArabic}px`);
  root.style.setProperty("--text-line", `${line}px`);
}

/** Sizes in px for a text size of the settings (0 = as designed): one line for every script. */
export function textMetrics(textSize: number): {
  readonly fsLatin: number;
  readonly fsArabic: number;
  readonly line: number;
} {
  const fsLatin = textSize === 0 ? textSizes.designed : textSize;
  const fsArabic = fsLatin + 0.5;
  const line = textSize === 0 ? 21 : Math.max(Math.ceil(1.56 * fsArabic), 17);
  return { fsLatin, fsArabic, line };
}

/** One step larger or smaller, or 0 for the design's own size. */
export function changeTextSize(step: 1 | -1 | 0): void {
  const { textSize } = windowState().settings;
  const now = textSize === 0 ? textSizes.designed : textSize;
  const next = Math.min(Math.max(now + step, textSizes.least), textSizes.most);
  void saveSettings({
    textSize: step === 0 || next === textSizes.designed ? 0 : next,
  });
}
