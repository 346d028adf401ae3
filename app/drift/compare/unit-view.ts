/** One unit as the comparison sees it: the words and facts of each version that is a member. */
import type { Range } from "../../model/range.ts";
import type { VersionId } from "../../model/records.ts";
import type { Fact } from "../facts/fact.ts";
import type { DriftMention } from "./proposal.ts";

export interface Passage extends Range {
  readonly text: string;
  /** Facts with places in the version's text. */
  readonly facts: readonly { readonly fact: Fact; readonly offset: number }[];
}

export interface UnitMember {
  /** Place of the version in the input. */
  readonly version: number;
  readonly id: VersionId;
  readonly language: string;
  readonly passages: readonly Passage[];
  /** Facts of the segments around, in which what is missing here may stand. */
  readonly around: readonly Fact[];
}

export interface UnitView {
  readonly members: readonly UnitMember[];
  readonly confidence: number;
}

export function mentionOf(member: UnitMember, range: Range): DriftMention {
  return { version: member.id, start: range.start, end: range.end };
}

/** The text of a mention, white space as one space. */
export function wordsOf(member: UnitMember, range: Range): string {
  const passage = member.passages.find(({ start, end }) => range.start >= start && range.end <= end); // prettier-ignore
  if (passage === undefined) return "";
  return passage.text
    .slice(range.start - passage.start, range.end - passage.start)
    .replace(/\s+/g, " ");
}
