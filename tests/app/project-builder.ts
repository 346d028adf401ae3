/** Small projects for tests, written as the sentences of each version and the links between them. */
import { directionOf } from "../../app/text/language.ts";
import type {
  Drift,
  Mention,
  Project,
  Segment,
  SegmentId,
  Unit,
  Version,
  VersionId,
} from "../../app/model/records.ts";
import { anchorAt } from "../../app/model/places.ts";
import { defaultProjectSettings } from "../../app/model/settings.ts";

/** Segment indexes a version, and what else differs from a confirmed link of the user's. */
export interface BuiltLink extends Partial<
  Omit<Unit, "id" | "members" | "absent">
> {
  readonly members: Readonly<Record<VersionId, readonly number[]>>;
  readonly absent?: readonly VersionId[];
}

/** A link, or for short its members alone: `{ de: [0], fr: [0, 1] }`. */
export type LinkInput =
  BuiltLink | Readonly<Record<VersionId, readonly number[]>>;

/** The time that built records and test commands carry. */
export const testTime = "2026-01-31T12:00:00Z";

/**
 * A project of versions given as their sentences, a space between them (a
 * sentence that ends in a line break takes it as the gap instead). Segments are
 * numbered version after version from s1, units in the order given from u1.
 */
export function buildProject(
  texts: Readonly<Record<VersionId, readonly string[]>>,
  ...links: readonly LinkInput[]
): Project {
  let segmentCount = 0;
  const versions = Object.entries(texts).map(([id, sentences]): Version => {
    let text = "";
    let end = 0;
    const segments = sentences.map((sentence): Segment => {
      if (text !== "" && !text.endsWith("\n")) text += " ";
      const words = sentence.replace(/[\r\n]+$/, "");
      const gap = text.length - end;
      text += sentence;
      end += gap + words.length;
      segmentCount += 1;
      const segment = { id: `s${segmentCount}`, gap, length: words.length };
      return { ...segment, kind: "sentence" };
    });
    return {
      id,
      title: "",
      dir: directionOf(id),
      file: `${id}.txt`,
      segmentation: "sentences",
      text,
      segments,
    };
  });
  const units = links.map((link, index): Unit => {
    const { members, absent, ...rest } = isBuilt(link)
      ? link
      : { members: link, absent: [] };
    return {
      id: `u${index + 1}`,
      members: Object.fromEntries(
        versions.flatMap((version) => {
          const indexes = members[version.id];
          if (indexes === undefined) return [];
          return [[version.id, indexes.map((i) => idAt(version, i))]];
        }),
      ),
      absent: absent ?? [],
      status: "confirmed",
      origin: "user",
      confidence: 1,
      reasons: [],
      ...rest,
    };
  });
  return {
    meta: { title: "Test", notes: "" },
    versions,
    units,
    drifts: [],
    counters: {
      segment: segmentCount,
      unit: units.length,
      drift: 0,
      comment: 0,
    },
    settings: defaultProjectSettings,
  };
}

function isBuilt(link: LinkInput): link is BuiltLink {
  return "members" in link && !Array.isArray(link.members);
}

/** The id of a version's segment by its index. */
export function idAt(version: Version, index: number): SegmentId {
  const segment = version.segments[index];
  if (segment === undefined)
    throw new Error(`${version.id} has no segment ${index}`);
  return segment.id;
}

/** The version with `id`, which the test knows to be there. */
export function versionIn(project: Project, id: VersionId): Version {
  const version = project.versions.find((candidate) => candidate.id === id);
  if (version === undefined) throw new Error(`There is no version ${id}`);
  return version;
}

/** The words of each segment of a version. */
export function sentencesOf(project: Project, id: VersionId): string[] {
  const version = versionIn(project, id);
  let at = 0;
  return version.segments.map(({ gap, length }) => {
    const start = at + gap;
    at = start + length;
    return version.text.slice(start, at);
  });
}

/** The project with one more drift, on the first place of these words in each version. */
export function withDrift(
  project: Project,
  words: Readonly<Record<VersionId, string>>,
  more: Partial<Omit<Drift, "id" | "mentions">> = {},
): Project {
  const mentions = Object.entries(words).map(([id, quote]): Mention => {
    const version = versionIn(project, id);
    const at = version.text.indexOf(quote);
    if (at < 0) throw new Error(`${id} does not say "${quote}"`);
    const start = anchorAt(version, at, quote !== "");
    const end = anchorAt(version, at + quote.length);
    if (start === null || end === null) throw new Error(`${id} has no text`);
    return { version: id, start, end };
  });
  const number = project.counters.drift + 1;
  const drift: Drift = {
    id: `d${number}`,
    type: "number",
    relation: "conflict",
    severity: "major",
    status: "open",
    origin: "auto",
    mentions,
    odd: [],
    reason: "",
    comments: [],
    ...more,
  };
  return {
    ...project,
    drifts: [...project.drifts, drift],
    counters: { ...project.counters, drift: number },
  };
}
