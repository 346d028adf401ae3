/** Drifts over what one version leaves out or adds. */
import { gapAfter, said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const gapDrifts: readonly SampleDrift[] = [
  {
    type: "omission",
    relation: "missing",
    severity: "minor",
    odd: ["ar", "en", "fr"],
    reason:
      "de and it have Netflix promise to keep the agreement confidential; ar, en and fr leave that out.",
    comment:
      "All five tell the rest of the passage. In it the promise, not the report, is the price of the access.",
    mentions: [
      said("de", "vertraulich zu behandeln"),
      said("it", "mantenere riservato"),
      gapAfter("en", "how its users interact with the platform"),
      gapAfter("ar", "كيفية تفاعل مستخدميه مع المنصة"),
      gapAfter("fr", "la variante d'implémentation."),
    ],
  },
  {
    type: "omission",
    relation: "missing",
    severity: "minor",
    odd: ["it"],
    reason:
      "de goes on to the two years of building Facebook Watch and its tab of August 2017; it drops the sentence.",
    comment:
      "It explains why the cut was a sacrifice; without it the e-mail seems routine.",
    mentions: [
      said("de", "zwei Jahre lang"),
      said("de", "im August 2017"),
      gapAfter("it", "in modo da non competere direttamente con Netflix."),
    ],
  },
  {
    type: "omission",
    relation: "missing",
    severity: "minor",
    odd: ["it"],
    reason:
      "de explains the write, read and delete access that the companies had; it leaves the three out.",
    comment:
      "Delete access is the most surprising of them and told nowhere else.",
    mentions: [
      said("de", "„Schreibzugriff“"),
      said("de", "„Lesezugriff“"),
      said("de", "„Löschzugriff“"),
      gapAfter("it", "guardando su Netflix direttamente dalle rispettive app."),
    ],
  },
  {
    type: "omission",
    relation: "missing",
    severity: "minor",
    odd: ["fr", "it"],
    reason:
      "de adds that Netflix let its users' data be used to target Facebook ads; fr and it speak of money alone.",
    comment:
      "Data flowed both ways. en and ar hint at it where the partnerships help ad targeting.",
    mentions: [
      said("de", "die Verwendung von Netflix-Benutzerdaten"),
      gapAfter("it", "40 milioni di dollari in annunci su Facebook nel 2015"),
      gapAfter("fr", "dans les publicités Facebook début 2019"),
      said("en", "bolster Facebook’s ad targeting"),
      said("ar", "استهداف إعلانات فيسبوك"),
    ],
  },
  {
    type: "omission",
    relation: "missing",
    severity: "minor",
    odd: ["ar"],
    reason:
      "en has a large part of Silicon Valley fined along with Meta; ar leaves Meta alone.",
    comment: "Makes Meta look singled out in ar.",
    mentions: [
      said("en", "along with a large part of Silicon Valley"),
      gapAfter("ar", "حيث أنها اضطرت"),
    ],
  },
  {
    type: "addition",
    relation: "extra",
    severity: "minor",
    odd: ["ar"],
    reason:
      "ar names Fox Business as its source for the documents; en has none.",
    comment:
      "Good practice rather than an error; en should say whom it follows. The name is left in Latin letters.",
    mentions: [
      said("ar", "نقلًا عن “foxbusiness”"),
      gapAfter("en", "New documents"),
    ],
  },
  {
    type: "addition",
    relation: "extra",
    severity: "minor",
    odd: ["en"],
    reason:
      "Only en explains, in the passage on the report, that Facebook became Meta in October 2021.",
    comment: "A note for readers; likely intended.",
    mentions: [
      said("en", "which changed its name to Meta in October 2021"),
      gapAfter("ar", "تقريرًا إلى “فيسبوك”"),
    ],
  },
  {
    type: "addition",
    relation: "extra",
    severity: "major",
    odd: ["de"],
    reason:
      "Only de ends with the claim that the company secretly spied on Snapchat traffic.",
    comment:
      "A grave charge on another matter. de says Meta itself describes it in the filing, which is hardly meant.",
    mentions: [
      said("de", "heimlich den Snapchat-Verkehr ausspionierte"),
      gapAfter("it", "in modo da non competere direttamente con Netflix."),
    ],
  },
];
