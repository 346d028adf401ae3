/** Drifts over terms, and over who does what to whom. */
import { said } from "./sample-shape.ts";
import type { SampleDrift } from "./sample-shape.ts";

export const termDrifts: readonly SampleDrift[] = [
  {
    type: "term",
    relation: "conflict",
    severity: "major",
    odd: ["de"],
    reason:
      "de makes the claim that circulates on X a lawsuit and an entitlement; it has an accusation.",
    comment:
      "“Klage” and “Anspruch” are wrong readings of “claim”: “Behauptung” is meant, as de itself says further down. There is a real lawsuit in the text, so readers are misled.",
    mentions: [
      said("de", "Die Klage"),
      said("de", "Der Anspruch"),
      said("it", "Questa accusa"),
      said("it", "L'accusa"),
    ],
  },
  {
    type: "term",
    relation: "conflict",
    severity: "minor",
    odd: ["ar"],
    reason:
      "ar speaks of a «فضائية» (space) lawsuit where a court case, «قضائية», is meant.",
    comment: "One dot too few; en and fr have lawsuit and court documents.",
    mentions: [
      said("ar", "فضائية"),
      said("en", "a lawsuit", "It revealed that"),
      said("fr", "documents judiciaires", "Selon des documents judiciaires"),
    ],
  },
  {
    type: "other",
    relation: "conflict",
    severity: "major",
    odd: [],
    reason:
      "The case is an antitrust suit in en and fr, a class action over data privacy in de and it.",
    comment:
      "en calls it a class action further down, so one case is meant. The ground of the suit should be the same in all versions.",
    mentions: [
      said("en", "antitrust lawsuit", "Court documents unsealed"),
      said("en", "antitrust lawsuit", "Newly revealed court documents"),
      said("fr", "un procès antitrust"),
      said("de", "einer Sammelklage über Datenschutzpraktiken"),
      said("it", "un'azione legale collettiva sulle pratiche di privacy"),
    ],
  },
  {
    type: "term",
    relation: "conflict",
    severity: "major",
    odd: ["fr"],
    reason:
      "In fr Meta calls the sharing of data the norm; in de and ar it calls such agreements common and denies the sharing.",
    comment:
      "The object changed: agreements on sending messages became data sharing. Further down fr has “de tels accords”, too.",
    mentions: [
      said("fr", "les pratiques de partage de données"),
      said("de", "Solche Vereinbarungen"),
      said("ar", "هذه الاتفاقيات"),
      said("fr", "de tels accords"),
    ],
  },
  {
    type: "term",
    relation: "conflict",
    severity: "minor",
    odd: ["de"],
    reason:
      "de puts Hastings on Facebook's “Vorstand”, the executive board; en, fr and ar on the board of directors.",
    comment:
      "“Verwaltungsrat” is the usual word for an American board of directors. As it stands he ran Facebook.",
    mentions: [
      said("de", "Vorstandsmitglied"),
      said("en", "board of directors"),
      said("fr", "conseil d'administration"),
      said("ar", "عضوًا لدى مجلس إدارة فيسبوك"),
    ],
  },
  {
    type: "term",
    relation: "vaguer",
    severity: "minor",
    odd: ["ar", "en"],
    reason:
      "The reports tell in ar and en how users interact with the platform; in de, fr and it how many recommendations were sent and clicked.",
    comment:
      "“Interact with the platform” suggests much more than counts of sends and clicks. fr has both wordings, in two places.",
    mentions: [
      said("en", "how its users interact with the platform"),
      said("ar", "كيفية تفاعل مستخدميه مع المنصة"),
      said("de", "seine Empfehlungssendungen und Empfängerklicks"),
      said("it", "sui suoi consigli e sui clic dei destinatari"),
      said("fr", "le nombre de suggestions et de clics des destinataires"),
    ],
  },
  {
    type: "other",
    relation: "conflict",
    severity: "major",
    odd: ["it"],
    reason:
      "In de the interfaces let consumers message their friends; in it they let Netflix and Spotify discuss.",
    comment:
      "“Loro” can only stand for the two companies, which makes nonsense of Meta's defence. The friends and the messages are gone, too.",
    mentions: [
      said("de", "es Verbrauchern ermöglichten"),
      said("it", "consentivano loro di discutere"),
    ],
  },
];
