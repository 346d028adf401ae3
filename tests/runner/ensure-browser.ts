import { accessSync } from "node:fs";
import { findBrowser } from "../../main/web/browser.ts";
import { runTool } from "./run-tool.ts";

const minutes = 60_000;

/** The path of a browser for the tests: an installed one, else Playwright's, else (root on Debian) apt's; null with none. */
export async function ensureBrowser(
  say: (line: string) => void,
): Promise<string | null> {
  const installed = findBrowser();
  if (installed !== null) return installed;

  say("No Chrome, Chromium or Edge is installed: asking Playwright for one.");
  await runTool(
    "npx",
    ["--no", "playwright", "install", "chromium"],
    {},
    5 * minutes,
  );
  const downloaded = findBrowser();
  if (downloaded !== null) return downloaded;
  if (process.getuid?.() !== 0 || !isDebian()) return null;

  say("Playwright could not download one: asking apt.");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runTool("apt-get", ["update"], env, 5 * minutes);
  await runTool("apt-get", ["install", "-y", "chromium"], env, 15 * minutes);
  return findBrowser();
}

function isDebian(): boolean {
  try {
    accessSync("/etc/debian_version");
    return true;
  } catch {
    return false;
  }
}
