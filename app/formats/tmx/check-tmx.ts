/** The rules of TMX 1.4b (OSCAR, 2005) that a file must keep for other tools to take it. */
import { Failure } from "../../contract/failure.ts";
import { idleTask } from "../../task/task.ts";
import type { Problem, Source } from "../format.ts";
import { type Element, readXml } from "../xml/read-xml.ts";
import { headerAttributes } from "./read-tmx.ts";

/** More than these say no more. */
const mostProblems = 100;

/** What may stand in an element, in this order; the same rank in any order. */
const content: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "": { tmx: 0 },
  tmx: { header: 0, body: 1 },
  header: { note: 0, prop: 0, ude: 0 },
  body: { tu: 0 },
  tu: { note: 0, prop: 0, tuv: 1 },
  tuv: { note: 0, prop: 0, seg: 1 },
  seg: { bpt: 0, ept: 0, it: 0, ph: 0, ut: 0, hi: 0 },
  hi: { bpt: 0, ept: 0, it: 0, ph: 0, ut: 0, hi: 0 },
  bpt: { sub: 0 },
  ept: { sub: 0 },
  it: { sub: 0 },
  ph: { sub: 0 },
  ut: { sub: 0 },
  sub: { bpt: 0, ept: 0, it: 0, ph: 0, ut: 0, hi: 0 },
  ude: { map: 0 },
};

const once = new Set(["header", "body", "seg"]);

const needed: Readonly<Record<string, readonly string[]>> = {
  tmx: ["header", "body"],
  tu: ["tuv"],
  tuv: ["seg"],
};

const neededAttributes: Readonly<Record<string, readonly string[]>> = {
  tmx: ["version"],
  header: headerAttributes,
  prop: ["type"],
  tuv: ["xml:lang"],
  bpt: ["i"],
  ept: ["i"],
  it: ["pos"],
};

const dates = ["creationdate", "changedate", "lastusagedate"];
const segtypes = ["block", "paragraph", "sentence", "phrase"];
const languageTag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

interface Open {
  readonly name: string;
  readonly line: number;
  readonly children: Set<string>;
  rank: number;
}

/** Every rule broken, with its line; empty when there is none. */
export function checkTmx(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (text: string, line: number): void => {
    if (problems.length < mostProblems)
      problems.push({ text: `TMX 1.4b: ${text}`, line });
  };
  const open: Open[] = [];
  let srclang = "*all*";
  let unitLang: string | undefined;
  let languages = new Set<string>();
  let begun = new Set<string>();

  const place = ({ name, line }: Element): void => {
    const parent = open.at(-1);
    const rank = content[parent?.name ?? ""]?.[name];
    if (rank === undefined)
      say(`${name} can't stand in ${parent?.name ?? "the document"}.`, line);
    else if (parent !== undefined) {
      if (rank < parent.rank)
        say(`${name} has to come earlier in ${parent.name}.`, line);
      if (once.has(name) && parent.children.has(name))
        say(`${parent.name} has ${name} twice.`, line);
      parent.rank = Math.max(parent.rank, rank);
    }
    parent?.children.add(name);
    open.push({ name, line, children: new Set(), rank: 0 });
  };

  const attributes = ({ name, attributes: given, line }: Element): void => {
    for (const one of neededAttributes[name] ?? [])
      if (given[one] === undefined) say(`${name} needs ${one}.`, line);
    for (const one of dates)
      if (given[one] !== undefined && !isDate(given[one]))
        say(`${one} has to be a time in UTC such as 20260131T120000Z, not ${given[one]}.`, line); // prettier-ignore
    const { usagecount, segtype } = given;
    if (usagecount !== undefined && !/^\d+$/.test(usagecount))
      say(`usagecount has to be a number, not ${usagecount}.`, line);
    if (segtype !== undefined && !segtypes.includes(segtype))
      say(`segtype has to be ${segtypes.join(", ")}, not ${segtype}.`, line);
    const language = given["xml:lang"];
    if (language !== undefined && !languageTag.test(language))
      say(`xml:lang is no language tag: ${language}.`, line);
    for (const one of ["i", "x"])
      if (given[one] !== undefined && !/^\d+$/.test(given[one]))
        say(`${one} has to be a number, not ${given[one]}.`, line);
  };

  const enter = ({ name, attributes: given, line }: Element): void => {
    if (name === "tmx" && given["version"] !== "1.4")
      say(`version has to be 1.4, not ${given["version"] ?? "absent"}.`, line);
    if (name === "header") srclang = given["srclang"] ?? "*all*";
    if (name === "tu") {
      unitLang = given["srclang"];
      languages = new Set();
    }
    if (name === "tuv") languages.add(given["xml:lang"] ?? "");
    if (name === "seg") begun = new Set();
    const number = given["i"] ?? "";
    if (name === "bpt" && begun.has(number))
      say(`two bpt of a seg have i="${number}".`, line);
    if (name === "bpt") begun.add(number);
    if (name === "ept" && !begun.delete(number))
      say(`ept i="${number}" has no bpt before it.`, line);
  };

  const leave = ({ name, line, children }: Open): void => {
    for (const child of needed[name] ?? [])
      if (!children.has(child)) say(`${name} needs ${child}.`, line);
    const wanted = unitLang ?? srclang;
    if (name === "tu" && wanted !== "*all*" && !languages.has(wanted))
      say(`a tu needs a tuv in its srclang, ${wanted}.`, line);
    if (name === "seg" && begun.size > 0)
      say("a bpt has no ept behind it.", line);
  };

  try {
    readXml(
      source.name,
      source.text(),
      {
        open: (element) => {
          place(element);
          attributes(element);
          enter(element);
        },
        close: () => {
          const closed = open.pop();
          if (closed !== undefined) leave(closed);
        },
      },
      idleTask,
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push({ text: error.message });
  }
  return problems;
}

/** A day and time that exist. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (parts === null) return false;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year ?? ""}-${month ?? ""}-${day ?? ""}T${hour ?? ""}:${minute ?? ""}:${second ?? ""}.000Z`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString() === iso;
}
