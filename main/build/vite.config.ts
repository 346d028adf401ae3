import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The window: one build that both hosts serve. */
export default defineConfig({
  root: root("renderer"),
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: root("dist/renderer"),
    emptyOutDir: true,
    // Inlined fonts would be data: URLs, which the content security policy forbids.
    assetsInlineLimit: 0,
    target: "es2023",
    // Monaco alone is larger than the default warning's limit.
    chunkSizeWarningLimit: 5_000,
  },
});
