import { z } from "zod";

const words = z.array(z.string().min(1).max(60)).readonly();

/** What the segmenter knows of a language; one JSON file a language in `data/languages`. */
export const languageDataSchema = z
  .strictObject({
    /** A BCP-47 tag; `und` is the default for languages without data. */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/),
    /** Words that a full stop shortens, without the last full stop. One that begins with a capital is known by it only (Sat, not sat); one that begins with a hyphen ends longer words (-str). */
    abbreviations: z
      .strictObject({
        /** Stand before a name: never end a sentence. */
        titles: words,
        /** Stand before a number, and hold only there. */
        numbered: words,
        /** Mostly inside a sentence: end one only before a starter. */
        inner: words,
        /** Often at the end: end a sentence before any capital. */
        final: words,
      })
      .readonly(),
    /** Words whose capital marks the start of a sentence. */
    starters: words,
    months: words,
    weekdays: words,
    /** Present where a full stop makes a number an ordinal: words that stand before and after one. */
    ordinals: z
      .strictObject({ before: words, after: words })
      .readonly()
      .exactOptional(),
    /** Signs that end a sentence in this language only, such as ";" in Greek. */
    terminators: z
      .string()
      .regex(/^[;:·]{1,3}$/)
      .exactOptional(),
    /** Verbs, or parts of them, that say who spoke: a short clause with one goes on with a quotation that asks or calls. For scripts without capitals. */
    saying: words.exactOptional(),
    /** Names that end with an exclamation or question mark. */
    exclamations: words,
    /** Dashes that open a speech at the start of a line rather than an item. */
    dialogueDashes: z.string().max(4),
    /** True where only the first word and names of a headline have a capital, so that a line of capitals is a name. */
    sentenceCase: z.boolean(),
    /** Words by which a line that is not prose is known. */
    labels: z
      .strictObject({
        byline: words,
        timestamp: words,
        caption: words,
        source: words,
      })
      .readonly(),
  })
  .readonly();

export type LanguageData = z.infer<typeof languageDataSchema>;

/** How a full stop behind a known abbreviation behaves. */
export type AbbreviationClass = "title" | "numbered" | "inner" | "final";

/** A language's data, ready for look-up; words are in lower case, abbreviations as in the data and in capitals. */
export interface Language {
  /** The tag the data was asked for, as `Intl` takes it. */
  readonly tag: string;
  /** False for the default: what is undecided is then left to a second opinion. */
  readonly isKnown: boolean;
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>;
  readonly suffixes: readonly (readonly [string, AbbreviationClass])[];
  readonly starters: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly ordinals:
    | {
        readonly before: ReadonlySet<string>;
        readonly after: ReadonlySet<string>;
      }
    | undefined;
  readonly terminators: string;
  readonly saying: readonly string[];
  readonly exclamations: ReadonlySet<string>;
  readonly dialogueDashes: string;
  readonly sentenceCase: boolean;
  readonly labels: {
    readonly byline: readonly string[];
    readonly timestamp: ReadonlySet<string>;
    readonly caption: readonly string[];
    readonly source: readonly string[];
  };
}

const lower = (list: readonly string[]) => list.map((w) => w.toLowerCase());

/** Makes a language's lists ready for look-up. */
export function readLanguage(data: LanguageData, tag: string): Language {
  const abbreviations = new Map<string, AbbreviationClass>();
  const add = (list: readonly string[], kind: AbbreviationClass) => {
    for (const word of list) {
      abbreviations.set(word, kind);
      if (word.length > 1) abbreviations.set(word.toUpperCase(), kind);
    }
  };
  add(data.abbreviations.inner, "inner");
  add(data.abbreviations.final, "final");
  add(data.abbreviations.numbered, "numbered");
  add(data.abbreviations.titles, "title");
  return {
    tag: intlTag(tag),
    isKnown: data.language !== "und",
    abbreviations,
    suffixes: [...abbreviations]
      .filter(([word]) => word.startsWith("-"))
      .map(([word, kind]) => [word.slice(1), kind]),
    starters: new Set(lower(data.starters)),
    months: new Set(lower(data.months)),
    weekdays: new Set(lower(data.weekdays)),
    ordinals: data.ordinals && {
      before: new Set(lower(data.ordinals.before)),
      after: new Set(lower(data.ordinals.after)),
    },
    terminators: data.terminators ?? "",
    saying: data.saying ?? [],
    exclamations: new Set(lower(data.exclamations)),
    dialogueDashes: data.dialogueDashes,
    sentenceCase: data.sentenceCase,
    labels: {
      byline: lower(data.labels.byline),
      timestamp: new Set(lower(data.labels.timestamp)),
      caption: lower(data.labels.caption),
      source: lower(data.labels.source),
    },
  };
}

const noData: LanguageData = {
  language: "und",
  abbreviations: { titles: [], numbered: [], inner: [], final: [] },
  starters: [],
  months: [],
  weekdays: [],
  exclamations: [],
  dialogueDashes: "",
  sentenceCase: false,
  labels: { byline: [], timestamp: [], caption: [], source: [] },
};

/** The tag as `Intl` takes it; our version ids are looser. */
function intlTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "und";
  } catch {
    return "und";
  }
}

/**
 * The data for a tag, by BCP-47 fallback: `de-x-1912` and `de-CH` find `de`.
 * A language without data gets `und`, and where that is missing empty lists.
 */
export function findLanguage(
  languages: readonly LanguageData[],
  tag: string,
): Language {
  const byTag = new Map(languages.map((l) => [l.language.toLowerCase(), l]));
  const parts = tag.toLowerCase().split("-");
  for (let n = parts.length; n > 0; n--) {
    const found = byTag.get(parts.slice(0, n).join("-"));
    if (found) return readLanguage(found, tag);
  }
  return readLanguage(byTag.get("und") ?? noData, tag);
}
