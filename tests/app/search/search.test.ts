import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Version } from "../../../app/model/records.ts";
import {
  search,
  type SearchQuery,
  type SearchResult,
} from "../../../app/search/search.ts";
import { idleTask } from "../../../app/task/task.ts";
import { buildProject } from "../project-builder.ts";

const plain = {
  regex: false,
  matchCase: false,
  matchDiacritics: false,
  limit: 1_000,
};

function find(
  versions: readonly Version[],
  text: string,
  options: Partial<SearchQuery> = {},
): SearchResult {
  return search(versions, { ...plain, text, ...options }, idleTask);
}

/** The words found in one segment that reads `segment`. */
function found(
  segment: string,
  text: string,
  options: Partial<SearchQuery> = {},
): readonly string[] {
  const { versions } = buildProject({ de: [segment] });
  const { hits, error } = find(versions, text, options);
  expect(error).toBeNull();
  return hits.map(({ start, end }) => segment.slice(start, end));
}

describe("search", () => {
  it("takes every sign of plain words as it is", () => {
    const signs = "a-b \\ ^ $ . * + ? ( ) [ ] { } | / - c";
    expect(found(signs, signs)).toEqual([signs]);
    for (const sign of signs.replaceAll(" ", ""))
      expect(found(`x${sign}y`, `x${sign}y`), sign).toEqual([`x${sign}y`]);
  });

  it("finds any words in themselves, with and without diacritics", () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
          .filter((text) => /^\S.*\S$/su.test(text) && /[\p{L}\p{N}]/u.test(text)), // prettier-ignore
        fc.boolean(),
        (text, matchDiacritics) => {
          expect(found(text, text, { matchDiacritics })).toEqual([text]);
        },
      ),
    );
  });

  it("passes over accents, Arabic vowel signs and the elongation stroke unless told not to", () => {
    expect(found("Un naïf café", "naif")).toEqual(["naïf"]);
    expect(found("Un naif", "naïf")).toEqual(["naif"]);
    expect(found("هٰذا عَـقْد", "عقد")).toEqual(["عَـقْد"]);
    expect(found("Un naïf", "naif", { matchDiacritics: true })).toEqual([]);
  });

  it("passes over accents in a pattern as well", () => {
    expect(found("naïf, naif", "na[ï]f", { regex: true })).toEqual([
      "naïf",
      "naif",
    ]);
  });

  it("takes neither half a syllable nor a vowel sign of other scripts for an accent", () => {
    expect(found("한국", "하")).toEqual([]);
    expect(found("한국", "한")).toEqual(["한"]);
    expect(found("की", "का")).toEqual([]);
  });

  it("counts every hit, returns the first ones, and passes over empty matches", () => {
    const { versions } = buildProject({ de: ["aaa", "aa"], fr: ["a"] });
    const { hits, total } = find(versions, "a", { limit: 4 });
    expect(total).toBe(6);
    expect(hits.map(({ segment, start }) => [segment, start])).toEqual([
      ["s1", 0],
      ["s1", 1],
      ["s1", 2],
      ["s2", 0],
    ]);
    expect(find(versions, "b*", { regex: true }).total).toBe(0);
    expect(find(versions, "").total).toBe(0);
  });

  it("says in a sentence what is no pattern", () => {
    const { versions } = buildProject({ de: ["a"] });
    expect(find(versions, "(", { regex: true }).error).toMatch(
      /^This is not a regular expression: .*group/,
    );
  });
});
