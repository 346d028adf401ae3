/** Users' glossaries, kept in the user-data folder under the hash of their content. */
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Glossary } from "../../app/model/glossary.ts";
import type { GlossaryShelf } from "../../app/workbench/ports.ts";
import { durableWrite } from "./durable-write.ts";
import { codeOf, ioFailure } from "./io-words.ts";
import { statOrNull } from "./whole-file.ts";

const glossarySchema = z.strictObject({
  name: z.string(),
  entries: z.array(
    z.strictObject({
      concept: z.string().exactOptional(),
      terms: z.record(z.string(), z.array(z.string())),
    }),
  ),
});

/** Enough of a SHA-256 that no two glossaries meet. */
const idLength = 32;

/** Read ones that are kept at hand: every word that is pointed at asks for them. */
const keptAtHand = 8;

export function createGlossaryShelf(userData: string): GlossaryShelf {
  const folder = join(userData, "glossaries");
  const pathOf = (id: string): string => join(folder, `${id}.json`);
  const atHand = new Map<string, Glossary>();
  return {
    keep: async (glossary) => {
      const text = JSON.stringify(glossary);
      const id = createHash("sha256").update(text).digest("hex").slice(0, idLength); // prettier-ignore
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if ((await statOrNull(pathOf(id))) === null)
          await durableWrite(pathOf(id), text);
      } catch (error) {
        throw ioFailure(`The glossary “${glossary.name}” can't be kept`, error);
      }
      return id;
    },
    load: async (id): Promise<Glossary | null> => {
      // An id comes from a project file, that is from anybody: it must not become a path.
      if (!/^[0-9a-f]{32}$/.test(id)) return null;
      const known = atHand.get(id);
      if (known !== undefined) {
        atHand.delete(id);
        atHand.set(id, known);
        return known;
      }
      try {
        const json: unknown = JSON.parse(await readFile(pathOf(id), "utf8"));
        const glossary = glossarySchema.parse(json);
        atHand.set(id, glossary);
        const [oldest] = atHand.keys();
        if (atHand.size > keptAtHand && oldest !== undefined) atHand.delete(oldest); // prettier-ignore
        return glossary;
      } catch (error) {
        if (codeOf(error) === "ENOENT" || error instanceof SyntaxError || error instanceof z.ZodError) return null; // prettier-ignore
        throw ioFailure("A glossary can't be read", error);
      }
    },
  };
}
