/** Reading the texts that a command names, with their languages. */
import { basename, resolve } from "node:path";
import { versionIdSchema } from "../../app/model/records.ts";
import { Failure } from "../../app/contract/failure.ts";
import { isKnownLanguage, uniqueVersionId } from "../../app/text/language.ts";
import { readDocument } from "./document-text.ts";
import { createLanguageGuesser } from "../text/guess-language.ts";

export interface NamedText {
  /** As the user named it. */
  readonly file: string;
  /** The version id: the language, made unique. */
  readonly id: string;
  readonly text: string;
}

/** Splits and checks `de,fr`; `where` they were given is for the message. */
export function languagesOf(
  given: string | undefined,
  where = "--lang",
): readonly string[] | undefined {
  return given?.split(",").map((tag) => {
    const trimmed = tag.trim();
    if (
      !versionIdSchema.safeParse(trimmed).success ||
      !isKnownLanguage(trimmed)
    )
      throw new Failure(
        "bad-arguments",
        `${where}: “${trimmed}” is not a language. Use a tag such as de, pt-BR or de-x-1912.`,
      );
    return trimmed;
  });
}

/**
 * Reads files and settles their languages: as given, else by the file's name,
 * else detected. Throws a Failure in one sentence when one can't be read or told.
 */
export async function readTexts(
  files: readonly string[],
  languages: readonly string[] | undefined,
  warn: (line: string) => void,
): Promise<readonly NamedText[]> {
  if (languages !== undefined && languages.length !== files.length)
    throw new Failure(
      "bad-arguments",
      `--lang names ${languages.length} languages for ${files.length} files. Give one a file.`,
    );
  const guesser = createLanguageGuesser();
  const texts: NamedText[] = [];
  for (const [at, file] of files.entries()) {
    const { text, language: stated } = await readDocument(resolve(file), file);
    const language =
      languages?.[at] ??
      guesser.fromName(basename(file)) ??
      (stated !== null && isKnownLanguage(stated) ? stated : undefined) ??
      guesser.guess(text)?.language;
    if (language === undefined)
      throw new Failure(
        "bad-arguments",
        `The language of ${file} can't be told. Name it with --lang.`,
      );
    const id = uniqueVersionId(
      language,
      texts.map((known) => known.id),
    );
    if (id !== language)
      warn(`${file}: ${language} is taken; it is ${id} here.`);
    texts.push({ file, id, text });
  }
  return texts;
}
