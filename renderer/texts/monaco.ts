/** Monaco, as much of it as reading columns need, and its themes made of our tokens. */
import { Range, editor } from "monaco-editor/editor";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/lineSelection/register";
import "monaco-editor/features/wordOperations/register";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";

export { Range, editor };

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** Makes Monaco's theme anew from the tokens of the page as they are now. */
export function applyTheme(): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => hexOf(style.getPropertyValue(name));
  const isDark = style.colorScheme === "dark";
  const accent = token("--accent");
  editor.defineTheme("pentapla", {
    base: isDark ? "vs-dark" : "vs",
    inherit: true,
    rules: [],
    colors: {
      "editor.background": "#00000000",
      "editorGutter.background": "#00000000",
      "editor.foreground": token("--ink-1"),
      "editorCursor.foreground": accent,
      "editor.selectionBackground": `${accent}${isDark ? "55" : "38"}`,
      "editor.inactiveSelectionBackground": `${accent}${isDark ? "44" : "2c"}`,
      focusBorder: "#00000000",
    },
  });
  editor.setTheme("pentapla");
}

/** Any CSS colour (also a system colour) as #rrggbb. */
function hexOf(colour: string): string {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return "#000000";
  context.fillStyle = colour.trim();
  const { fillStyle } = context;
  return typeof fillStyle === "string" && /^#[0-9a-f]{6}$/i.test(fillStyle)
    ? fillStyle
    : "#000000";
}
