import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { reportFormats } from "../../../app/contract/reports.ts";
import type { Project } from "../../../app/model/records.ts";
import { writeReport } from "../../../app/report/write-report.ts";
import { reported, withWords } from "./report-fixture.ts";

function json(project: Project): {
  readonly [key: string]: unknown;
  readonly drifts: readonly Record<string, unknown>[];
} {
  const { content } = writeReport(project, "json", {});
  return JSON.parse(content as string) as ReturnType<typeof json>;
}

function sheet(project: Project, number = 1): string {
  const { content } = writeReport(project, "xlsx", {});
  const part = unzipSync(content as Uint8Array)[`xl/worksheets/sheet${number}.xml`]; // prettier-ignore
  return strFromU8(part ?? new Uint8Array());
}

describe("reports", () => {
  it.each(reportFormats)("as %s are the same bytes every time", (format) => {
    const once = writeReport(reported, format, {});
    expect(once.count).toBe(3);
    expect(writeReport(reported, format, {})).toEqual(once);
  });
});

describe("the JSON report", () => {
  it("says what it is, what it holds and what it leaves out", () => {
    expect(json(reported)).toMatchObject({
      report: "pentapla-drift",
      version: 1,
      holds: {
        statuses: ["open", "accepted", "fixed", "intended"],
        leftOut: 1,
      },
      versions: [{ id: "ar", dir: "rtl" }, { id: "en" }, { id: "fr-x-1912", language: "fr" }], // prettier-ignore
    });
  });

  it("gives offsets into the text, words and context of every version", () => {
    expect(json(reported).drifts[1]).toMatchObject({
      id: "d1",
      odd: ["fr-x-1912"],
      confidence: null,
      versions: {
        en: {
          odd: false,
          mentions: [{ start: 19, end: 38, words: "since at least 2011", segment: 1 }], // prettier-ignore
          context: ["They were partners since at least 2011."],
        },
        "fr-x-1912": { odd: true, lost: [] },
      },
    });
  });

  it("keeps words as they are and hides no character in the file", () => {
    const words = "\u202egnp.exe\u0000\u2028";
    const project = withWords(words);
    const { content } = writeReport(project, "json", {});
    expect(content).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2028]/u);
    expect(json(project).drifts[0]).toMatchObject({
      versions: { en: { mentions: [{ words }] } },
    });
  });
});

describe("the workbook", () => {
  it("has a row a drift and a column a version", () => {
    const words = sheet(reported);
    for (const said of [
      "ar Arabic",
      "fr-x-1912 French",
      "since at least 2011",
      "عام ٢٠١١",
    ])
      // prettier-ignore
      expect(words).toContain(said);
    expect(words).toContain('<autoFilter ref="A1:R4"/>');
    expect(words).toContain('state="frozen"');
    expect(words).toContain("Ada, 2026-01-31 12:00: Ask &lt;b&gt;the&lt;/b&gt; desk."); // prettier-ignore
    expect(words).toContain("∅");
  });

  it("counts and scores in sheets of their own", () => {
    expect(sheet(reported, 2)).toContain("<v>1</v>");
    expect(sheet(reported, 3)).toContain("<v>625</v>");
  });

  it("shows characters that mislead, and cuts what no cell takes", () => {
    expect(sheet(withWords("\u202egnp.exe\u0007"))).toContain(
      "[U+202E]gnp.exe[U+0007]",
    );
    expect(() => sheet(withWords("x".repeat(40_000)))).not.toThrow();
  });
});
