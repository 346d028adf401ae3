/** A reviewer's round: the Units table, and the drifts in their panel. */
import { expect } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { testOnGenerated, testOnSample } from "./window/on-copy.ts";
import { expectMessage, save } from "./window/project.ts";
import { column, goToSegment, segmentBox } from "./window/texts.ts";

testOnGenerated(
  "units are filtered, ticked, judged in bulk and opened in the texts",
  async ({ page, path }) => {
    const test = testOnGenerated;
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    await page.getByRole("radio", { name: "Units" }).click();
    const grid = page.getByRole("grid", { name: "Units" });
    const filters = page.getByRole("toolbar", { name: "Filters" });
    const rows = grid.locator(".units-row");
    const bulk = page.getByRole("toolbar", { name: "Ticked units" });
    await expect(filters.getByRole("button", { name: "All 36" })).toBeVisible();
    await expect(grid).toHaveAttribute("aria-rowcount", "37");

    await test.step("tick three rows, two of them with Shift, and confirm", async () => {
      await rows.nth(0).getByRole("gridcell").first().click();
      await rows
        .nth(2)
        .getByRole("gridcell")
        .first()
        .click({ modifiers: ["Shift"] });
      await expect(bulk).toContainText("3 units selected");
      await bulk.getByRole("button", { name: "Confirm" }).click();
      await expectMessage(page, "3 units confirmed");
      await expect(bulk).toBeHidden();
      await expect(rows.nth(1)).toContainText("Unit 2, confirmed");
    });

    await test.step("the right button's menu rejects one", async () => {
      await rows.nth(4).getByRole("gridcell").nth(3).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Reject the unit" }).click();
      await expectMessage(page, "Unit 5 rejected");
    });

    await test.step("filters narrow the table, and are cleared where nothing is left", async () => {
      await filters.getByRole("button", { name: "Unconfirmed 32" }).click();
      await expect(grid).toHaveAttribute("aria-rowcount", "33");
      await filters.getByRole("button", { name: "Filter" }).click();
      await page.getByRole("menuitemcheckbox", { name: "Rejected" }).click();
      await filters.getByRole("button", { name: "Unconfirmed 32" }).click();
      await expect(grid).toHaveAttribute("aria-rowcount", "2");
      await expect(rows).toContainText("Unit 5, rejected");
      await filters.getByRole("button", { name: "Missing in" }).click();
      await page.getByRole("menuitemcheckbox", { name: "Deutsch" }).click();
      await expect(
        page.getByText("No unit matches these filters."),
      ).toBeVisible();
      await page.getByRole("button", { name: "Clear filters" }).click();
      await expect(grid).toHaveAttribute("aria-rowcount", "37");
    });

    await test.step("all that are left are confirmed in one step", async () => {
      await filters.getByRole("button", { name: "Unconfirmed" }).click();
      await page.getByRole("checkbox", { name: "Tick all 32" }).click();
      await bulk.getByRole("button", { name: "Confirm" }).click();
      await expectMessage(page, "32 units confirmed");
      await filters.getByRole("button", { name: "All" }).click();
      const { units } = await save(page, path);
      expect(units.filter(({ status }) => status === "confirmed")).toHaveLength(35); // prettier-ignore
      await page.keyboard.press("Control+z");
      await expectMessage(page, "Undone");
      const before = (await save(page, path)).units;
      expect(before.filter(({ status }) => status === "confirmed")).toHaveLength(3); // prettier-ignore
    });

    await test.step("a double click opens the cell's segment in the texts", async () => {
      await rows.nth(3).getByRole("gridcell").nth(5).dblclick();
      await expect(segmentBox(page, "fr", 4)).toHaveClass(/tx-focus/);
    });
  },
);

testOnGenerated(
  "keys typed ahead of the host act one after the other",
  async ({ page }) => {
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    await goToSegment(page, "en", 1);
    await page.keyboard.press("n");
    for (const key of "cxcxcxcxcxcx") await page.keyboard.press(key);
    const foot = page.getByRole("contentinfo");
    await expect(foot).toContainText("6 confirmed, 24 suggested, 6 rejected");
    for (const key of ["z", "z", "z", "y"])
      await page.keyboard.press(`Control+${key}`);
    await expect(foot).toContainText("5 confirmed, 26 suggested, 5 rejected");
  },
);

testOnSample(
  "drifts are walked, judged, commented and edited in their panel",
  async ({ page, path }) => {
    const test = testOnSample;
    await expect(segmentBox(page, "it", 1)).toBeVisible();
    await page
      .getByRole("banner")
      .getByRole("button", { name: /^Drifts/ })
      .click();
    const panel = page.getByRole("complementary", { name: "Drift and unit" });
    const table = panel.getByRole("grid");
    const card = panel.getByRole("article");
    const first = (await save(page, path)).drifts[0];
    const driftOf = async () =>
      (await save(page, path)).drifts.find(({ id }) => id === first?.id);

    await test.step("walk: each drift shows its words", async () => {
      await table.locator("#drift-row-d1").click();
      await expect(card.getByRole("heading")).toBeVisible();
      await expect(card).toContainText("nearly a decade");
      const before = await card.innerText();
      await page.keyboard.press("ArrowDown");
      await expect(card).not.toHaveText(before);
      await page.keyboard.press("ArrowUp");
      await expect(card).toContainText("nearly a decade");
      await expect(
        column(page, "en").locator(".tx-drift-now").first(),
      ).toBeVisible();
    });

    await test.step("reject, open again, accept by key", async () => {
      await card.getByRole("button", { name: "Reject" }).click();
      await expectMessage(page, "Drift 1 rejected");
      await expect(card).toContainText("Rejected by");
      expect((await driftOf())?.status).toBe("rejected");
      await card.getByRole("button", { name: "More for this drift" }).click();
      await page.getByRole("menuitem", { name: "Open it again" }).click();
      await expectMessage(page, "Drift 1 open");
      await table.locator("#drift-row-d1").click();
      await page.keyboard.press("c");
      await expectMessage(page, "Drift 1 accepted");
      expect((await driftOf())?.status).toBe("accepted");
    });

    await test.step("comment", async () => {
      await table.locator("#drift-row-d1").click();
      await page.keyboard.press("m");
      await panel.getByLabel("Comment", { exact: true }).fill("Ask the desk.");
      await page.keyboard.press("Control+Enter");
      await expectMessage(page, "Comment added");
      await expect(card).toContainText("Ask the desk.");
      expect((await driftOf())?.comments.at(-1)?.text).toBe("Ask the desk.");
    });

    await test.step("edit", async () => {
      await card.getByRole("button", { name: "More for this drift" }).click();
      await page.getByRole("menuitem", { name: "Edit the drift" }).click();
      const dialog = page.getByRole("dialog", { name: "Edit the drift" });
      await dialog.getByRole("radio", { name: "Critical" }).click();
      await dialog.getByLabel("Reason").fill("ar and en round, fr is exact.");
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
      await expect(card).toContainText("ar and en round, fr is exact.");
      expect(await driftOf()).toMatchObject({
        severity: "critical",
        reason: "ar and en round, fr is exact.",
        mentions: first?.mentions,
      });
    });

    await test.step("J walks on in the texts", async () => {
      await panel.getByRole("button", { name: "Close the panel" }).click();
      await goToSegment(page, "en", 3);
      await page.keyboard.press("j");
      await expect(page.locator(".tx-drift-now").first()).toBeVisible();
      await runAction(page, "Remove the drift mark");
      await expectMessage(page, /^Drift \d+ removed/);
      expect((await save(page, path)).drifts).toHaveLength(56);
    });
  },
);
