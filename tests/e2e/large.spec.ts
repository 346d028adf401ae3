/** A book: five versions of 10,000 segments. */
import { expect } from "./fixture.ts";
import { testOnGenerated as test } from "./window/on-copy.ts";
import { expectMessage, idOf, readProject, save } from "./window/project.ts";
import { column, goToSegment, segmentBox } from "./window/texts.ts";
import { watch } from "./window/watch.ts";

test.use({ segments: 10_000 });

test("five versions of 10,000 segments open, scroll to the end, link and undo", async ({
  page,
  path,
}) => {
  const troubles = watch(page);
  await expect(segmentBox(page, "it", 1)).toBeVisible();
  const start = await readProject(path);

  await test.step("scroll to the end, and back", async () => {
    const overview = page.getByRole("scrollbar", { name: "Overview" });
    await overview.focus();
    await page.keyboard.press("End");
    for (const version of ["ar", "de", "en", "fr", "it"]) {
      await expect(segmentBox(page, version, 10_000)).toBeVisible();
      await expect(column(page, version)).toContainText("10000");
    }
    await page.keyboard.press("Home");
    await expect(segmentBox(page, "en", 1)).toBeVisible();
    await column(page, "en").hover();
    for (let n = 0; n < 20; n++) await page.mouse.wheel(0, 1_000);
    await expect(segmentBox(page, "en", 1)).toBeHidden();
    await column(page, "en").click({ position: { x: 120, y: 200 } });
  });

  await test.step("link three segments in the middle, undo, redo", async () => {
    for (const version of ["en", "fr"]) {
      await goToSegment(page, version, 5_000);
      await page.keyboard.press("Space");
    }
    await goToSegment(page, "it", 5_000);
    await page.keyboard.press("Space");
    await page.keyboard.press("l");
    await expectMessage(page, /links 3 segments of 3 versions/);
    await expect(segmentBox(page, "it", 5_000)).toHaveClass(/tx-confirmed/);
    const linked = await save(page, path);
    expect(
      linked.units.filter(({ origin }) => origin === "user"),
    ).toMatchObject([
      {
        members: {
          en: [idOf(start, "en", 5_000)],
          fr: [idOf(start, "fr", 5_000)],
          it: [idOf(start, "it", 5_000)],
        },
      },
    ]);
    await page.keyboard.press("Control+z");
    await expectMessage(page, "Undone");
    await expect(segmentBox(page, "it", 5_000)).toHaveClass(/tx-unlinked/);
    expect(await save(page, path)).toEqual(start);
    await page.keyboard.press("Control+y");
    await expectMessage(page, "Redone");
    expect(await save(page, path)).toEqual(linked);
  });

  await test.step("the Units table goes to its last row", async () => {
    await page.getByRole("radio", { name: "Units" }).click();
    const grid = page.getByRole("grid", { name: "Units" });
    await grid.getByRole("gridcell").nth(2).click();
    await page.keyboard.press("Control+End");
    await expect(grid.getByRole("row").last()).toHaveAttribute(
      "aria-rowindex",
      (await grid.getAttribute("aria-rowcount")) ?? "",
    );
  });
  expect(troubles).toEqual([]);
});
