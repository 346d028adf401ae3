/** What the alignment goes by: settings with a preview, glossaries, the dot plot, and words that light up. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { testOnGenerated, testOnSample } from "./window/on-copy.ts";
import { expectMessage, save } from "./window/project.ts";
import { column, placeOfWords, segmentBox } from "./window/texts.ts";

testOnGenerated(
  "settings tell what they change before they do, and aligning anew is one step",
  async ({ page, path }) => {
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    const before = await save(page, path);
    const dialog = page.getByRole("dialog", { name: "Alignment settings" });
    const choose = async (): Promise<void> => {
      await runAction(page, "Alignment settings");
      await dialog.getByLabel("Weakest suggestion kept").selectOption("0.9");
      await dialog.getByRole("radio", { name: "The same" }).click();
    };
    await choose();
    await dialog.getByRole("button", { name: "Preview" }).click();
    await expect(dialog.getByRole("status")).toContainText(/\d+ gone/);
    await page.keyboard.press("Escape");
    expect(await save(page, path)).toEqual(before);

    await choose();
    await dialog.getByRole("button", { name: "Keep and realign" }).click();
    await expect(dialog).toBeHidden();
    await expectMessage(page, /^Aligned 5 versions/);
    const after = await save(page, path);
    expect(after.settings.align).toMatchObject({ least: 0.9, order: "shared" });
    expect(after.units).not.toEqual(before.units);
    expect(Math.min(...after.units.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.9); // prettier-ignore

    await column(page, "en").locator(".view-line").first().click();
    await page.keyboard.press("Control+z");
    const undone = await save(page, path);
    expect(undone.units).toEqual(before.units);
    expect(undone.settings.align).toEqual(after.settings.align);
  },
);

testOnSample(
  "a glossary is added in two clicks, listed and taken out",
  async ({ page, home, path }) => {
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    await writeFile(
      join(home, "terms.tsv"),
      "en\tde\nbridge\tBrücke\nlawsuit\tKlage\n",
    );
    await runAction(page, "Alignment settings");
    const list = page.getByRole("region", { name: "Glossaries" });
    await expect(list).toContainText("None yet.");
    await list.getByRole("button", { name: "Add…" }).click();
    await page.getByRole("button", { name: "terms.tsv" }).dblclick();
    await expect(list.getByRole("listitem")).toHaveText(
      /terms\.tsv.*de, en · 2 entries/,
    );
    await page.keyboard.press("Escape");
    expect((await save(page, path)).settings.glossaries).toMatchObject([
      { name: "terms.tsv", languages: ["de", "en"], entries: 2 },
    ]);
    await runAction(page, "Alignment settings");
    await list.getByRole("button", { name: "Take out terms.tsv" }).click();
    await expect(list).toContainText("None yet.");
    await page.keyboard.press("Escape");
    expect((await save(page, path)).settings.glossaries).toEqual([]);
  },
);

testOnSample(
  "a dot plot is zoomed by keys, and a click goes to what is linked there",
  async ({ page }) => {
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    await runAction(page, "Dot plot");
    const dialog = page.getByRole("dialog", { name: "Dot plot" });
    await dialog.getByLabel("Version down the side").selectOption("de");
    await dialog.getByLabel("Version along the top").selectOption("it");
    const plot = dialog.getByRole("application", { name: "de against it" });
    await expect(plot).toHaveAttribute("aria-busy", "false");
    await expect(dialog).toContainText("de 1–30 · it 1–30");

    await plot.focus();
    await page.keyboard.press("+");
    await expect(dialog).toContainText("de 6–25 · it 6–25");
    await page.keyboard.press("ArrowDown");
    await expect(dialog).toContainText("de 8–27 · it 6–25");
    await page.keyboard.press("-");
    await page.keyboard.press("0");
    await expect(dialog).toContainText("de 1–30 · it 1–30");

    const box = await plot.boundingBox();
    if (box === null) throw new Error("The plot is not there.");
    await page.mouse.click(box.x + box.width / 60, box.y + box.height / 60);
    await expect(dialog).toBeHidden();
    await expect(segmentBox(page, "de", 1)).toHaveClass(/tx-focus/);
  },
);

testOnSample(
  "a word under the mouse lights its counterparts, and only while it is there",
  async ({ page }) => {
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    await hover(page, "en", "messages");
    await expect(column(page, "en").locator(".tx-lit").first()).toBeVisible();
    await expect(column(page, "fr").locator(".tx-lit").first()).toBeVisible();
    await page.mouse.move(700, 20);
    await expect(page.locator(".tx-lit")).toHaveCount(0);
  },
);

async function hover(
  page: Page,
  version: string,
  words: string,
): Promise<void> {
  const { start, end } = await placeOfWords(page, version, words);
  await page.mouse.move((start.x + end.x) / 2, start.y);
  await page.mouse.move((start.x + end.x) / 2 + 2, start.y);
}
