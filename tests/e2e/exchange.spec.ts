/** Corpora in and out: files of several kinds become a project, and leave as TMX and XLSX. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { runAction } from "./window/commands.ts";
import { dropFiles } from "./window/drop.ts";
import { expectMessage } from "./window/project.ts";
import { column } from "./window/texts.ts";

const memory = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4b"><header creationtool="hand" creationtoolversion="1" segtype="sentence" adminlang="en" srclang="en" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="en"><seg>The bridge was closed in 1998.</seg></tuv><tuv xml:lang="ar"><seg>أُغلق الجسر عام 1998.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>It opened again two years later.</seg></tuv><tuv xml:lang="ar"><seg>وأُعيد فتحه بعد عامين.</seg></tuv></tu>
</body></tmx>`;

const word = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Die Brücke</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Die Brücke wurde 1998 geschlossen. </w:t></w:r><w:r><w:t>Zwei Jahre später wurde sie wieder geöffnet.</w:t></w:r></w:p>
</w:body></w:document>`;

function docx(): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(rels),
    "word/document.xml": strToU8(word),
  });
}

test("a document and a memory are dropped, corrected, made a project and exported again", async ({
  page,
  home,
}) => {
  await writeFile(join(home, "bridge.tmx"), memory);
  await writeFile(join(home, "Brief.docx"), docx());
  await dropFiles(page, [join(home, "bridge.tmx"), join(home, "Brief.docx")]);
  const dialog = page.getByRole("dialog", { name: "New project" });
  const rows = dialog.getByRole("list", { name: "Versions" });
  await expect(rows.getByRole("listitem")).toHaveCount(3);

  // The report says what was mended.
  await expect(dialog.getByText(/notes? on reading this file/)).toBeVisible();
  await expect(dialog.getByText("The header has no o-tmf.")).toBeVisible();

  // A language is corrected; the file is read anew.
  await rows.getByRole("button", { name: /Brief\.docx/ }).click();
  await dialog.getByLabel("Language of Brief.docx").selectOption("nl");
  await expect(
    rows.getByRole("button", { name: /Nederlands.*Brief/ }),
  ).toBeVisible();
  await dialog.getByLabel("Language of Brief.docx").selectOption("de");
  await expect(
    rows.getByRole("button", { name: /Deutsch.*Brief/ }),
  ).toBeVisible();
  await expect(dialog.getByRole("list", { name: "Segments" })).toContainText(
    "Zwei Jahre später wurde sie wieder geöffnet.",
  );

  await dialog.getByRole("button", { name: "Create and align" }).click();
  await expect(column(page, "ar")).toContainText("أُغلق الجسر");
  await expect(column(page, "de")).toContainText("Die Brücke");
  await expect(dialog).toBeHidden();

  await exportAs(page, "TMX", "bridge-out.tmx", /Paragraphs and the white space/); // prettier-ignore
  const written = await readFile(join(home, "bridge-out.tmx"), "utf8");
  expect(written).toContain('<tmx version="1.4">');
  expect(written).toContain("أُغلق الجسر عام 1998.");
  await exportAs(page, "XLSX", "bridge-out.xlsx", /can't hold|Nothing is lost/);
  const book = await readFile(join(home, "bridge-out.xlsx"));
  expect(book.subarray(0, 2).toString()).toBe("PK");

  // What was written is read again.
  await runAction(page, "New project");
  const again = page.getByRole("dialog", { name: "New project" });
  await again.getByRole("button", { name: "choose files" }).click();
  await page.getByRole("button", { name: /bridge-out\.tmx/ }).dblclick();
  await expect(
    again.getByRole("list", { name: "Versions" }).getByRole("listitem"),
  ).toHaveCount(3);
  await again.getByRole("button", { name: "Create", exact: true }).click();
  await expect(column(page, "en")).toContainText("The bridge was closed");
});

test("a format that can't hold the project refuses, and names one that can", async ({
  page,
}) => {
  await runAction(page, "Export");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: /ladder/ }).click();
  await expect(dialog.getByRole("alert")).toContainText(/TMX|TEI|JSON/);
  await expect(
    dialog.getByRole("button", { name: "Choose a place" }),
  ).toHaveAttribute("aria-disabled", "true");
});

async function exportAs(
  page: Page,
  format: string,
  name: string,
  loss: RegExp,
): Promise<void> {
  await runAction(page, "Export");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: format }).click();
  await expect(
    dialog.getByRole("region", { name: "What is lost" }),
  ).toContainText(loss);
  await dialog.getByRole("button", { name: "Choose a place" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expectMessage(page, `to ${name}`);
}
