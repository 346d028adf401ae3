/** Random commands: seeds that are fitted to whatever project they meet. */
import { driftProposalsOf } from "../../app/workbench/detection.ts";
import fc from "fast-check";
import {
  type CommandName,
  commandNames,
  type Proposal,
} from "../../app/contract/commands.ts";
import { findSegment, textOf } from "../../app/model/places.ts";
import {
  driftRelations,
  driftStatuses,
  driftTypes,
  type Project,
  segmentKinds,
  severities,
  unitStatuses,
} from "../../app/model/records.ts";
import { directionOf } from "../../app/text/language.ts";
import { cutTextArbitrary, sentenceArbitrary } from "./project-arbitrary.ts";

const seedArbitrary = fc.record({
  name: fc.constantFrom(...commandNames),
  numbers: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  flag: fc.boolean(),
  words: sentenceArbitrary,
  cut: cutTextArbitrary,
  id: fc.constantFrom("it", "es", "de", "fr", "ar", "ja"),
});

/** What a random command is made from; {@link toCommand} fits it to a project. */
export type AnyCommand =
  typeof seedArbitrary extends fc.Arbitrary<infer T> ? T : never;

export const commandsArbitrary = fc.array(seedArbitrary, { maxLength: 12 });

/** A command with arguments that fit the schema and, mostly, the project. */
export function toCommand(
  project: Project,
  { name, numbers, flag, words, cut, id }: AnyCommand,
): { name: CommandName; args: unknown } {
  const n = (i: number): number => numbers[i] ?? 0;
  const pick = <T>(items: readonly T[], i: number): T | undefined =>
    items[n(i) % Math.max(1, items.length)];
  const some = <T>(items: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, i) => pick(items, i)).flatMap((item) => item ?? []); // prettier-ignore
  const segments = project.versions.flatMap((version) => version.segments.map((segment) => segment.id)); // prettier-ignore
  const version = pick(project.versions, 11);
  const segment = pick(segments, 0) ?? "s1";
  const place = findSegment(project, segment);
  const few = 1 + (n(10) % 4);
  const units = project.units.map((unit) => unit.id);
  const spots = Array.from({ length: few }, (_, i) => {
    const at = project.versions[n(i) % Math.max(1, project.versions.length)];
    const a = n(i + 1) % ((at?.text.length ?? 0) + 1);
    const b = n(i + 2) % ((at?.text.length ?? 0) + 1);
    const start = Math.min(a, b);
    return { version: at?.id ?? "xx", start, end: flag ? start : Math.max(a, b) }; // prettier-ignore
  });
  const drift = pick(project.drifts, 0)?.id ?? "d1";
  const odd = some(project.versions.map((one) => one.id), flag ? 1 : 0); // prettier-ignore
  const kinds = {
    type: pick(driftTypes, 3),
    relation: pick(driftRelations, 4),
    severity: pick(severities, 5),
  };
  switch (name) {
    case "setMeta":
      return {
        name,
        args: { title: words, ...(flag ? { notes: words } : {}) },
      };
    case "configure":
      return {
        name,
        args: {
          ...(flag ? { rules: [{ language: id, kind: "noBreak", before: words.slice(0, 9), after: "", how: "text" }] } : { glossaries: [] }), // prettier-ignore
          align: { order: "free", widest: 2 + few, least: 0.5, vectors: flag },
        },
      };
    case "applyRules": {
      const cuts = version === undefined ? [] : [{ version: version.id, ranges: flag ? [] : cut.ranges }]; // prettier-ignore
      return { name, args: { rules: [], cuts } };
    }
    case "addVersion":
      return { name, args: { id, title: words, dir: directionOf(id), file: "", segmentation: "lines", ...cut, ...(flag ? { at: n(1) % 3 } : {}) } }; // prettier-ignore
    case "removeVersion":
      return { name, args: { version: version?.id ?? "xx" } };
    case "moveVersion":
      return { name, args: { version: version?.id ?? "xx", to: n(1) % 6 } };
    case "describeVersion":
      return { name, args: { version: version?.id ?? "xx", ...(flag ? { id } : { title: words }) } }; // prettier-ignore
    case "replaceText":
      return { name, args: { version: version?.id ?? "xx", ...replacement(version?.text ?? "", words, cut, n(1), flag) } }; // prettier-ignore
    case "resegment":
      return { name, args: { version: version?.id ?? "xx", ranges: wordRanges(version?.text ?? "", 1 + (n(1) % 5)) } }; // prettier-ignore
    case "correctText": {
      const text = place === undefined ? "" : textOf(place);
      const from = n(1) % (text.length + 1);
      const to = Math.max(from, n(2) % (text.length + 1));
      return { name, args: { segment, text: text.slice(0, from) + (flag ? words : "") + text.slice(to) } }; // prettier-ignore
    }
    case "splitSegment":
      return { name, args: { segment, offset: n(1) % ((place?.segment.length ?? 0) + 1) } }; // prettier-ignore
    case "mergeSegments": {
      const all = place?.version.segments.map((one) => one.id) ?? segments;
      const from = place?.index ?? 0;
      return { name, args: { segments: flag ? [segment, pick(segments, 1) ?? "s2"] : [segment, ...all.slice(from + 1, from + 1 + few)].toReversed().concat(segment) } }; // prettier-ignore
    }
    case "setKind":
      return { name, args: { segments: [segment, ...some(segments, few)], kind: pick(segmentKinds, 1) } }; // prettier-ignore
    case "link":
      return { name, args: { segments: [segment, ...some(segments, few)], ...(flag && units.length > 0 ? { into: pick(units, 1) } : {}) } }; // prettier-ignore
    case "unlink":
      return { name, args: { segments: [segment, ...some(segments, few)] } };
    case "confirm":
    case "reject":
      return { name, args: { units: [pick(units, 0) ?? "u1", ...some(units, few - 1)] } }; // prettier-ignore
    case "confirmAbove":
      return { name, args: { segment } };
    case "stateAbsent":
      return { name, args: { segment, absent: n(2) % 3 > 0, ...(flag && version !== undefined ? { versions: [version.id] } : {}) } }; // prettier-ignore
    case "attach":
      return {
        name,
        args: {
          units: Array.from({ length: few }, (_, i) => {
            const chosen = project.versions.map((one) => [one.id, some(one.segments.map((each) => each.id), 1 + (n(i) % 2))] as const); // prettier-ignore
            return {
              members: Object.fromEntries(chosen.filter(([, ids]) => ids.length > 0).slice(0, 1 + (n(i + 3) % 3))), // prettier-ignore
              absent: [],
              status: pick(unitStatuses, i) ?? "suggested",
              confidence: 0.5,
              reasons: [],
            };
          }),
        },
      };
    case "propose":
      return { name, args: { proposals: proposals(project, numbers, flag), ...(n(3) % 3 === 0 ? { within: [segment] } : {}) } }; // prettier-ignore
    case "addDrift":
      return { name, args: { ...kinds, mentions: spots, odd, reason: words, ...(flag ? { comment: words } : {}) } }; // prettier-ignore
    case "proposeDrifts": {
      const found = { type: "number", relation: "conflict", severity: "major", odd: [], reason: words, confidence: 0.5, mentions: spots } as const; // prettier-ignore
      return { name, args: { proposals: flag ? [] : driftProposalsOf(project, [found]) } }; // prettier-ignore
    }
    case "editDrift":
      return { name, args: { drift, ...(flag ? { mentions: spots } : kinds), odd, assignee: flag ? "" : "Grace" } }; // prettier-ignore
    case "judgeDrift":
      return { name, args: { drifts: [drift, ...some(project.drifts, few).map((one) => one.id)], status: pick(driftStatuses, 2) } }; // prettier-ignore
    case "commentDrift":
      return { name, args: { drift, text: words } };
    case "removeDrift":
      return { name, args: { drift } };
  }
}

/** A text that shares stretches with the one before, or none, cut into few words each. */
function replacement(
  text: string,
  words: string,
  cut: { text: string; ranges: readonly unknown[] },
  n: number,
  flag: boolean,
): { text: string; ranges: readonly unknown[] } {
  if (n % 3 === 0) return cut;
  const from = n % (text.length + 1);
  const to = Math.min(text.length, from + (n % 17));
  const next = flag
    ? `${text.slice(0, from)} ${words} ${text.slice(to)}`
    : `${text.slice(to)}\n${text.slice(0, from)}`;
  return { text: next, ranges: wordRanges(next, 1 + (n % 4)) };
}

function wordRanges(
  text: string,
  count: number,
): { start: number; end: number; kind: "sentence" }[] {
  // prettier-ignore
  const words = [...text.matchAll(/[^\s\u200b\u2060\u0085\u180e]+/g)];
  return words.flatMap((word, i) => {
    const last = words[Math.min(i + count, words.length) - 1];
    if (i % count !== 0 || last === undefined) return [];
    return [{ start: word.index, end: last.index + last[0].length, kind: "sentence" as const }]; // prettier-ignore
  });
}

function proposals(
  project: Project,
  numbers: readonly number[],
  flag: boolean,
): Proposal[] {
  // prettier-ignore
  const [one, two] = project.versions;
  if (one === undefined || two === undefined) return [];
  return numbers.slice(0, 5).flatMap((n, i) => {
    const a = findSegment(project, one.segments[n % Math.max(1, one.segments.length)]?.id ?? ""); // prettier-ignore
    const b = findSegment(project, two.segments[(n + i) % Math.max(1, two.segments.length)]?.id ?? ""); // prettier-ignore
    if (a === undefined || b === undefined) return [];
    return [
      {
        members: {
          [two.id]: [{ segment: b.segment.id, text: textOf(b) }],
          [one.id]: [{ segment: a.segment.id, text: flag && i === 0 ? "other" : textOf(a) }], // prettier-ignore
        },
        confidence: (n % 101) / 100,
        reasons: [{ text: "Numbers agree" }],
      },
    ];
  });
}
