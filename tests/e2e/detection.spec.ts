/** Looking for drift: a task whose finds are for the reviewer to judge. */
import { expect } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { testOnSample } from "./window/on-copy.ts";

testOnSample(
  "what is found waits to be judged, is taken back in one step, and stays away once rejected",
  async ({ page }) => {
    const test = testOnSample;
    const panel = page
      .getByRole("region", { name: "Panel" })
      .or(page.locator(".side-panel"));
    const found = page.getByText(/^Found \d+ drifts in 53 units$/).first();
    const open = panel.first().getByRole("button", { name: /^Open \d+$/ });

    await test.step("open drifts appear beside the accepted ones", async () => {
      await runAction(page, "Look for drift");
      await expect(found).toBeVisible();
      await runAction(page, "Drift and unit panel");
      await expect(open).toBeVisible();
      await expect(
        panel.first().getByRole("button", { name: "Accepted 57" }),
      ).toBeVisible();
    });

    await test.step("undo takes them back together, redo brings them again", async () => {
      await page.keyboard.press("Control+z");
      await expect(open).toBeHidden();
      await page.keyboard.press("Control+y");
      await expect(open).toBeVisible();
    });

    await test.step("a rejected one is not proposed again", async () => {
      const count = async (): Promise<number> =>
        Number(((await open.textContent()) ?? "").replace(/\D/g, ""));
      const before = await count();
      await page.locator("[id^=drift-row-]").first().click();
      await page.getByRole("button", { name: "Reject" }).last().click();
      await expect.poll(count).toBe(before - 1);
      await runAction(page, "Look for drift");
      await expect(
        page.getByText(`Found ${before - 1} drifts in 53 units`).first(),
      ).toBeVisible();
      expect(await count()).toBe(before - 1);
    });
  },
);

testOnSample(
  "after an edit of a unit with drift, looking again is offered, and stays a step of its own",
  async ({ page }) => {
    const status = page.getByRole("status");
    await runAction(page, "Look for drift");
    await expect(page.getByText(/^Found \d+ drifts in 53 units$/).first()).toBeVisible(); // prettier-ignore
    await runAction(page, "Drift and unit panel");
    await page.getByRole("button", { name: /^Open \d+$/ }).click();
    await page.locator("[id^=drift-row-]").first().click();
    await runAction(page, "Edit the segment's text");
    const text = page.getByRole("textbox", { name: "Text" });
    const before = await text.inputValue();
    await text.fill(`${before} Added.`);
    await page.getByRole("button", { name: "Correct", exact: true }).click();
    const message = page.getByRole("region", { name: "Message" });
    await expect(message.getByRole("button", { name: "Undo" })).toBeVisible();
    await message.getByRole("button", { name: "Look for drift here" }).click();
    await expect(status.filter({ hasText: /in 1 unit$/ })).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(status.filter({ hasText: "Undone: Look for drift" })).toHaveCount(1); // prettier-ignore
    await page.keyboard.press("Control+z");
    await expect(status.filter({ hasText: "Undone: Correct" })).toHaveCount(1);
  },
);
