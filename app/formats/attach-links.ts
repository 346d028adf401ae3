/** Finds the texts that an alignment file speaks of, and turns its links into units over them. */
import { counted } from "../command/wording.ts";
import type { ReportLine } from "../contract/formats.ts";
import type { ReadLinks, ReadUnit } from "./format.ts";
import { type LinkedDocument, matchDocuments, placesIn } from "./match-documents.ts"; // prettier-ignore

export type { LinkedDocument } from "./match-documents.ts";

export interface AttachedLinks {
  /** `text` is an index into the documents given. */
  readonly units: readonly ReadUnit[];
  readonly report: readonly ReportLine[];
}

/**
 * Matches each side of the links with a document ({@link matchDocuments}). A
 * link that names a segment twice or one that is not there is left out and
 * reported, never guessed.
 */
export function attachLinks(
  links: ReadLinks,
  documents: readonly LinkedDocument[],
): AttachedLinks {
  const match = matchDocuments(links, documents);
  if (match === null) return { units: [], report: [notHere(links)] };
  const { sides, remark } = match;
  const report: ReportLine[] =
    remark === null ? [] : [{ level: "info", text: remark }];
  const placeOf = sides.map((at, side) => {
    const document = documents[at];
    return document === undefined ? null : placesIn(links, side, document);
  });
  const used = sides.map(() => new Set<number>());
  let unknown = 0;
  let repeated = 0;
  let example = "";
  const units = links.links.flatMap((link): ReadUnit[] => {
    const places = link.sides.map(
      (keys, side) => keys?.map((key) => placeOf[side]?.(key) ?? -1) ?? null,
    );
    const lost = places.findIndex((list) => list?.includes(-1));
    if (lost >= 0) {
      unknown += 1;
      const key = link.sides[lost]?.[places[lost]?.indexOf(-1) ?? 0] ?? "";
      example ||= `${String(key)} of ${documents[sides[lost] ?? -1]?.name ?? ""}`;
      return [];
    }
    const isRepeated = places.some(
      (list, side) =>
        list !== null &&
        (new Set(list).size < list.length ||
          list.some((at) => used[side]?.has(at))),
    );
    if (isRepeated) {
      repeated += 1;
      return [];
    }
    places.forEach((list, side) => {
      for (const at of list ?? []) used[side]?.add(at);
    });
    const unit = unitOf(places, sides, link);
    return unit.members.length + Math.min(1, unit.absent.length) < 2 ||
      unit.members.length === 0
      ? []
      : [unit];
  });
  if (unknown > 0)
    report.push({ level: "refused", text: `${counted(unknown, "link")} left out: the texts don't have the segments that they name, such as ${example}.` }); // prettier-ignore
  if (repeated > 0)
    report.push({ level: "refused", text: `${counted(repeated, "link")} left out: another link has one of their segments already.` }); // prettier-ignore
  return { units, report };
}

function unitOf(
  places: readonly (readonly number[] | null)[],
  texts: readonly number[],
  { status, confidence }: Pick<ReadUnit, "status" | "confidence">,
): ReadUnit {
  return {
    members: places
      .flatMap(
        (list, side) =>
        list === null || list.length === 0
          ? []
          : [{ text: texts[side] ?? 0, segments: list.toSorted((a, b) => a - b) }], // prettier-ignore
      )
      .sort((a, b) => a.text - b.text),
    absent: places
      .flatMap((list, side) => (list?.length === 0 ? [texts[side] ?? 0] : []))
      .sort((a, b) => a - b),
    status,
    confidence,
    reasons: [],
  };
}

function notHere({ documents }: ReadLinks): ReportLine {
  const names = documents.filter((name) => name !== "").join(", ");
  return {
    level: "refused",
    text: `The texts it links${names === "" ? "" : ` (${names})`} are not here, or none of them fits its links. Import them together with it.`, // prettier-ignore
  };
}
