/** What is in a text stays text, and nothing leaves this machine. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { dropFiles } from "./window/drop.ts";
import { expectMessage } from "./window/project.ts";
import {
  column,
  goToSegment,
  segmentBox,
  selectWords,
} from "./window/texts.ts";
import { watch } from "./window/watch.ts";

const attack =
  '<img src="https://example.invalid/x.png" onerror="hacked = true">';

test("markup in a text is shown as text everywhere, and no request leaves the window's own address", async ({
  page,
  home,
}) => {
  const troubles = watch(page);
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  for (const [name, words] of [
    ["en.txt", "A plain sentence of 2013."],
    ["fr.txt", "Une phrase simple de 2013."],
  ] as const)
    await writeFile(
      join(home, name),
      `${words} ${attack} <script>hacked = true</script>\n\n<b>bold</b> 42.\n`,
    );
  await page.reload();
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  await dropFiles(page, [join(home, "en.txt"), join(home, "fr.txt")]);
  const dialog = page.getByRole("dialog", { name: "New project" });
  await dialog.getByLabel("Title").fill(attack);
  await dialog.getByRole("button", { name: "Create and align" }).click();
  await expectMessage(page, /^Aligned 2 versions/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(attack);
  await expect(column(page, "en")).toContainText("<script>hacked = true");

  await goToSegment(page, "en", 1);
  await selectWords(page, "en", "A plain");
  await page.keyboard.press("d");
  await page.getByLabel("Reason").fill(attack);
  await page.getByRole("dialog").getByLabel("Comment").fill(attack);
  await page.keyboard.press("Control+Enter");
  await expectMessage(page, /^Drift 1 marked/);
  await page.keyboard.press("p");
  const panel = page.getByRole("complementary", { name: "Drift and unit" });
  await panel.getByRole("tab", { name: /^Drifts/ }).click();
  await panel.getByRole("grid").getByRole("row").last().click();
  await expect(panel).toContainText(attack);
  await panel.getByRole("tab", { name: "Unit" }).click();
  await page.getByRole("radio", { name: "Units" }).click();
  await expect(page.getByRole("grid", { name: "Units" })).toContainText(attack);
  await page.keyboard.press("Control+f");
  await page.getByLabel("Search for").fill("onerror");
  await page.getByRole("button", { name: "List the hits" }).click();
  await expect(
    page.getByRole("listbox", { name: "Search hits" }),
  ).toContainText(/onerror/);
  await runAction(page, "Theme: dark");

  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  expect(await page.locator("#root img, #root script").count()).toBe(0);
  expect(troubles).toEqual([]);
});

test("the page's policy lets no foreign script, frame or connection in", async ({
  page,
}) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  const blocked = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      directives.push(event.effectiveDirective),
    );
    const script = document.createElement("script");
    script.textContent = "globalThis.hacked = true";
    const frame = document.createElement("iframe");
    frame.src = "https://example.invalid/";
    const image = document.createElement("img");
    image.src = "https://example.invalid/x.png";
    document.body.append(script, frame, image);
    await fetch("https://example.invalid/").catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...directives, "hacked" in globalThis ? "hacked" : "whole"];
  });
  expect(blocked.toSorted()).toEqual([
    "connect-src",
    "frame-src",
    "img-src",
    "script-src-elem",
    "whole",
  ]);
});
