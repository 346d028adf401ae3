/** When something is wrong: damaged and foreign files, and a project that is open elsewhere. */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "./fixture.ts";
import { launchElectron } from "./launch-electron.ts";
import { launchServed } from "./launch-served.ts";
import { runAction } from "./window/commands.ts";
import { testOnSample as test } from "./window/on-copy.ts";
import { expectMessage, readProject, save } from "./window/project.ts";
import { goToSegment, segmentBox } from "./window/texts.ts";

test.beforeEach(async ({ page }) => {
  await expect(segmentBox(page, "it", 1)).toBeVisible();
});

test("a damaged project is explained, left untouched, and its backup can be opened", async ({
  page,
  home,
  path,
}) => {
  const first = await readProject(path);
  await goToSegment(page, "en", 3);
  await page.keyboard.press("u");
  await expectMessage(page, "unlinked");
  await save(page, path);
  await runAction(page, "Close the project");
  await expect(page.getByRole("heading", { name: "Start" })).toBeVisible();
  const whole = await readFile(path, "utf8");
  const broken = whole.slice(0, whole.length / 2);
  await writeFile(path, broken);

  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "copy.pentapla.json" }).dblclick();
  const dialog = page.getByRole("dialog", {
    name: "This project can't be opened as it is",
  });
  await expect(dialog).toContainText(/damaged at line \d+/);
  await expect(dialog).toContainText("copy.pentapla.json was not touched.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await readFile(path, "utf8")).toBe(broken);

  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "copy.pentapla.json" }).dblclick();
  const offers = dialog.getByRole("list", { name: "What can be opened" });
  await offers.getByRole("button", { name: "Open the backup" }).click();
  await expect(dialog).toBeHidden();
  await expect(segmentBox(page, "en", 1)).toBeVisible();
  expect(await save(page, path)).toEqual(first);
  const kept = (await readdir(home)).filter((name) => /broken-/.test(name));
  expect(kept).toHaveLength(1);
  expect(await readFile(join(home, kept[0] ?? ""), "utf8")).toBe(broken);
});

test("a foreign file and a newer format are refused in one sentence", async ({
  page,
  home,
}) => {
  await writeFile(join(home, "foreign.pentapla.json"), '{"hello": 1}\n');
  await writeFile(
    join(home, "newer.pentapla.json"),
    '{"format":"pentapla","formatVersion":99}\n',
  );
  const dialog = page.getByRole("dialog", { name: "This project can't be" });
  for (const [name, words] of [
    ["foreign", "not a Pentapla project"],
    ["newer", "made by a newer Pentapla (format 99)"],
  ] as const) {
    await page.keyboard.press("Control+o");
    await page
      .getByRole("button", { name: `${name}.pentapla.json` })
      .dblclick();
    await expect(dialog).toContainText(words);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
  await expect(segmentBox(page, "it", 1)).toBeVisible();
});

test("a second instance opens the project read-only and says so", async ({
  page,
  home,
  path,
  host,
  browser,
}) => {
  const userData = await mkdtemp(join(tmpdir(), "pentapla-e2e-second-"));
  const context = await browser.newContext();
  const options = { userData, home, project: path };
  const second =
    host === "electron"
      ? await launchElectron(options)
      : await launchServed(options, context);
  try {
    await expect(segmentBox(second.page, "it", 1)).toBeVisible();
    const state = second.page
      .getByRole("contentinfo")
      .getByRole("button", { name: "Read only" });
    await expect(state).toBeVisible();
    await goToSegment(second.page, "en", 3);
    await second.page.keyboard.press("u");
    await expect(
      second.page.getByRole("region", { name: "Message" }),
    ).toContainText(/open|read/i);
    await expect(segmentBox(second.page, "en", 3)).not.toHaveClass(/unlinked/);

    await goToSegment(page, "en", 3);
    await page.keyboard.press("u");
    await expectMessage(page, "unlinked");
    const { units } = await save(page, path);
    expect(units.length).toBeGreaterThan(0);
  } finally {
    await second.end();
    await context.close();
    await rm(userData, { recursive: true, force: true });
  }
});
