/** Links into other files, as an alignment of documents. */
import type { ReadLinks } from "../format.ts";
import type { TeiLink } from "./pointers.ts";

/** Links over the same files belong together; a file that a link doesn't name is not spoken of. */
export function linksElsewhere(
  name: string,
  links: readonly TeiLink[],
): readonly ReadLinks[] {
  if (links.length === 0) return [];
  const nameOf = (file: string): string => (file === "" ? name : file);
  const documents = [...new Set(links.flatMap(({ targets }) => targets.map(({ file }) => nameOf(file))))]; // prettier-ignore
  return [
    {
      documents,
      by: "id",
      links: links.map(({ targets, status, confidence }) => ({
        sides: documents.map((document) => {
          const ids = targets.flatMap(({ file, id }) => (nameOf(file) === document ? [id] : [])); // prettier-ignore
          return ids.length === 0 ? null : ids;
        }),
        status,
        confidence,
      })),
    },
  ];
}
