/** Drifts over what is claimed, how surely, and what is denied. */
import { gapAfter, said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const claimDrifts: readonly SampleDrift[] = [
  {
    type: "negation",
    relation: "missing",
    severity: "major",
    odd: ["en", "fr"],
    reason:
      "de, ar and it report that Meta denies having shared private messages; en and fr report no such denial.",
    comment:
      "fr has Meta play the matter down and call it industry practice, which reads like an admission. en gives the accused no voice at all.",
    mentions: [
      gapAfter("en", "more than half a billion online users was leaked."),
      said("fr", "en minimisant leur importance"),
      said("de", "bestreitet", "Meta bestreitet, Netflix"),
      said("de", "nicht mit Netflix geteilt"),
      said("ar", "ميتا لم تشارك"),
      said("it", "nega categoricamente"),
    ],
  },
  {
    type: "negation",
    relation: "conflict",
    severity: "major",
    odd: [],
    reason:
      "fr says, after court documents, that Netflix was allowed to read the messages; de and it give Meta's version that the access was not used to read them.",
    comment:
      "Two sides of the case: not an error in either, but each version tells one side here. en and ar have “look into”.",
    mentions: [
      said("fr", "était autorisé à lire"),
      said("de", "nicht zum Lesen privater Nachrichten nutzte"),
      said("it", "non ha utilizzato questo accesso per leggere"),
      said("en", "look into"),
      said("ar", "بتفحص"),
    ],
  },
  {
    type: "certainty",
    relation: "conflict",
    severity: "major",
    odd: ["it"],
    reason:
      "it calls the access a rumour on X; en and ar let documents indicate it, and fr puts it in the conditional.",
    comment:
      "The same event as rumour, as document and as hearsay. it mentions the court filing two sentences later.",
    mentions: [
      said("it", "circola una voce"),
      said("en", "indicate"),
      said("ar", "أشارت إلى"),
      said("fr", "aurait autorisé"),
      said("fr", "aurait permis"),
    ],
  },
  {
    type: "certainty",
    relation: "conflict",
    severity: "major",
    odd: ["fr"],
    reason:
      "fr states as a fact that Hastings orchestrated the relationship; the others credit a personal or close relationship and direct contacts.",
    comment:
      "The next sentence in fr falls back to the conditional (“aurait joué”). An unattributed charge against a living person: check first.",
    mentions: [
      said("fr", "a orchestré"),
      said("fr", "aurait joué"),
      said("en", "thanks to the personal relationship"),
      said("ar", "بفضل العلاقة الشخصية"),
      said("de", "pflegten eine enge Beziehung"),
      said("it", "aveva uno stretto rapporto"),
    ],
  },
  {
    type: "certainty",
    relation: "conflict",
    severity: "minor",
    odd: ["it"],
    reason:
      "Meta denies categorically in it; de only has it dispute the accuracy of the claims.",
    comment: "The adverb is an addition; nothing in Stone's words carries it.",
    mentions: [
      said("it", "nega categoricamente"),
      said("de", "bestreitet die Richtigkeit"),
    ],
  },
  {
    type: "negation",
    relation: "conflict",
    severity: "minor",
    odd: ["ar"],
    reason:
      "In en neither plaintiff trusted the platform; in ar they no longer trusted it, so they once had.",
    comment:
      "«لم يعاودوا» means “did not go back to”; it also turns “neither of them” into a plural.",
    mentions: [
      said("en", "neither of them trusted"),
      said("ar", "لم يعاودوا الوثوق"),
    ],
  },
];
