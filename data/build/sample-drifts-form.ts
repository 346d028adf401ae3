/** Drifts over what is repeated, left untranslated, moved or no part of the article. */
import { said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const formDrifts: readonly SampleDrift[] = [
  {
    type: "repetition",
    relation: "extra",
    severity: "minor",
    odd: ["en"],
    reason:
      "en tells twice, in nearly the same words, that court documents show the complex relationship.",
    comment:
      "The second lacks the dates of the first. Both sit in one unit; de and it tell it once.",
    mentions: [
      said("en", "appear to have laid bare the complex relationship"),
      said("en", "appear to have revealed the complex relationship"),
    ],
  },
  {
    type: "repetition",
    relation: "extra",
    severity: "minor",
    odd: ["it"],
    reason:
      "it has its title three times, twice alike and once with another verb; de says it once.",
    comment:
      "Page title, breadcrumb and headline, copied together. Keep the last.",
    mentions: [
      said("it", "nega di fornire", {
        begins: "Meta nega di fornire",
        nth: 1,
      }),
      said("it", "nega di fornire", {
        begins: "Meta nega di fornire",
        nth: 2,
      }),
      said("it", "nega di concedere"),
      said("de", "bestreitet", "Meta bestreitet, Netflix"),
    ],
  },
  {
    type: "repetition",
    relation: "extra",
    severity: "minor",
    odd: ["de"],
    reason:
      "de has the “special relationship” twice in one sentence, where en and ar have it once.",
    comment:
      "The second time it stands in place of a verb, and “Reduzieren Sie” turns a report into an order to the reader.",
    mentions: [
      said("de", "„besondere Beziehung“ hätten"),
      said("de", "„besondere Beziehung“ habe"),
      said("en", "special relationship"),
      said("ar", "بعلاقة خاصة"),
    ],
  },
  {
    type: "untranslated",
    relation: "extra",
    severity: "major",
    odd: ["it"],
    reason: "The author's note at the end of it is in French.",
    comment:
      "Four sentences about the writer of the site; no part of the article and in no other version.",
    mentions: [
      said("it", "J'adore les séries télévisées et les films."),
      said("it", "Fan de séries des années 80"),
      said("it", "Je travaille sur ce site"),
      said("it", "veuillez me contacter"),
    ],
  },
  {
    type: "untranslated",
    relation: "extra",
    severity: "minor",
    odd: ["fr"],
    reason: "fr ends with a hashtag in Chinese.",
    comment:
      "#隐私泄漏 means “leak of private data”; left over from where the text came from.",
    mentions: [said("fr", "#隐私泄漏")],
  },
  {
    type: "order",
    relation: "conflict",
    severity: "neutral",
    odd: ["de"],
    reason:
      "de brings the Inbox API in its second paragraph, before Meta's denial; it only after the report of the New York Times.",
    comment:
      "The unit crosses the others for this reason. No harm, but it changes what the denial answers to.",
    mentions: [
      said("de", "„Inbox API“"),
      said("it", "oltre all'API Inbox"),
      said("de", "bestreitet die Richtigkeit"),
      said("it", "nega categoricamente"),
    ],
  },
  {
    type: "repetition",
    relation: "extra",
    severity: "neutral",
    odd: ["en"],
    reason: "A time stamp of the page stands in en twice, first and last.",
    comment: "No part of the article; the other versions have none.",
    mentions: [
      said("en", "08:10:46", { begins: "2024-04-12 08:10:46", nth: 1 }),
      said("en", "08:10:46", { begins: "2024-04-12 08:10:46", nth: 2 }),
    ],
  },
];
