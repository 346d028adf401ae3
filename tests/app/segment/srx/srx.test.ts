import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../../app/contract/failure.ts";
import type { SegmentationRule } from "../../../../app/model/settings.ts";
import { createSegmenter } from "../../../../app/segment/create-segmenter.ts";
import { ruleProblem } from "../../../../app/segment/rules/rule-source.ts";
import { asOnlyRules, readSrx } from "../../../../app/segment/srx/read-srx.ts";
import { writeSrx } from "../../../../app/segment/srx/write-srx.ts";
import { readLanguages } from "../languages.ts";

const bench = fileURLToPath(
  new URL("../../../../../shared/bench/formats", import.meta.url),
);
const omegat = join(bench, "srx/omegat-default.srx");
const schema = join(bench, "schemas/srx20.xsd");

const segmenter = createSegmenter(readLanguages());
const silent = { progress: () => undefined, checkpoint: () => undefined };
const read = (text: string) => readSrx("rules.srx", text, silent);
const cut = (
  text: string,
  id: string,
  rules: readonly SegmentationRule[],
): string[] =>
  segmenter
    .segment(text, id, "sentences", rules)
    .map(({ start, end }) => text.slice(start, end));

const srx = (
  body: { rules: string; maps: string; header?: string },
  head = "",
): string =>
  `<?xml version="1.0"?>${head}<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header ${body.header ?? 'segmentsubflows="no" cascade="yes"'}/><body><languagerules>${body.rules}</languagerules><maprules>${body.maps}</maprules></body></srx>`;
const group = (name: string, ...rules: readonly string[]): string =>
  `<languagerule languagerulename="${name}">${rules.join("")}</languagerule>`;
const rule = (isBreak: string, before: string, after = ""): string =>
  `<rule break="${isBreak}"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule>`;
const map = (pattern: string, name: string): string =>
  `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`;

describe("reading SRX", () => {
  const two = {
    rules:
      group("German", rule("no", "\\bbzw\\.", "\\s")) +
      group("Default", rule("yes", "[.;]+", "\\s")),
    maps: map("[Dd][Ee].*", "German") + map(".*", "Default"),
  };

  it("lets the rules of all maps hold in their order where they cascade", () => {
    const { rules, report } = read(srx(two));
    expect(report).toEqual([]);
    expect(rules.map(({ language, kind }) => [language, kind])).toEqual([
      ["de", "noBreak"],
      ["*", "break"],
    ]);
    const text = "eins bzw. zwei; drei";
    expect(cut(text, "de", rules)).toEqual(["eins bzw. zwei;", "drei"]);
    expect(cut(text, "nl", rules)).toHaveLength(3);
  });

  it("stops at the first map that fits where they don't", () => {
    const header = 'segmentsubflows="no" cascade="no"';
    const { rules } = read(srx({ ...two, header }));
    const text = "eins bzw. zwei; drei";
    expect(cut(text, "de-AT", rules)).toEqual(["eins bzw. zwei; drei"]);
    expect(cut(text, "nl", rules)).toHaveLength(3);
  });

  it("leaves a rule out that it can't translate, and names it", () => {
    const { rules, report } = read(
      srx({
        rules: group("X", rule("yes", "(a)\\1"), rule("yes", "(b+)+c"), rule("no", "ok\\.")), // prettier-ignore
        maps: map("en", "X") + map("fr", "Y"),
      }),
    );
    expect(rules).toHaveLength(1);
    expect(report).toEqual([
      "Rule 1 of “X” (line 1) is left out. The pattern “(a)\\1” can't be used, because it refers back to a group, which no rule can.",
      "Rule 2 of “X” (line 1) is left out. The pattern “(b+)+c” can't be used, because it repeats a repetition, and text can be shared out in many ways.",
      "Line 1 names the rules “Y”, which the file does not have.",
    ]);
  });

  it("says which settings are not used", () => {
    const header = 'segmentsubflows="yes" cascade="yes"';
    const text = srx({ ...two, header }).replace(/\/><body>/, '><formathandle type="end" include="yes"/></header><body>'); // prettier-ignore
    expect(read(text).report).toEqual([
      "“segmentsubflows” is not used: a text has no text flows inside others.",
      "“formathandle” is not used: a text has no format codes.",
    ]);
  });

  it("refuses entities, other files and what is not XML with one sentence", () => {
    const entity = '<!DOCTYPE srx [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const text of [
      srx(two, entity),
      "<tmx/>",
      "",
      "<srx",
      '<srx version="3.0"/>',
      '<srx version="2.0"/>',
    ])
      // prettier-ignore
      expect(() => read(text)).toThrow(Failure);
  });

  it("can be told to cut nowhere else", () => {
    const { rules } = read(srx(two));
    expect(cut("Eins? Zwei. Drei.", "de", rules)).toHaveLength(3);
    expect(cut("Eins? Zwei. Drei.", "de", asOnlyRules(rules))).toEqual(["Eins? Zwei.", "Drei."]); // prettier-ignore
  });
});

describe("writing SRX", () => {
  const ruleArbitrary = fc.record({
    language: fc.constantFrom("*", "de", "de-CH", "zh-Hant-TW", "/en|fr.*/", "sr-Latn"), // prettier-ignore
    kind: fc.constantFrom("break" as const, "noBreak" as const),
    before: fc.constantFrom("z. B.", "a&b <c>", "§", "(x", "№.", "Dr."),
    after: fc.constantFrom("", "Meier", "„", "\\d+"),
    how: fc.constantFrom("text" as const, "regex" as const),
  }); // prettier-ignore

  it("gives the same rules back", () => {
    fc.assert(
      fc.property(fc.array(ruleArbitrary, { maxLength: 6 }), (all) => {
        const rules = all.filter((one) => ruleProblem(one) === null);
        fc.pre(rules.length > 0);
        expect(read(writeSrx(rules))).toEqual({ rules, report: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("writes what the schema of SRX 2.0 allows", ({ skip }) => {
    if (!existsSync(schema)) skip(`${schema} is absent`);
    try {
      execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    } catch {
      skip("xmllint is absent");
    }
    const file = join(mkdtempSync(join(tmpdir(), "pentapla-srx-")), "out.srx");
    const rules: SegmentationRule[] = [
      { language: "de", kind: "noBreak", before: "z. B.", after: "", how: "text" }, // prettier-ignore
      { language: "*", kind: "break", before: "[;<&]", after: "\\s", how: "regex" }, // prettier-ignore
      { language: "de", kind: "noBreak", before: "\\u{41}", after: "", how: "regex" }, // prettier-ignore
    ];
    writeFileSync(file, writeSrx(rules));
    execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, file], { stdio: "pipe" }); // prettier-ignore
  });
});

describe("OmegaT's default rules", () => {
  it("are read whole and cut as they say", ({ skip }) => {
    if (!existsSync(omegat)) skip(`${omegat} is absent`);
    const { rules, report } = read(readFileSync(omegat, "utf8"));
    expect(report).toEqual([]);
    expect(rules.length).toBeGreaterThan(2_500);
    const only = asOnlyRules(rules);
    expect(cut("Sie kam, z.B. gestern. Er auch!", "de", only)).toEqual(["Sie kam, z.B. gestern.", "Er auch!"]); // prettier-ignore
    expect(cut("Mr. Smith left. He had $4.50.", "en-GB", only)).toEqual(["Mr. Smith left.", "He had $4.50."]); // prettier-ignore
    expect(cut("M. Dupont est là. Il dort.", "fr", only)).toEqual(["M. Dupont est là.", "Il dort."]); // prettier-ignore
    expect(cut("雨だ。帰ろう。", "ja", only)).toEqual(["雨だ。", "帰ろう。"]);
    expect(cut("Přišel např. včera. Odešel dnes.", "cs", only)).toEqual(["Přišel např. včera.", "Odešel dnes."]); // prettier-ignore
  });
});
