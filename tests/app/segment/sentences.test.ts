import { describe, expect, test } from "vitest";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { readLanguages } from "./languages.ts";

const segmenter = createSegmenter(readLanguages());

/** Cuts the text without its bars, and writes the bars where the cuts are. */
function recut(marked: string, language: string): string {
  const text = marked.replaceAll(" | ", " ").replaceAll("|", "");
  return segmenter
    .segment(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join(" | ");
}

/** A bar with spaces stands where a space separates sentences; without, where nothing does. */
const traps: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Dr. Miller met Mrs. Jones at 5 p.m. in St. Louis. | They talked.",
    "He moved to the U.S. in 1999. | She stayed in the U.K. | The end.",
    "Was it Gen. Grant or Col. Moore? | Nobody knew!",
    "We sailed in May 2011. | Then the wind fell.",
    "The sum was 3.14 million, i.e. less than No. 4 had. | It sufficed.",
    "J. R. R. Tolkien wrote it. | C. S. Lewis read it.",
    "See https://example.org/a.b?x=1!y for more. | It is short.",
    "Write to jane.doe@example.org. | She answers.",
    "“Who goes there?” he asked. | “A friend.” | The guard nodded.",
    '"Stop!" she cried. | "You will fall."',
    "He said: “I came. I saw. I conquered.” | Nobody laughed.",
    "The cat (it was black. It was old.) slept. | The dog did not.",
    'An "unclosed quote begins. | It goes on. | It never ends.',
    "An (unclosed bracket begins. | It goes on. | It never ends.",
    "Well … perhaps not. | Wait... | What was that?",
    "He paid $5.50. | She paid €1,000.",
    "1. Wash the rice. | 2. Boil it for 10 min. | 3. Serve.",
    "It was labelled ‘Poison’. | She drank it.",
    "Apples, pears, etc. | Everything was there.",
    "Yahoo! is a company. | Really?! | Yes.",
    "It was shown in 1990.[12] | Later it was forgotten.",
    "The plan failed.| And then?",
    "In Jan. 2020 it rained. | The sun shone. | John left.",
    "They met John F. Kennedy Jr. at noon.",
    "Ask for Plan B. | It is better.",
    "He whispered, “Run, or—” | Then the door opened.",
    "Was it you? | - No, it was me.",
    "It left at 5 a.m. Monday. | At 7 p.m. Mr. Bell came. | It was 8 p.m. | He stayed.",
    "He liked it. | iPhone sales rose.",
    "He stood 5 ft. 3 in. tall. | She did not.",
    "It fell below 35 °C. | Then it rose.",
    "JFK Jr.'s book is old. | So is Albert I. Jones.",
    "See N°. 102 and et al. (2010). | It is there.",
  ],
  de: [
    "Am 3. Mai kam er. | Im 19. Jahrhundert war das anders.",
    "Das war 2011. | Dann kam der Winter.",
    "Er wohnt in der Hauptstr. 5, d. h. nebenan. | Sie auch.",
    "Obst, z. B. Äpfel, bzw. Birnen u. a. Früchte. | Alles war da.",
    "Wir trafen Dr. Meier und Prof. Schulz. | Danach gingen wir.",
    "„Komm!“, rief sie. | „Ich warte nicht.“ | Er kam.",
    "»Was ist das?«, fragte er. | »Nichts.«",
    "Sie flüsterte: „Geh. Bleib nicht.“ | Er ging.",
    "Karl der Große lebte im 8. und 9. Jh. | Er war Kaiser.",
    "Es kostet ca. 3,5 Mio. Euro. | Das ist viel.",
    "Um 500 v. Chr. gab es das nicht. | Später schon.",
    "Er sagte „ohne Ende. | Das blieb so. | Immer.",
    "Der 45. Präsident sprach. | Zum 100. Geburtstag kam er.",
    "Sie wurde 31. | Er wurde 32.",
    "Siehe S. 12, Abs. 3, Nr. 4. | Es steht dort.",
    "Er schrieb auf X. | Keiner las es.",
    "Ludwig XIV. war König. | Friedrich II. auch.",
    "Der 1. FC gewann. | Das war gut.",
    "Im 2. Weltkrieg fiel er. | Nach dem 1. Akt ging sie.",
    "Die Fa. Meier zieht um. | Sie zieht an die Bahnhofstr. 7.",
    "Nüsse usw. | Mehr gab es nicht.",
  ],
  fr: [
    "M. Dupont a vu Mme Durand. | Elle partait.",
    "« Qui est là ? » demanda-t-il. | « Personne. »",
    "Il a dit : « Je pars. Adieu. » | Puis il est parti.",
    "Voir l’art. 5 et la p. 12. | C’est clair.",
    "Il vécut au IIIe s. av. J.-C. | Rome grandissait.",
    "C’est fini ! | Vraiment ? | Oui…",
    "Le 3 janv. 2010, il neigeait. | Le sol était blanc.",
    "Du pain, du vin, etc. | On mangea.",
    "Il cria « au secours. | Personne ne vint. | La nuit tomba.",
    "La mer. | Le ciel. | Le jeu.",
  ],
  it: [
    "Il dott. Rossi e l’avv. Bianchi parlano. | La sig.ra Neri ascolta.",
    "Nacque nel 44 a.C. | Roma era grande.",
    "«Chi è?» chiese. | «Nessuno.»",
    "Pane, vino, ecc. | Tutto era pronto.",
    "Vedi pag. 12 e fig. 3. | È chiaro.",
    "Disse: «Parto. Addio». | Poi partì.",
    "Costa 1.500,50 euro. | Non è poco.",
    "Il prof. A. Verdi insegna. | È bravo.",
  ],
  es: [
    "¿Cómo está? | ¡Muy bien! | Gracias.",
    "El Sr. García y la Dra. López viven en EE. UU. desde 2010. | Son felices.",
    "Vea la pág. 5 y el art. 3. | Está claro.",
    "—No sé —dijo—. | Quizá mañana.",
    "«Ven», dijo. | «No tardes.»",
    "Pan, vino, etc. | Todo estaba listo.",
    "Fue hacia el mar. | Juan lo siguió.",
  ],
  pt: [
    "O Sr. Silva e a Dra. Costa chegaram. | Ela sorriu.",
    "Veja a pág. 7 e o art. 2. | Está claro.",
    "Quem é? | Ninguém!",
    "Queria ter. | João não quis.",
    "Pão, vinho, etc. | Tudo estava pronto.",
  ],
  nl: [
    "Dhr. Jansen en mevr. de Vries kwamen om 9.30 uur. | Zij bleven.",
    "Hij kocht o.a. brood, d.w.z. genoeg. | Daarna ging hij.",
    "Zie blz. 5, art. 3. | Het is duidelijk.",
    "Dat is te ver. | Jan bleef thuis.",
    "Hij zei: “Ga. Blijf niet.” | Ze ging.",
  ],
  ar: [
    "هل جاء؟ | نعم، جاء. | ثم ذهب!",
    "قال د. أحمد إن العدد 3.5 ملايين. | هذا كثير.",
    "قال: «سأذهب. لن أعود». | ثم ذهب.",
    "لا أدري... ربما غدا. | انتهى.",
    "حضر الكتّاب والشعراء إلخ. | وانتهى الأمر.",
  ],
  ja: [
    "これはペンです。|それは本です。",
    "「行くよ。」と言った。|彼は笑った。",
    "率は３．２９％だ。|高い！|本当？",
  ],
  zh: ["今天下雨。|我们不去。|你呢？|好！", "他说：“你好。再见。”|然后走了。"],
  hi: ["यह सच है। | कोई नहीं जानता। | क्यों?"],
  ur: ["یہ سچ ہے۔ | کیا تم آؤ گے؟ | ہاں۔"],
  hy: ["Նա եկավ։ | Հետո գնաց։"],
  am: ["እንደምን አለህ፧|መልካም ቀን።"],
  el: ["Πού είναι; | Εδώ. | Ποιος;"],
  pl: ["Pan Kowalski, ul. Długa 5, przyszedł. | Był np. zły."],
  tr: ["Prof. Dr. Ahmet geldi. | II. Murat da."],
  sv: ["Han kom kl. 5, t.ex. igår. | Hon gick."],
  ru: [
    "См. рис. 5 и т. д. | Конец.",
    "— Ты идёшь? — спросил он. | — Да.",
    "Он пришёл в 5 ч. утра. | Она спала. | И. И. Иванов ушёл.",
  ],
  th: ["สวัสดีครับ ผมชื่อสมชาย"],
  he: ["הוא בא. | היא הלכה! | למה?"],
  ko: ["그는 왔다. | 그녀는 갔다."],
};

/** Bars without spaces are lost by joining: compare without white space around bars. */
const level = (marked: string) => marked.replace(/\s*\|\s*/gu, " | ");

describe("Sentences end where a reader of the language ends them", () => {
  for (const [language, cases] of Object.entries(traps))
    test.each(cases)(`${language}: %s`, (marked) => {
      expect(recut(marked, language)).toBe(level(marked));
    });
});
