/** Finding things: search in all versions, and the command palette. */
import type { Page } from "@playwright/test";
import { expect } from "./fixture.ts";
import { testOnSample as test } from "./window/on-copy.ts";
import { column, segmentBox } from "./window/texts.ts";

test.beforeEach(async ({ page }) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
});

test("search finds words in every version, by case, accents and pattern as asked", async ({
  page,
}) => {
  await page.keyboard.press("Control+f");
  const search = page.getByRole("search");
  const field = search.getByLabel("Search for");
  await expect(field).toBeFocused();

  await test.step("words in several versions, hits marked and walked", async () => {
    await page.keyboard.type("messenger");
    await expect.poll(() => hitCount(page)).toBeGreaterThan(2);
    await page.keyboard.press("Enter");
    await expect(search.getByRole("status").first()).toContainText(/^1 of /);
    await expect(page.locator(".tx-hit-now").first()).toBeVisible();
    await page.keyboard.press("F3");
    await expect(search.getByRole("status").first()).toContainText(/^2 of /);
  });

  await test.step("case", async () => {
    const loose = await hitCount(page);
    const matchCase = search.getByRole("button", { name: "Match case" });
    await matchCase.click();
    await expect(matchCase).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => hitCount(page)).not.toBe(loose);
    await matchCase.click();
    await expect.poll(() => hitCount(page)).toBe(loose);
  });

  await test.step("accents and vowel signs", async () => {
    await field.fill("عقد من");
    await expect.poll(() => hitCount(page)).toBe(1);
    await field.fill("revele");
    await expect.poll(() => hitCount(page)).toBeGreaterThan(0);
    await search.getByRole("button", { name: "Match accents" }).click();
    await expect.poll(() => hitCount(page)).toBe(0);
    await expect(search).toContainText("No search hit in 5 versions.");
    await search.getByRole("button", { name: "Match accents" }).click();
  });

  await test.step("a pattern, and one that is none", async () => {
    await search.getByRole("button", { name: "Regular expression" }).click();
    await field.fill("20(11|13)");
    await search.getByRole("button", { name: "List the hits" }).click();
    const marks = page
      .getByRole("listbox", { name: "Search hits" })
      .locator("mark");
    // Until the pattern's hits are in, the list shows those of the words before.
    await expect
      .poll(async () => [...new Set(await marks.allTextContents())].sort())
      .toEqual(["2011", "2013"]);
    await field.fill("20(11");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(search.locator("#search-note")).not.toBeEmpty();
  });

  await test.step("Escape leads back to the texts", async () => {
    await field.fill("2013");
    await expect.poll(() => hitCount(page)).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(search).toBeHidden();
    await expect(column(page, "fr").locator(":focus")).toHaveCount(1);
    await expect(page.locator(".tx-hit")).toHaveCount(0);
  });
});

test("the palette finds commands, versions, units, segments and words", async ({
  page,
}) => {
  const palette = page.getByRole("dialog", { name: "Commands" });
  const ask = async (words: string) => {
    await page.keyboard.press("Control+k");
    await palette.getByRole("combobox").fill(words);
  };
  await ask("dark");
  await expect(palette.getByRole("option").first()).toContainText(
    "Theme: dark",
  );
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await ask("@it");
  await page.keyboard.press("Enter");
  await expect(segmentBox(page, "it", 1)).toHaveClass(/tx-focus/);
  await ask("#7");
  await palette.getByRole("option").filter({ hasText: "Unit 7" }).click();
  await expect(
    page.getByRole("region", { name: "Unit inspector" }),
  ).toContainText("Unit 7");
  await ask('"265 million');
  await palette
    .getByRole("option")
    .filter({ hasText: "265 million euros" })
    .click();
  await expect(column(page, "en").locator(".tx-focus")).toBeVisible();
  await ask("no such command");
  await expect(palette).toContainText("No command fits");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

async function hitCount(page: Page): Promise<number> {
  const words = await page
    .getByRole("search")
    .getByRole("status")
    .first()
    .innerText();
  return /\d/.test(words) ? Number(/(\d+)( hits?)?$/.exec(words)?.[1]) : -1;
}
