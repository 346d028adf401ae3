/** The parts of an Office Open XML file (ECMA-376 part 2) by what they are for. */
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import type { Source } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { attribute } from "../xml/qualified.ts";
import { readXml, type XmlHandler } from "../xml/read-xml.ts";
import { type Archive, openZip } from "../zip/read-zip.ts";

export interface OfficePackage {
  readonly main: string;
  /** The part that the main one refers to for a purpose ("styles"), by the last word of the relation's type; null = none. */
  partFor(purpose: string): string | null;
  /** The part behind a relation's id. */
  partById(id: string): string | null;
  readonly archive: Archive;
  /** Walks a part; problems name the file, not the part. */
  read(path: string, handler: XmlHandler): void;
}

/** `kind` names the format in messages. Throws a Failure "unreadable" where the main part is missing. */
export function openPackage(
  source: Source,
  kind: "DOCX" | "XLSX",
  report: ReadingReport,
  task: Task,
): OfficePackage {
  const archive = openZip(source, kind, report);
  const read = (path: string, handler: XmlHandler): void => {
    readXml(`${source.name} (${path})`, archive.text(path), handler, task);
  };
  const main = relationsOf(archive, "", read).find(({ purpose }) => purpose === "officeDocument")?.target; // prettier-ignore
  if (main === undefined || !archive.has(main))
    throw new Failure(
      "unreadable",
      `${source.name} is not a whole ${kind} file: it doesn't say where its ${kind === "DOCX" ? "text" : "workbook"} is.`,
    );
  const relations = relationsOf(archive, main, read);
  const present = (path: string | undefined): string | null =>
    path !== undefined && archive.has(path) ? path : null;
  return {
    main,
    partFor: (purpose) =>
      present(relations.find((each) => each.purpose === purpose)?.target),
    partById: (id) => present(relations.find((each) => each.id === id)?.target),
    archive,
    read,
  };
}

interface Relation {
  readonly id: string;
  readonly purpose: string;
  readonly target: string;
}

function relationsOf(
  archive: Archive,
  part: string,
  read: OfficePackage["read"],
): readonly Relation[] {
  const at = part.lastIndexOf("/") + 1;
  const path = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  if (!archive.has(path)) return [];
  const relations: Relation[] = [];
  read(path, {
    open(element) {
      if (element.name !== "Relationship") return;
      if (attribute(element, "TargetMode") === "External") return;
      relations.push({
        id: attribute(element, "Id") ?? "",
        purpose: attribute(element, "Type")?.split("/").at(-1) ?? "",
        target: resolved(part.slice(0, at), attribute(element, "Target") ?? ""),
      });
    },
  });
  return relations;
}

/** A path as seen from a folder of the archive; never leads out of it. */
export function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of path.split("/"))
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  return parts.join("/");
}
