/** Projects from the outside: their files on the disk, and the window's save and history. */
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { readProjectFile } from "../../../app/formats/project-file.ts";
import { placeAt, textOf } from "../../../app/model/places.ts";
import type { Project } from "../../../app/model/records.ts";
import { packageFolder } from "../../../main/host/data-folder.ts";

export const textsFolder = join(packageFolder(), "data/texts");

export const samplePath = join(
  packageFolder(),
  "data/sample/sample.pentapla.json",
);

/** Copies texts of the sample into a folder; `names`: what each is called there. */
export async function copyTexts(
  folder: string,
  names: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const language of ["ar", "de", "en", "fr", "it"])
    await copyFile(
      join(textsFolder, `${language}.txt`),
      join(folder, names[language] ?? `${language}.txt`),
    );
}

/** What a project's file holds. */
export async function readProject(path: string): Promise<Project> {
  return readProjectFile(await readFile(path, "utf8")).project;
}

/** Saves by Ctrl+S and gives what the file then holds. */
export async function save(page: Page, path: string): Promise<Project> {
  await page.keyboard.press("Control+s");
  await expectSaved(page);
  return readProject(path);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(
    page
      .getByRole("contentinfo")
      .getByRole("button", { name: "Saved", exact: true }),
  ).toBeVisible();
}

/** Waits for the message at the window's foot. */
export async function expectMessage(
  page: Page,
  text: string | RegExp,
): Promise<void> {
  await expect(page.getByRole("region", { name: "Message" })).toContainText(
    text,
  );
}

/** Ctrl+Z until there is nothing to undo, or Ctrl+Y until there is nothing to redo. */
export async function pressToTheEnd(
  page: Page,
  what: "Undo" | "Redo",
): Promise<void> {
  const key = what === "Undo" ? "Control+z" : "Control+y";
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(
      page.getByRole("button", { name: what, exact: true }),
    ).toHaveAttribute("aria-disabled", "true", { timeout: 150 });
  }).toPass({ intervals: [0] });
}

/** The id of a version's segment, 1 = its first. */
export function idOf(
  project: Project,
  version: string,
  number: number,
): string {
  return segmentAt(project, version, number).segment.id;
}

/** The words of a version's segment, 1 = its first. */
export function wordsOf(
  project: Project,
  version: string,
  number: number,
): string {
  return textOf(segmentAt(project, version, number));
}

/** The number of the first segment of a version that has these words. */
export function numberWith(
  project: Project,
  version: string,
  words: string,
): number {
  const { segments = [] } =
    project.versions.find(({ id }) => id === version) ?? {};
  const at = segments.findIndex((_, index) =>
    wordsOf(project, version, index + 1).includes(words),
  );
  if (at < 0) throw new Error(`No segment of ${version} has “${words}”.`);
  return at + 1;
}

function segmentAt(project: Project, version: string, number: number) {
  const found = project.versions.find(({ id }) => id === version);
  const place = found && placeAt(found, number - 1);
  if (place === undefined)
    throw new Error(`There is no segment ${number} in ${version}.`);
  return place;
}
