/** Reads XLIFF 1.0 to 1.2, leniently: sources, targets, and the segments that tools mark in them. */
import type { UnitStatus } from "../../model/records.ts";
import type { Task } from "../../task/task.ts";
import type { ReadResult, Source } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { type Element, readXml } from "../xml/read-xml.ts";
import { plainPair, type XliffPiece, xliffTexts } from "./xliff-texts.ts";

/** Elements whose text is another format's code; the words of a `sub` in them are kept. */
const codes = new Set(["bpt", "ept", "ph", "it"]);
/** Codes without content. */
const empty = new Set(["x", "bx", "ex"]);
const skipped = new Set(["alt-trans", "bin-unit", "header"]);
const judged = new Set(["final", "signed-off"]);
/** What Trados and memoQ call what a person has confirmed, in attributes of their own. */
const confirmed = /^(?:Translated|ApprovedTranslation|ApprovedSignOff|ManuallyConfirmed|Proofread|Reviewer[12]Confirmed)$/; // prettier-ignore

/** The words of one element, and of each segment marked in it. */
interface Content {
  words: string;
  readonly segments: Map<string, string>;
  /** Words and white space outside of segments, and the segments' marks, in order. */
  readonly pieces: { readonly mid: string | null; text: string }[];
}

interface TransUnit {
  readonly isApproved: boolean;
  source: Content | null;
  segSource: Content | null;
  target: Content | null;
  state: string;
  /** Segments that Trados says are confirmed, by their marks' names. */
  readonly confirmed: Set<string>;
}

export function readXliff1(
  source: Source,
  text: Iterable<string>,
  report: ReadingReport,
  task: Task,
): ReadResult {
  const texts = xliffTexts(report);
  const languages: [string | null, string | null] = [null, null];
  const titles: [string, string] = ["", ""];
  const open: string[] = [];
  let unit: TransUnit | null = null;
  let content: Content | null = null;
  let skipDepth = 0;
  let rootSpace: string | null = null;
  /** Depth in `open` at which the segment's mark stands. */
  let markAt = -1;

  const begin = ({ name, space, attributes, line }: Element): void => {
    open.push(name);
    rootSpace ??= space;
    if (name === "seg" && space !== rootSpace && confirmed.test(attributes["conf"] ?? "")) unit?.confirmed.add(attributes["id"] ?? ""); // prettier-ignore
    // Tools keep old wordings and matches in elements of their own, as source and target.
    const isForeign = space !== rootSpace && content === null;
    if (skipDepth > 0 || skipped.has(name) || isForeign) {
      if (skipDepth === 0 && name !== "header" && !isForeign)
        report.say("info", `${name} is left out.`, line);
      skipDepth += 1;
    } else if (content !== null) beginInline(name, attributes);
    else if (name === "file") {
      languages[0] ??= attributes["source-language"] ?? null;
      languages[1] ??= attributes["target-language"] ?? null;
      if (titles[0] === "") titles[0] = attributes["original"] ?? "";
      if (attributes["source-language"] === undefined)
        report.say("repaired", "A file has no source-language.", line);
      else if (attributes["source-language"] !== languages[0])
        report.say("repaired", `A file in ${attributes["source-language"]} stands with files in ${languages[0] ?? ""}; they are read as one.`, line); // prettier-ignore
    } else if (name === "trans-unit")
      unit = {
        isApproved: attributes["approved"] === "yes" || confirmed.test(attributes["mq:status"] ?? ""), // prettier-ignore
        source: null,
        segSource: null,
        target: null,
        state: "",
        confirmed: new Set(),
      };
    else if (unit !== null && /^(source|seg-source|target)$/.test(name)) {
      content = { words: "", segments: new Map(), pieces: [] };
      if (name === "source") unit.source = content;
      else if (name === "target") {
        unit.target = content;
        unit.state = attributes["state"] ?? "";
        languages[1] ??= attributes["xml:lang"] ?? null;
      } else unit.segSource = content;
    }
  };

  const beginInline = (
    name: string,
    attributes: Element["attributes"],
  ): void => {
    // prettier-ignore
    if (codes.has(name) || empty.has(name) || name === "g")
      report.say("info", `An inline code (${name}) is left out.`);
    if (
      name === "x" &&
      /^(lb|pb|x-lb|x-pb|x-br)$/.test(attributes["ctype"] ?? "")
    )
      // prettier-ignore
      addWords("\n");
    if (name === "mrk" && attributes["mtype"] === "seg" && markAt < 0) {
      markAt = open.length;
      const mid = attributes["mid"] ?? String(content?.segments.size ?? 0);
      content?.segments.set(mid, content.segments.get(mid) ?? "");
      content?.pieces.push({ mid, text: "" });
    }
  };

  const addWords = (words: string): void => {
    if (content === null || isInCode()) return;
    content.words += words;
    const last = content.pieces.at(-1);
    if (markAt >= 0 && last?.mid != null)
      content.segments.set(last.mid, (content.segments.get(last.mid) ?? "") + words); // prettier-ignore
    else if (last?.mid === null) last.text += words;
    else content.pieces.push({ mid: null, text: words });
  };

  const isInCode = (): boolean => {
    for (let at = open.length - 1; at >= 0; at--) {
      const name = open[at] ?? "";
      if (codes.has(name)) return true;
      if (name === "sub" || name === "source" || name === "target")
        return false;
    }
    return false;
  };

  const end = ({ line }: Element): void => {
    if (markAt === open.length) markAt = -1;
    const name = open.pop() ?? "";
    if (skipDepth > 0) skipDepth -= 1;
    else if (/^(source|seg-source|target)$/.test(name)) content = null;
    else if (name === "note") report.say("info", "A note is left out.");
    else if (name === "trans-unit" && unit !== null) {
      if (unit.source === null)
        report.say("repaired", "A trans-unit has no source.", line);
      lay(unit);
      unit = null;
    }
  };

  const lay = ({
    source: whole,
    segSource,
    target,
    state,
    isApproved,
    confirmed: confirmedMids,
  }: TransUnit): void => {
    // prettier-ignore
    const status: UnitStatus =
      isApproved || judged.has(state) ? "confirmed" : "suggested";
    const isCut = segSource !== null && segSource.segments.size > 0;
    if (
      !isCut ||
      (target !== null &&
        target.words.trim() !== "" &&
        target.segments.size === 0)
    ) {
      // prettier-ignore
      const pair = texts.add({ ...plainPair, source: whole?.words ?? segSource?.words ?? "", target: target?.words ?? null, status }); // prettier-ignore
      texts.lay(0, [{ pair }]);
      texts.lay(1, [{ pair }]);
      return;
    }
    const mids = new Set([...segSource.segments.keys(), ...(target?.segments.keys() ?? [])]); // prettier-ignore
    const pairOf = new Map(
      [...mids].map((mid) => [
        mid,
        texts.add({ ...plainPair, source: segSource.segments.get(mid) ?? null, target: target?.segments.get(mid) ?? null, status: confirmedMids.has(mid) ? "confirmed" : status }), // prettier-ignore
      ]),
    );
    const loose = (side: Content): XliffPiece[] =>
      side.pieces.map(({ mid, text: words }) => {
        if (mid !== null) return { pair: pairOf.get(mid) ?? 0 };
        if (words.trim() === "") return { gap: words };
        const key = side === segSource ? "source" : "target";
        return { pair: texts.add({ ...plainPair, [key]: words }) };
      });
    texts.lay(0, loose(segSource));
    if (target !== null) texts.lay(1, loose(target));
  };

  readXml(source.name, text, { open: begin, text: addWords, close: end }, task);
  return texts.result(languages, titles);
}
