/** A text with an abbreviation that nobody foresaw: taught by a rule, taken back, then by an SRX file. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { readSrx } from "../../app/segment/srx/read-srx.ts";
import { writeSrx } from "../../app/segment/srx/write-srx.ts";
import { buildProject, sentencesOf } from "../app/project-builder.ts";
import { expect, test as base } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { expectMessage, readProject, save } from "./window/project.ts";
import { column, goToSegment } from "./window/texts.ts";

const start: Project = buildProject(
  {
    de: ["Er wohnt bei Anschl.", "Huber am See.", "Sie geht; er bleibt."],
    fr: ["Il loge chez Huber.", "Elle part; il reste."],
  },
  { de: [2], fr: [1] },
);

const test = base.extend<{ readonly path: string }>({
  path: async ({ home }, use) => {
    const path = join(home, "rules.pentapla.json");
    await writeFile(path, writeProjectFile(start, 0));
    await use(path);
  },
  project: async ({ path }, use) => use(path),
});

test.beforeEach(async ({ page }) => {
  await expect(column(page, "de")).toContainText("Anschl.");
});

test("an exception is prefilled from a segment's end, previewed, applied and undone", async ({
  page,
  path,
}) => {
  await goToSegment(page, "de", 1);
  await runAction(page, "Never cut after this word");
  const dialog = page.getByRole("dialog", { name: "Segmentation rules" });
  await expect(dialog.getByLabel("After these words")).toHaveValue("Anschl.");
  const changes = dialog.getByRole("region", { name: "What changes" });
  await expect(changes.getByRole("status")).toHaveText("1 cut goes");
  await expect(changes.getByRole("listitem")).toHaveText(/No cut.*Anschl\..*Huber am See/s); // prettier-ignore
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expectMessage(page, "Segmentation rules applied: 1 version cut anew");

  const after = await save(page, path);
  expect(sentencesOf(after, "de")).toEqual([
    "Er wohnt bei Anschl. Huber am See.",
    "Sie geht; er bleibt.",
  ]);
  expect(after.units).toEqual(start.units);
  expect(after.settings.rules).toMatchObject([
    { language: "de", before: "Anschl." },
  ]);
  await runAction(page, "Undo");
  await expectMessage(page, "Undone: Apply segmentation rules");
  expect(await save(page, path)).toEqual(start);
});

test("rules come from an SRX file, reach linked text when asked, and go out again", async ({
  page,
  home,
  path,
}) => {
  const rules = [{ language: "*", kind: "break", before: ";", after: "\\s", how: "regex" }] as const; // prettier-ignore
  await writeFile(join(home, "mine.srx"), writeSrx(rules));
  await runAction(page, "Segmentation rules");
  const dialog = page.getByRole("dialog", { name: "Segmentation rules" });
  await dialog.getByRole("button", { name: "Import SRX" }).click();
  await page.getByRole("button", { name: "mine.srx" }).dblclick();
  await expect(dialog.getByRole("listitem", { name: "Cut after the pattern “;”" })).toBeVisible(); // prettier-ignore
  const summary = dialog.getByRole("region", { name: "What changes" }).getByRole("status"); // prettier-ignore
  await expect(summary).toHaveText("2 cuts come, but all in linked text stay");
  await dialog.getByLabel("Also cut linked text anew").click();
  await expect(summary).toHaveText("2 cuts come");

  await dialog.getByRole("button", { name: "Export SRX" }).click();
  const picker = page.getByRole("dialog", { name: "Export" });
  await picker.getByLabel("Name").fill("out.srx");
  await page.keyboard.press("Enter");
  await expectMessage(page, "Exported 1 rule to out.srx");
  const written = await readFile(join(home, "out.srx"), "utf8");
  const unwatched = { progress: () => undefined, checkpoint: () => undefined };
  expect(readSrx("out.srx", written, unwatched).rules).toEqual(rules);

  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect(dialog).toBeHidden();
  await expect(column(page, "fr")).toContainText("il reste.");
  const after = await save(page, path);
  expect(sentencesOf(after, "fr")).toEqual(["Il loge chez Huber.", "Elle part;", "il reste."]); // prettier-ignore
  expect(after.units[0]?.members).toMatchObject({ de: { length: 2 }, fr: { length: 2 } }); // prettier-ignore
  expect(await readProject(path)).toEqual(after);
});
