import { readFileSync, readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  driftRelationSchema,
  driftTypeSchema,
  severitySchema,
} from "../../app/model/records.ts";
import type { Range } from "../../app/model/range.ts";
import { createSegmenter } from "../../app/segment/create-segmenter.ts";
import { languageDataSchema } from "../../app/segment/language-data.ts";
import {
  corrections,
  drifts,
  sampleVersions,
  units,
} from "../../data/build/sample-judgements.ts";
import type { SampleVersion } from "../../data/build/sample-judgements.ts";
import { isDone, offsetOf, rangeOf } from "../../data/build/sample-places.ts";

const texts = Object.fromEntries(
  sampleVersions.map((version) => [
    version,
    readFileSync(
      new URL(`../../data/texts/${version}.txt`, import.meta.url),
      "utf8",
    ),
  ]),
) as Record<SampleVersion, string>;

/** The starts of all segments that units name, in text order, repeated where two name one. */
function namedStarts(version: SampleVersion): number[] {
  return units
    .flatMap((unit) => unit.members[version] ?? [])
    .map((beginning) => offsetOf(texts[version], beginning))
    .sort((one, other) => one - other);
}

function namedSegments(version: SampleVersion): Range[] {
  const starts = namedStarts(version);
  return starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? texts[version].length,
  }));
}

describe("the units of the sample", () => {
  it.each(sampleVersions)("name no segment of %s twice", (version) => {
    const starts = namedStarts(version);
    expect(starts).toEqual([...new Set(starts)]);
  });

  it.each(sampleVersions)("begin every line of %s", (version) => {
    const starts = new Set(namedStarts(version));
    const lines = [...texts[version].matchAll(/^.*\S.*$/gmu)];
    const unnamed = lines.filter(
      (line) => !starts.has(line.index + line[0].search(/\S/u)),
    );
    expect(unnamed.map(([line]) => line)).toEqual([]);
  });

  it("say of every version whether it has a counterpart", () => {
    for (const unit of units) {
      const members = sampleVersions.filter(
        (version) => unit.members[version] !== undefined,
      );
      expect([...members, ...unit.absent].sort()).toEqual(
        [...sampleVersions].sort(),
      );
      for (const version of members)
        expect(unit.members[version]).not.toEqual([]);
    }
  });

  it("list the members of a version in text order", () => {
    for (const unit of units)
      for (const version of sampleVersions) {
        const starts = (unit.members[version] ?? []).map((beginning) =>
          offsetOf(texts[version], beginning),
        );
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
      }
  });

  it("join all five versions where the report every two weeks is told", () => {
    const report = units.find((unit) =>
      unit.members.en?.includes("In return, Netflix"),
    );
    expect(report?.absent).toEqual([]);
  });
});

describe("the corrections of the sample", () => {
  const folder = new URL("../../data/languages/", import.meta.url);
  const segmenter = createSegmenter(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) =>
        languageDataSchema.parse(
          JSON.parse(readFileSync(new URL(name, folder), "utf8")),
        ),
      ),
  );

  it.each(sampleVersions)(
    "leave the segmenter's cut of %s with exactly the segments that units name",
    (version) => {
      const text = texts[version];
      const cut = segmenter.segment(text, version);
      const starts = new Set(cut.map(({ start }) => start));
      for (const correction of corrections) {
        if (correction.version !== version) continue;
        if (isDone(text, cut, correction)) continue;
        if ("split" in correction) starts.add(offsetOf(text, correction.split));
        else if ("merge" in correction)
          starts.delete(offsetOf(text, correction.merge));
        else expect(starts).toContain(offsetOf(text, correction.begins));
      }
      const opening = (start: number) => text.slice(start, start + 40);
      expect(
        [...starts].sort((one, other) => one - other).map(opening),
      ).toEqual(namedStarts(version).map(opening));
    },
  );

  it("split only behind white space", () => {
    for (const correction of corrections)
      if ("split" in correction) {
        const text = texts[correction.version];
        const before = text.charAt(offsetOf(text, correction.split) - 1);
        expect(before).toMatch(/^\s$/u);
      }
  });
});

describe("the drifts of the sample", () => {
  const segments = Object.fromEntries(
    sampleVersions.map((version) => [version, namedSegments(version)]),
  ) as Record<SampleVersion, Range[]>;
  const titled = drifts.map((drift) => [drift.reason, drift] as const);

  it("are more than thirty, the time of the agreements first", () => {
    expect(drifts.length).toBeGreaterThanOrEqual(34);
    const words = drifts[0]?.mentions.map((mention) => mention.words);
    expect(words).toContain("for nearly a decade");
    expect(words).toContain("لنحو عقدٍ من الزمن");
    expect(words).toContain("remontant à 2013");
    expect(words).toContain("since at least 2011");
    expect(words).toContain("de 2011 à 2019");
  });

  it("have each its own reason", () => {
    const reasons = drifts.map((drift) => drift.reason);
    expect(reasons).toEqual([...new Set(reasons)]);
  });

  it.each(titled)("can be written down as a record: %s", (_reason, drift) => {
    expect(driftTypeSchema.parse(drift.type)).toBe(drift.type);
    expect(driftRelationSchema.parse(drift.relation)).toBe(drift.relation);
    expect(severitySchema.parse(drift.severity)).toBe(drift.severity);
    expect(sampleVersions).toEqual(expect.arrayContaining([...drift.odd]));
    expect(drift.odd).toEqual([...new Set(drift.odd)].sort());
    expect(drift.reason.length).toBeGreaterThan(0);
    expect(drift.comment.length).toBeGreaterThan(0);
  });

  it.each(titled)("quote words of one segment: %s", (_reason, drift) => {
    expect(drift.mentions.length).toBeGreaterThan(0);
    const places = drift.mentions.map((mention) => {
      const named = segments[mention.version];
      const range = rangeOf(texts[mention.version], named, mention);
      const holders = named.filter(
        (segment) => segment.start <= range.start && range.end <= segment.end,
      );
      expect(holders.length, mention.words).toBe(1);
      return `${mention.version} ${range.start} ${range.end}`;
    });
    expect(places).toEqual([...new Set(places)]);
  });

  it.each(titled)("mention every version that is odd: %s", (_reason, drift) => {
    const mentioned = new Set(drift.mentions.map(({ version }) => version));
    expect(drift.odd.filter((version) => !mentioned.has(version))).toEqual([]);
  });

  it.each(titled)("say where it is when missing: %s", (_reason, drift) => {
    const gaps = drift.mentions.filter(({ empty }) => empty !== undefined);
    if (gaps.length > 0)
      expect(gaps.length).toBeLessThan(drift.mentions.length);
  });
});
