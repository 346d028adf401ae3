/**
 * Which passages of the five texts correspond, as a reviewer judged them.
 * The texts are comparable, not translations: a unit joins what tells the same
 * thing, in whatever order and number of sentences.
 */
import type { SampleCorrection, SampleUnit } from "./sample-shape.ts";

/**
 * Two sentences tell passages that the other versions keep apart, “auf X.” is
 * no initial, and two lines of page furniture are no headings or sentences.
 */
export const corrections: readonly SampleCorrection[] = [
  { version: "de", split: "„Meta hat die privaten" },
  { version: "de", split: "Viele Nachrichten deuten" },
  { version: "fr", split: "en échange duquel Netflix 'Fournirait" },
  { version: "it", split: "e doveva fornire a Facebook un rapporto" },
  { version: "fr", begins: "#Facebook", kind: "other" },
  { version: "it", begins: "Avatar photo", kind: "caption" },
];

const told: readonly SampleUnit[] = [
  {
    members: {
      ar: ["من جديد واجهت ميتا", "وكشفت وثائق نقلًا"],
      en: ["New documents indicate"],
      fr: ["• Meta (la société mère", "Les accusations se multiplient"],
      it: ["Attualmente circola una voce"],
    },
    absent: ["de"],
  },
  {
    members: {
      ar: ["ووفقًا لدعوى", "فيما كان رئيس مجلس"],
      en: ["It revealed that"],
    },
    absent: ["de", "fr", "it"],
  },
  {
    members: {
      ar: ["وبينت الدعوى"],
      en: ["It also showed that"],
      fr: ["Selon des documents judiciaires"],
    },
    absent: ["de", "it"],
  },
  {
    members: {
      de: ["Der Anspruch bezieht sich"],
      en: ["Court documents unsealed", "Newly revealed court documents"],
      fr: ["•Des documents judiciaires", "Cette allégation inquiétante"],
      it: ["L'accusa si riferisce"],
    },
    absent: ["ar"],
  },
  {
    members: {
      ar: ["وكانت الدعوى رُفعت"],
      de: ["In dem Dokument wird behauptet, dass Netflix und Facebook"],
      en: ["The class action lawsuit was filed"],
    },
    absent: ["fr", "it"],
  },
  {
    members: {
      ar: ["وليس هذا فحسب"],
      de: ["Netflix und Facebook pflegten"],
      en: ["The two Silicon Valley players"],
      fr: [
        "Le procès fait référence",
        "L'ancien PDG de Netflix",
        "Hastings aurait joué",
      ],
      it: ["Netflix aveva uno stretto"],
    },
    absent: [],
  },
  {
    members: {
      ar: ["وقال محامون"],
      de: [
        "Darin heißt es auch",
        "In dem Dokument wird behauptet, dass Netflix Zugriff auf die „Titan",
      ],
      en: ["The lawyers claimed"],
      fr: ['"Netflix a commencé'],
      it: ["Il documento afferma"],
    },
    absent: [],
  },
  {
    members: {
      ar: ["وفي المقابل"],
      de: ["Als Gegenleistung für"],
      en: ["In return, Netflix"],
      fr: [
        "Les messages privés des utilisateurs étaient",
        "en échange duquel Netflix 'Fournirait",
      ],
      it: [
        "e doveva fornire a Facebook un rapporto",
        "In cambio di questo accesso",
      ],
    },
    absent: [],
  },
  {
    members: {
      ar: ["وبالنظر إلى مسيرة"],
      en: ["It is noteworthy that this"],
    },
    absent: ["de", "fr", "it"],
  },
  {
    members: { ar: ["وقد فرضت أيرلندا"], en: ["In 2022, Ireland"] },
    absent: ["de", "fr", "it"],
  },
  {
    members: {
      ar: ["ومنذ فضيحة كامبريدج"],
      en: ["It is noteworthy that the main"],
    },
    absent: ["de", "fr", "it"],
  },
  {
    members: {
      de: ["Meta bestreitet, Netflix"],
      it: [
        { begins: "Meta nega di fornire", nth: 1 },
        { begins: "Meta nega di fornire", nth: 2 },
        "Meta nega di concedere",
      ],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: { de: ["Die Klage begann"], it: ["Questa accusa ha iniziato"] },
    absent: ["ar", "en", "fr"],
  },
  {
    members: { de: ["Meta ihrerseits"], it: ["In risposta a queste accuse"] },
    absent: ["ar", "en", "fr"],
  },
  {
    members: {
      de: ["Andy Stone, Kommunikationsdirektor"],
      it: ["Il direttore delle comunicazioni"],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: {
      ar: ["لكن متحدث باسم ميتا"],
      de: ["„Meta hat die privaten", "Die Vereinbarung ermöglichte"],
      it: ["Secondo Stone"],
    },
    absent: ["en", "fr"],
  },
  {
    members: {
      ar: ["واعتبر أن هذه"],
      de: ["Solche Vereinbarungen"],
      fr: ["•Malgré le procès", "Meta a répondu"],
    },
    absent: ["en", "it"],
  },
  {
    members: {
      de: ["Mit anderen Worten"],
      it: ["Meta afferma che Netflix"],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: {
      de: ["Allerdings hatte die New York Times"],
      it: ["Il New York Times aveva"],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: {
      de: ["Meta bestritt diese"],
      it: ["Meta all'epoca negò"],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: { de: ["Auf jeden Fall hat Messenger"], fr: ["Cela contredit"] },
    absent: ["ar", "en", "it"],
  },
  {
    members: {
      de: ["Während Stone die Fähigkeit"],
      it: ["Accesso privilegiato per Netflix"],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: {
      de: ["Im Jahr 2015", "Im Jahr 2017"],
      fr: ["Pour compliquer encore", "Netflix, un important investisseur"],
      it: ["Inoltre, viene specificato"],
    },
    absent: ["ar", "en"],
  },
  {
    members: {
      de: ["Um das Werbegeschäft"],
      it: ["Per mantenere l'attività"],
    },
    absent: ["ar", "en", "fr"],
  },
  {
    members: { fr: ["Le procès dresse"], it: ["In definitiva"] },
    absent: ["ar", "de", "en"],
  },
  {
    members: {
      ar: ["علاقة وثيقة"],
      it: ["Lo stretto rapporto tra Netflix e Facebook"],
    },
    absent: ["de", "en", "fr"],
  },
];

/** Passages that only one version tells, a segment a unit. */
const alone: readonly SampleUnit[] = [
  {
    members: {
      en: [
        { begins: "2024-04-12 08:10:46", nth: 1 },
        { begins: "2024-04-12 08:10:46", nth: 2 },
      ],
    },
    absent: ["ar", "de", "fr", "it"],
  },
  ...["استمرار اتهام فيسبوك", "مشاكل متكررة"].map((ar): SampleUnit => ({
    members: { ar: [ar] },
    absent: ["de", "en", "fr", "it"],
  })),
  ...[
    "Dies ist der Teil",
    "„Erschreckend unwahr“",
    "Über Stones X-Beitrag",
    "Dies erforderte von",
    "„Kein Dritter",
    "Viele Nachrichten deuten",
    "Das Fehlen verschlüsselter",
    "Facebook hatte das Watch-Geschäft",
    "An anderer Stelle",
  ].map((de): SampleUnit => ({
    members: { de: [de] },
    absent: ["ar", "en", "fr", "it"],
  })),
  ...["Last updated:", "Suggest a correction"].map((en): SampleUnit => ({
    members: { en: [en] },
    absent: ["ar", "de", "fr", "it"],
  })),
  ...[
    "Résumé:",
    "L'accord Facebook et Netflix Messenger",
    "Cependant, l’entreprise",
    "#Facebook",
  ].map((fr): SampleUnit => ({
    members: { fr: [fr] },
    absent: ["ar", "de", "en", "it"],
  })),
  ...[
    "Il rifiuto di Meta",
    "Precedenti riportati",
    "Fonte: techcrunch.com",
    "Avatar photo",
    "Sylvain Métral",
    "J'adore les séries",
    "Fan de séries",
    "Je travaille sur ce site",
    "Si vous souhaitez",
  ].map((it): SampleUnit => ({
    members: { it: [it] },
    absent: ["ar", "de", "en", "fr"],
  })),
];

/** Every segment of the five texts is in exactly one. */
export const units: readonly SampleUnit[] = [...told, ...alone];
