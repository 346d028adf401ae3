import { describe, expect, it } from "vitest";
import { checkInvariants } from "../../../app/model/invariants.ts";
import type { Drift, Project, Unit, Version } from "../../../app/model/records.ts"; // prettier-ignore
import { buildProject, withDrift } from "../project-builder.ts";

const sound = withDrift(
  buildProject(
    { de: ["Eins.", "Zwei."], fr: ["Un.", "Deux."] },
    { de: [0], fr: [0] },
    { de: [1], fr: [1] },
  ),
  { de: "Zwei", fr: "Deux" },
);

function withVersion(edit: Partial<Version>): Project {
  return { ...sound, versions: sound.versions.map((version, i) => (i === 0 ? { ...version, ...edit } : version)) }; // prettier-ignore
}

function withUnit(edit: Partial<Unit>): Project {
  return { ...sound, units: sound.units.map((unit, i) => (i === 1 ? { ...unit, ...edit } : unit)) }; // prettier-ignore
}

function withMark(edit: Partial<Drift>): Project {
  return { ...sound, drifts: sound.drifts.map((drift) => ({ ...drift, ...edit })) }; // prettier-ignore
}

const place = (segment: string, offset: number) => ({ segment, offset });
const mention = (start: object, end: object, more: object = {}) => ({ mentions: [{ version: "de", start, end, ...more }] }) as Partial<Drift>; // prettier-ignore
const [first, second] = sound.versions[0]?.segments ?? [];
if (first === undefined || second === undefined) throw new Error("no segments");

describe("invariants", () => {
  it("find nothing in a sound project", () => {
    expect(checkInvariants(sound)).toEqual([]);
  });

  it.each<[string, Project, string[]]>([
    ["versions-unique", withVersion({ id: "FR" }), ["fr"]],
    ["segments-tile-text", withVersion({ text: "Eins. Zwei" }), ["de", "s2"]],
    ["gaps-are-white-space", withVersion({ text: "Eins.!Zwei." }), ["de", "s2"]], // prettier-ignore
    ["gaps-are-white-space", withVersion({ text: "Eins. Zwei. x" }), ["de"]],
    ["segments-not-blank", withVersion({ text: "Eins.      " }), ["de", "s2"]],
    ["ids-unique", withVersion({ segments: [first, { ...second, id: "s3" }] }), ["s3"]], // prettier-ignore
    ["ids-within-counters", { ...sound, counters: { ...sound.counters, unit: 1 } }, ["u2"]], // prettier-ignore
    ["records-in-order", { ...sound, units: sound.units.toReversed() }, ["u2", "u1"]], // prettier-ignore
    ["unit-versions-known", withUnit({ members: { de: ["s2"], it: ["s4"] } }), ["u2", "it"]], // prettier-ignore
    ["unit-versions-known", withUnit({ absent: ["it"] }), ["u2", "it"]],
    ["unit-members-exist", withUnit({ members: { de: ["s4"], fr: ["s4"] } }), ["u2", "s4"]], // prettier-ignore
    ["members-in-text-order", withUnit({ members: { de: ["s2", "s2"], fr: ["s4"] } }), ["u2", "s2"]], // prettier-ignore
    ["segment-in-one-unit", withUnit({ members: { de: ["s1"], fr: ["s4"] } }), ["s1", "u1", "u2"]], // prettier-ignore
    ["absent-disjoint", withUnit({ absent: ["fr"] }), ["u2", "fr"]],
    ["lone-unit-states-absent", withUnit({ members: { de: ["s2"] } }), ["u2"]],
    ["lone-unit-states-absent", withUnit({ members: {}, absent: ["de"] }), ["u2"]], // prettier-ignore
    ["mention-in-version", withMark(mention(place("s2", 0), place("s2", 6))), ["d1", "s2"]], // prettier-ignore
    ["mention-in-version", withMark(mention(place("s3", 0), place("s2", 1))), ["d1", "s3"]], // prettier-ignore
    ["mention-in-version", withMark({ mentions: [{ version: "it", start: place("s1", 0), end: place("s1", 1) }] }), ["d1", "it"]], // prettier-ignore
    ["mention-in-order", withMark(mention(place("s2", 2), place("s1", 1))), ["d1", "de"]], // prettier-ignore
    ["lost-mention-is-empty", withMark(mention(place("s1", 0), place("s1", 1), { lost: "x" })), ["d1", "de"]], // prettier-ignore
    ["odd-known", withMark({ odd: ["it"] }), ["d1", "it"]],
    ["odd-known", withMark({ odd: ["fr", "fr"] }), ["d1"]],
  ])("find %s broken and name the records", (invariant, project, records) => {
    const found = checkInvariants(project).filter((violation) => violation.invariant === invariant); // prettier-ignore
    expect(found[0]?.records).toEqual(records);
    expect(found[0]?.message).toMatch(/^.+\.$/);
  });

  it("let a rejected unit share segments with others", () => {
    const shared = withUnit({ members: { de: ["s1"], fr: ["s4"] }, status: "rejected" }); // prettier-ignore
    expect(checkInvariants(shared)).toEqual([]);
  });
});
