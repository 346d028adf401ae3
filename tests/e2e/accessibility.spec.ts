/** For everyone: axe finds nothing serious anywhere, and the keyboard reaches and leaves everything. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { seriousFindings } from "./window/axe.ts";
import { runAction } from "./window/commands.ts";
import { walkByTab } from "./window/keyboard-walk.ts";
import { copyTexts, expectMessage } from "./window/project.ts";
import {
  column,
  goToSegment,
  segmentBox,
  selectWords,
} from "./window/texts.ts";

for (const theme of ["light", "dark"] as const)
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(async ({ page }) => {
      await expect(segmentBox(page, "it", 1)).toBeVisible();
      await runAction(page, `Theme: ${theme}`);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    });

    test("axe finds nothing serious in the views and panels", async ({
      page,
    }) => {
      await goToSegment(page, "en", 3);
      await sound(page, "Texts");
      await page.keyboard.press("Control+f");
      await page.getByLabel("Search for").fill("Meta");
      await page.getByRole("button", { name: "List the hits" }).click();
      await expect(page.getByRole("option").first()).toBeVisible();
      await sound(page, "search");
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      await openPanel(page);
      for (const tab of ["Drifts", "Unit", "Tasks", "Problems"]) {
        await page.getByRole("tab", { name: tab }).click();
        await sound(page, `${tab} tab`, ".side-panel");
      }
      await page.getByRole("button", { name: "Close the panel" }).click();
      await page.getByRole("radio", { name: "Units" }).click();
      const grid = page.getByRole("grid", { name: "Units" });
      await grid.getByRole("gridcell").nth(2).click();
      await page.keyboard.press("Space");
      await expect(page.getByRole("toolbar", { name: "Ticked" })).toBeVisible();
      await sound(page, "Units");
      await runAction(page, "Close the project");
      await expect(page.getByRole("heading", { name: "Start" })).toBeVisible();
      await sound(page, "start page");
    });

    test("axe finds nothing serious in the dialogs", async ({ page, home }) => {
      test.setTimeout(180_000);
      await copyTexts(home);
      await goToSegment(page, "en", 3);
      for (const title of [
        "Rename the project",
        "Import into this project",
        "Hide or show versions",
        "Edit the segment's text",
        "Set the kind of segment",
        "Segmentation rules",
        "Alignment settings",
        "Dot plot",
        "Comment on the drift",
        "Export",
        "Settings",
        "Go to unit or segment",
        "All keys",
        "How Pentapla works",
        "About Pentapla",
      ]) {
        await runAction(page, title);
        await soundDialog(page, title);
      }
      for (const words of ["", "@", "#3", '"Meta']) {
        await page.keyboard.press("Control+k");
        await page.keyboard.type(words);
        await expect(page.getByRole("option").first()).toBeVisible();
        await soundDialog(page, `palette ${words}`);
      }
      await selectWords(page, "en", "according to");
      await page.keyboard.press("d");
      await soundDialog(page, "mark a drift");
      await page.getByRole("button", { name: /^en .*column menu$/ }).click();
      await sound(page, "column menu", "[role=menu]");
      await page.getByRole("menuitem", { name: "Language and name" }).click();
      await soundDialog(page, "language and name");
      await page.getByRole("button", { name: /^en .*column menu$/ }).click();
      await page.getByRole("menuitem", { name: "Replace the text" }).click();
      await soundDialog(page, "replace the text");
      await page.getByRole("button", { name: /^en .*column menu$/ }).click();
      await page.getByRole("menuitem", { name: "Remove the version" }).click();
      await soundDialog(page, "confirm a removal");

      await page.getByRole("button", { name: /^en .*column menu$/ }).click();
      await page.getByRole("menuitem", { name: "Replace the text" }).click();
      await page.getByRole("button", { name: "Choose a file" }).click();
      await soundDialog(page, "file picker", false);
      await page.getByRole("button", { name: "fr.txt" }).dblclick();
      await page.getByRole("button", { name: "Replace", exact: true }).click();
      await expect(
        page.getByRole("dialog", { name: "en was replaced" }),
      ).toBeVisible();
      await soundDialog(page, "report");
      await page.keyboard.press("Control+z");
      await expectMessage(page, /^Undone/);
      await sound(page, "message", ".toast");
      await openPanel(page);
      await page
        .getByRole("grid", { name: "Drifts" })
        .getByRole("row")
        .nth(2)
        .click();
      await page.getByRole("button", { name: "More for this drift" }).click();
      await page.getByRole("menuitem", { name: "Edit the drift" }).click();
      await soundDialog(page, "edit a drift");
      await page.getByRole("button", { name: "Menu", exact: true }).click();
      await page.getByRole("menuitem", { name: "Unit" }).hover();
      // The menu beside it opens after a moment's rest, and fades in.
      await expect(page.getByRole("menu")).toHaveCount(2);
      await sound(page, "main menu", "[role=menu]");
      await page.keyboard.press("Escape");

      await page.keyboard.press("Control+n");
      await page.getByRole("button", { name: "choose files" }).click();
      const picker = page.getByRole("dialog", { name: "Choose texts" });
      await picker.getByRole("button", { name: "ar.txt" }).click();
      await picker
        .getByRole("button", { name: "de.txt" })
        .click({ modifiers: ["Control"] });
      await picker.getByRole("button", { name: "Choose", exact: true }).click();
      const files = page.getByRole("list", { name: "Versions" });
      await files.getByRole("button", { name: "العربية" }).click();
      await expect(page.getByRole("list", { name: "Segments" })).toContainText(
        "فيسبوك",
      );
      await soundDialog(page, "new project");

      await writeFile(join(home, "broken.pentapla.json"), '{"format":');
      await page.keyboard.press("Control+o");
      await page.getByRole("button", { name: "broken" }).dblclick();
      await expect(
        page.getByRole("dialog", { name: "This project can't be opened" }),
      ).toBeVisible();
      await soundDialog(page, "damaged project");
    });
  });

test("Tab and Shift+Tab reach and leave every control of both views and of the start page", async ({
  page,
}) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  await goToSegment(page, "en", 3);
  await page.keyboard.press("j");
  await openPanel(page);
  await expectWholeWalk(page, "Texts");
  await page.getByRole("radio", { name: "Units" }).click();
  await page.getByRole("gridcell").nth(2).click();
  await page.keyboard.press("Space");
  await expectWholeWalk(page, "Units");
  await runAction(page, "Close the project");
  await expect(page.getByRole("heading", { name: "Start" })).toBeVisible();
  await expectWholeWalk(page, "start page");
});

test("Tab goes round inside each dialog, and Escape gives the focus back", async ({
  page,
}) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  await goToSegment(page, "en", 3);
  for (const title of [
    "Edit the segment's text",
    "Hide or show versions",
    "Comment on the drift",
    "New project from files",
    "Go to unit or segment",
  ]) {
    await runAction(page, title);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    for (let n = 1; n <= 12; n++) {
      await page.keyboard.press(n > 6 ? "Shift+Tab" : "Tab");
      await expect(dialog.locator(":focus")).toHaveCount(1);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(column(page, "en").locator(":focus")).toHaveCount(1);
  }
});

test("F6 and Shift+F6 go round the regions of the window", async ({ page }) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  await goToSegment(page, "en", 3);
  await page.keyboard.press("p");
  await expect(page.getByRole("tab", { name: "Drifts" })).toBeVisible();
  const regionOf = () =>
    page.evaluate(() =>
      document.activeElement
        ?.closest("[data-region]")
        ?.getAttribute("data-region"),
    );
  for (const [key, regions] of [
    ["F6", ["inspector", "panel", "status", "title", "view"]],
    ["Shift+F6", ["title", "status", "panel", "inspector", "view"]],
  ] as const)
    for (const region of regions) {
      await page.keyboard.press(key);
      expect(await regionOf()).toBe(region);
    }
  await expect(column(page, "en").locator(":focus")).toHaveCount(1);
});

async function openPanel(page: Page): Promise<void> {
  const panel = page.getByRole("complementary", {
    name: "Drift and unit panel",
  });
  if (!(await panel.isVisible()))
    await page
      .getByRole("banner")
      .getByRole("button", { name: "Drift and unit panel" })
      .click();
  await expect(panel).toBeVisible();
}

async function sound(page: Page, name: string, scope = "body"): Promise<void> {
  expect.soft(await seriousFindings(page, scope), name).toEqual([]);
}

/** Looks at the dialog that is open and leaves it. */
async function soundDialog(
  page: Page,
  name: string,
  leaves = true,
): Promise<void> {
  const dialog = page.getByRole("dialog").last();
  await expect(dialog).toBeVisible();
  await sound(page, name, "[role=dialog]");
  if (!leaves) return;
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
}

async function expectWholeWalk(page: Page, name: string): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"] as const) {
    const { missed, unseen, isRound, steps } = await walkByTab(page, key);
    expect.soft(missed, `${name}, ${key}: not reached`).toEqual([]);
    expect.soft(unseen, `${name}, ${key}: focus not shown`).toEqual([]);
    expect.soft(isRound, `${name}, ${key}: comes round`).toBe(true);
    expect(steps).toBeGreaterThan(5);
  }
}
