/** A drift review from end to end: found, walked, judged, marked, assigned and reported. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { rangeOf, segmentIndexAt } from "../../app/model/places.ts";
import { expect } from "./fixture.ts";
import { seriousFindings } from "./window/axe.ts";
import { runAction } from "./window/commands.ts";
import { testOnGenerated, testOnSample } from "./window/on-copy.ts";
import { expectMessage, readProject, save } from "./window/project.ts";
import {
  column,
  goToSegment,
  segmentBox,
  selectWords,
} from "./window/texts.ts";

const panelOf = (page: Page) =>
  page.getByRole("complementary", { name: "Drift and unit" });
const filters = (page: Page) =>
  page.getByRole("toolbar", { name: "Drift filters" });
const chosenRow = (page: Page) =>
  page.locator('.agree-row[aria-selected="true"]');

async function expectCount(
  page: Page,
  status: string,
  count: number,
): Promise<void> {
  const chip = filters(page).getByRole("button", { name: new RegExp(`^${status} `) }); // prettier-ignore
  if (count === 0) await expect(chip).toBeHidden();
  else await expect(chip).toHaveText(new RegExp(`^${status} ${count}$`));
}

testOnGenerated.describe("on a long text", () => {
  testOnGenerated.use({ segments: 6_000 });
  testOnGenerated(
    "looking for drift tells how far it is, and leaves no trace when it is cancelled",
    async ({ page, path }) => {
      const before = await readProject(path);
      const foot = page.getByRole("contentinfo");
      await expect(segmentBox(page, "it", 1)).toBeVisible();
      await runAction(page, "Look for drift");
      const progress = foot.getByRole("progressbar", {
        name: "Look for drift",
      });
      await expect(progress).toBeVisible();
      await expect(foot).toContainText(/, \d+ %/);
      await foot.getByRole("button", { name: "Cancel" }).click();
      await expectMessage(page, "Look for drift: cancelled. Nothing was changed."); // prettier-ignore
      await expect(progress).toBeHidden();
      expect((await save(page, path)).drifts).toEqual(before.drifts);
    },
  );
});

testOnSample(
  "the list is walked and judged by keys, and what was rejected stays away",
  async ({ page, path }) => {
    const test = testOnSample;
    await runAction(page, "Look for drift");
    await expectMessage(page, /^Found \d+ drifts in 53 units/);
    await runAction(page, "Drift and unit panel");
    const found = (await save(page, path)).drifts.filter(({ status }) => status === "open"); // prettier-ignore
    const open = found.length;
    expect(open).toBeGreaterThan(6);
    await expectCount(page, "Open", open);
    await expect(page.getByRole("contentinfo")).toContainText(`${open} open drifts`); // prettier-ignore

    await test.step("arrows and J go from row to row, and the keyboard stays", async () => {
      await page.locator("[id^=drift-row-d]").first().getByRole("rowheader").click(); // prettier-ignore
      const first = await chosenRow(page).getAttribute("id");
      await page.keyboard.press("ArrowDown");
      await expect(chosenRow(page)).not.toHaveId(first ?? "");
      await page.keyboard.press("j");
      await expect(chosenRow(page)).toBeFocused();
      await page.keyboard.press("Shift+J");
      await page.keyboard.press("ArrowUp");
      await expect(chosenRow(page)).toHaveId(first ?? "");
    });

    await test.step("each judgement is a key, and leads to the next open drift", async () => {
      const judged: string[] = [];
      for (const key of ["x", "c", "i", "f"]) {
        const row = await chosenRow(page).getAttribute("id");
        judged.push(row?.replace("drift-row-", "") ?? "");
        await page.keyboard.press(key);
        await expect(chosenRow(page)).not.toHaveId(row ?? "");
      }
      await expectCount(page, "Open", open - 4);
      await expectCount(page, "Rejected", 1);
      await expectCount(page, "Intended", 1);
      await expectCount(page, "Fixed", 1);
      const { drifts } = await save(page, path);
      expect(
        judged.map((id) => drifts.find((drift) => drift.id === id)?.status),
      ).toEqual(["rejected", "accepted", "intended", "fixed"]);
    });

    await test.step("undo takes back one after the other, redo brings them again", async () => {
      for (let n = 0; n < 4; n++) await page.keyboard.press("Control+z");
      await expectCount(page, "Open", open);
      for (let n = 0; n < 4; n++) await page.keyboard.press("Control+y");
      await expectCount(page, "Open", open - 4);
    });

    await test.step("looked for again, judgements stay and nothing comes twice", async () => {
      await runAction(page, "Look for drift");
      await expectMessage(page, /Found \d+ drifts in 53 units/);
      await expectCount(page, "Open", open - 4);
      await expectCount(page, "Rejected", 1);
    });
  },
);

testOnSample(
  "left and right walk what each version says, and lead to the very words",
  async ({ page }) => {
    await runAction(page, "Drift and unit panel");
    await page.locator("#drift-row-d1").getByRole("rowheader").click();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("#drift-row-d1-0")).toBeFocused();
    await expect(column(page, "ar").locator(".tx-flash").first()).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("#drift-row-d1-2")).toBeFocused();
    await expect(column(page, "fr").locator(".tx-flash").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(column(page, "fr").locator(".monaco-editor")).toHaveClass(/focused/); // prettier-ignore
  },
);

testOnSample(
  "facts that no drift speaks of are shown on demand, unit by unit",
  async ({ page }) => {
    await runAction(page, "Drift and unit panel");
    await filters(page).getByRole("button", { name: "All facts" }).click();
    const grid = panelOf(page).getByRole("grid");
    const agreed = grid.locator(".fact-row", { hasText: "agreed" }).first();
    // Only rows near the window exist; more come while one scrolls.
    await expect(async () => {
      await grid.evaluate((table) => table.scrollBy(0, table.clientHeight));
      await expect(agreed).toBeVisible({ timeout: 200 });
    }).toPass();
    await agreed.click();
    await expect(page.locator(".tx-flash").first()).toBeVisible();
  },
);

testOnSample(
  "words are marked by hand across four columns, commented and taken back",
  async ({ page, path }) => {
    const test = testOnSample;
    const words = {
      en: "every two weeks",
      fr: "toutes les deux semaines",
      de: "alle zwei Wochen",
      it: "ogni due settimane",
    };
    const { drifts, versions } = await save(page, path);
    const before = drifts.length;
    for (const [id, text] of Object.entries(words)) {
      const version = versions.find((one) => one.id === id);
      const at = version === undefined ? -1 : segmentIndexAt(version, version.text.indexOf(text)); // prettier-ignore
      await goToSegment(page, id, at + 1);
      await selectWords(page, id, text);
    }
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Mark a drift" });
    await expect(dialog.locator(".mentions li")).toHaveCount(4);
    await dialog.getByLabel("Comment").fill("All four agree; a trial.");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expectMessage(page, /marked in en, fr, de and it/);

    await test.step("the file holds the very words", async () => {
      const project = await save(page, path);
      const drift = project.drifts.at(-1);
      expect(project.drifts).toHaveLength(before + 1);
      const marked = drift?.mentions.map((mention) => [
        mention.version,
        rangeOf(project, mention)?.text,
      ]);
      expect(Object.fromEntries(marked ?? [])).toEqual(words);
      expect(drift?.comments).toHaveLength(1);
    });

    await test.step("and undo takes it back whole", async () => {
      await page.keyboard.press("Control+z");
      await expectMessage(page, "Undone");
      expect((await save(page, path)).drifts).toHaveLength(before);
    });
  },
);

testOnSample(
  "drifts are assigned to names, and found by them",
  async ({ page, path }) => {
    const test = testOnSample;
    await runAction(page, "Drift and unit panel");
    const dialog = page.getByRole("dialog", { name: "Assign the drift" });
    for (const id of ["d1", "d2"]) {
      await page.locator(`#drift-row-${id}`).click();
      await runAction(page, "Assign the drift…");
      expect(await seriousFindings(page)).toEqual([]);
      if (id === "d1")
        await dialog.getByLabel("For", { exact: true }).fill("Nora Lind");
      else await dialog.getByRole("button", { name: "Nora Lind" }).click();
      await dialog.getByRole("button", { name: /^Assign/ }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(panelOf(page).getByRole("article")).toContainText("For Nora Lind"); // prettier-ignore
    const { drifts } = await save(page, path);
    expect(drifts.filter(({ assignee }) => assignee === "Nora Lind")).toHaveLength(2); // prettier-ignore

    await test.step("the filter keeps those alone, and so do words", async () => {
      await filters(page)
        .getByRole("button", { name: /^Group/ })
        .click();
      await page.getByRole("menuitemcheckbox", { name: /Nora Lind/ }).click();
      await page.keyboard.press("Escape");
      await expect(page.locator("[id^=drift-row-d][role=row]")).toHaveCount(2);
      await filters(page).getByLabel("Find in drifts").fill("DÉCADE");
      await expect(page.locator("[id^=drift-row-d][role=row]")).toHaveCount(1);
    });
  },
);

/** Writes a report by the window's own dialogs; the path of the file. */
async function report(
  page: Page,
  home: string,
  format: string,
  name: string,
): Promise<string> {
  await runAction(page, "Drift report…");
  const dialog = page.getByRole("dialog", { name: "Drift report" });
  await dialog.getByRole("radio", { name: format }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Choose a place/ }).click();
  const picker = page.getByRole("dialog", { name: "Export" });
  await picker.getByLabel("Name").fill(name);
  await page.keyboard.press("Enter");
  await expectMessage(page, `Reported 57 drifts to ${name}`);
  return join(home, name);
}

testOnSample(
  "the HTML report opens in the browser with Arabic right, and runs nothing",
  async ({ page, home, host }, info) => {
    testOnSample.skip(host === "electron", "Electron shows its own windows only; the browser host opens the report."); // prettier-ignore
    const path = await report(page, home, "Page", "drifts.html");
    const reader = await page.context().newPage();
    const troubles: string[] = [];
    reader.on("console", (message) => troubles.push(message.text()));
    await reader.goto(`file://${path}`);
    await expect(reader.locator("article.drift")).toHaveCount(57);
    const arabic = reader.locator("#d1 dd[lang=ar]");
    await expect(arabic).toContainText("لنحو عقدٍ من الزمن");
    await expect(arabic).toHaveCSS("direction", "rtl");
    await expect(arabic.locator("mark").first()).toHaveCSS("direction", "rtl");
    await expect(reader.locator("#d1 dd[lang=fr]")).toHaveCSS("direction", "ltr"); // prettier-ignore
    // What is at the right of the column is the beginning of the line.
    const [box, first] = await arabic
      .locator("p")
      .first()
      .evaluate((line) => {
        const range = document.createRange();
        const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode(); // prettier-ignore
        if (text === null) return [0, 0];
        range.setStart(text, 0);
        range.setEnd(text, 1);
        return [line.getBoundingClientRect().right, range.getBoundingClientRect().right]; // prettier-ignore
      });
    expect(Math.abs(box - first)).toBeLessThan(16);
    expect(await reader.locator("script").count()).toBe(0);
    expect(troubles).toEqual([]);
    await info.attach("report", { body: await reader.screenshot(), contentType: "image/png" }); // prettier-ignore
    await reader.close();
  },
);

const soffice = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => existsSync(file));

testOnSample(
  "the workbook is read by LibreOffice, a row a drift and a column a version",
  async ({ page, home }) => {
    testOnSample.skip(soffice === undefined, "LibreOffice (soffice) is not on the PATH."); // prettier-ignore
    const path = await report(page, home, "Workbook", "drifts.xlsx");
    const folder = await mkdtemp(join(tmpdir(), "pentapla-soffice-"));
    await promisify(execFile)(soffice ?? "", [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      // Comma, double quote, UTF-8.
      "csv:Text - txt - csv (StarCalc):44,34,76,1",
      "--outdir",
      folder,
      path,
    ]);
    const csv = await readFile(join(folder, "drifts.csv"), "utf8");
    const [head = ""] = csv.split("\n");
    expect(head).toContain('"Id","Type","Category"');
    for (const version of [
      "ar Arabic",
      "en English",
      "fr French",
      "de German",
      "it Italian",
    ])
      // prettier-ignore
      expect(head).toContain(version);
    expect(csv).toContain("لنحو عقدٍ من الزمن");
    expect(csv.match(/^"d\d+",/gm)).toHaveLength(57);
  },
);
