/** Reads cesAlign files and the documents that they link. */
import type { UnitStatus } from "../../model/records.ts";
import type { Task } from "../../task/task.ts";
import { nothingRead, type ReadLinks, type ReadResult, type Source } from "../format.ts"; // prettier-ignore
import { type ReadingReport, readingReport } from "../reading-report.ts";
import { documentReader } from "../sentence-xml/read-document.ts";
import { segmentNames } from "../sentence-xml/segment-names.ts";
import { readXml, type XmlHandler } from "../xml/read-xml.ts";

type Link = ReadLinks["links"][number];

/** A file of links or a document, as its root element tells. */
export function readXces(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const groups = linkGroups(report);
  const names = segmentNames();
  readXml(
    source.name,
    source.text(),
    {
      open(element) {
        groups.handler.open?.(element);
        names.handler.open?.(element);
      },
    },
    task,
  );
  if (groups.links.length > 0) {
    if (groups.links.every(({ links }) => links.length === 0))
      report.say("info", "The file holds no links.");
    return { ...nothingRead, links: groups.links, report: report.lines() };
  }
  const reader = documentReader(names.names(), report);
  readXml(source.name, source.text(), reader.handler, task);
  return {
    ...nothingRead,
    texts: reader.drafts.texts(source.name, names.names().size > 0),
    report: report.lines(),
  };
}

/**
 * The links of `linkGrp` elements. In cesAlign what stands before the semicolon
 * is of `fromDoc`; InterText, whose root is linkGrp, has it the other way round.
 */
function linkGroups(report: ReadingReport): {
  readonly handler: XmlHandler;
  readonly links: readonly ReadLinks[];
} {
  const links: (ReadLinks & { readonly links: Link[] })[] = [];
  let root: string | null = null;
  return {
    links,
    handler: {
      open({ name, attributes, line }) {
        root ??= name;
        if (name === "linkGrp") {
          const documents = [attributes["fromDoc"] ?? "", attributes["toDoc"] ?? ""]; // prettier-ignore
          if (root === "linkGrp") documents.reverse();
          links.push({ documents, by: "id", links: [] });
        }
        if (name !== "link" || links.length === 0) return;
        const targets = attributes["xtargets"];
        const sides = targets?.split(";");
        if (sides?.length !== 2) {
          report.say("refused", `A link without xtargets of the form "s1 s2;s3" was left out.`, line); // prettier-ignore
          return;
        }
        const [one, two] = sides.map((side) => side.trim().split(/\s+/).filter((id) => id !== "").map(bareId)); // prettier-ignore
        if (one === undefined || two === undefined || one.length + two.length === 0) return; // prettier-ignore
        links.at(-1)?.links.push({
          sides: [one, two],
          ...judgement(attributes),
        });
      },
    },
  };
}

/** `doc.xml#s1` → `s1`. */
function bareId(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf("#") + 1);
}

/** `status` is ours, or InterText's: man is somebody's judgement, auto an aligner's, plain nobody's. */
function judgement(
  attributes: Readonly<Record<string, string>>,
): Pick<Link, "status" | "confidence"> {
  const stated = attributes["status"] ?? "";
  const status: UnitStatus = stated === "confirmed" || stated === "man" ? "confirmed" : "suggested"; // prettier-ignore
  const unstated = stated === "auto" ? 0.9 : stated === "plain" ? 0.5 : 1;
  const written = attributes["certainty"];
  const certainty = Number(written?.trim() || "x");
  return {
    status,
    confidence: Number.isFinite(certainty) ? Math.min(1, Math.max(0, certainty)) : unstated, // prettier-ignore
  };
}
