/** Reads XLIFF of any version. */
import { Failure } from "../../contract/failure.ts";
import { idleTask, type Task } from "../../task/task.ts";
import type { Problem, ReadResult, Source } from "../format.ts";
import { readingReport } from "../reading-report.ts";
import { repairedXml } from "../xml/repair-xml.ts";
import type { Say } from "./names.ts";
import { readXliff1 } from "./read-xliff-1.ts";
import { readXliff2 } from "./read-xliff-2.ts";
import { walkXliff } from "./walk-xliff.ts";

/** More problems say no more. */
const mostProblems = 100;

/**
 * Throws a Failure "unreadable" for what is not XLIFF, and for XLIFF 2 that
 * breaks one of its rules, which it names: such files are exchanged between
 * programs that rely on them. XLIFF 1 is read as it comes.
 */
export function readXliff(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const root = rootOf(source);
  if (root === null)
    throw new Failure(
      "unreadable",
      `${source.name} is not XLIFF: it does not begin with an element xliff.`,
    );
  const text = repairedXml(source.text(), report);
  if (isFirstGeneration(root)) return readXliff1(source, text, report, task);
  const named: string[] = [];
  let more = 0;
  const say: Say = (rule, words, { line }) => {
    if (named.length === mostNamed) more += 1;
    else named.push(`line ${line} (${rule}): ${words}`);
  };
  const result = readXliff2(source, text, report, say, task);
  if (named.length === 0) return result;
  throw new Failure(
    "unreadable",
    `${source.name} breaks rules of XLIFF 2.1: ${named.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`,
  );
}

/** Enough for a person to see what is wrong. */
const mostNamed = 4;

/** Every rule of XLIFF 2.1 that a file breaks. */
export function checkXliff(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  const say: Say = (rule, words, { line }) => {
    if (problems.length < mostProblems)
      problems.push({ text: `XLIFF 2.1 (${rule}): ${words}`, line });
  };
  try {
    walkXliff(source, source.text(), {}, say, idleTask);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push({ text: error.message });
  }
  return problems;
}

/** The root's tag, or null where the first element is another. */
export function xliffRoot(head: string): string | null {
  const begun = head.search(/<[A-Za-z_]/);
  if (begun < 0) return null;
  const tag = /^<(?:[\w.-]+:)?xliff[\s/>][^>]*>?/.exec(head.slice(begun));
  return tag === null ? null : tag[0];
}

/** Far enough for a declaration, a comment and a doctype. */
const headLength = 65_536;

function rootOf(source: Source): string | null {
  let head = "";
  for (const piece of source.text()) {
    head += piece;
    if (head.length >= headLength) break;
  }
  const bare = head.replace(/<!--.*?-->/gs, "");
  return xliffRoot(bare);
}

function isFirstGeneration(root: string): boolean {
  if (/urn:oasis:names:tc:xliff:document:1\.\d/.test(root)) return true;
  if (/urn:oasis:names:tc:xliff:document:2\.\d/.test(root)) return false;
  return !/\sversion\s*=\s*["']2/.test(root);
}
