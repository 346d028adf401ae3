/** axe-core, put into the page past its content security policy by the debugger. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "@playwright/test";

const source = readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

declare const axe: {
  run(scope: string, options: RunOptions): Promise<AxeResults>;
};

/** What axe finds serious or critical under `scope`, a line a finding; [] = nothing. */
export async function seriousFindings(
  page: Page,
  scope = "body",
): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(await source);
  // Fading in, words have less contrast than they will have.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => null)),
    ),
  );
  return page.evaluate(async (root) => {
    const { violations } = await axe.run(root, {
      resultTypes: ["violations"],
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id} at ${target.join(" ")}: ${(failureSummary ?? "").replace(/\s+/g, " ")}`,
        ),
      );
  }, scope);
}
