/** The tokens a canvas needs, read once a theme. */
export interface Palette {
  /** Index 1 … 8. */
  readonly hues: readonly string[];
  readonly paper: string;
  readonly raised: string;
  readonly ink1: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly drift: string;
  readonly ribbonFill: number;
  readonly selectedFill: number;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const percent = (name: string) => Number.parseFloat(token(name)) / 100 || 0.1;
  return {
    hues: ["", ...Array.from({ length: 8 }, (_, i) => token(`--u${i + 1}`))],
    paper: token("--bg-paper"),
    raised: token("--bg-raised"),
    ink1: token("--ink-1"),
    ink2: token("--ink-2"),
    ink3: token("--ink-3"),
    drift: token("--drift"),
    ribbonFill: percent("--u-ribbon-fill"),
    selectedFill: percent("--u-bg-selected"),
  };
}
