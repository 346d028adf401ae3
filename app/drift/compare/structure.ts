/** Proposals from the shape of the texts: passages that one version lacks, adds, repeats, leaves untranslated or moves. */
import type { Task } from "../../task/task.ts";
import { absences, type AbsenceTools } from "./absences.ts";
import { closeness, coverages } from "./coverage.ts";
import type { DriftInput, DriftMention, DriftProposal } from "./proposal.ts";
import type { PassageLinks } from "./passage-links.ts";
import { repetitions } from "./repetitions.ts";
import { listed } from "./wording.ts";

/** Shorter passages are headings and scraps whose absence says little. */
const leastLength = 12;
/** In texts of their own another order is no news. */
const leastCloseness = 0.6;
/** So sure must the alignment be of a unit that its gap counts. */
const leastConfidence = 0.3;

export function structureDrifts(
  input: DriftInput,
  links: PassageLinks,
  tools: AbsenceTools,
  task: Task,
): readonly DriftProposal[] {
  const close = closeness(coverages(input, links));
  const repeated = repetitions(input, links);
  const skip = new Set(repeated.flatMap(({ copies }) => copies));
  const proposals = repeated.map(({ proposal }) => proposal);
  input.units.forEach((_, unit) => {
    if (unit % 256 === 0) task.checkpoint();
    const gap = omission(input, links, unit);
    if (gap !== null) proposals.push(gap);
  });
  proposals.push(...additions(input, links, skip));
  const handled = new Set([...skip, ...proposals.flatMap((each) => segmentsOf(input, each))]); // prettier-ignore
  return [...proposals, ...absences(input, links, handled, tools, task), ...(close < leastCloseness ? [] : moves(input, links))]; // prettier-ignore
}

/** "version segment" of the passages that a proposal speaks of. */
function segmentsOf(
  { versions }: DriftInput,
  { mentions }: DriftProposal,
): readonly string[] {
  return mentions.flatMap(({ version: id, start, end }) => {
    const version = versions.findIndex((each) => each.id === id);
    const segments = versions[version]?.segments ?? [];
    const first = firstFrom(segments, start);
    const keys: string[] = [];
    for (let n = first; start < end && (segments[n]?.start ?? end) < end; n++) keys.push(`${version} ${n}`); // prettier-ignore
    return keys;
  });
}

/** The first segment that begins at an offset or behind it. */
function firstFrom(
  segments: readonly { readonly start: number }[],
  offset: number,
): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What more than half of the versions have and the others lack, with nothing unlinked in its place. */
function omission(
  input: DriftInput,
  links: PassageLinks,
  unit: number,
): DriftProposal | null {
  const having = input.versions.flatMap((_, version) => links.segmentsOf(unit, version).length > 0 ? [version] : []); // prettier-ignore
  const lacking = input.versions.flatMap((_, version) => having.includes(version) ? [] : [version]); // prettier-ignore
  const confidence = input.units[unit]?.confidence ?? 0;
  if (lacking.length === 0 || having.length <= lacking.length || confidence < leastConfidence) return null; // prettier-ignore
  const mentions: DriftMention[] = [];
  const odd: number[] = [];
  for (const version of input.versions.keys()) {
    const own = links.segmentsOf(unit, version);
    const { id, segments } = input.versions[version] ?? {
      id: "",
      segments: [],
    };
    const [first, last] = [segments[own[0] ?? -1], segments[own.at(-1) ?? -1]];
    if (first !== undefined && last !== undefined) {
      if (last.end - first.start < leastLength) return null;
      mentions.push({ version: id, start: first.start, end: last.end });
      continue;
    }
    const place = gapAt(input, links, unit, having, version);
    if (place === null) continue;
    odd.push(version);
    mentions.push({ version: id, start: place, end: place });
  }
  if (odd.length === 0) return null;
  const names = (list: readonly number[]): string => listed(list.map((version) => input.versions[version]?.id ?? "")); // prettier-ignore
  return {
    type: "omission",
    relation: "missing",
    severity: "major",
    mentions,
    odd: odd.map((version) => input.versions[version]?.id ?? ""),
    confidence: round(0.5 + 0.3 * (having.length / input.versions.length)),
    reason: `${names(odd)} ${odd.length === 1 ? "lacks" : "lack"} a passage that ${names(having)} have.`,
  };
}

/**
 * The offset in `version` where the unit's passage would stand, or null where
 * something unlinked stands there or a neighbour is long enough to hold it.
 */
function gapAt(
  input: DriftInput,
  links: PassageLinks,
  unit: number,
  having: readonly number[],
  version: number,
): number | null {
  const { segments, text } = input.versions[version] ?? {
    segments: [],
    text: "",
  };
  const before = votes(having.map((other) => neighbourUnit(links, unit, other, version, -1))); // prettier-ignore
  const after = votes(having.map((other) => neighbourUnit(links, unit, other, version, 1))); // prettier-ignore
  const left = before === null ? -1 : (links.segmentsOf(before, version).at(-1) ?? -1); // prettier-ignore
  const right = after === null ? segments.length : (links.segmentsOf(after, version)[0] ?? segments.length); // prettier-ignore
  if (right - left > 1 || right <= left) return null;
  for (const neighbour of [before, after])
    if (neighbour !== null && holdsMore(input, links, neighbour, unit, version, having)) return null; // prettier-ignore
  return segments[left]?.end ?? segments[right]?.start ?? text.length;
}

/** The next unit in `other`, in a direction, that `version` has too. */
function neighbourUnit(
  links: PassageLinks,
  unit: number,
  other: number,
  version: number,
  step: 1 | -1,
): number | null {
  const own = links.segmentsOf(unit, other);
  const row = links.unitOf[other] ?? [];
  let at = (step < 0 ? own[0] : own.at(-1)) ?? -1;
  for (let n = 0; n < 8; n++) {
    at += step;
    const next = row[at];
    if (next === undefined) return null;
    if (next >= 0 && next !== unit && links.segmentsOf(next, version).length > 0) return next; // prettier-ignore
  }
  return null;
}

/** Whether `version` is longer in `neighbour` than the others by about as much as `unit` is long. */
function holdsMore(
  input: DriftInput,
  links: PassageLinks,
  neighbour: number,
  unit: number,
  version: number,
  having: readonly number[],
): boolean {
  const length = (of: number, in_: number): number =>
    links.segmentsOf(of, in_).reduce((sum, segment) => {
      const range = input.versions[in_]?.segments[segment];
      return sum + (range === undefined ? 0 : range.end - range.start);
    }, 0);
  const size = (in_: number): number => Math.max(1, input.versions[in_]?.text.length ?? 1); // prettier-ignore
  const shares = having.flatMap((other) => {
    const own = length(neighbour, other);
    return own === 0 ? [] : [{ alone: own / size(other), both: (own + length(unit, other)) / size(other) }]; // prettier-ignore
  });
  if (shares.length === 0) return false;
  const mean = (pick: (share: { alone: number; both: number }) => number): number =>
    shares.reduce((sum, share) => sum + pick(share), 0) / shares.length; // prettier-ignore
  // What is missing here makes all the rest a larger share.
  const missing = mean(({ alone, both }) => both - alone);
  const own = (length(neighbour, version) / size(version)) * (1 - missing);
  return Math.abs(own - mean(({ both }) => both)) < Math.abs(own - mean(({ alone }) => alone)); // prettier-ignore
}

/** The value named most often; null where none is. */
function votes(values: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

/** Segments in no unit between passages that are neighbours in all other versions. */
function additions(
  input: DriftInput,
  links: PassageLinks,
  skip: ReadonlySet<string>,
): readonly DriftProposal[] {
  return input.versions.flatMap(({ id, segments }, version) =>
    segments.flatMap(({ start, end, kind }, segment): DriftProposal[] => {
      const row = links.unitOf[version] ?? [];
      if (row[segment] !== -1 || end - start < leastLength || skip.has(`${version} ${segment}`)) return []; // prettier-ignore
      const [before, after] = [row[segment - 1], row[segment + 1]];
      if (before === undefined || after === undefined || before < 0 || after < 0) return []; // prettier-ignore
      // The others may hold it together with a neighbour.
      const holdsMore = [before, after].some((unit) => input.versions.some((_, n) => links.segmentsOf(unit, n).length > links.segmentsOf(unit, version).length)); // prettier-ignore
      if (holdsMore) return [];
      const places = input.versions.flatMap((other, n): DriftMention[] => {
        const left = links.segmentsOf(before, n).at(-1);
        const right = links.segmentsOf(after, n)[0];
        if (n === version || left === undefined || right !== left + 1)
          return [];
        const place = other.segments[left]?.end ?? 0;
        return [{ version: other.id, start: place, end: place }];
      });
      if (places.length < input.versions.length - 1 || places.length === 0) return []; // prettier-ignore
      const isFurniture = kind === "timestamp" || kind === "caption" || kind === "byline" || kind === "other"; // prettier-ignore
      const mentions = input.versions.flatMap((other) => other.id === id ? [{ version: id, start, end }] : places.filter((place) => place.version === other.id)); // prettier-ignore
      return [
        {
          type: "addition",
          relation: "extra",
          severity: isFurniture ? "minor" : "major",
          mentions,
          odd: [id],
          confidence: 0.6,
          reason: `${id} has a passage that no other version has.`,
        },
      ];
    }),
  );
}

/** Neighbouring passages that one version has the other way round. */
function moves(
  input: DriftInput,
  links: PassageLinks,
): readonly DriftProposal[] {
  const count = input.versions.length;
  if (count < 3) return [];
  const orders = new Map<string, number[]>();
  input.versions.forEach((_, version) => {
    const row = (links.unitOf[version] ?? []).filter((unit, n, all) => unit >= 0 && unit !== all[n - 1]); // prettier-ignore
    row.forEach((unit, n) => {
      const next = row[n + 1];
      if (next === undefined) return;
      const key = `${unit} ${next}`;
      orders.set(key, [...(orders.get(key) ?? []), version]);
    });
  });
  return [...orders].flatMap(([key, versions]): DriftProposal[] => {
    const [one = -1, two = -1] = key.split(" ").map(Number);
    const turned = orders.get(`${two} ${one}`) ?? [];
    if (turned.length === 0 || versions.length + turned.length < count || versions.length < count - 1) return []; // prettier-ignore
    const odd = turned.map((version) => input.versions[version]?.id ?? "");
    const mentions = input.versions.flatMap(({ id, segments }, version) =>
      [one, two]
        .flatMap((unit): DriftMention[] => {
          const own = links.segmentsOf(unit, version);
          const [first, last] = [segments[own[0] ?? -1], segments[own.at(-1) ?? -1]]; // prettier-ignore
          return first === undefined || last === undefined ? [] : [{ version: id, start: first.start, end: last.end }]; // prettier-ignore
        })
        .sort((a, b) => a.start - b.start),
    );
    return [
      {
        type: "order",
        relation: "conflict",
        severity: "minor",
        mentions,
        odd,
        confidence: 0.6,
        reason: `${listed(odd)} has two passages in another order than the other versions.`,
      },
    ];
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
