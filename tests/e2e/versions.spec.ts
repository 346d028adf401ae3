/** Texts change under a project: one replaced, one corrected, versions added and taken out. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { testOnSample as test } from "./window/on-copy.ts";
import {
  expectMessage,
  readProject,
  save,
  textsFolder,
  wordsOf,
} from "./window/project.ts";
import { column, goToSegment, segmentBox } from "./window/texts.ts";

test.beforeEach(async ({ page }) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
});

test("a version's text is replaced; a report says what moved and what was lost", async ({
  page,
  home,
  path,
}) => {
  const before = await readProject(path);
  const text = await readFile(join(textsFolder, "en.txt"), "utf8");
  await writeFile(
    join(home, "newer.txt"),
    `A new first line.\n${text.replace("direct messages, in order", "private messages, in order").replace(/^It revealed.*\n/m, "")}`,
  );
  await chooseFromHeader(page, "en", "Replace the text");
  const dialog = page.getByRole("dialog", { name: "Replace the text of en" });
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  await page.getByRole("button", { name: "newer.txt" }).dblclick();
  await expect(dialog).toContainText("newer.txt");
  await dialog.getByRole("button", { name: "Replace", exact: true }).click();
  const report = page.getByRole("dialog", { name: "en was replaced" });
  await expect(report).toContainText(/Segments: \d+ as before/);
  await expect(report).toContainText(/1 gone/);
  await expect(report).toContainText(/[1-9]\d* lost/);
  await page.keyboard.press("Escape");
  await expect(column(page, "en")).toContainText("private messages");

  const after = await save(page, path);
  expect(wordsOf(after, "en", 1)).toBe("A new first line.");
  const linked = (project: typeof after) =>
    project.units.filter(({ members }) => members["en"] !== undefined).length;
  expect(linked(after)).toBeGreaterThanOrEqual(linked(before) - 1);
  expect(after.drifts).toHaveLength(before.drifts.length);
  await runAction(page, "Undo");
  await expectMessage(page, "Undone: Replace text");
  expect(await save(page, path)).toEqual(before);
});

test("a segment's words are corrected by E; its links and marks stay", async ({
  page,
  path,
}) => {
  const before = await readProject(path);
  await goToSegment(page, "en", 3);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Edit the segment's text" });
  const field = dialog.getByLabel("Text");
  await expect(field).toBeFocused();
  const words = await field.inputValue();
  await field.fill(words.replace("It revealed", "They revealed <b>again</b>"));
  await page.keyboard.press("Control+Enter");
  await expectMessage(page, "Segment 3 corrected");
  await expect(column(page, "en")).toContainText("They revealed <b>again</b>");
  const after = await save(page, path);
  expect(wordsOf(after, "en", 3)).toMatch(/^They revealed <b>again<\/b> that/);
  expect(after.units).toEqual(before.units);
  expect(after.drifts.map(({ status }) => status)).toEqual(
    before.drifts.map(({ status }) => status),
  );
  await page.keyboard.press("Control+z");
  await expectMessage(page, "Undone");
  expect(await save(page, path)).toEqual(before);
});

test("a version is added from a file and taken out again", async ({
  page,
  home,
  path,
}) => {
  const before = await readProject(path);
  await writeFile(
    join(home, "es.txt"),
    "Meta permitió a Netflix leer mensajes.\n\nLa demanda es de 2013.\n",
  );
  await runAction(page, "Import into this project");
  const dialog = page.getByRole("dialog", { name: "Import into this project" });
  await dialog.getByRole("button", { name: "choose files" }).click();
  await page.getByRole("button", { name: "es.txt" }).dblclick();
  await expect(dialog.getByRole("list", { name: "Segments" })).toContainText(
    "La demanda es de 2013.",
  );
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expectMessage(page, "es added with 2 segments");
  // Six columns do not fit: the last one is a spine, and comes when asked for.
  await expect(column(page, "es")).toBeHidden();
  await page.getByRole("button", { name: "Show es" }).click();
  await expect(column(page, "es")).toContainText("La demanda es de 2013.");
  const added = await save(page, path);
  expect(added.versions.map(({ id }) => id)).toEqual(["ar", "en", "fr", "de", "it", "es"]); // prettier-ignore
  expect(added.units).toEqual(before.units);

  await chooseFromHeader(page, "fr", "Remove the version");
  const confirm = page.getByRole("dialog", { name: "Remove fr" });
  await expect(confirm).toContainText(/Its 21 segments leave \d+ units/);
  await confirm.getByRole("button", { name: "Remove version" }).click();
  await expectMessage(page, "fr removed");
  await expect(column(page, "fr")).toBeHidden();
  await expect(page.locator(".tx-column")).toHaveCount(5);
  const removed = await save(page, path);
  expect(removed.versions.map(({ id }) => id)).toEqual(["ar", "en", "de", "it", "es"]); // prettier-ignore
  expect(removed.units.some(({ members }) => "fr" in members)).toBe(false);
  await page.keyboard.press("Control+z");
  await expect(column(page, "fr").locator(".view-line").first()).toBeVisible();
  expect(await save(page, path)).toEqual(added);
});

async function chooseFromHeader(
  page: Page,
  version: string,
  item: string,
): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${version} .*column menu$`) })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}
