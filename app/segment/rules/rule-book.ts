/**
 * The rules that hold for one version, ready to be asked. As in SRX the first
 * rule that fits a place decides; where none does, the built-in judgement
 * stands. A place counts together with the white space around it, since
 * segments are trimmed.
 */
import type { Range } from "../../model/range.ts";
import type { VersionId } from "../../model/records.ts";
import type { SegmentationRule } from "../../model/settings.ts";
import { skipSpace, skipSpaceBack } from "../../text/space.ts";
import { closers } from "../characters.ts";
import { holdsFor } from "./rule-language.ts";
import { placeSource, ruleProblem } from "./rule-source.ts";

export interface RuleBook {
  /** The sentences of a paragraph, from those that the built-in judgement finds. */
  recut(paragraph: string, sentences: readonly Range[]): readonly Range[];
}

/** Neighbouring rules of one kind, asked as one. */
interface Group {
  readonly kind: SegmentationRule["kind"];
  readonly here: RegExp;
  readonly anywhere: RegExp;
  /** Words of which a text holds one where a rule fits; null where that can't be told. */
  readonly needles: readonly string[] | null;
}

/** More alternatives in one expression only slow its compiling. */
const groupSize = 60;
/** Longer paragraphs are looked at through windows, so that no pattern can take a power of their length. */
const windowLength = 1_000;
const windowMargin = 300;

/** The rules for a version as a book; null where none holds. Rules that can't be used count for nothing. */
export function ruleBook(
  rules: readonly SegmentationRule[],
  id: VersionId,
): RuleBook | null {
  const own = rules.filter(
    (rule) => holdsFor(rule.language, id) && ruleProblem(rule) === null,
  );
  if (own.length === 0) return null;
  const groups = groupsOf(own);
  return {
    recut: (paragraph, sentences) => recut(paragraph, sentences, groups),
  };
}

function groupsOf(rules: readonly SegmentationRule[]): readonly Group[] {
  const runs: {
    kind: SegmentationRule["kind"];
    sources: string[];
    needles: (string | null)[];
  }[] = [];
  for (const rule of rules) {
    const last = runs.at(-1);
    const source = `(?:${placeSource(rule)})`;
    const needle = needleOf(rule);
    if (last?.kind === rule.kind && last.sources.length < groupSize) {
      last.sources.push(source);
      last.needles.push(needle);
    } else runs.push({ kind: rule.kind, sources: [source], needles: [needle] });
  }
  return runs.map(({ kind, sources, needles }) => {
    const source = sources.join("|");
    return {
      kind,
      here: new RegExp(source, "vy"),
      anywhere: new RegExp(source, "vg"),
      needles: needles.every((needle) => needle !== null) ? needles : null,
    };
  });
}

/** A word that stands in every text where the rule fits. */
function needleOf({ before, after, how }: SegmentationRule): string | null {
  const words = how === "text" ? `${before} ${after}`.trim() : "";
  return words.split(/\s+/u)[0] || null;
}

function mayFit({ needles }: Group, text: string): boolean {
  return needles === null || needles.some((needle) => text.includes(needle));
}

const closer = new RegExp(closers, "u");

/** What the first rule says that fits a place in the gap: its white space, and for exceptions the closing marks before it. */
function verdict(
  text: string,
  end: number,
  groups: readonly Group[],
): SegmentationRule["kind"] | undefined {
  const next = skipSpace(text, end, text.length);
  let inner = end;
  while (inner > 0 && closer.test(text.charAt(inner - 1))) inner--;
  const isShort = text.length <= windowLength;
  const offset = isShort ? 0 : Math.max(0, inner - windowMargin);
  const view = isShort ? text : text.slice(offset, next + windowMargin);
  for (const group of groups) {
    const { kind, here } = group;
    if (!mayFit(group, view)) continue;
    for (let at = kind === "noBreak" ? inner : end; at <= next; at++) {
      here.lastIndex = at - offset;
      if (here.test(view)) return kind;
    }
  }
  return undefined;
}

/** The ends of words before which a rule wants a cut, as a whole paragraph has them. */
function wantedEnds(text: string, groups: readonly Group[]): Set<number> {
  const ends = new Set<number>();
  for (let from = 0; from < text.length; from += windowLength) {
    const offset = Math.max(0, from - windowMargin);
    const until = Math.min(text.length, from + windowLength);
    const view = text.slice(offset, until + windowMargin);
    for (const group of groups) {
      const { kind, anywhere } = group;
      if (kind !== "break" || !mayFit(group, view)) continue;
      for (const { index } of view.matchAll(anywhere)) {
        const at = offset + index;
        const end = skipSpaceBack(text, 0, at);
        if (at >= from && at <= until && end > 0) ends.add(end);
      }
    }
  }
  return ends;
}

function recut(
  text: string,
  sentences: readonly Range[],
  groups: readonly Group[],
): readonly Range[] {
  const built = new Set(sentences.map(({ end }) => end));
  const wanted = groups.some(({ kind }) => kind === "break")
    ? wantedEnds(text, groups)
    : new Set<number>();
  const ends = [...new Set([...built, ...wanted])]
    .filter((end) => skipSpace(text, end, text.length) < text.length)
    .filter((end) => {
      const says = verdict(text, end, groups);
      return says === undefined ? built.has(end) : says === "break";
    })
    .sort((a, b) => a - b);
  const ranges: Range[] = [];
  let from = 0;
  for (const end of [...ends, skipSpaceBack(text, 0, text.length)]) {
    const start = skipSpace(text, from, end);
    if (start < end) ranges.push({ start, end });
    from = end;
  }
  return ranges;
}
