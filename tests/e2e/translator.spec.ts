/** A translator's first hour: from five raw texts to a judged, marked and saved project. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { expect, test } from "./fixture.ts";
import { dropFiles } from "./window/drop.ts";
import {
  copyTexts,
  expectMessage,
  expectSaved,
  idOf,
  numberWith,
  pressToTheEnd,
  readProject,
  save,
  textsFolder,
  wordsOf,
} from "./window/project.ts";
import {
  column,
  goToSegment,
  placeOfWords,
  pressTimes,
  segmentBox,
  selectWords,
} from "./window/texts.ts";
import { watch } from "./window/watch.ts";

const fileName = "story.pentapla.json";

test("from five raw texts to a judged, marked, saved project, by the keyboard", async ({
  page,
  home,
  restart,
}) => {
  // German is called Dutch here, for the translator to correct; Italian is nameless.
  await copyTexts(home, { de: "nl.txt", it: "story.txt" });
  const path = join(home, fileName);
  let start: Project | undefined;
  let end = "";
  const troubles = watch(page);

  await test.step("choose five files and a place", async () => {
    await expect(column(page, "ar")).toBeVisible();
    await page.keyboard.press("Control+n");
    await chooseAllFiles(page);
    const dialog = page.getByRole("dialog", { name: "New project" });
    const rows = dialog.getByRole("list", { name: "Versions" });
    await expect(rows.getByRole("listitem")).toHaveCount(5);
    for (const name of ["العربية", "English", "Français", "Italiano"])
      await expect(rows.getByRole("button", { name })).toBeVisible();
    const dutch = rows.getByRole("button", { name: "Nederlands" });
    await dutch.focus();
    await page.keyboard.press("Enter");
    await dialog.getByLabel("Language of nl.txt").selectOption("de");
    await expect(rows.getByRole("button", { name: "Deutsch" })).toBeVisible();
    await expect(dutch).toBeHidden();
    const preview = dialog.getByRole("list", { name: "Segments" });
    await expect(preview).toHaveAttribute("lang", "de");
    await expect(preview).toContainText("Meta bestreitet, Netflix Zugriff");
    await expect(dialog).toContainText(/5 versions, \d{2,3} segments/);

    await dialog.getByRole("button", { name: "Choose where" }).focus();
    await page.keyboard.press("Enter");
    const picker = page.getByRole("dialog", { name: "Save a project" });
    await picker.getByLabel("Name").fill(fileName);
    await page.keyboard.press("Enter");
    await expect(picker).toBeHidden();
    await expect(dialog).toContainText(`Saved as ${fileName}`);
  });

  await test.step("make it: segments at once, suggestions with progress", async () => {
    await page.getByRole("button", { name: "Create and align" }).focus();
    const written = firstContent(path);
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("progressbar", { name: "Alignment" }),
    ).toBeVisible();
    start = await written;
    expect(start.units).toEqual([]);
    expect(start.versions.map(({ id }) => id).toSorted()).toEqual(
      ["ar", "de", "en", "fr", "it"], // prettier-ignore
    );
    await expectMessage(page, /^Aligned 5 versions: \d+ units/);
    await expect(page.getByRole("dialog")).toBeHidden();
    for (const version of ["ar", "de", "en", "fr", "it"])
      await expect(segmentBox(page, version, 1)).toBeVisible();
    await expect(page.locator(".tx-box.tx-suggested").first()).toBeVisible();
  });

  const aligned = await save(page, path);
  expect(aligned.units.length).toBeGreaterThan(10);
  expect(aligned.units.every(({ status }) => status === "suggested")).toBe(
    true,
  );

  await test.step("confirm three suggestions, reject one", async () => {
    await column(page, "en").click({ position: { x: 120, y: 30 } });
    await page.keyboard.press("n");
    const inspector = page.getByRole("region", { name: "Unit inspector" });
    await expect(inspector).toContainText("Suggested");
    for (let n = 1; n <= 4; n++) {
      const unit = await inspector.getByText(/^Unit \d+$/).textContent();
      await page.keyboard.press(n === 4 ? "x" : "c");
      await expectMessage(
        page,
        `${unit ?? ""} ${n === 4 ? "rejected" : "confirmed"}`,
      );
      await expect(inspector.getByText(/^Unit \d+$/)).not.toHaveText(
        unit ?? "",
      );
    }
    const { units } = await save(page, path);
    const count = (status: string) =>
      units.filter((unit) => unit.status === status).length;
    expect(count("confirmed")).toBe(3);
    expect(count("rejected")).toBe(1);
  });

  await test.step("link two English segments with one French and one German", async () => {
    await goToSegment(page, "en", 3);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await goToSegment(page, "fr", 7);
    await page.keyboard.press("Space");
    await goToSegment(page, "de", 9);
    await page.keyboard.press("Space");
    await expect(page.locator(".tx-box.tx-picked")).not.toHaveCount(0);
    await page.keyboard.press("l");
    await expectMessage(page, /links 4 segments of 3 versions/);
    const project = await save(page, path);
    expect(
      project.units.filter(({ origin }) => origin === "user"),
    ).toMatchObject([
      {
        status: "confirmed",
        confidence: 1,
        members: {
          en: [idOf(project, "en", 3), idOf(project, "en", 4)],
          fr: [idOf(project, "fr", 7)],
          de: [idOf(project, "de", 9)],
        },
      },
    ]);
  });

  await test.step("split a sentence with Enter, merge it back with Backspace", async () => {
    const before = await readProject(path);
    await goToSegment(page, "en", 2);
    await pressTimes(page, "Control+ArrowRight", 3);
    await page.keyboard.press("Enter");
    await expectMessage(page, "Segment 2 split");
    await expect(segmentBox(page, "en", 3)).toHaveClass(/tx-focus/);
    const split = await save(page, path);
    expect(wordsOf(split, "en", 2)).toBe("New documents indicate");
    expect(wordsOf(split, "en", 3)).toMatch(/^that Facebook allowed/);
    expect(idOf(split, "en", 2)).toBe(idOf(before, "en", 2));
    await page.keyboard.press("Backspace");
    await expect(segmentBox(page, "en", 2)).toHaveClass(/tx-focus/);
    const merged = await save(page, path);
    expect(merged).toEqual({ ...before, counters: merged.counters });
  });

  await test.step("mark what three versions say of the time as one drift", async () => {
    await goToSegment(page, "en", 3);
    const now = await readProject(path);
    const sentence = wordsOf(now, "en", 3);
    await pressTimes(page, "ArrowRight", sentence.indexOf("nearly a decade"));
    await pressTimes(page, "Shift+ArrowRight", "nearly a decade".length);
    await goToSegment(page, "ar", numberWith(now, "ar", "لنحو عقدٍ"));
    await selectWords(page, "ar", "لنحو عقدٍ من الزمن");
    await goToSegment(page, "fr", numberWith(now, "fr", "2013"));
    const { start: at } = await placeOfWords(page, "fr", "2013");
    await page.mouse.dblclick(at.x + 4, at.y);
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Mark a drift" });
    const mentions = dialog.getByRole("region", { name: "Mentions" });
    await expect(mentions.locator("mark")).toHaveText([
      "لنحو عقدٍ من الزمن",
      "nearly a decade",
      "2013",
    ]);
    await dialog.getByLabel("Type").selectOption({ label: "Duration" });
    await dialog.getByLabel("Comment").fill("Nine years or ten? fr says 2013.");
    await page.keyboard.press("Control+Enter");
    await expectMessage(page, /^Drift 1 marked/);
    const { drifts, versions } = await save(page, path);
    expect(drifts).toMatchObject([
      {
        type: "duration",
        relation: "conflict",
        status: "accepted",
        origin: "user",
        comments: [{ text: "Nine years or ten? fr says 2013." }],
      },
    ]);
    expect(drifts[0]?.mentions.map(({ version }) => version)).toEqual(
      versions.map(({ id }) => id).filter((id) => /ar|en|fr/.test(id)),
    );
    for (const version of ["fr", "ar"]) {
      await goToSegment(
        page,
        version,
        numberWith(now, version, version === "fr" ? "2013" : "لنحو عقدٍ"),
      );
      await expect(
        column(page, version).locator(".tx-drift").first(),
      ).toBeVisible();
    }
  });

  await test.step("undo everything to the start, redo all", async () => {
    const before = await readProject(path);
    await page.keyboard.press("Escape");
    await pressToTheEnd(page, "Undo");
    expect(await save(page, path)).toEqual(start);
    await expect(page.locator(".tx-box.tx-suggested")).toHaveCount(0);
    await pressToTheEnd(page, "Redo");
    expect(await save(page, path)).toEqual(before);
  });

  await test.step("close and open again: the same bytes", async () => {
    end = await readFile(path, "utf8");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Close the project");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Start" })).toBeVisible();
    expect(await readFile(path, "utf8")).toBe(end);
    await page.keyboard.press("Control+o");
    const picker = page.getByRole("dialog", { name: "Open a project" });
    await picker.getByRole("button", { name: fileName }).focus();
    await page.keyboard.press("Enter");
    await expect(segmentBox(page, "ar", 1)).toBeVisible();
    await expectSaved(page);
    expect(troubles).toEqual([]);
    await restart();
    expect(await readFile(path, "utf8")).toBe(end);
    expect(existsSync(`${path}.journal`)).toBe(false);
  });
});

test("files dropped on the window become a project too", async ({
  page,
  home,
}) => {
  await expect(column(page, "ar")).toBeVisible();
  await dropFiles(
    page,
    ["ar", "en", "fr"].map((language) => join(textsFolder, `${language}.txt`)),
  );
  const dialog = page.getByRole("dialog", { name: "New project" });
  await expect(dialog).toContainText(/3 versions, \d{2} segments/);
  await dialog.getByRole("button", { name: "Create and align" }).click();
  await expectMessage(page, /^Aligned 3 versions: \d+ units/);
  await expect(page.locator(".tx-column")).toHaveCount(3);
  await expect(page.locator(".tx-box.tx-suggested").first()).toBeVisible();
  await page.keyboard.press("Control+Shift+s");
  const picker = page.getByRole("dialog", { name: "Save a project" });
  await picker.getByLabel("Name").fill("dropped.pentapla.json");
  await page.keyboard.press("Enter");
  await expectMessage(page, "Saved as dropped.pentapla.json");
  const { versions } = await readProject(join(home, "dropped.pentapla.json"));
  expect(versions.map(({ id, text }) => [id, text])).toEqual(
    await Promise.all(
      ["ar", "en", "fr"].map(async (language) => [
        language,
        await readFile(join(textsFolder, `${language}.txt`), "utf8"),
      ]),
    ),
  );
});

test("a power cut costs no change, and undo goes on behind it", async ({
  page,
  home,
  kill9,
  restart,
}) => {
  const path = join(home, "cut.pentapla.json");
  await expect(column(page, "ar")).toBeVisible();
  await page.keyboard.press("Control+Shift+s");
  await page.getByLabel("Name").fill("cut.pentapla.json");
  await page.keyboard.press("Enter");
  await expectMessage(page, "Saved as cut.pentapla.json");
  const before = await readProject(path);
  await goToSegment(page, "en", 3);
  await page.keyboard.press("u");
  await expectMessage(page, /unlinked/);
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Enter");
  await expectMessage(page, "Segment 3 split");
  await kill9();
  expect(existsSync(`${path}.journal`)).toBe(true);

  const again = await restart({ project: path });
  await expect(column(again, "en")).toBeVisible();
  await expect(segmentBox(again, "en", 3)).toHaveClass(/tx-unlinked/);
  const after = await save(again, path);
  expect(wordsOf(after, "en", 3)).toBe("It revealed");
  expect(wordsOf(after, "en", 4)).toMatch(/^that Facebook shared/);
  await pressToTheEnd(again, "Undo");
  expect(await save(again, path)).toEqual(before);
});

/** Chooses every file of the picker's first folder, by keys alone. */
async function chooseAllFiles(page: Page): Promise<void> {
  await page.getByRole("button", { name: "choose files" }).focus();
  await page.keyboard.press("Enter");
  const picker = page.getByRole("dialog", { name: "Choose texts" });
  const entries = picker.getByRole("list", { name: "Files" });
  await expect(entries.getByRole("button")).toHaveCount(5);
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(entries.getByRole("button").first()).toBeFocused({
      timeout: 50,
    });
  }).toPass();
  for (let n = 1; n <= 5; n++) {
    await page.keyboard.press("Space");
    if (n < 5) await page.keyboard.press("ArrowDown");
  }
  await expect(picker).toContainText("5 files chosen");
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
}

/** The project as it is first written, before anything is linked. */
async function firstContent(path: string): Promise<Project> {
  for (;;) {
    if (existsSync(path)) {
      const text = await readFile(path, "utf8");
      const { project, revision } = readProjectFile(text);
      expect(revision).toBe(0);
      return project;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
