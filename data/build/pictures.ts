/** Takes the README's pictures of the real window: npx tsx data/build/pictures.ts (after npm run build). */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { dataFile } from "../../main/host/data-folder.ts";
import { findBrowser } from "../../main/web/browser.ts";
import { launchServed } from "../../tests/e2e/launch-served.ts";

const size = { width: 1440, height: 900 };

const browser = findBrowser();
if (browser === null) throw new Error("No Chrome, Chromium or Edge was found.");
const folder = await mkdtemp(join(tmpdir(), "pentapla-pictures-"));
const chrome = await chromium.launch({
  executablePath: browser,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const context = await chrome.newContext({
    viewport: size,
    colorScheme: "light",
  });
  const host = await launchServed({ userData: folder, home: folder }, context);
  const { page } = host;
  await page
    .getByText("remontant à 2013")
    .first()
    .waitFor({ state: "attached", timeout: 20_000 })
    .catch(() => undefined);
  await page.waitForTimeout(2_000);
  await mkdir(dataFile("pictures"), { recursive: true });
  await page.screenshot({ path: dataFile("pictures", "texts-light.png") });
  await host.end();
} finally {
  await chrome.close();
  await rm(folder, { recursive: true, force: true });
}
