/** The Texts view by mouse alone: linking by drag, menus, columns, overview, ribbons. */
import type { Locator } from "@playwright/test";
import { expect } from "./fixture.ts";
import { testOnSample as test } from "./window/on-copy.ts";
import { expectMessage, idOf, readProject, save } from "./window/project.ts";
import {
  column,
  goToSegment,
  placeOfWords,
  segmentBox,
} from "./window/texts.ts";

test.beforeEach(async ({ page }) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
});

test("a segment dragged by its handle onto another column's segment is linked with it", async ({
  page,
  path,
}) => {
  const from = await placeOf(segmentBox(page, "en", 1));
  const to = await placeOf(segmentBox(page, "fr", 1));
  await page.mouse.move(from.x + 12, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 8, { steps: 6 });
  await expect(page.locator(".tx-drag")).toHaveText("Link en 1 with …");
  await expect(segmentBox(page, "fr", 1)).toHaveClass(/tx-drop/);
  await page.mouse.up();
  await expectMessage(page, /links 2 segments of 2 versions/);
  await expect(page.locator(".tx-drag")).toBeHidden();
  const project = await save(page, path);
  const unit = project.units.find(({ members }) =>
    members["fr"]?.includes(idOf(project, "fr", 1)),
  );
  expect(unit?.members).toEqual({
    en: [idOf(project, "en", 1)],
    fr: [idOf(project, "fr", 1)],
  });
});

test("a drag let go of outside any segment, or left by Escape, links nothing", async ({
  page,
  path,
}) => {
  const before = await readProject(path);
  const from = await placeOf(segmentBox(page, "en", 1));
  const to = await placeOf(segmentBox(page, "fr", 1));
  await page.mouse.move(from.x + 12, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 8, { steps: 3 });
  await page.keyboard.press("Escape");
  await expect(page.locator(".tx-drag")).toBeHidden();
  await page.mouse.up();
  await page.mouse.move(from.x + 12, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(700, 20, { steps: 3 });
  await page.mouse.up();
  expect(await save(page, path)).toEqual(before);
});

test("the right button's menu acts on the segment under it", async ({
  page,
  path,
}) => {
  const { start } = await placeOfWords(page, "en", "It revealed");
  await page.mouse.click(start.x + 10, start.y, { button: "right" });
  const menu = page.getByRole("menu");
  await expect(segmentBox(page, "en", 3)).toHaveClass(/tx-focus/);
  for (const name of ["Split at the caret", "Confirm the unit", "Mark drift"])
    await expect(menu.getByRole("menuitem", { name })).toBeVisible();
  await menu.getByRole("menuitem", { name: "Unlink the segment" }).click();
  await expectMessage(page, "unlinked");
  await expect(segmentBox(page, "en", 3)).toHaveClass(/tx-unlinked/);
  const project = await save(page, path);
  const id = idOf(project, "en", 3);
  expect(project.units.some(({ members }) => members["en"]?.includes(id))).toBe(
    false,
  );
});

test("columns are moved, made wider, balanced, hidden and shown", async ({
  page,
  path,
}) => {
  const order = () =>
    page
      .locator(".tx-head")
      .evaluateAll((heads) =>
        heads
          .toSorted(
            (a, b) =>
              a.getBoundingClientRect().left - b.getBoundingClientRect().left,
          )
          .map((head) => head.getAttribute("data-version")),
      );
  expect(await order()).toEqual(["ar", "en", "fr", "de", "it"]);

  await test.step("drag a header to the front", async () => {
    const from = await placeOf(page.locator(".tx-head[data-version=fr]"));
    await page.mouse.move(from.x + 120, from.y + 30);
    await page.mouse.down();
    await page.mouse.move(20, from.y + 30, { steps: 5 });
    await page.mouse.up();
    await expect.poll(order).toEqual(["fr", "ar", "en", "de", "it"]);
    const { versions } = await save(page, path);
    expect(versions.map(({ id }) => id)).toEqual(["fr", "ar", "en", "de", "it"]); // prettier-ignore
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(order).toEqual(["ar", "en", "fr", "de", "it"]);
  });

  await test.step("drag an edge, then balance", async () => {
    const { width } = await placeOf(column(page, "ar"));
    const edge = page.getByRole("separator", { name: "Width of ar" });
    const at = await placeOf(edge);
    await page.mouse.move(at.x + at.width / 2, at.y + 20);
    await page.mouse.down();
    await page.mouse.move(at.x + at.width / 2 + 60, at.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await placeOf(column(page, "ar"))).width)
      .toBeCloseTo(width + 60, -1);
    await edge.dblclick();
    await expect
      .poll(async () => (await placeOf(column(page, "ar"))).width)
      .toBeCloseTo(width, 0);
  });

  await test.step("hide a column, show it again", async () => {
    await page.getByRole("button", { name: /^de .*column menu$/ }).click();
    await page.getByRole("menuitem", { name: "Hide" }).click();
    await expect(page.locator(".tx-column")).toHaveCount(4);
    await expect(column(page, "de")).toBeHidden();
    await segmentBox(page, "en", 2).click({ force: true });
    await page.keyboard.press("h");
    const dialog = page.getByRole("dialog", { name: "Versions" });
    await dialog.getByRole("checkbox", { name: "Deutsch" }).click();
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(
      column(page, "de").locator(".view-line").first(),
    ).toBeVisible();
    expect(await order()).toEqual(["ar", "en", "fr", "de", "it"]);
  });
});

test("the overview scrolls by click, a pill goes to the other end of its ribbon", async ({
  page,
}) => {
  const overview = page.getByRole("scrollbar", { name: "Overview" });
  await expect(overview).toHaveAttribute("aria-valuenow", "0");
  await expect(async () => {
    // The texts are still being levelled at first, which ends at their top.
    const { x, y, width, height } = await placeOf(overview);
    await page.mouse.click(x + width / 2, y + height - 4);
    await expect(overview).toHaveAttribute("aria-valuenow", "100", {
      timeout: 1_000,
    });
  }).toPass();
  await expect(segmentBox(page, "it", 30)).toBeVisible();
  const { x, y, width } = await placeOf(overview);
  await page.mouse.click(x + width / 2, y + 4);
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  const pill = page.getByRole("button", { name: /^Go to .*, below$/ }).first();
  const [, version = "", number = ""] =
    /^Go to (\w+) (\d+), below$/.exec(
      (await pill.getAttribute("aria-label")) ?? "",
    ) ?? [];
  await pill.click();
  await expect(segmentBox(page, version, Number(number))).toHaveClass(
    /tx-focus/,
  );
});

test("a ribbon tells of its unit when the mouse rests on it and selects it when clicked; words marked as drift tell of the drift", async ({
  page,
}) => {
  await goToSegment(page, "it", 1);
  const box = await placeOf(segmentBox(page, "en", 2));
  await page.mouse.move(box.x - 5, box.y + 10);
  await page.mouse.move(box.x - 6, box.y + 10);
  await expect(page.getByRole("tooltip")).toContainText(/Unit \d+/);
  await page.mouse.click(box.x - 6, box.y + 10);
  await expect(segmentBox(page, "en", 2)).toHaveClass(/tx-selected/);
  await expect(
    page.getByRole("region", { name: "Unit inspector" }),
  ).toContainText(/ar 2.*en 2/);
  const { start, end } = await placeOfWords(page, "en", "indicate");
  await page.mouse.move((start.x + end.x) / 2, start.y);
  await page.mouse.move((start.x + end.x) / 2 + 2, start.y);
  await expect(page.locator(".tx-card")).toContainText(/en/);
});

async function placeOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is not on the page.");
  return box;
}
