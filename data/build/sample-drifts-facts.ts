/** Drifts over dates, sums and counts. */
import { gapAfter, said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const factDrifts: readonly SampleDrift[] = [
  {
    type: "date",
    relation: "conflict",
    severity: "major",
    odd: ["fr"],
    reason:
      "fr dates the agreements back to 2013; en and ar have the cooperation in force since at least 2011 and the sharing of messages last nearly a decade.",
    comment:
      "Hastings's years on the board (fr: 2011 to 2019, de: until April 2019) make about eight years, which fits the start in 2011. Check the filing: 2013 may be the year of the Inbox API agreement alone, not of the whole cooperation.",
    mentions: [
      said("en", "for nearly a decade", "It revealed that"),
      said("en", "for nearly a decade", "It also showed that"),
      said("ar", "لنحو عقدٍ من الزمن"),
      said("fr", "remontant à 2013"),
      said("en", "since at least 2011"),
      said("ar", "منذ عام 2011 على الأقل"),
      said("fr", "de 2011 à 2019"),
      said("de", "bis April 2019"),
    ],
  },
  {
    type: "money",
    relation: "conflict",
    severity: "major",
    odd: ["fr"],
    reason:
      "fr speaks of about 150 million dollars a year; de and it of 150 million dollars, neither a yearly rate nor an estimate.",
    comment:
      "Same figure, different quantity: “par an” multiplies the sum. de and it agree word for word; ask for the passage in the filing before changing fr.",
    mentions: [
      said("fr", "environ 150 millions de dollars par an"),
      said("de", "150 Millionen US-Dollar"),
      said("it", "150 milioni di dollari"),
    ],
  },
  {
    type: "date",
    relation: "conflict",
    severity: "major",
    odd: ["fr"],
    reason:
      "fr puts the 150 million dollars at the beginning of 2019; de and it in 2017.",
    comment:
      "Not the same as the difference about “a year”: here the date differs. If both are true (a promise in 2017, a yearly rate by 2019) each version tells only half.",
    mentions: [
      said("fr", "début 2019"),
      said("de", "Im Jahr 2017"),
      said("it", "nel 2017"),
    ],
  },
  {
    type: "certainty",
    relation: "conflict",
    severity: "minor",
    odd: ["fr"],
    reason:
      "fr reports the money as allegedly spent; de and it say that Netflix agreed to spend it.",
    comment:
      "A commitment is not an expense. The conditional “aurait investi” also makes it hearsay.",
    mentions: [
      said("fr", "aurait investi"),
      said("de", "erklärte sich Netflix bereit"),
      said("it", "ha accettato di spendere"),
    ],
  },
  {
    type: "money",
    relation: "missing",
    severity: "major",
    odd: ["fr"],
    reason:
      "fr leaves out the 40 million dollars that Netflix spent on Facebook ads in 2015, given in de and it.",
    comment:
      "The growth from 40 to 150 million is the point of the passage in de and it; fr shows a single figure.",
    mentions: [
      said("de", "40 Millionen US-Dollar"),
      said("it", "40 milioni di dollari"),
      said("de", "Im Jahr 2015"),
      said("it", "nel 2015"),
      gapAfter("fr", "les liens financiers importants entre les deux géants."),
    ],
  },
  {
    type: "money",
    relation: "vaguer",
    severity: "major",
    odd: ["it"],
    reason:
      "de cuts the budget by 750 million US dollars; it speaks of a reduction and gives no sum.",
    comment:
      "The largest sum in all five texts stands in de alone. de also says whose budget: originals and sports.",
    mentions: [
      said("de", "um 750 Millionen US-Dollar"),
      said("it", "una riduzione del budget"),
    ],
  },
  {
    type: "date",
    relation: "missing",
    severity: "minor",
    odd: ["it"],
    reason: "de dates Zuckerberg's e-mail to May 2018; it gives no date.",
    comment: "Worth adding: the date is what ties the cut to the ad deal.",
    mentions: [
      said("de", "im Mai 2018"),
      gapAfter("it", "Zuckerberg ha addirittura inviato un'e-mail"),
    ],
  },
  {
    type: "other",
    relation: "conflict",
    severity: "minor",
    odd: [],
    reason:
      "In de the budget is cut because Facebook no longer competes with Netflix; in it so that it should not compete.",
    comment:
      "Cause and purpose are exchanged. de itself gives the purpose further up (“um nicht mit Netflix … zu konkurrieren”).",
    mentions: [
      said("de", "da das soziale Netzwerk nicht mehr direkt"),
      said("it", "in modo da non competere direttamente"),
    ],
  },
  {
    type: "money",
    relation: "extra",
    severity: "minor",
    odd: ["en"],
    reason:
      "en converts the Irish fine into 284 million dollars; ar gives only the 265 million euros.",
    comment:
      "A service to readers, so possibly intended; but the rate and its date are not stated.",
    mentions: [said("en", "($284 million)"), gapAfter("ar", "265 مليون يورو")],
  },
  {
    type: "date",
    relation: "conflict",
    severity: "major",
    odd: ["en"],
    reason:
      "en has the documents unsealed on March 23 but filed in April, that is, made public before they existed.",
    comment:
      "A contradiction inside one sentence; no other version dates the filing. The second telling of the sentence has no dates at all.",
    mentions: [
      said("en", "unsealed on March 23"),
      said("en", "filed in April"),
      gapAfter("en", "Newly revealed court documents"),
      said("de", "Gerichtsakten"),
      said("it", "un atto giudiziario"),
    ],
  },
  {
    type: "date",
    relation: "conflict",
    severity: "minor",
    odd: ["en"],
    reason:
      "en was last updated on April 4, 2024, eight days before the time stamped above and below it.",
    comment:
      "The stamp is likely the time the page was fetched. Settle which date the project should quote.",
    mentions: [
      said("en", "April 4, 2024 – 04:02"),
      said("en", "2024-04-12", { begins: "2024-04-12 08:10:46", nth: 1 }),
      said("en", "2024-04-12", { begins: "2024-04-12 08:10:46", nth: 2 }),
    ],
  },
  {
    type: "date",
    relation: "missing",
    severity: "minor",
    odd: ["it"],
    reason: "de says that Stone reposted on Tuesday; it gives no day.",
    comment: "Relative to a publication date that de does not give either.",
    mentions: [
      said("de", "am Dienstag"),
      gapAfter("it", "ha ripubblicato il post originale su X"),
    ],
  },
  {
    type: "number",
    relation: "vaguer",
    severity: "minor",
    odd: ["de", "it"],
    reason:
      "en and ar have two citizens sue; de and it a group of consumers, without a number.",
    comment:
      "Both can be true of a class action, named plaintiffs for a class. ar has no numeral: the dual verb «أكدا» makes it two.",
    mentions: [
      said("en", "two American citizens"),
      said("ar", "مواطنين أمريكيين، أكدا"),
      said("de", "einer Gruppe von Verbrauchern"),
      said("it", "un gruppo di consumatori"),
    ],
  },
];
