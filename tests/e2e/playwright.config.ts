import { defineConfig } from "@playwright/test";
import {
  electronPackage,
  findElectron,
} from "../../main/start/electron-runtime.ts";
import { findBrowser } from "../../main/web/browser.ts";
import type { HostOption } from "./fixture.ts";

const browser = process.env["PENTAPLA_TEST_BROWSER"] ?? findBrowser();
const hasElectron = findElectron(electronPackage()) !== null;

/** Both hosts run the same specs; without Electron's runtime that half is absent, which `npm test` says. */
export default defineConfig<HostOption>({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/e2e.json" }]],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    permissions: ["clipboard-read", "clipboard-write"],
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    { name: "browser", use: { host: "browser" } },
    ...(hasElectron
      ? [{ name: "electron", use: { host: "electron" as const } }]
      : []),
  ],
});
