/** The words of a `seg`: inline codes dropped, what they highlight or embed kept. */
import { isSpace } from "../../text/space.ts";
import type { ReadingReport } from "../reading-report.ts";
import type { Element } from "../xml/read-xml.ts";

/** Elements whose content is another format's code (TMX 1.4b, section "Content markup"). */
const codes = new Set(["bpt", "ept", "it", "ph", "ut"]);

export interface SegWords {
  open(element: Element): void;
  text(text: string): void;
  close(): void;
  /** What was read since `start`. */
  end(): string;
}

/** Collects one `seg` after the other. */
export function segWords(report: ReadingReport): SegWords {
  let words = "";
  let open: string[] = [];
  let begun = new Set<string>();
  /** A code's own text is skipped, a `sub` in it is not. */
  const isCode = (): boolean => {
    const last = open.at(-1);
    return last !== undefined && codes.has(last);
  };
  return {
    open({ name, attributes, line }) {
      if (name === "sub" && words !== "" && !isSpace(words.slice(-1)))
        words += " ";
      if (codes.has(name)) report.say("info", `An inline code (${name}) is left out.`);
      else if (name === "sub") report.say("info", "Words embedded in a code (sub) are kept.");
      else if (name !== "hi")
        report.say("repaired", `${name} is no element of a seg; its words are kept.`, line); // prettier-ignore
      const number = attributes["i"] ?? "";
      if (name === "bpt") {
        if (begun.has(number)) report.say("repaired", "Two bpt of a seg have the same number.", line); // prettier-ignore
        begun.add(number);
      }
      if (name === "ept" && !begun.delete(number))
        report.say("repaired", "An ept has no bpt before it.", line);
      open.push(name);
    },
    text(text) {
      if (!isCode()) words += text;
    },
    close() {
      if (open.pop() === "sub") words += " ";
    },
    end() {
      if (begun.size > 0) report.say("repaired", "A bpt has no ept behind it."); // prettier-ignore
      const all = words;
      words = "";
      open = [];
      begun = new Set();
      return all;
    },
  };
}
