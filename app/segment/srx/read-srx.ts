/**
 * Reads SRX 2.0 (and 1.0), the exchange format of segmentation rules, into
 * rules of ours. Every map contributes its rules in its place, so that the
 * first rule that fits decides as SRX has it, cascading or not.
 */
import { Failure } from "../../contract/failure.ts";
import { type Element, readXml } from "../../formats/xml/read-xml.ts";
import {
  longestPattern,
  mostRules,
  type SegmentationRule,
} from "../../model/settings.ts";
import type { Task } from "../../task/task.ts";
import { languageProblem } from "../rules/rule-language.ts";
import { ruleProblem } from "../rules/rule-source.ts";
import { languageBeyond, languageOfPattern } from "./language-map.ts";
import { wordsOf } from "./literal.ts";

export interface SrxContent {
  readonly rules: readonly SegmentationRule[];
  /** What was not taken over, a sentence each. */
  readonly report: readonly string[];
}

interface FoundRule {
  readonly kind: SegmentationRule["kind"];
  before: string;
  after: string;
  readonly line: number;
}

interface FoundMap {
  readonly pattern: string;
  readonly name: string;
  readonly line: number;
}

const spaces = ["", "http://www.lisa.org/srx20", "http://www.lisa.org/srx10"];
const longestReport = 40;
/** Room is left for those that {@link asOnlyRules} adds. */
const mostLasting = mostRules - 1_000;

/** Throws a Failure "unreadable" for what is not SRX; a rule that can't be used is left out and reported by name. */
export function readSrx(name: string, text: string, task: Task): SrxContent {
  const found = new SrxWalk(name);
  readXml(name, [text], found, task);
  return contentOf(name, found);
}

class SrxWalk {
  readonly groups = new Map<string, FoundRule[]>();
  readonly maps: FoundMap[] = [];
  readonly notes: string[] = [];
  isSrx = false;
  doesCascade = false;
  readonly #name: string;
  #group: FoundRule[] | null = null;
  #rule: FoundRule | null = null;
  #side: "before" | "after" | null = null;
  #hasExtensions = false;

  constructor(name: string) {
    this.#name = name;
  }

  open(element: Element): void {
    const { attributes, line } = element;
    if (!spaces.includes(element.space)) {
      if (!this.#hasExtensions)
        this.notes.push(
          "Settings of another program in the file are not used.",
        );
      this.#hasExtensions = true;
      return;
    }
    if (!this.isSrx && element.name !== "srx") this.#refuse(`it begins with <${element.name}>`); // prettier-ignore
    switch (element.name) {
      case "srx":
        this.#start(attributes["version"] ?? "");
        break;
      case "header":
        this.doesCascade = /^yes$/i.test(attributes["cascade"] ?? "no");
        if (/^yes$/i.test(attributes["segmentsubflows"] ?? ""))
          this.notes.push(
            "“segmentsubflows” is not used: a text has no text flows inside others.",
          );
        break;
      case "formathandle":
        if (!this.notes.some((note) => note.startsWith("“formathandle”")))
          this.notes.push(
            "“formathandle” is not used: a text has no format codes.",
          );
        break;
      case "languagerule": {
        const group = this.groups.get(attributes["languagerulename"] ?? "");
        this.#group = group ?? [];
        this.groups.set(attributes["languagerulename"] ?? "", this.#group);
        break;
      }
      case "rule": {
        const isException = /^no$/i.test(attributes["break"] ?? "yes");
        this.#rule = { kind: isException ? "noBreak" : "break", before: "", after: "", line }; // prettier-ignore
        break;
      }
      case "beforebreak":
        this.#side = "before";
        break;
      case "afterbreak":
        this.#side = "after";
        break;
      case "languagemap":
        this.maps.push({
          pattern: attributes["languagepattern"] ?? "",
          name: attributes["languagerulename"] ?? "",
          line,
        });
        break;
    }
  }

  text(part: string): void {
    if (this.#rule !== null && this.#side !== null)
      this.#rule[this.#side] += part;
  }

  close(element: Element): void {
    if (!spaces.includes(element.space)) return;
    if (element.name === "beforebreak" || element.name === "afterbreak")
      this.#side = null;
    if (element.name === "languagerule") this.#group = null;
    if (element.name === "rule" && this.#rule !== null) {
      this.#group?.push(this.#rule);
      this.#rule = null;
    }
  }

  #start(version: string): void {
    if (version !== "2.0" && version !== "1.0")
      this.#refuse(`it says version “${version}”, and versions 1.0 and 2.0 are read`); // prettier-ignore
    this.isSrx = true;
  }

  #refuse(why: string): never {
    throw new Failure("unreadable", `${this.#name} can't be read as SRX: ${why}.`); // prettier-ignore
  }
}

function contentOf(name: string, found: SrxWalk): SrxContent {
  const { groups, maps, doesCascade } = found;
  const rules: SegmentationRule[] = [];
  const left: string[] = [];
  const earlier: string[] = [];
  for (const map of maps) {
    const own = groups.get(map.name);
    if (own === undefined) {
      left.push(`Line ${map.line} names the rules “${map.name}”, which the file does not have.`); // prettier-ignore
      continue;
    }
    const plain = languageOfPattern(map.pattern);
    const language = doesCascade ? plain : languageBeyond(plain, earlier);
    const problem = languageProblem(language);
    if (problem !== null || language.length > longestPattern) {
      left.push(`The rules “${map.name}” are left out: ${problem ?? "their language pattern is too long"}.`); // prettier-ignore
      continue;
    }
    earlier.push(plain);
    own.forEach((rule, index) => {
      const made = ruleFrom(rule, language);
      const why = ruleProblemOf(made);
      if (why === null) rules.push(made);
      else left.push(`Rule ${index + 1} of “${map.name}” (line ${rule.line}) is left out. ${why}`); // prettier-ignore
    });
  }
  const mapped = new Set(maps.map((map) => map.name));
  for (const [group, own] of groups)
    if (!mapped.has(group) && own.length > 0)
      left.push(`The rules “${group}” are not used: no language is mapped to them.`); // prettier-ignore
  if (maps.length === 0 && left.length === 0)
    throw new Failure("unreadable", `${name} maps no language to any rules.`);
  if (rules.length > mostLasting)
    found.notes.push(`Only the first ${mostLasting} of ${rules.length} rules are taken over.`); // prettier-ignore
  const report = [...found.notes, ...left];
  const more = report.length - longestReport;
  return {
    rules: rules.slice(0, mostLasting),
    report: more > 0 ? [...report.slice(0, longestReport), `… and ${more} more.`] : report, // prettier-ignore
  };
}

function ruleFrom(found: FoundRule, language: string): SegmentationRule {
  const { kind, before, after } = found;
  const words = wordsOf({ before, after });
  return words === null
    ? { language, kind, before, after, how: "regex" }
    : { language, kind, ...words, how: "text" };
}

function ruleProblemOf(rule: SegmentationRule): string | null {
  return rule.before.length > longestPattern || rule.after.length > longestPattern // prettier-ignore
    ? `Its pattern is longer than ${longestPattern} characters.`
    : ruleProblem(rule);
}

/** The rules, followed by one for each of their languages that keeps the built-in judgement from cutting anywhere else. */
export function asOnlyRules(
  rules: readonly SegmentationRule[],
): readonly SegmentationRule[] {
  const languages = [...new Set(rules.map(({ language }) => language))];
  const nowhereElse = (languages.includes("*") ? ["*"] : languages).map(
    (language): SegmentationRule => ({ language, kind: "noBreak", before: "", after: "", how: "regex" }), // prettier-ignore
  );
  return [...rules, ...nowhereElse];
}
