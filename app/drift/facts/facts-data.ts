import { z } from "zod";

const phrase = z.string().min(1).max(60);
/** Words or phrases; the parts of a phrase stand as the tokeniser cuts them ("us - dollar"), `*` is one to five of any. */
const phrases = z.array(phrase).readonly();
const values = z.record(phrase, z.number()).readonly();

/** What the detector knows of how a language states facts; one JSON file a language in `data/facts`. Names of months, weekdays, units and currencies come from the runtime's CLDR besides. */
export const factsDataSchema = z
  .strictObject({
    /** A BCP-47 tag; `und` holds what is alike in all languages. */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/),
    /** Locales whose month and weekday names the language uses. */
    locales: z.array(z.string()).readonly(),
    /** Decimal marks. Where both are listed, three figures behind one are a group. */
    decimals: z.string().regex(/^[.,]{1,2}$/),
    /** Particles written together with the next word, such as the Arabic و. */
    prefixes: phrases,
    /** Numbers are written as one word: fünfundzwanzig. */
    isGlued: z.boolean(),
    /** Whether 3/4 is rather the third of April. */
    isDayFirst: z.boolean(),
    numbers: z
      .strictObject({
        cardinals: values,
        articles: phrases,
        hundreds: phrases,
        scales: values,
        /** Letters that scale the figures they touch: 5m. */
        "glued scales": values,
        joiners: phrases,
        ordinals: values,
        /** Letters behind figures that make an ordinal: 21st. */
        endings: phrases,
        fractions: values,
        "and a half": phrases,
        /** Orders of magnitude: dozens. */
        vague: values,
        multiples: values,
        /** Words among these that say little: one, first, half. */
        weak: phrases,
      })
      .readonly(),
    /** What makes an amount negative: "minus" before it, "below zero" behind it. */
    negative: z.strictObject({ before: phrases, after: phrases }).readonly(),
    percent: phrases,
    exactness: z
      .strictObject({ about: phrases, over: phrases, under: phrases })
      .readonly(),
    months: values,
    weekdays: values,
    /** Words that are months or weekdays only with a capital: May. */
    capitalised: phrases,
    decades: z
      .strictObject({ before: phrases, words: values, endings: phrases })
      .readonly(),
    centuries: z.strictObject({ words: phrases, names: values }).readonly(),
    /** Forms of time units that CLDR lacks; `year`, `month`, `week`, `day`, `hour`, `minute`, `second`, `decade`, `century`, `millennium`. */
    times: z.record(phrase, phrases).readonly(),
    /** Forms among these that mean other things too. */
    weakTimes: phrases,
    /** Words that name a number of time units: fortnight, شهرين. */
    counted: z.record(phrase, values).readonly(),
    units: z.record(phrase, phrases).readonly(),
    currencies: z.record(phrase, phrases).readonly(),
    clock: z
      .strictObject({
        after: phrases,
        am: phrases,
        pm: phrases,
        before: phrases,
        glued: phrases,
      })
      .readonly(),
    /** Days from today. */
    relative: z.record(z.string().regex(/^-?\d$/), phrases).readonly(),
    since: phrases,
    every: phrases,
    /** "Every other". */
    alternate: phrases,
    range: phrases,
    /** Those of `range` that make a range by themselves: to. */
    through: phrases,
    /** Words before a range whose ends "and" may join: between, from. */
    between: phrases,
    /** Words beside a year before our era. */
    "before era": phrases,
    negation: z
      .strictObject({
        hard: phrases,
        /** Phrases with a negative word that negate nothing: not only. */
        void: phrases,
        /** Negation in a word's meaning; it only speaks against a finding. */
        soft: phrases,
      })
      .readonly(),
    stances: z
      .strictObject({
        /** Reported without being vouched for: allegedly. */
        hearsay: phrases,
        /** Forms that say hearsay among other things: aurait, soll. */
        conditional: phrases,
        /** Verbs that doubt what they report: claims. */
        claim: phrases,
        /** Verbs that report with emphasis and are often claims in other languages. */
        assert: phrases,
        denial: phrases,
        /** Adverbs: perhaps. */
        possible: phrases,
        /** Verbs in the conditional: might. */
        might: phrases,
        /** Verbs and words that are weaker signs of the possible: can, would. */
        modal: phrases,
        sure: phrases,
        said: phrases,
      })
      .readonly(),
    /** Names that verbs of saying have before or behind them: he, she, they. */
    pronouns: phrases,
    /** Words with which a clause begins: that, because, but, which. */
    clauses: phrases,
    titles: phrases,
    /** Phrases between two names that make them one, or one the other's: formerly, parent company of. */
    aliases: phrases,
    /** Words within names that have no capital: von, de la. */
    particles: phrases,
    /** Words in the names of organisations: bank, university, GmbH. */
    organisations: phrases,
    /** Words of grammar, which have a capital only where a sentence begins. */
    small: phrases,
    /** By which common nouns are told from names where capitals do not tell: words before them, their endings and beginnings. */
    nouns: z
      .strictObject({ behind: phrases, endings: phrases, beginnings: phrases })
      .readonly(),
  })
  .readonly();

export type FactsData = z.infer<typeof factsDataSchema>;
