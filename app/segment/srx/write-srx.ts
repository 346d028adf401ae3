/** Writes rules as SRX 2.0: neighbouring rules of a language as one group, all cascading in their order. */
import { xmlAttribute, xmlText } from "../../formats/xml/write-xml.ts";
import type { SegmentationRule } from "../../model/settings.ts";
import { patternOfLanguage } from "./language-map.ts";
import { expressionsOf } from "./literal.ts";

/** The same rules give the same bytes; {@link readSrx} gives them back. */
export function writeSrx(rules: readonly SegmentationRule[]): string {
  const groups: { language: string; name: string; rules: SegmentationRule[] }[] = []; // prettier-ignore
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last?.language === rule.language) last.rules.push(rule);
    else {
      const name = nameOf(rule.language, groups.length);
      groups.push({ language: rule.language, name, rules: [rule] });
    }
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0">',
    '  <header segmentsubflows="no" cascade="yes"/>',
    "  <body>",
    "    <languagerules>",
    ...groups.flatMap(({ name, rules: own }) => [
      `      <languagerule${xmlAttribute("languagerulename", name)}>`,
      ...own.flatMap(ruleLines),
      "      </languagerule>",
    ]),
    "    </languagerules>",
    "    <maprules>",
    ...groups.map(
      ({ language, name }) =>
        `      <languagemap${xmlAttribute("languagepattern", patternOfLanguage(language))}${xmlAttribute("languagerulename", name)}/>`,
    ),
    "    </maprules>",
    "  </body>",
    "</srx>",
    "",
  ].join("\n");
}

function nameOf(language: string, index: number): string {
  const name = language === "*" ? "All languages" : language.startsWith("/") ? "Languages" : language; // prettier-ignore
  return `${index + 1} ${name}`;
}

function ruleLines(rule: SegmentationRule): string[] {
  const { before, after } = rule.how === "text" ? expressionsOf(rule) : rule;
  return [
    `        <rule${xmlAttribute("break", rule.kind === "break" ? "yes" : "no")}>`,
    `          <beforebreak>${xmlText(forIcu(before))}</beforebreak>`,
    `          <afterbreak>${xmlText(forIcu(after))}</afterbreak>`,
    "        </rule>",
  ];
}

/** What only JavaScript knows: \u{…} is \x{…} in ICU. */
function forIcu(pattern: string): string {
  return pattern.replace(/\\(?:u\{|[\s\S])/g, (escape) =>
    escape === "\\u{" ? "\\x{" : escape,
  );
}
