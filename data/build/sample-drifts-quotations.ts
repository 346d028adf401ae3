/** Drifts over whose words are quoted, and how far the quotation goes. */
import { gapAfter, said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const quotationDrifts: readonly SampleDrift[] = [
  {
    type: "quotation",
    relation: "conflict",
    severity: "minor",
    odd: [],
    reason: "Musk's second reply is “Jawohl.” in de and “Sì” in it.",
    comment:
      "Both are translated back from an English post; “Jawohl” sounds military, “Sì” plain. Quote the original or report it indirectly.",
    mentions: [said("de", "„Jawohl.“"), said("it", "“Sì”")],
  },
  {
    type: "quotation",
    relation: "extra",
    severity: "minor",
    odd: ["de"],
    reason:
      "Stone's verdict “Erschreckend unwahr” is quoted in de only; ar and it start with what follows.",
    comment: "The strongest words of the denial; worth having in all versions.",
    mentions: [
      said("de", "„Erschreckend unwahr“"),
      gapAfter("ar", "دافع عن الشركة قائلًا:"),
      gapAfter("it", "ha ripubblicato il post originale su X"),
    ],
  },
  {
    type: "addition",
    relation: "extra",
    severity: "major",
    odd: ["it"],
    reason:
      "it has Stone say that private messages were not read; his words in de and ar speak only of sending messages.",
    comment:
      "It comes from the gloss that follows (“Meta afferma …”), not from Stone. Attributed to the wrong speaker.",
    mentions: [
      said("it", "senza leggere i messaggi privati"),
      gapAfter("de", "was sie auf Netflix sahen."),
      gapAfter("ar", "على منصة بث الأفلام مباشرة منها"),
    ],
  },
  {
    type: "quotation",
    relation: "extra",
    severity: "major",
    odd: ["ar"],
    reason:
      "Only ar has the spokesman say that the complaint will prove baseless; de and fr stop at “common practice”.",
    comment:
      "A second statement of Meta, from another source than Stone's post.",
    mentions: [
      said("ar", "هذه الشكوى لا أساس لها من الصحة"),
      gapAfter("de", "Solche Vereinbarungen sind in der Branche üblich."),
      gapAfter("fr", "pratique industrielle standard"),
    ],
  },
  {
    type: "quotation",
    relation: "missing",
    severity: "minor",
    odd: ["fr"],
    reason:
      "The inner quotation that fr opens before “Fournirait” is never closed.",
    comment:
      "So it cannot be told where the agreement's words end and the document's go on; de marks only „schriftlichen Bericht“.",
    mentions: [
      said("fr", "'Fournirait"),
      gapAfter("fr", "la variante d'implémentation."),
      said("de", "„schriftlichen Bericht“"),
    ],
  },
  {
    type: "quotation",
    relation: "conflict",
    severity: "minor",
    odd: ["it"],
    reason:
      "de translates the title of Facebook's blog post; it gives an English title, in an order that does not match.",
    comment:
      "de means facts about partnerships, it names “Partnership Facts”. Neither is the original title for certain: look it up and use one policy.",
    mentions: [
      said("de", "„Fakten über die Messaging-Partnerschaften von Facebook“"),
      said("it", "“Facebook Messaging Partnership Facts”"),
    ],
  },
  {
    type: "quotation",
    relation: "missing",
    severity: "minor",
    odd: ["it"],
    reason:
      "de quotes the blog post's denial of 2018 at length; it leaves the quotation out.",
    comment:
      "It is the earlier denial in Meta's own words, so it matters beside the new one.",
    mentions: [
      said("de", "„Kein Dritter hat Ihre privaten Nachrichten gelesen"),
      gapAfter("it", "direttamente dalle rispettive app."),
    ],
  },
];
