/** Drifts over who did it: people, offices, companies and products. */
import { gapAfter, said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const nameDrifts: readonly SampleDrift[] = [
  {
    type: "name",
    relation: "vaguer",
    severity: "minor",
    odd: ["it"],
    reason: "de names Fidji Simo; it only says the head of Facebook Watch.",
    comment:
      "it also hides that the head is a woman (“al capo”; de “ihr mitzuteilen”).",
    mentions: [said("de", "Fidji Simo"), said("it", "al capo")],
  },
  {
    type: "name",
    relation: "missing",
    severity: "minor",
    odd: ["ar"],
    reason:
      "en names the plaintiffs Maximilian Klein and Sarah Grabert; ar calls them only American citizens.",
    comment: "de, fr and it do not name them either; en is the only source.",
    mentions: [
      said("en", "Maximilian Klein and Sarah Grabert"),
      gapAfter("ar", "مواطنين أمريكيين"),
    ],
  },
  {
    type: "name",
    relation: "conflict",
    severity: "minor",
    odd: ["ar", "en"],
    reason:
      "Hastings is chairman of Netflix in en and ar, its then CEO in de and it, and its former CEO in fr.",
    comment:
      "“Then CEO” and “former CEO” agree with each other; chairman is another office. He may have held both: what matters is the one he held when the agreements were made. en and ar also call him co-founder.",
    mentions: [
      said("en", "Netflix Chairman"),
      said("ar", "رئيس مجلس إدارة الأخيرة"),
      said("de", "der damalige Netflix-CEO"),
      said("it", "l'allora CEO"),
      said("fr", "L'ancien PDG de Netflix"),
      said("en", "Netflix co-founder"),
      said("ar", "المؤسس المشارك لـ Netflix"),
    ],
  },
  {
    type: "omission",
    relation: "missing",
    severity: "major",
    odd: ["it"],
    reason:
      "it does not say that Hastings sat on Facebook's board, which the four other versions do.",
    comment:
      "This is the conflict of interest the whole story turns on. Only fr gives both ends of his term, de its end, en and ar neither.",
    mentions: [
      gapAfter("it", "l'allora CEO Reed Hastings"),
      said("en", "a member of Facebook’s board of directors"),
      said("ar", "عضوًا لدى مجلس إدارة فيسبوك"),
      said("fr", "a siégé au conseil d'administration de Facebook"),
      said("de", "Vorstandsmitglied von Facebook"),
    ],
  },
  {
    type: "name",
    relation: "missing",
    severity: "minor",
    odd: ["fr"],
    reason:
      "fr tells the close relationship without Zuckerberg, whom the four other versions name as the other party.",
    comment: "fr names him nowhere in the text.",
    mentions: [
      gapAfter("fr", "a orchestré la relation étroite"),
      said("en", "Mark Zuckerberg"),
      said("ar", "مارك زوكربيرغ"),
      said("de", "Mark Zuckerberg"),
      said("it", "Mark Zuckerberg"),
    ],
  },
  {
    type: "name",
    relation: "vaguer",
    severity: "minor",
    odd: ["ar"],
    reason:
      "The denial comes from Andy Stone in de and it; ar speaks of a spokesman for Meta without a name.",
    comment: "fr goes further and lets Meta itself answer.",
    mentions: [
      said("ar", "متحدث باسم ميتا"),
      said("de", "Andy Stone"),
      said("it", "Andy Stone"),
    ],
  },
  {
    type: "name",
    relation: "conflict",
    severity: "minor",
    odd: ["ar"],
    reason: "ar misspells Netflix once: «نتفلكيس» for «نتفليكس».",
    comment: "Two letters exchanged; a search for the name misses this place.",
    mentions: [
      said("ar", "نتفلكيس"),
      said("ar", "نتفليكس", "وليس هذا فحسب"),
      said("en", "Netflix", "The class action lawsuit was filed"),
    ],
  },
  {
    type: "name",
    relation: "conflict",
    severity: "minor",
    odd: ["fr"],
    reason:
      "Besides the Inbox API, fr names a Facebook Extended API where de and it name the Titan API; en and ar name neither.",
    comment:
      "Extended API may be the family and Titan one member of it; the filing should tell.",
    mentions: [
      said("fr", "Facebook Extended API"),
      said("de", "Titan API"),
      said("it", "Titan"),
    ],
  },
  {
    type: "name",
    relation: "extra",
    severity: "minor",
    odd: ["fr"],
    reason:
      "fr ties the messages to Messenger and even to a “Netflix Messenger”, a product that no other version knows.",
    comment:
      "The heading probably means “Facebook, Netflix et Messenger”. Messages of the time were read in Facebook's inbox, too.",
    mentions: [
      said("fr", "Facebook et Netflix Messenger"),
      said("fr", "sur Messenger", "Les accusations se multiplient"),
    ],
  },
];
