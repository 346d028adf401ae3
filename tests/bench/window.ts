/** The window on 5 × 10,000 segments in real Chromium: opening, scrolling, commands, memory (design targets beside each figure). */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CDPSession, chromium, type Page } from "playwright";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import { findBrowser } from "../../main/web/browser.ts";
import { launchServed } from "../e2e/launch-served.ts";
import { generateProject } from "./generate.ts";
import { printTable, quantile } from "./measure.ts";

const count = 10_000;
const frames = 120;
const presses = 30;

export async function benchWindow(): Promise<void> {
  const browser = findBrowser();
  if (browser === null) {
    console.log(
      "\nThe window: skipped, no Chrome, Chromium or Edge was found.",
    );
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "pentapla-bench-"));
  const project = join(folder, "large.pentapla.json");
  await writeFile(project, writeProjectFile(generateProject(count), 0));
  const chrome = await chromium.launch({
    executablePath: browser,
    args: [
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    const context = await chrome.newContext({
      viewport: { width: 1920, height: 1000 },
    });
    const host = await launchServed(
      { userData: join(folder, "user"), home: folder, project },
      context,
    );
    try {
      const { page } = host;
      await page.locator(".view-line").first().waitFor({ timeout: 60_000 });
      const readable = await page.evaluate(() => performance.now());
      const devtools = await context.newCDPSession(page);
      // Thread time: what other programs do meanwhile does not count.
      await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
      await page.waitForTimeout(2_000);
      await page.locator(".view-line").first().click();
      const slow = await scrollCpu(page, devtools, 40);
      const fast = await scrollCpu(page, devtools, 1_000);
      const paints = await pressToPaint(page);
      printTable(`The window on 5 × ${count} segments`, [
        ["figure", "measured", "target"],
        [
          "page start → first text readable",
          `${readable.toFixed(0)} ms`,
          "< 1000 ms",
        ],
        [
          "slow scroll (40 px), renderer CPU a frame",
          `${slow.toFixed(1)} ms`,
          "≤ 12 ms",
        ],
        [
          "fast scroll (1000 px), renderer CPU a frame",
          `${fast.toFixed(1)} ms`,
          "≤ 25 ms",
        ],
        [
          "C: key press → painted, p50 / p95",
          `${quantile(paints, 0.5).toFixed(0)} / ${quantile(paints, 0.95).toFixed(0)} ms`,
          "p95 ≤ 50 ms",
        ],
        ["renderer RSS", `${largestRenderer()} MB`, "≤ 600 MB"],
        ["host RSS", `${await residentMb(host.pid)} MB`, "≤ 300 MB"],
      ]);
    } finally {
      await host.end();
    }
  } finally {
    await chrome.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Main-thread CPU (Chromium's TaskDuration) a frame while the wheel turns. */
async function scrollCpu(
  page: Page,
  devtools: CDPSession,
  pixels: number,
): Promise<number> {
  await page.mouse.move(900, 500);
  const before = await taskMs(devtools);
  for (let n = 0; n < frames; n++) {
    await page.mouse.wheel(0, pixels);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return ((await taskMs(devtools)) - before) / frames;
}

async function taskMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (
    (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000
  );
}

/** From the key press to the frame after the status bar's counts have changed. */
async function pressToPaint(page: Page): Promise<number[]> {
  await page.evaluate(watchPaints);
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press("c");
    await page.waitForFunction((seen) => window.paints.length > seen, n);
    await page.waitForTimeout(100);
  }
  return page.evaluate(() => window.paints);
}

declare global {
  interface Window {
    /** Milliseconds from each key press to the frame that shows its effect. */
    paints: number[];
  }
}

/** Runs in the page. */
function watchPaints(): void {
  window.paints = [];
  let pressed: number | null = null;
  addEventListener("keydown", () => (pressed = performance.now()), true);
  const status = document.querySelector("footer");
  if (status === null) throw new Error("The window has no status bar.");
  new MutationObserver(() => {
    const from = pressed;
    if (from === null) return;
    pressed = null;
    requestAnimationFrame(() =>
      setTimeout(() => window.paints.push(performance.now() - from)),
    );
  }).observe(status, { subtree: true, childList: true, characterData: true });
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** The renderer of the page is the largest one; 0 where ps can't tell. */
function largestRenderer(): number {
  const lines = execFileSync("ps", ["-eo", "rss,args"], {
    encoding: "utf8",
  }).split("\n");
  const sizes = lines
    .filter((line) => line.includes("--type=renderer"))
    .map((line) => Number.parseInt(line, 10));
  return Math.round(Math.max(0, ...sizes) / 1024);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchWindow();
