/** The package document of an EPUB: what the book is called, its language, and its documents in reading order. */
import type { Task } from "../../task/task.ts";
import { resolved } from "../docx/word-package.ts";
import { attribute } from "../xml/qualified.ts";
import { readXml } from "../xml/read-xml.ts";
import type { Archive } from "../zip/read-zip.ts";

export interface Book {
  readonly title: string;
  /** The first one stated, as a tag; null where none is. */
  readonly language: string | null;
  readonly languages: readonly string[];
  /** Paths within the archive; those out of the main line stand last. */
  readonly spine: readonly string[];
  /** Documents that only list the others. */
  readonly contents: ReadonlySet<string>;
}

export function readPackage(
  name: string,
  path: string,
  archive: Archive,
  task: Task,
): Book {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const items = new Map<string, string>();
  const contents = new Set<string>();
  const main: string[] = [];
  const aside: string[] = [];
  const texts = { title: [] as string[], language: [] as string[] };
  let open: "title" | "language" | null = null;
  const pathOf = (href: string): string =>
    resolved(folder, unescaped(href.replace(/[?#].*$/, "")));
  readXml(
    `${name} (${path})`,
    archive.text(path),
    {
      open: (element) => {
        const id = attribute(element, "id") ?? "";
        const href = attribute(element, "href") ?? "";
        switch (element.name) {
          case "title":
          case "language":
            open = element.name;
            texts[open].push("");
            break;
          case "item": {
            const mediaType = attribute(element, "media-type") ?? "";
            if (/xhtml|html|xml/.test(mediaType) && !/ncx|svg|smil/.test(mediaType)) items.set(id, pathOf(href)); // prettier-ignore
            const properties = attribute(element, "properties") ?? "";
            if (properties.split(/\s+/).includes("nav")) contents.add(pathOf(href)); // prettier-ignore
            break;
          }
          case "itemref": {
            const item = items.get(attribute(element, "idref") ?? "");
            const list = attribute(element, "linear") === "no" ? aside : main;
            if (item !== undefined) list.push(item);
            break;
          }
          case "reference":
            if (attribute(element, "type") === "toc") contents.add(pathOf(href)); // prettier-ignore
            break;
          default:
            break;
        }
      },
      text: (text) => {
        const list = open === null ? [] : texts[open];
        const last = list.length - 1;
        if (last >= 0) list[last] = (list[last] ?? "") + text;
      },
      close: () => {
        open = null;
      },
    },
    task,
  );
  const languages = [
    ...new Set(
      texts.language.map((each) =>
        each.replaceAll("_", "-").replace(/\s+/g, " ").trim().slice(0, 40),
      ),
    ),
  ].filter((each) => each !== "");
  return {
    title: (texts.title[0] ?? "").replace(/\s+/g, " ").trim(),
    language: languages[0] ?? null,
    languages,
    spine: [...new Set([...main, ...aside])],
    contents,
  };
}

/** Percent signs resolved where they are right. */
function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
