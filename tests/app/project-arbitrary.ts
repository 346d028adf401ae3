/** Random projects that keep every invariant: few records, many odd ones. */
import fc from "fast-check";
import { anchorAt, placesOf } from "../../app/model/places.ts";
import {
  driftRelations,
  driftStatuses,
  driftTypes,
  segmentKinds,
  severities,
  unitStatuses,
  type Drift,
  type Mention,
  type Project,
  type Segment,
  type Unit,
  type Version,
} from "../../app/model/records.ts";
import {
  defaultProjectSettings,
  type ProjectSettings,
} from "../../app/model/settings.ts";
import { directionOf } from "../../app/text/language.ts";
import { testTime } from "./project-builder.ts";

const words = [
  "Haus", "2013", "l’été", "نتفليكس", "عقدٍ", "٢٠١١", "😀👩‍👩‍👧", "𝒳", "1.200,5", "ne…", "“so”", "שלום", "—", "e\u0301",
]; // prettier-ignore
const gaps = [" ", "\n", "\r\n", "\r\n\r\n", "", "\u00a0", "\u200b\t", "  \n"];

/** Words, now and then with a line break between them as poems have. */
export const sentenceArbitrary: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words),
      fc.constantFrom(" ", " ", " ", "\r\n", "\n"),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pairs) => pairs.map(([word, space]) => word + space).join("").trim()); // prettier-ignore

const pieceArbitrary = fc.record({
  gap: fc.constantFrom(...gaps),
  text: sentenceArbitrary,
  kind: fc.constantFrom(...segmentKinds),
});

/** A text with its ranges, as `addVersion` and `replaceText` take them. */
export const cutTextArbitrary = fc
  .tuple(
    fc.array(pieceArbitrary, { maxLength: 8 }),
    fc.constantFrom("", "\n", " \r\n"),
  )
  .map(([pieces, tail]) => {
    let text = "";
    const ranges = pieces.map(({ gap, text: words, kind }) => {
      const start = text.length + gap.length;
      text += gap + words;
      return { start, end: text.length, kind };
    });
    return { text: text + tail, ranges };
  });

const versionIds = ["de", "fr", "ar", "he", "en-GB", "de-x-1912"];

const pickArbitrary = fc.record({
  segments: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
  absent: fc.array(fc.nat(), { maxLength: 2 }),
  status: fc.constantFrom(...unitStatuses),
  isUsers: fc.boolean(),
  confidence: fc.integer({ min: 15, max: 100 }).map((n) => n / 100),
  skip: fc.integer({ min: 1, max: 3 }),
});

const markArbitrary = fc.record({
  spots: fc.array(
    fc.record({ version: fc.nat(), from: fc.nat(), to: fc.nat(), isEmpty: fc.boolean() }), // prettier-ignore
    { minLength: 1, maxLength: 3 },
  ),
  type: fc.constantFrom(...driftTypes),
  relation: fc.constantFrom(...driftRelations),
  severity: fc.constantFrom(...severities),
  status: fc.constantFrom(...driftStatuses),
  odd: fc.array(fc.nat(), { maxLength: 2 }),
  comment: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
  skip: fc.integer({ min: 1, max: 3 }),
});

const settingsArbitrary = fc.record({
  rules: fc.array(
    fc.record({
      language: fc.constantFrom("*", "de", "en-GB", "/d.|en/"),
      kind: fc.constantFrom("break", "noBreak"),
      before: fc.string({ minLength: 1, maxLength: 9 }),
      after: fc.string({ maxLength: 9 }),
      how: fc.constant("text"),
    }),
    { maxLength: 3 },
  ),
  align: fc.record({
    order: fc.constantFrom("auto", "shared", "free"),
    widest: fc.integer({ min: 2, max: 6 }),
    least: fc.constantFrom(0.15, 0.5),
    vectors: fc.boolean(),
  }),
  glossaries: fc.array(
    fc.record({
      id: fc.constantFrom("a1b2", "c3d4"),
      name: fc.string({ maxLength: 9 }),
      languages: fc.subarray(["de", "fr"]),
      entries: fc.nat(),
    }),
    { maxLength: 2 },
  ),
}) satisfies fc.Arbitrary<ProjectSettings>;

/** 2 to 5 versions (right-to-left, astral, CR LF, empty ones among them), n:m and crossing units, drifts with empty mentions. */
export const projectArbitrary: fc.Arbitrary<Project> = fc
  .record({
    ids: fc.shuffledSubarray(versionIds, { minLength: 2, maxLength: 5 }),
    texts: fc.array(cutTextArbitrary, { minLength: 5, maxLength: 5 }),
    segmentIds: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 9 }), // prettier-ignore
    picks: fc.array(pickArbitrary, { maxLength: 8 }),
    marks: fc.array(markArbitrary, { maxLength: 5 }),
    notes: fc.string({ unit: "binary", maxLength: 30 }),
    settings: fc.oneof(fc.constant(defaultProjectSettings), settingsArbitrary),
  })
  .map(({ ids, texts, segmentIds, picks, marks, notes, settings }) => {
    let segmentNumber = 0;
    const versions = ids.map((id, index): Version => {
      const { text, ranges } = texts[index] ?? { text: "", ranges: [] };
      let at = 0;
      const segments = ranges.map(({ start, end, kind }, i): Segment => {
        segmentNumber += segmentIds[i % segmentIds.length] ?? 1;
        const gap = start - at;
        at = end;
        return { id: `s${segmentNumber}`, gap, length: end - start, kind };
      });
      return {
        id,
        title: `Title of ${id}`,
        dir: directionOf(id),
        file: "",
        segmentation: "sentences",
        text,
        segments,
      };
    });
    const units = unitsFrom(versions, picks);
    const drifts = driftsFrom(versions, marks);
    return {
      meta: { title: "Random", notes },
      versions,
      units,
      drifts,
      counters: {
        segment: segmentNumber,
        unit: Number(units.at(-1)?.id.slice(1) ?? 0),
        drift: Number(drifts.at(-1)?.id.slice(1) ?? 0),
        comment: drifts.length,
      },
      settings,
    };
  });

type Pick = typeof pickArbitrary extends fc.Arbitrary<infer T> ? T : never;
type Mark = typeof markArbitrary extends fc.Arbitrary<infer T> ? T : never;

function unitsFrom(
  versions: readonly Version[],
  picks: readonly Pick[],
): Unit[] {
  const everything = versions.flatMap((version) =>
    version.segments.map(({ id }) => ({ version, id })),
  );
  const bound = new Set<string>();
  const units: Unit[] = [];
  let number = 0;
  for (const pick of picks) {
    const chosen = new Set<string>();
    for (const nat of pick.segments) {
      const one = everything[nat % Math.max(1, everything.length)];
      if (one !== undefined && (pick.status === "rejected" || !bound.has(one.id)))
        chosen.add(one.id); // prettier-ignore
    }
    const members: Record<string, string[]> = {};
    for (const version of versions) {
      const ids = version.segments.map(({ id }) => id).filter((id) => chosen.has(id)); // prettier-ignore
      if (ids.length > 0) members[version.id] = ids;
    }
    const absentees = new Set(
      pick.absent.map((nat) => versions[nat % versions.length]?.id),
    );
    const absent = versions
      .map(({ id }) => id)
      .filter((id) => absentees.has(id) && members[id] === undefined);
    const count = Object.keys(members).length;
    if (count === 0 || (count === 1 && absent.length === 0)) continue;
    if (pick.status !== "rejected") for (const id of chosen) bound.add(id);
    number += pick.skip;
    units.push({
      id: `u${number}`,
      members,
      absent,
      status: pick.status,
      origin: pick.isUsers ? "user" : "engine",
      confidence: pick.isUsers ? 1 : pick.confidence,
      reasons: pick.isUsers ? [] : [{ text: "Lengths fit" }],
      ...(pick.status === "suggested" ? {} : { by: "Ada", at: testTime }),
    });
  }
  return units;
}

function driftsFrom(
  versions: readonly Version[],
  marks: readonly Mark[],
): Drift[] {
  const drifts: Drift[] = [];
  let number = 0;
  for (const mark of marks) {
    const mentions = mark.spots.flatMap((spot): Mention[] => {
      const version = versions[spot.version % versions.length];
      if (version === undefined || version.segments.length === 0) return [];
      const { starts } = placesOf(version);
      const places = version.segments.flatMap(
        (segment, i) =>
        Array.from({ length: segment.length + 1 }, (_, k) => (starts[i] ?? 0) + k), // prettier-ignore
      );
      const one = places[spot.from % places.length] ?? 0;
      const two = spot.isEmpty ? one : (places[spot.to % places.length] ?? 0);
      const start = anchorAt(version, Math.min(one, two), one !== two);
      const end = anchorAt(version, Math.max(one, two));
      if (start === null || end === null) return [];
      return [{ version: version.id, start, end }];
    });
    if (mentions.length === 0) continue;
    const odd = new Set(
      mark.odd.map((nat) => versions[nat % versions.length]?.id ?? ""),
    );
    number += mark.skip;
    const { type, relation, severity, status } = mark;
    drifts.push({
      id: `d${number}`,
      type,
      relation,
      severity,
      status,
      origin: "auto",
      mentions,
      odd: versions.map(({ id }) => id).filter((id) => odd.has(id)),
      reason: "",
      confidence: 0.5,
      comments:
        mark.comment === null
          ? []
          : [
              {
                id: `c${drifts.length + 1}`,
                text: mark.comment,
                by: "Ada",
                at: testTime,
              },
            ],
    });
  }
  return drifts;
}
