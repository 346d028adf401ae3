/** The first start: a newcomer sees the point within ten seconds. */
import { expect, test } from "./fixture.ts";
import { column, segmentBox } from "./window/texts.ts";

const versions = ["ar", "en", "fr", "de", "it"];

test("the first start shows five columns of the sample within ten seconds, with drifts underlined", async ({
  page,
}) => {
  await expect(page.locator(".tx-column .view-line").first()).toBeVisible({
    timeout: 10_000,
  });
  expect(
    await page
      .locator(".tx-column")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-version"))),
  ).toEqual(versions);
  for (const version of versions) {
    await expect(column(page, version)).toHaveAttribute("lang", version);
    await expect(segmentBox(page, version, 1)).toBeVisible();
    await expect(
      column(page, version).locator(".view-line").first(),
    ).not.toBeEmpty();
    await expect(column(page, version).locator(".tx-drift").first()).toHaveCSS(
      "border-bottom-width",
      /^[1-9]/,
    );
  }
  await expect(page).toHaveTitle(/^Netflix and Facebook inboxes/);
});

test("Arabic runs from right to left and starts at its column's right edge, the others at the left", async ({
  page,
}) => {
  await expect(column(page, "it").locator(".view-line").first()).toBeVisible();
  for (const version of versions) {
    const { dir, direction, left, right } = await column(page, version)
      .locator(".view-line")
      .first()
      .evaluate((line) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        walker.nextNode();
        const range = document.createRange();
        range.setStart(walker.currentNode, 0);
        range.setEnd(walker.currentNode, 1);
        const letter = range.getBoundingClientRect();
        const edges = line.closest(".tx-column")?.getBoundingClientRect();
        return {
          dir: line.getAttribute("dir"),
          direction: getComputedStyle(line).direction,
          left: letter.left - (edges?.left ?? 0),
          right: (edges?.right ?? 0) - letter.right,
        };
      });
    if (version === "ar") {
      expect(dir).toBe("rtl");
      expect(direction).toBe("rtl");
      expect(right).toBeLessThan(24);
      expect(left).toBeGreaterThan(100);
    } else {
      expect(direction).toBe("ltr");
      expect(left).toBeLessThan(48);
      expect(right).toBeGreaterThan(100);
    }
    await expect(
      page.locator(`.tx-head[data-version="${version}"]`),
    ).toHaveAttribute("dir", version === "ar" ? "rtl" : "ltr");
  }
});

test("both views show the sample in both themes", async ({ page }) => {
  await expect(column(page, "ar").locator(".view-line").first()).toBeVisible();
  for (const [theme, isDark] of [
    ["Theme: dark", true],
    ["Theme: light", false],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(theme);
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute(
      "data-theme",
      isDark ? "dark" : "light",
    );
    const [paper = 0, ink = 0] = await page
      .locator("body")
      .evaluate((body) =>
        [
          getComputedStyle(body).backgroundColor,
          getComputedStyle(body).color,
        ].map((colour) =>
          (colour.match(/[\d.]+/g) ?? [])
            .slice(0, 3)
            .reduce((sum, part) => sum + Number(part), 0),
        ),
      );
    expect(paper < ink).toBe(isDark);
    await page.getByRole("radio", { name: "Units" }).click();
    const grid = page.getByRole("grid", { name: "Units" });
    await expect(grid.getByRole("columnheader")).toHaveCount(7);
    const words = grid.locator(".version-cell [lang=ar]").first();
    await expect(words).toHaveAttribute("dir", "rtl");
    await expect(words).toHaveCSS("direction", "rtl");
    await expect(grid.locator(".drift-mark").first()).toBeVisible();
    await page.getByRole("radio", { name: "Texts" }).click();
    await expect(
      column(page, "de").locator(".view-line").first(),
    ).toBeVisible();
  }
});
