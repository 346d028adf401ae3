/** Finds the texts that an alignment file speaks of, and turns its links into units over them. */
import type { ReportLine } from "../contract/formats.ts";
import type { ReadLinks, ReadUnit } from "./format.ts";

/** A text that links may be attached to. */
export interface LinkedDocument {
  /** What alignments call it: its document name, else its version's id. */
  readonly name: string;
  /** Its segments' own names; null where it has none. */
  readonly ids: readonly string[] | null;
  /** How many segments it has. */
  readonly count: number;
  readonly file: string;
}

export interface AttachedLinks {
  /** `text` is an index into the documents given. */
  readonly units: readonly ReadUnit[];
  readonly report: readonly ReportLine[];
}

/**
 * Matches each side of the links with a document: by name, else by the ids it
 * uses, else by the order of the documents. A link that names a segment twice
 * or one that is not there is left out and reported, never guessed.
 */
export function attachLinks(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
): AttachedLinks {
  const sides = sidesOf(links, documents);
  if (sides === null)
    return {
      units: [],
      report: [
        {
          level: "refused",
          text: `The texts it links (${links.documents.join(", ")}) are not here. Import them together with it.`,
        },
      ],
    };
  const places = sides.map((document) => {
    const ids = documents[document]?.ids ?? null;
    return links.by === "index" || ids === null
      ? null
      : new Map(ids.map((id, at) => [id, at]));
  });
  const used = sides.map(() => new Set<number>());
  let unknown = 0;
  let repeated = 0;
  const units = links.links.flatMap((link): ReadUnit[] => {
    const members = link.sides.map((keys, side) =>
      keys.map((key) => {
        const at =
          typeof key === "number" ? key : (places[side]?.get(key) ?? -1);
        return at < (documents[sides[side] ?? -1]?.count ?? 0) ? at : -1;
      }),
    );
    if (members.some((list) => list.includes(-1))) {
      unknown += 1;
      return [];
    }
    if (members.some((list, side) => list.some((at) => used[side]?.has(at)))) {
      repeated += 1;
      return [];
    }
    members.forEach((list, side) => {
      for (const at of list) used[side]?.add(at);
    });
    return [
      {
        members: members.flatMap((list, side) =>
          list.length === 0
            ? []
            : [
                {
                  text: sides[side] ?? 0,
                  segments: list.toSorted((a, b) => a - b),
                },
              ],
        ),
        absent: members.flatMap((list, side) => list.length === 0 ? [sides[side] ?? 0] : []), // prettier-ignore
        status: link.status,
        confidence: link.confidence,
        reasons: [],
      },
    ];
  });
  const report: ReportLine[] = [];
  if (unknown > 0)
    report.push({ level: "refused", text: `${unknown} links name segments that the texts don't have.` }); // prettier-ignore
  if (repeated > 0)
    report.push({ level: "refused", text: `${repeated} links name a segment that another link has.` }); // prettier-ignore
  return { units, report };
}

/** The document of each side; null where they can't be told. */
function sidesOf(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
): readonly number[] | null {
  const found = links.documents.map((name) =>
    documents.findIndex((document) => isNamed(document, name)),
  );
  if (found.every((at) => at >= 0) && new Set(found).size === found.length)
    return found;
  return documents.length === links.documents.length
    ? documents.map((_, at) => at)
    : null;
}

function isNamed(document: LinkedDocument, name: string): boolean {
  const bare = stemOf(name);
  return bare !== "" && [document.name, document.file].some((own) => stemOf(own) === bare); // prettier-ignore
}

function stemOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replace(/(\.(xml|gz|txt|tei))+$/i, "").toLowerCase();
}
