/**
 * Word forms brought near each other across spellings and scripts: folded
 * (case, diacritics, Arabic and Hebrew letter variants), stemmed lightly, and
 * reduced to a consonant skeleton that is the same in every script.
 */

const marks = /\p{M}+/gu;
const arabicLetter = /[\u0600-\u06ff]/;

const foldedLetters: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i",
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ئ: "ي", ؤ: "و", ة: "ه", ک: "ك", ی: "ي", "ـ": "",
  ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ",
  ς: "σ", ё: "е",
}; // prettier-ignore
const foldedLetter = new RegExp(
  `[${Object.keys(foldedLetters).join("")}]`,
  "gu",
);

/** Lower case without diacritics and letter variants. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words of most texts are plain ASCII: spare them the normalisation.
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(marks, "")
    .replace(foldedLetter, (letter) => foldedLetters[letter] ?? letter);
}

const arabicPrefix = /^(?:وال|بال|كال|فال|ولل|لل|ال|و(?=.{4})|[بلفك](?=.{4}))/;
const arabicSuffix =
  /(?<=.{3})(?:هما|كما|تين|تان|ها|هم|هن|نا|كم|ات|ون|ين|ان|يه|ته|تي|ه|ي|ا)$/;

/**
 * A light stem of a folded word: Arabic clitics and endings come off, words of
 * alphabets are cut to five letters, which serves inflecting languages alike.
 */
export function stem(folded: string): string {
  if (arabicLetter.test(folded))
    return folded.replace(arabicPrefix, "").replace(arabicSuffix, "");
  return folded.length > 5 ? folded.slice(0, 5) : folded;
}

const romanLetters: Readonly<Record<string, string>> = {
  ا: "a", ب: "b", ت: "t", ث: "s", ج: "g", ح: "h", خ: "k", د: "d", ذ: "z", ر: "r", ز: "z",
  س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z", ع: "a", غ: "g", ف: "f", ق: "k", ك: "k",
  ل: "l", م: "m", ن: "n", ه: "h", و: "u", ي: "i", ء: "", پ: "p", چ: "sh", ژ: "z", گ: "g", ڤ: "v", ھ: "h",
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "z", з: "z", и: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "k", ц: "ts", ч: "sh", ш: "sh",
  щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia", і: "i", ї: "i", є: "e", ґ: "g", ђ: "d",
  ј: "i", љ: "l", њ: "n", ћ: "sh", џ: "g", ў: "u",
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "t", ι: "i", κ: "k", λ: "l", μ: "m",
  ν: "n", ξ: "ks", ο: "o", π: "p", ρ: "r", σ: "s", τ: "t", υ: "i", φ: "f", χ: "k", ψ: "ps", ω: "o",
  א: "a", ב: "b", ג: "g", ד: "d", ה: "h", ו: "u", ז: "z", ח: "h", ט: "t", י: "i", כ: "k", ל: "l",
  מ: "m", נ: "n", ס: "s", ע: "a", פ: "p", צ: "ts", ק: "k", ר: "r", ש: "sh", ת: "t",
  ა: "a", ბ: "b", გ: "g", დ: "d", ე: "e", ვ: "v", ზ: "z", თ: "t", ი: "i", კ: "k", ლ: "l", მ: "m",
  ნ: "n", ო: "o", პ: "p", ჟ: "z", რ: "r", ს: "s", ტ: "t", უ: "u", ფ: "f", ქ: "k", ღ: "g", ყ: "k",
  შ: "sh", ჩ: "sh", ც: "ts", ძ: "z", წ: "ts", ჭ: "sh", ხ: "k", ჯ: "g", ჰ: "h",
  ա: "a", բ: "b", գ: "g", դ: "d", ե: "e", զ: "z", է: "e", ը: "e", թ: "t", ժ: "z", ի: "i", լ: "l",
  խ: "k", ծ: "ts", կ: "k", հ: "h", ձ: "z", ղ: "g", ճ: "sh", մ: "m", յ: "i", ն: "n", շ: "sh", ո: "o",
  չ: "sh", պ: "p", ջ: "g", ռ: "r", ս: "s", վ: "v", տ: "t", ր: "r", ց: "ts", ւ: "u", փ: "p", ք: "k", օ: "o", ֆ: "f",
}; // prettier-ignore

/** A folded word in Latin letters, as it sounds; letters of unlisted scripts stay. */
export function romanise(folded: string): string {
  if (/^[a-z]*$/.test(folded)) return folded;
  let out = "";
  for (const letter of folded) out += romanLetters[letter] ?? letter;
  return out;
}

/** A romanised word as cognates share it: k for hard c, f for ph, no doubled letters. */
export function soundsLike(roman: string): string {
  return roman
    .replace(/sch/g, "sh")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/ck|q(?=u)/g, "k")
    .replace(/c(?=[eiy])/g, "z")
    .replace(/c(?!h)/g, "k")
    .replace(/y|j/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1");
}

/**
 * The consonants of a romanised word in classes that survive transliteration
 * (p for b and p, k for g, k, q and hard c …). Vowels go, save that the word
 * began with one.
 */
export function skeleton(roman: string): string {
  const bones = roman
    .replace(/sch|tch|sh|ch/g, "s")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/gh|ck|kh/g, "k")
    .replace(/x/g, "ks")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/[cgqj]/g, "k")
    .replace(/[bv]/g, (letter) => (letter === "b" ? "p" : "f"))
    .replace(/d/g, "t");
  return (
    bones.slice(0, 1).replace(/[aeiouyhw]/, "a") +
    bones.slice(1).replace(/[aeiouyhw]/g, "")
  ).replace(/(.)\1+/g, "$1");
}
