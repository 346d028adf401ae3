/** Reads XLIFF 2.0 to 2.2 (core): checks every rule and takes source and target of each segment. */
import type { Reason } from "../../model/records.ts";
import type { Task } from "../../task/task.ts";
import { isSpace } from "../../text/space.ts";
import type { ReadResult, Source } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { readPlaces } from "../segment-places.ts";
import { descendants, elementsIn, type Say, textIn, type XliffNode } from "./names.ts"; // prettier-ignore
import { type Passage, passagesOf } from "./passages.ts";
import { walkXliff } from "./walk-xliff.ts";
import { plainPair, type XliffPair, type XliffPiece, xliffTexts } from "./xliff-texts.ts"; // prettier-ignore
import { xliffMeta } from "./xliff-words.ts";

/** `say` takes broken rules; a reader's throws. */
export function readXliff2(
  source: Source,
  text: Iterable<string>,
  report: ReadingReport,
  say: Say,
  task: Task,
): ReadResult {
  const texts = xliffTexts(report);
  const languages: [string | null, string | null] = [null, null];
  const titles: [string, string] = ["", ""];
  walkXliff(
    source,
    text,
    {
      root: ({ attributes }) => {
        languages[0] = attributes["srcLang"] ?? null;
        languages[1] = attributes["trgLang"] ?? null;
      },
      file: (file) => {
        readTitles(file, titles);
      },
      unit: (unit) => {
        readUnit(unit);
        sayExtras(unit, report);
      },
    },
    say,
    task,
  );
  return texts.result(languages, titles);

  function readUnit(unit: XliffNode): void {
    const metas = metasOf(unit);
    const laid: { order: number; source: XliffPiece[]; target: XliffPiece[] }[] = []; // prettier-ignore
    passagesOf(unit).forEach((passage, at) => {
      const source = wordsOf(passage.source);
      const target = wordsOf(passage.target);
      const order = Number(passage.target?.attributes["order"] ?? at + 1);
      const isGap = passage.node.name === "ignorable" && isSpace(source ?? "") && isSpace(target ?? ""); // prettier-ignore
      if (isGap) {
        laid.push({
          order,
          source: [{ gap: source ?? "" }],
          target: [{ gap: target ?? source ?? "" }],
        });
        return;
      }
      const pair = [{ pair: texts.add(pairOf(passage, source, target, metas)) }]; // prettier-ignore
      laid.push({ order, source: pair, target: pair });
    });
    texts.lay(0, laid.flatMap((one) => one.source)); // prettier-ignore
    const inOrder = [...laid].sort((a, b) => a.order - b.order);
    texts.lay(1, inOrder.flatMap((one) => one.target)); // prettier-ignore
    for (const node of descendants(unit))
      if (node.name === "gls:glossEntry") readTerm(node);
  }

  function readTerm(entry: XliffNode): void {
    const inside = elementsIn(entry);
    const term = inside.find(({ name }) => name === "gls:term");
    const translations = inside
      .filter(({ name }) => name === "gls:translation")
      .map((node) => textIn(node).trim());
    if (term !== undefined && translations.length > 0)
      texts.term(textIn(term).trim(), translations);
  }
}

/** The words of a source or target; codes are dropped, `cp` becomes its character. */
function wordsOf(content: XliffNode | null): string | null {
  if (content === null) return null;
  return content.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "cp")
        return String.fromCharCode(parseInt(child.attributes["hex"] ?? "", 16));
      // A break of the line in the original stands between words.
      if (
        child.name === "ph" &&
        /^xlf:[lp]b$/.test(child.attributes["subType"] ?? "")
      )
        // prettier-ignore
        return "\n";
      return wordsOf(child) ?? "";
    })
    .join("");
}

type Metas = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/** Our own groups of metadata, by the id of their segment. */
function metasOf(unit: XliffNode): Metas {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const node of descendants(unit)) {
    const { category = "" } = node.attributes;
    if (node.name !== "mda:metaGroup" || !category.startsWith(xliffMeta.group))
      continue;
    found.set(
      category.slice(xliffMeta.group.length),
      elementsIn(node).map((meta) => [meta.attributes["type"] ?? "", textIn(meta)]), // prettier-ignore
    );
  }
  return found;
}

function pairOf(
  { node }: Passage,
  source: string | null,
  target: string | null,
  metas: Metas,
): XliffPair {
  const { id = "", state = "" } = node.attributes;
  const isJudged = state === "reviewed" || state === "final";
  const pair = {
    ...plainPair,
    source,
    target,
    status: isJudged ? "confirmed" : "suggested",
  } as const;
  const meta = metas.get(id);
  if (meta === undefined) return pair;
  const valueOf = (type: string): string | undefined =>
    meta.find(([one]) => one === type)?.[1];
  const confidence = Number(valueOf(xliffMeta.confidence) ?? "1");
  const status = valueOf(xliffMeta.status);
  return {
    ...pair,
    sourcePlaces: readPlaces(valueOf(xliffMeta.sourceSegments) ?? ""),
    targetPlaces: readPlaces(valueOf(xliffMeta.targetSegments) ?? ""),
    status: status === undefined ? pair.status : status === "confirmed" ? "confirmed" : "suggested", // prettier-ignore
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
    isAbsent: valueOf(xliffMeta.absent) !== undefined,
    reasons: meta.flatMap(([type, text]): Reason[] => {
      if (type === xliffMeta.reason) return [{ text: text.slice(0, 500) }];
      if (type === xliffMeta.reasonAgainst)
        return [{ text: text.slice(0, 500), against: true }];
      return [];
    }),
  };
}

/** What our files say of themselves, else the original's name for the first side. */
function readTitles(file: XliffNode, titles: [string, string]): void {
  if (titles[0] !== "") return;
  titles[0] = file.attributes["original"] ?? "";
  for (const metadata of elementsIn(file))
    if (metadata.name === "mda:metadata")
      for (const node of descendants(metadata)) {
        if (node.attributes["type"] === xliffMeta.sourceTitle)
          titles[0] = textIn(node);
        if (node.attributes["type"] === xliffMeta.targetTitle)
          titles[1] = textIn(node);
      }
}

/** What a unit has beyond words, counted: it is not kept. */
function sayExtras(unit: XliffNode, report: ReadingReport): void {
  for (const { name } of descendants(unit)) {
    const what = extras[name];
    if (what !== undefined) report.say("info", `${what} left out.`);
  }
}

const extras: Readonly<Record<string, string>> = {
  note: "A note is",
  ph: "An inline code (ph) is",
  pc: "A pair of inline codes (pc) is",
  sc: "An inline code (sc) is",
  ec: "An inline code (ec) is",
  mrk: "An annotation (mrk) is",
  sm: "An annotation (sm) is",
  "mtc:match": "A proposed translation (match) is",
  "its:locQualityIssue": "An issue (locQualityIssue) is",
};
