/**
 * What the word vectors learn from, as contexts: each a set of words, of any
 * number of languages, that mean the same or stand in translations of one
 * sentence. NTREX-128 is left out, so that weights can be fitted on it.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { inflateRawSync, gunzipSync } from "node:zlib";
import { readCatalogue } from "./message-catalogue.ts";

export const languages = ["ar", "de", "en", "fr", "it"] as const;
export type Language = (typeof languages)[number];

/** Texts that correspond, by language. */
export interface Context {
  readonly texts: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly source: string;
}

const threeLetters: Readonly<Record<string, Language>> = {
  arb: "ar", deu: "de", eng: "en", fra: "fr", ita: "it",
}; // prettier-ignore

export function readSources(train: string, packages: string): Context[] {
  return [
    ...synsets(train, packages),
    ...dictionary(`${packages}/usr/share/dictd/freedict-deu-fra`, "de", "fr"),
    ...dictionary(`${packages}/usr/share/dictd/freedict-fra-deu`, "fr", "de"),
    ...dictionary(`${packages}/usr/share/dictd/freedict-fra-ita`, "fr", "it"),
    ...cldr(`${packages}/cldr`),
    ...lines(`${train}/flores-dev`),
    ...memory(`${train}/tico19/all.en-ar.tmx.zip`, "ar"),
    ...memory(`${train}/tico19/all.en-fr.tmx.zip`, "fr"),
    ...catalogues(packages),
  ];
}

/** Princeton WordNet's English and the Open Multilingual Wordnet's other words, a synset a context. */
function synsets(train: string, packages: string): Context[] {
  const words = new Map<string, Partial<Record<Language, Set<string>>>>();
  const add = (synset: string, language: Language, word: string): void => {
    const entry = words.get(synset) ?? {};
    (entry[language] ??= new Set()).add(word.replaceAll("_", " "));
    words.set(synset, entry);
  };
  for (const kind of ["noun", "verb", "adj", "adv"]) {
    const file = `${packages}/usr/share/wordnet/data.${kind}`;
    for (const line of fs.readFileSync(file, "utf8").split("\n")) {
      if (line.startsWith(" ") || line === "") continue;
      const [offset, , type, size, ...rest] = line.split(" ");
      for (let n = 0; n < parseInt(size ?? "0", 16); n++)
        add(
          `${offset}-${type === "s" ? "a" : type}`,
          "en",
          (rest[2 * n] ?? "").replace(/\(.*/, ""),
        );
    }
  }
  for (const folder of ["wikt", "cldr", "arb", "ita", "iwn"])
    for (const name of fs.readdirSync(`${train}/omw/${folder}`)) {
      if (!name.endsWith(".tab")) continue;
      const language = threeLetters[/-(\w{3})\.tab$/.exec(name)?.[1] ?? ""];
      if (language === undefined) continue;
      for (const line of fs
        .readFileSync(`${train}/omw/${folder}/${name}`, "utf8")
        .split("\n")) {
        const [synset, type, word] = line.split("\t");
        if (synset && word && type?.endsWith("lemma") === true)
          add(synset, language, word);
      }
    }
  return [...words.values()].map((entry) => ({
    texts: Object.fromEntries(
      Object.entries(entry).map(([id, set]) => [id, [...set]]),
    ),
    source: "synsets",
  }));
}

/** A dictd dictionary: a headword's translations stand in its later lines. */
function dictionary(base: string, from: Language, to: Language): Context[] {
  const all = gunzipSync(fs.readFileSync(`${base}.dict.dz`));
  const digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const number = (written: string): number =>
    Array.from(written).reduce(
      (sum, digit) => sum * 64 + digits.indexOf(digit),
      0,
    );
  return fs
    .readFileSync(`${base}.index`, "utf8")
    .split("\n")
    .flatMap((line): Context[] => {
      const [word, offset, length] = line.split("\t");
      if (!word || !offset || !length || word.startsWith("00")) return [];
      const entry = all.toString(
        "utf8",
        number(offset),
        number(offset) + number(length),
      );
      const [head, ...rest] = entry.split("\n");
      if (head === undefined) return [];
      // Behind each line of translations stands the sense, in the headword's language.
      const numbered = rest.filter((own) => /^\s*\d+\. /.test(own));
      const given = numbered.length > 0 ? numbered : rest.slice(0, 1);
      return given.flatMap((translation): Context[] => {
        const plain = translation
          .replace(/^\s*\d+\.\s*/, "")
          .replace(/<[^>]*>|\[[^\]]*\]|\([^)]*\)|\/[^/]*\//g, "")
          .trim();
        return plain
          .split(/[,;]/)
          .flatMap((one): Context[] =>
            one.trim() === "" || one.trim().split(" ").length > 3
              ? []
              : [{ texts: { [from]: [word], [to]: [one] }, source: "wikdict" }],
          );
      });
    });
}

/** CLDR's names of languages, territories, units, months and signs. */
function cldr(folder: string): Context[] {
  const byKey = new Map<string, Partial<Record<Language, string[]>>>();
  const walk = (language: Language, path: string, value: unknown): void => {
    if (typeof value === "string" || Array.isArray(value)) {
      const entry = byKey.get(path) ?? {};
      entry[language] = [value].flat().map((text: unknown) => String(text));
      byKey.set(path, entry);
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(language, `${path}/${key}`, inner);
  };
  for (const language of languages)
    for (const [name, file] of cldrFiles) {
      const path = `${folder}/${name}/${file.replace("LANGUAGE", language)}`;
      if (!fs.existsSync(path)) continue;
      const content: unknown = JSON.parse(fs.readFileSync(path, "utf8"));
      walk(
        language,
        name,
        JSON.parse(
          JSON.stringify(content).replaceAll(`"${language}":`, '"own":'),
        ),
      );
    }
  return [...byKey.values()].map((texts) => ({ texts, source: "cldr" }));
}

const cldrFiles: readonly (readonly [string, string])[] = [
  ["cldr-annotations-full", "annotations/LANGUAGE/annotations.json"],
  ["cldr-localenames-full", "main/LANGUAGE/languages.json"],
  ["cldr-localenames-full", "main/LANGUAGE/territories.json"],
  ["cldr-units-full", "main/LANGUAGE/units.json"],
  ["cldr-dates-full", "main/LANGUAGE/ca-gregorian.json"],
];

/** A line-parallel corpus. */
function lines(folder: string): Context[] {
  const texts = languages.map((language) =>
    fs.readFileSync(`${folder}/${language}.txt`, "utf8").trim().split("\n"),
  );
  return (texts[0] ?? []).map((_, n) => ({
    texts: Object.fromEntries(
      languages.map((language, x) => [language, [texts[x]?.[n] ?? ""]]),
    ),
    source: "flores",
  }));
}

/** A zipped translation memory with English. */
function memory(file: string, other: Language): Context[] {
  const zip = fs.readFileSync(file);
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const entry = zip.readUInt32LE(end + 16);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start =
    local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const xml = inflateRawSync(zip.subarray(start, start + size)).toString();
  return [...xml.matchAll(/<tu [\s\S]*?<\/tu>/g)].flatMap(([unit]) => {
    const [one, two] = [...unit.matchAll(/<seg>([\s\S]*?)<\/seg>/g)].map(
      ([, text]) => text ?? "",
    );
    return one === undefined || two === undefined
      ? []
      : [{ texts: { en: [one], [other]: [two] }, source: "tico" }];
  });
}

/** Every message catalogue of the packages, joined over its English. */
function catalogues(packages: string): Context[] {
  const byMessage = new Map<string, Partial<Record<Language, string[]>>>();
  for (const language of languages) {
    if (language === "en") continue;
    const files = execFileSync(
      "find",
      [packages, "-path", `*/${language}/*.mo`],
      { encoding: "utf8" },
    )
      .split("\n")
      .filter((file) => file !== "")
      .sort();
    for (const file of files)
      for (const [original, translation] of readCatalogue(
        fs.readFileSync(file),
      )) {
        const entry = byMessage.get(original) ?? {};
        (entry[language] ??= []).push(translation);
        byMessage.set(original, entry);
      }
  }
  return [...byMessage].map(([original, texts]) => ({
    texts: {
      en: [plain(original)],
      ...Object.fromEntries(
        Object.entries(texts).map(([id, list]) => [
          id,
          [...new Set(list.map(plain))],
        ]),
      ),
    },
    source: "catalogues",
  }));
}

/** A message without accelerators, placeholders and tags. */
function plain(message: string): string {
  return message
    .replace(/<[^>]*>|%\(?\w*\)?[sdif]|\$\w+|&(?=\w)|_(?=\w)|~(?=\w)/g, "")
    .replace(/\\n/g, " ");
}
