/** The fonts the window ships: Inter for the chrome, Noto for every text. */
import "@fontsource-variable/inter/index.css";
import "@fontsource/noto-sans-arabic/arabic-400.css";
import "@fontsource/noto-sans-arabic/arabic-600.css";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";

/** Resolves once the texts' fonts can be measured (Monaco keeps widths it has measured). */
export async function loadTextFonts(): Promise<void> {
  await Promise.all([
    document.fonts.load('13px "Noto Sans"', "aé"),
    document.fonts.load('13.5px "Noto Sans Arabic"', "مع"),
    document.fonts.load('12.5px "Inter Variable"', "a"),
  ]);
}
