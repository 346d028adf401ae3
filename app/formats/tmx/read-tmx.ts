/** Reads TMX 1.1 to 1.4b, and what calls itself so. */
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import type { ReadResult, Source } from "../format.ts";
import { readingReport } from "../reading-report.ts";
import { readPlaces } from "../segment-places.ts";
import { type Element, readXml } from "../xml/read-xml.ts";
import { repairedXml } from "../xml/repair-xml.ts";
import { segWords } from "./seg-words.ts";
import { tmxMemory } from "./tmx-memory.ts";
import { tmxProps, type TmxUnit, type TmxVariant } from "./tmx-words.ts";

const versions = /^1\.[1-4]b?$/;

/** Throws a Failure "unreadable" for what is no TMX or not well-formed even when mended. */
export function readTmx(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const memory = tmxMemory(report);
  const seg = segWords(report);
  const open: string[] = [];
  let unit: TmxUnit | null = null;
  let variant: (TmxVariant & { segs: number }) | null = null;
  let prop: { type: string; words: string } | null = null;
  let segDepth = 0;
  const seen = { header: false };

  const begin = (name: string, element: Element): void => {
    const { attributes, line } = element;
    if (open.length === 0) root(name, element);
    else if (segDepth > 0) {
      segDepth += 1;
      seg.open({ ...element, name });
    } else if (name === "header") {
      seen.header = true;
      for (const needed of headerAttributes)
        if (attributes[needed] === undefined)
          report.say("repaired", `The header has no ${needed}.`, line);
    } else if (name === "tu") unit = newUnit(attributes["tuid"] ?? "");
    else if (name === "tuv") {
      const language = attributes["xml:lang"] ?? attributes["lang"] ?? "";
      if (language === "") report.say("refused", "A tuv without xml:lang is left out.", line); // prettier-ignore
      variant = { language, words: "", places: null, segs: 0 };
    } else if (name === "prop")
      prop = { type: attributes["type"] ?? "", words: "" };
    else if (name === "seg") {
      segDepth = 1;
      if (variant === null)
        report.say("refused", "A seg outside a tuv is left out.", line); // prettier-ignore
      else variant.segs += 1;
    }
    open.push(name);
  };

  const root = (name: string, { attributes, line }: Element): void => {
    if (name !== "tmx")
      throw new Failure(
        "unreadable",
        `${source.name} is not TMX: line ${line}: its root is ${name}, not tmx.`,
      );
    const version = attributes["version"];
    if (version === undefined || !versions.test(version))
      report.say("repaired", `The file says that it is TMX ${version ?? "without a version"}; it is read as 1.4.`, line); // prettier-ignore
  };

  const endVariant = (line: number): void => {
    if (variant === null) return;
    const { segs, ...read } = variant;
    variant = null;
    if (segs === 0) report.say("refused", "A tuv without a seg is left out.", line); // prettier-ignore
    if (segs > 1) report.say("repaired", "A tuv with several seg is read as one.", line); // prettier-ignore
    if (segs === 0 || read.language === "") return;
    if (unit === null)
      report.say("refused", "A tuv outside a tu is left out.", line); // prettier-ignore
    else unit.variants.push(read);
  };

  const endProp = (): void => {
    if (prop === null) return;
    const { type, words } = prop;
    prop = null;
    if (type === tmxProps.title) memory.title(words);
    else if (variant !== null && type === tmxProps.segments)
      variant.places = readPlaces(words);
    else if (unit !== null) applyProp(unit, type, words);
  };

  const end = (element: Element): void => {
    const name = open.pop();
    if (segDepth > 0) {
      segDepth -= 1;
      if (segDepth > 0) seg.close();
      else {
        const words = seg.end();
        if (variant !== null)
          variant.words += (variant.words === "" ? "" : " ") + words;
      }
    } else if (name === "prop") endProp();
    else if (name === "tuv") endVariant(element.line);
    else if (name === "tu" && unit !== null) {
      memory.add(unit, element.line);
      unit = null;
    }
  };

  readXml(
    source.name,
    repairedXml(source.text(), report),
    {
      open: (element) => {
        const name = element.name.toLowerCase();
        if (name !== element.name)
          report.say("repaired", "Names of elements are written in capitals.", element.line); // prettier-ignore
        begin(name, element);
      },
      text: (text) => {
        if (segDepth > 0) seg.text(text);
        else if (prop !== null) prop.words += text;
      },
      close: end,
    },
    task,
  );
  if (!seen.header) report.say("repaired", "The file has no header.");
  return memory.result();
}

export const headerAttributes = [
  "creationtool",
  "creationtoolversion",
  "segtype",
  "o-tmf",
  "adminlang",
  "srclang",
  "datatype",
] as const;

function newUnit(id: string): TmxUnit {
  return {
    id,
    variants: [],
    status: "suggested",
    confidence: 1,
    absent: [],
    reasons: [],
  };
}

function applyProp(unit: TmxUnit, type: string, words: string): void {
  if (type === tmxProps.status)
    unit.status = words === "confirmed" ? "confirmed" : "suggested";
  else if (type === tmxProps.confidence) {
    const confidence = Number(words);
    if (confidence >= 0 && confidence <= 1) unit.confidence = confidence;
  } else if (type === tmxProps.absent) unit.absent = words.trim().split(/\s+/);
  else if (type === tmxProps.reason)
    unit.reasons.push({ text: words.slice(0, 500) });
  else if (type === tmxProps.reasonAgainst)
    unit.reasons.push({ text: words.slice(0, 500), against: true });
}
