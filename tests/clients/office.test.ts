import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { docx } from "../../app/formats/docx/docx.ts";
import { html } from "../../app/formats/html/html.ts";
import { odt } from "../../app/formats/odt/odt.ts";
import { xlsx } from "../../app/formats/xlsx/xlsx.ts";
import type { Project } from "../../app/model/records.ts";
import { bytesOf, paragraphsOf, readWith } from "../app/formats/packed.ts";
import { buildProject, withDrift } from "../app/project-builder.ts";

const folder = mkdtempSync(join(tmpdir(), "pentapla-office-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function has(program: string): boolean {
  return spawnSync(program, ["--version"], { timeout: 60_000 }).error === undefined; // prettier-ignore
}

/** Lets LibreOffice write a file in another format; returns the new file's bytes. */
function convert(
  name: string,
  content: Uint8Array | string,
  to: string,
  ...more: readonly string[]
): Buffer {
  const path = join(folder, name);
  writeFileSync(path, content);
  const out = mkdtempSync(join(folder, "out-"));
  const { status, stderr } = spawnSync(
    "soffice",
    [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...more, "--convert-to", to, "--outdir", out, path],
    { timeout: 120_000, env: { ...process.env, HOME: folder } },
  ); // prettier-ignore
  expect(status, stderr.toString()).toBe(0);
  const [made] = readdirSync(out);
  if (made === undefined) throw new Error(`${basename(path)} became nothing: ${stderr.toString()}`); // prettier-ignore
  return readFileSync(join(out, made));
}

const plain = withDrift(
  buildProject(
    {
      de: ["Das Haus ist groß & alt.", "Er sagt „ja“ < nein.", "=1+1"],
      ar: ["البيت كبير وقديم.", "قال «نعم».", "١٢ 😀"],
      fr: ["La maison est grande.\nEt vieille.", "Oui."],
    },
    { de: [0], ar: [0], fr: [0] },
    { members: { de: [1], ar: [1, 2], fr: [1] }, status: "suggested", confidence: 0.83 },
    { members: { de: [2] }, absent: ["ar", "fr"] },
  ),
  { de: "groß", ar: "" },
  { reason: "Says less & less." },
); // prettier-ignore

/** With a heading in one version. */
const project: Project = {
  ...plain,
  versions: plain.versions.map((version) =>
    version.id === "fr"
      ? { ...version, segments: version.segments.map((segment, at) => (at === 0 ? { ...segment, kind: "heading" } : segment)) }
      : version,
  ),
}; // prettier-ignore

describe.skipIf(!has("soffice"))(
  "LibreOffice (skipped where soffice is absent)",
  () => {
    it("shows the words of our workbook, formulas as words", () => {
      const csv = convert("review.xlsx", bytesOf(xlsx, project), "csv:Text - txt - csv (StarCalc):44,34,76,1").toString(); // prettier-ignore
      for (const words of ["Das Haus ist groß & alt.", "البيت كبير وقديم.", "قال «نعم». ١٢ 😀", "La maison est grande.\nEt vieille.", "=1+1", "0.83"])
        expect(csv).toContain(words); // prettier-ignore
    }, 180_000);

    it("keeps our workbook whole when it saves it anew", () => {
      const saved = convert("again.xlsx", bytesOf(xlsx, project), "xlsx");
      const ours = readWith(xlsx, bytesOf(xlsx, project));
      const read = readWith(xlsx, new Uint8Array(saved));
      expect(read.texts.map(({ language, text, segments }) => [language, text, segments])).toEqual(ours.texts.map(({ language, text, segments }) => [language, text, segments])); // prettier-ignore
      expect(read.units).toEqual(ours.units);
    }, 180_000);

    it("shows the words of our Word table and keeps its direction", () => {
      const file = bytesOf(docx, project);
      const plain = convert("table.docx", file, "txt:Text (encoded):UTF8").toString(); // prettier-ignore
      for (const words of ["Das Haus ist groß & alt.", "البيت كبير وقديم.", "قال «نعم».", "١٢ 😀", "=1+1", "Says less & less."])
        expect(plain).toContain(words); // prettier-ignore
      const content = strFromU8(unzipSync(convert("table2.docx", file, "odt"))["content.xml"] ?? new Uint8Array()); // prettier-ignore
      expect(content).toContain('style:writing-mode="rl-tb"');
    }, 180_000);

    it("keeps our Word table whole when it saves it anew", () => {
      const saved = convert("again.docx", bytesOf(docx, project), "docx");
      const ours = readWith(docx, bytesOf(docx, project));
      const read = readWith(docx, new Uint8Array(saved));
      expect(read.texts.map(({ language, text, segments }) => [language, text, segments])).toEqual(ours.texts.map(({ language, text, segments }) => [language, text, segments])); // prettier-ignore
      expect(read.units).toEqual(ours.units);
    }, 180_000);

    const page = '<!doctype html><html lang="ar"><meta charset="utf-8"><body dir="rtl"><h1>عنوان كبير</h1><p>الجملة الأولى. والثانية؟</p><ul><li>بند</li></ul><table border="1"><tr><td>خلية</td></tr></table><p>Ein <b>deutscher</b> Satz.</p></body></html>'; // prettier-ignore
    const expected = [
      "heading: عنوان كبير",
      "sentence: الجملة الأولى. والثانية؟",
      "item: بند",
      "other: خلية",
      "sentence: Ein deutscher Satz.",
    ];

    it.each([
      ["docx", docx, "docx:MS Word 2007 XML"],
      ["odt", odt, "odt:writer8"],
    ] as const)(
      "writes %s that is read with nothing lost",
      (extension, format, filter) => {
        const made = convert(`page-${extension}.html`, page, filter); // prettier-ignore
        expect(paragraphsOf(readWith(format, new Uint8Array(made)))).toEqual(expected); // prettier-ignore
      },
      180_000,
    );

    it("writes workbooks that are read with nothing lost", () => {
      const made = convert("pairs.csv", "de,ar\nEins.,واحد.\n\"Zwei,\nzwei.\",اثنان.\n", "xlsx", "--infilter=CSV:44,34,76,1"); // prettier-ignore
      const read = readWith(xlsx, new Uint8Array(made));
      expect(read.texts.map(({ language, text }) => [language, text])).toEqual([
        ["de", "Eins.\nZwei,\nzwei."],
        ["ar", "واحد.\nاثنان."],
      ]);
      expect(read.units).toHaveLength(2);
    }, 180_000);
  },
);

describe.skipIf(!has("xmllint"))("xmllint (skipped where it is absent)", () => {
  it.each([xlsx, docx])("finds every part of our $info.id well-formed", (format) => {
      const parts = Object.entries(unzipSync(bytesOf(format, project)));
      const paths = parts.map(([path, content], at) => {
        const file = join(folder, `${format.info.id}-${at}-${basename(path)}`);
        writeFileSync(file, content);
        return file;
      });
      const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...paths]); // prettier-ignore
      expect(status, stderr.toString()).toBe(0);
    }); // prettier-ignore

  it("finds no error in our reading edition but names of elements that it doesn't know", () => {
    const file = join(folder, "edition.html");
    writeFileSync(file, bytesOf(html, project));
    const { stderr } = spawnSync("xmllint", ["--html", "--noout", file]);
    const errors = stderr.toString().split("\n").filter((line) => /error/.test(line) && !/Tag \w+ invalid/.test(line)); // prettier-ignore
    expect(errors).toEqual([]);
  });
});
