/** Reads TEI: texts, and the links between their parts or between the parts of other files. */
import type { Task } from "../../task/task.ts";
import { nothingRead, type ReadResult, type ReadUnit, type Source } from "../format.ts"; // prettier-ignore
import { readingReport } from "../reading-report.ts";
import { documentReader } from "../sentence-xml/read-document.ts";
import { segmentNames } from "../sentence-xml/segment-names.ts";
import { readXml } from "../xml/read-xml.ts";
import { linksElsewhere } from "./links-elsewhere.ts";
import { pointersIn, type TeiLink } from "./pointers.ts";
import { nonePrefix } from "./write-tei.ts";

export function readTei(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const names = segmentNames();
  const pointers = pointersIn(report);
  readXml(source.name, source.text(), {
    open(element) {
      names.handler.open?.(element);
      pointers.handler.open?.(element);
    },
    close(element) {
      pointers.handler.close?.(element);
    },
  }, task); // prettier-ignore
  const isCut = names.names().size > 0;
  const reader = documentReader(names.names(), report);
  readXml(source.name, source.text(), reader.handler, task);
  const texts = reader.drafts.texts(source.name, isCut);
  const links = pointers.links();
  const own = links.filter((link) => link.targets.every(({ file }) => isHere(file, source.name))); // prettier-ignore
  const units = own.flatMap((link) => {
    const unit = unitOf(link);
    return unit === null ? [] : [unit];
  });
  return {
    ...nothingRead,
    texts: texts.filter(({ text }) => text !== "" || texts.length > 1),
    units,
    links: linksElsewhere(source.name, links.filter((link) => !own.includes(link))), // prettier-ignore
    report: report.lines(),
  };

  function unitOf({ targets, status, confidence, line }: TeiLink): ReadUnit | null {
    const found = new Map<number, Set<number>>();
    const absent = new Set<number>();
    for (const { id } of targets) {
      const place = reader.drafts.placeOf(id);
      const missed = id.startsWith(nonePrefix)
        ? texts.findIndex(({ language }) => language === id.slice(nonePrefix.length))
        : -1;
      if (missed >= 0) absent.add(missed);
      else if (place === null) {
        report.say("refused", "Links to ids that no segment has were left out.", line);
        return null;
      } else
        found.set(place.text, (found.get(place.text) ?? new Set()).add(place.segment));
    }
    for (const text of found.keys()) absent.delete(text);
    if (found.size + Math.min(1, absent.size) < 2) return null;
    return {
      members: [...found]
        .sort(([a], [b]) => a - b)
        .map(([text, segments]) => ({ text, segments: [...segments].sort((a, b) => a - b) })),
      absent: [...absent].sort((a, b) => a - b),
      status,
      confidence,
      reasons: [],
    };
  } // prettier-ignore
}

/** Whether a pointer's file is the one that is read. */
export function isHere(file: string, name: string): boolean {
  return file === "" || file.split("/").at(-1) === name;
}
