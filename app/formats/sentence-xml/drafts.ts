/** The texts that a document turns out to hold: one a language of each TEI element. */
import type { SegmentKind } from "../../model/records.ts";
import type { ReadText } from "../format.ts";
import { runningText, type RunningText } from "../running-text.ts";

interface Draft {
  readonly part: number;
  readonly language: string | null;
  readonly title: string;
  readonly text: RunningText;
  readonly ids: string[];
}

/** A segment by its index in one of the texts. */
export interface SegmentPlace {
  readonly text: number;
  readonly segment: number;
}

export interface Drafts {
  /** The text that words of this language in this part (TEI element) of the file belong to. */
  at(part: number, language: string | null, title: string): RunningText;
  /** Adds a segment to the text of the last `at`; false where another one has its id. */
  add(words: string, kind: SegmentKind, id: string): boolean;
  /** Empty texts only where their part of the file has no other. */
  texts(document: string, isCut: boolean): readonly ReadText[];
  placeOf(id: string): SegmentPlace | null;
}

export function createDrafts(): Drafts {
  const drafts: Draft[] = [];
  const places = new Map<string, { draft: Draft; segment: number }>();
  let now: Draft | null = null;
  let kept: readonly Draft[] | null = null;
  const keptDrafts = (): readonly Draft[] =>
    (kept ??= drafts.filter(
      ({ text, part }, at) =>
        text.count > 0 ||
        !drafts.some((other, place) => other.part === part && (other.text.count > 0 || place < at)), // prettier-ignore
    ));
  return {
    at(part, language, title) {
      if (now?.part !== part || now.language !== language) {
        now = drafts.find((draft) => draft.part === part && draft.language === language) ?? null; // prettier-ignore
        if (now === null) {
          now = { part, language, title, text: runningText(), ids: [] };
          drafts.push(now);
        }
      }
      return now.text;
    },
    add(words, kind, id) {
      const index = now?.text.add(words, kind) ?? null;
      if (now === null || index === null) return true;
      now.ids[index] = id;
      if (id === "") return true;
      if (places.has(id)) return false;
      places.set(id, { draft: now, segment: index });
      return true;
    },
    texts: (document, isCut) =>
      keptDrafts().map(({ language, title, text, ids }): ReadText => {
        const whole = { language, title, document, text: text.text() };
        const segments = text.segments();
        if (!isCut && segments.length > 0)
          return {
            ...whole,
            segments: null,
            ids: null,
            blocks: segments.filter(({ kind }) => kind !== "sentence"),
          };
        const names = segments.map((_, at) => ids[at] ?? "");
        const hasNames = names.some((id) => id !== "");
        return { ...whole, segments, ids: hasNames ? names : null };
      }),
    placeOf(id) {
      const found = places.get(id);
      if (found === undefined) return null;
      return { text: keptDrafts().indexOf(found.draft), segment: found.segment }; // prettier-ignore
    },
  };
}
